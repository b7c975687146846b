import Figures
import Foundation
import Pictures
import Testing

@Suite("Colours")
struct PaletteTests {
  /// Linear-light channels.
  private static func linear(_ colour: Colour) -> [Double] {
    [colour.red, colour.green, colour.blue].map { byte in
      let v = Double(byte) / 255
      return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
    }
  }

  /// OKLab, a space in which distances are about as large as they look (Ottosson 2020).
  private static func okLab(_ rgb: [Double]) -> [Double] {
    func times(_ m: [[Double]], _ v: [Double]) -> [Double] {
      m.map { zip($0, v).map(*).reduce(0, +) }
    }
    let lms = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], rgb
    ).map { cbrt(max($0, 0)) }
    return times(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], lms)
  }

  /// What a viewer sees: full colour, protanopia, deuteranopia (Machado, Oliveira & Fernandes 2009,
  /// severity 1, on linear light), or gray.
  private static let views: [String: [[Double]]] = [
    "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    "gray": Array(repeating: [0.2126, 0.7152, 0.0722], count: 3),
  ]

  private static func distance(_ a: Colour, _ b: Colour, view: [[Double]]) -> Double {
    let seen = [a, b].map { colour in
      okLab(view.map { row in zip(row, linear(colour)).map(*).reduce(0, +) })
    }
    return zip(seen[0], seen[1]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  /// The smallest distance between two of the first three series, over all views.
  private static func smallestDistance(_ series: [Colour]) -> Double {
    views.values.flatMap { view in
      [(0, 1), (0, 2), (1, 2)].map { distance(series[$0], series[$1], view: view) }
    }.min() ?? 0
  }

  @Test("series stay apart for the colour-blind and in gray", arguments: Theme.allCases)
  func seriesStayApart(theme: Theme) {
    let smallest = Self.smallestDistance(theme.palette.series)
    #expect(smallest > 0.08, "\(smallest)")
  }

  @Test("the same measure refuses red, green and brown")
  func twin() {
    let alike = [Colour(0xB4281E), Colour(0x2E7D32), Colour(0x7A5210)]
    #expect(Self.smallestDistance(alike) < 0.08)
  }

  @Test("every colour of words has a contrast of 4.5 on its ground", arguments: Theme.allCases)
  func contrasts(theme: Theme) {
    let palette = theme.palette
    for colour in [palette.ink, palette.quietInk, palette.right, palette.wrong] + palette.series {
      #expect(colour.contrast(with: palette.ground) >= 4.5)
    }
    #expect(palette.line.contrast(with: palette.ground) < 4.5)  // A hairline is no ink.
  }

  @Test("contrast has its known values")
  func contrastValues() {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-12)
    #expect(Colour.white.contrast(with: .white) == 1)
    // #767676 is the lightest gray that passes 4.5 on white.
    #expect(Colour(0x767676).contrast(with: .white) >= 4.5)
    #expect(Colour(0x777777).contrast(with: .white) < 4.5)
  }

  @Test("colours of a scale become lighter with the number, and its ends hold")
  func heatScale() {
    for scale in [HeatScale.amounts(upTo: 2), .signed(upTo: 2)] {
      let lowest = if case .signed = scale { -2.0 } else { 0.0 }
      let lights = stride(from: lowest, through: 2, by: 0.05).map {
        scale.colour(of: $0).relativeLuminance
      }
      #expect(zip(lights, lights.dropFirst()).allSatisfy { $0 < $1 })
      #expect(lights[0] < 0.03 && lights[lights.count - 1] > 0.75)
      #expect(scale.colour(of: 99) == scale.colour(of: 2))
      #expect(scale.colour(of: -99) == scale.colour(of: lowest))
      #expect(scale.colour(of: .nan) == scale.colour(of: lowest))
    }
    // Red to green at one lightness, a common choice, has no order in gray.
    #expect(
      abs(Colour(0xE00000).relativeLuminance - Colour(0x007F00).relativeLuminance) < 0.02)
    let picture = HeatScale.amounts(upTo: 1).picture(of: [0, 1, 1, 0, 0, 0], width: 3)
    #expect(picture.width == 3 && picture.height == 2)
    #expect(picture[1, 0] == HeatScale.amounts(upTo: 1).colour(of: 1))
    #expect(picture[0, 1] == HeatScale.amounts(upTo: 1).colour(of: 0))
  }
}
