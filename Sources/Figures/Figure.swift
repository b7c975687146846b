public import Languages
public import Pictures

/// The words that belong to a figure: on it, under it, and instead of it.
public struct FigureWords: Hashable, Sendable {
  /// Stands above the figure.
  public let title: Bilingual
  /// Stands under it in an article: what is seen, and what to look at.
  public let caption: Bilingual
  /// Is read aloud to those who cannot see it.
  public let altText: Bilingual

  /// The three texts of a figure.
  public init(title: Bilingual, caption: Bilingual, altText: Bilingual) {
    (self.title, self.caption, self.altText) = (title, caption, altText)
  }
}

/// Something that can be drawn on a page: a strip, a grid, a plot.
///
/// A figure is a value that holds only what is to be seen; language, theme and size are chosen when
/// it is drawn, so that one figure serves a screen, a darkened room and a French journal.
public protocol Figure: Sendable {
  /// Its title, caption and alt text.
  var words: FigureWords { get }

  /// Draws everything below the title.
  ///
  /// - Parameters:
  ///   - canvas: the page.
  ///   - top: where to begin, in units.
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  func draw(on canvas: Canvas, top: Double) throws -> Double
}

/// A figure as pixels, with what the tests and the manifest want to know of it.
public struct DrawnFigure: Sendable {
  /// The page.
  public let page: Picture
  /// Width and height in units.
  public let size: Box
  /// Every text on it.
  public let texts: [PlacedText]
  /// Where its pictures stand.
  public let pictureBoxes: [Box]
  /// The pictures themselves, not enlarged, in order.
  public let pictures: [Picture]

  package init(
    page: Picture, size: Box, texts: [PlacedText], pictureBoxes: [Box], pictures: [Picture]
  ) {
    (self.page, self.size, self.texts) = (page, size, texts)
    (self.pictureBoxes, self.pictures) = (pictureBoxes, pictures)
  }
}

/// The white space around a figure and between its parts, in units.
enum Spacing {
  static let margin = 20.0
  static let row = 8.0
  static let block = 20.0
}

extension Figure {
  /// Draws the figure with its title and margins.
  ///
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func drawn(_ style: FigureStyle = FigureStyle()) throws -> DrawnFigure {
    let canvas = try Canvas(style: style)
    var y = Spacing.margin
    if style.showsTitle {
      y =
        try canvas.write(
          paragraph: words.title[style.language], canvas.isNarrow ? .narrowTitle : .title,
          x: Spacing.margin, top: y - 4, width: canvas.width - 2 * Spacing.margin
        ).bottom + 10
    }
    let height = try draw(on: canvas, top: y) + Spacing.margin
    return try canvas.drawnFigure(height: height)
  }
}

extension Canvas {
  /// The page with all that is known of it.
  func drawnFigure(height: Double) throws -> DrawnFigure {
    DrawnFigure(
      page: try finished(height: height), size: Box(x: 0, y: 0, width: width, height: height),
      texts: texts, pictureBoxes: pictureBoxes, pictures: pictures)
  }
}
