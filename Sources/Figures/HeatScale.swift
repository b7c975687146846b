public import Pictures

/// Numbers as colours that keep their order in a gray copy: the lighter, the larger.
///
///     HeatScale.amounts(upTo: 0.5).picture(of: changes, width: 16)
public enum HeatScale: Sendable {
  /// From 0, black, over purple and orange to pale yellow.
  case amounts(upTo: Double)
  /// From minus that much, dark blue, over gray to plus that much, pale yellow.
  case signed(upTo: Double)

  /// The colour of a number; what lies outside the scale has the colour of its end.
  public func colour(of value: Double) -> Colour {
    switch self {
    case .amounts(let highest):
      Self.mixed(Self.glow, at: highest > 0 ? value / highest : 0)
    case .signed(let largest):
      Self.mixed(Self.dusk, at: largest > 0 ? (value / largest + 1) / 2 : 0.5)
    }
  }

  /// Numbers in rows from the top left as a picture of one pixel a number.
  ///
  /// - Precondition: their count is a multiple of `width`.
  public func picture(of values: [Double], width: Int) -> Picture {
    precondition(
      width > 0 && values.count % width == 0, "\(values.count) numbers make no rows of \(width).")
    var picture = Picture(width: width, height: values.count / width, filledWith: .white)
    for (i, value) in values.enumerated() { picture[i % width, i / width] = colour(of: value) }
    return picture
  }

  /// Colours at even distances; the luminance rises from each to the next, which a test checks.
  package static let glow = [0x08060F, 0x3B0F58, 0x8C2369, 0xD2434E, 0xF78B23, 0xFBC94A, 0xFFF7B8]
    .map { Colour(UInt32($0)) }
  package static let dusk = [0x06245C, 0x3E5273, 0x7F817F, 0xBEAF6B, 0xFFE98A]
    .map { Colour(UInt32($0)) }

  /// The colour between the two of a list that a share of 0…1 falls between.
  private static func mixed(_ colours: [Colour], at share: Double) -> Colour {
    let place = min(max(share.isFinite ? share : 0, 0), 1) * Double(colours.count - 1)
    let index = min(Int(place), colours.count - 2)
    let (low, high, part) = (colours[index], colours[index + 1], place - Double(index))
    func channel(_ low: UInt8, _ high: UInt8) -> UInt8 {
      UInt8((Double(low) + part * (Double(high) - Double(low))).rounded())
    }
    return Colour(
      red: channel(low.red, high.red), green: channel(low.green, high.green),
      blue: channel(low.blue, high.blue))
  }
}
