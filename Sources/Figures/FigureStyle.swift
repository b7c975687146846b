public import Languages
import Pictures

/// How a figure is to look: language, theme, scale, and what an author may leave away.
///
/// All drawing is laid out in *units*. On a screen a unit is one pixel of a web page; figures are
/// written with two real pixels a unit, so that they stay sharp on dense screens. In print the
/// whole width of a page, 174 mm, has 800 units.
public struct FigureStyle: Sendable {
  /// The language of every word and number.
  public var language: Language
  /// Light or dark ground.
  public var theme: Theme
  /// Screen or print.
  public var scale: FigureScale
  /// Whether the figure carries its title; an author's page often has its own.
  public var showsTitle: Bool
  /// Whether the ground is left clear instead of being painted.
  public var isTransparent: Bool

  /// A style; the default is a light English figure for the screen.
  public init(
    language: Language = .english, theme: Theme = .light, scale: FigureScale = .screen,
    showsTitle: Bool = true, isTransparent: Bool = false
  ) {
    (self.language, self.theme, self.scale) = (language, theme, scale)
    (self.showsTitle, self.isTransparent) = (showsTitle, isTransparent)
  }
}

extension FigureStyle {
  /// The looks that differ most from a light page on a screen: a slide without titles, a whole page
  /// of a journal on clear dark ground, and one column of it.
  public static func extremes(in language: Language) -> [FigureStyle] {
    [
      FigureStyle(language: language, theme: .dark, showsTitle: false),
      FigureStyle(language: language, theme: .dark, scale: .printPage, isTransparent: true),
      FigureStyle(language: language, scale: .printColumn),
    ]
  }
}

/// The size a figure is made for.
public enum FigureScale: Hashable, Sendable {
  /// 800 units = 1600 pixels wide, 144 pixels an inch.
  case screen
  /// Print at 300 pixels an inch; 174 mm is two columns of a journal, 84 mm one.
  case print(millimetres: Double)
  /// A GIF, for the screen, too: two pixels a unit.
  case animation

  /// The full width of a printed page: 2055 pixels.
  public static let printPage = FigureScale.print(millimetres: 174)
  /// One column of a printed page: 992 pixels.
  public static let printColumn = FigureScale.print(millimetres: 84)

  /// Real pixels of one unit.
  public var pixelsPerUnit: Double {
    switch self {
    case .screen, .animation: 2
    case .print: pixelsPerMillimetre * 174 / 800
    }
  }

  /// Units across the figure.
  public var widthInUnits: Double {
    switch self {
    case .screen, .animation: 800
    case .print(let millimetres): 800 * millimetres / 174
    }
  }

  /// Real pixels of a millimetre: 300 dots an inch in print, 144 on a screen.
  public var pixelsPerMillimetre: Double {
    switch self {
    case .screen, .animation: 144 / 25.4
    case .print: 300 / 25.4
    }
  }
}

/// The two grounds.
public enum Theme: String, CaseIterable, Sendable {
  /// Ink on white.
  case light
  /// Pale ink on near black, for a darkened room.
  case dark

  /// The colours of this theme.
  public var palette: Palette {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}

/// The sizes of letters, in units.
///
/// A capital of Inter is 2048/2816 = 0.727 of its size high. The smallest size, 13 units, thus
/// prints capitals and figures of 13 · 0.2175 mm · 0.727 = 2.06 mm: above the 2 mm below which
/// readers give up.
enum TextSize {
  static let title = 20.0
  static let narrowTitle = 16.5
  static let heading = 15.0
  static let text = 14.0
  static let small = 13.0
  /// From one baseline to the next, as a multiple of the size.
  static let lineSpacing = 1.32
}
