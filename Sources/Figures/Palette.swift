import Foundation
public import Pictures

/// The colours of one theme.
///
/// Series differ in lightness as well as in hue, so that they stay apart in a gray copy and for
/// the colour-blind: the tests simulate protanopia, deuteranopia and gray and measure the
/// distances. On every ground each of them has a contrast of at least 4.5, so that it may also
/// colour words.
public struct Palette: Sendable {
  /// What a figure stands on.
  public let ground: Colour
  /// A second, quieter ground: the unfilled part of bars and bands.
  public let panel: Colour
  /// Words and axes.
  public let ink: Colour
  /// Quieter words: heads of rows, ticks.
  public let quietInk: Colour
  /// Hairlines and grids, never a word.
  public let line: Colour
  /// Lines and direct labels of plots, in order.
  public let series: [Colour]
  /// Right: a confirmed claim, a picture still named.
  public let right: Colour
  /// Wrong: a picture no longer named.
  public let wrong: Colour

  /// Every colour of it.
  var all: [Colour] {
    [ground, panel, ink, quietInk, line, right, wrong] + series
  }

  /// Ink on white.
  public static let light = Palette(
    ground: Colour(0xFFFFFF), panel: Colour(0xE9EDF1), ink: Colour(0x1B1F24),
    quietInk: Colour(0x57606A), line: Colour(0xD5DBE1),
    series: [
      Colour(0x0A2C6B), Colour(0xBC5409), Colour(0x0E625A), Colour(0x6B6F76), Colour(0x8A3FA0),
    ],
    right: Colour(0x17694F), wrong: Colour(0xB4281E))

  /// Pale ink on near black.
  public static let dark = Palette(
    ground: Colour(0x11161C), panel: Colour(0x252D36), ink: Colour(0xE9EDF1),
    quietInk: Colour(0xA7B1BC), line: Colour(0x343E49),
    series: [
      Colour(0x7FB2FF), Colour(0xE0782A), Colour(0xB9EBDC), Colour(0x9AA3AD), Colour(0xD79BEA),
    ],
    right: Colour(0x6FD3AE), wrong: Colour(0xFF9488))
}

extension Colour {
  /// The contrast between two opaque colours, 1 (none) … 21 (black on white).
  ///
  ///     contrast = (L₁ + 0.05) / (L₂ + 0.05),  L the relative luminance, L₁ the larger
  ///
  /// Words need at least 4.5. Source: Web Content Accessibility Guidelines 2.2, section 1.4.3.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (relativeLuminance, other.relativeLuminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The share of white's light that this colour sends out, 0…1.
  ///
  ///     L = 0.2126 R + 0.7152 G + 0.0722 B    (linear-light channels)
  public var relativeLuminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func linear(_ byte: UInt8) -> Double {
    let v = Double(byte) / 255
    return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
  }
}
