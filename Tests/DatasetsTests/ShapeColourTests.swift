import Datasets
import Foundation
import Pictures
import Testing

/// How far colours look apart, also to people whose eyes have two kinds of cones instead of three.
@Suite("Colours of the shapes")
struct ShapeColourTests {
  private typealias Vector = SIMD3<Double>

  private func product(_ rows: [Vector], _ v: Vector) -> Vector {
    Vector((rows[0] * v).sum(), (rows[1] * v).sum(), (rows[2] * v).sum())
  }

  private func linear(_ colour: Colour) -> Vector {
    func channel(_ byte: UInt8) -> Double {
      let v = Double(byte) / 255
      return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
    }
    return Vector(channel(colour.red), channel(colour.green), channel(colour.blue))
  }

  /// Ottosson 2020, "A perceptual color space for image processing".
  private func oklab(_ linear: Vector) -> Vector {
    let cones = product(
      [
        Vector(0.4122214708, 0.5363325363, 0.0514459929),
        Vector(0.2119034982, 0.6806995451, 0.1073969566),
        Vector(0.0883024619, 0.2817188376, 0.6299787005),
      ], linear)
    return product(
      [
        Vector(0.2104542553, 0.7936177850, -0.0040720468),
        Vector(1.9779984951, -2.4285922050, 0.4505937099),
        Vector(0.0259040371, 0.7827717662, -0.8086757660),
      ], Vector(cbrt(cones.x), cbrt(cones.y), cbrt(cones.z)))
  }

  /// Machado, Oliveira & Fernandes 2009, severity 1, on linear light.
  private static let eyes: [(name: String, rows: [SIMD3<Double>])] = [
    ("all cones", [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]),
    (
      "protanopia",
      [
        SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
        SIMD3(-0.003882, -0.048116, 1.051998),
      ]
    ),
    (
      "deuteranopia",
      [
        SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
        SIMD3(-0.011820, 0.042940, 0.968881),
      ]
    ),
    (
      "tritanopia",
      [
        SIMD3(1.255528, -0.076749, -0.178779), SIMD3(-0.078411, 0.930809, 0.147602),
        SIMD3(0.004733, 0.691367, 0.303900),
      ]
    ),
  ]

  /// The least distance of a shape's colour to any other shape's or background's, for one eye.
  private func leastDistance(
    _ shapes: [Colour], _ backgrounds: [Colour], seenThrough rows: [SIMD3<Double>]
  ) -> Double {
    func seen(_ colour: Colour) -> Vector {
      oklab(product(rows, linear(colour)).clamped(lowerBound: .zero, upperBound: .one))
    }
    let all = (shapes + backgrounds).map(seen)
    return shapes.indices.flatMap { i in
      all.indices.filter { $0 > i }.map { j in
        let d = all[i] - all[j]
        return (d * d).sum().squareRoot()
      }
    }.min() ?? 0
  }

  @Test("Every shape stands out from every other colour, whatever cones an eye has")
  func apart() {
    let shapes = ShapeColour.allCases.map(\.colour)
    let backgrounds = ShapeBackground.allCases.map(\.colour)
    for (name, rows) in Self.eyes {
      let least = leastDistance(shapes, backgrounds, seenThrough: rows)
      #expect(least >= (name == "all cones" ? 0.15 : 0.06), "\(name): \(least)")
    }

    // Wrong twin: the web's pure colours, among which a green and an orange look alike to some.
    let pure = [0xFF0000, 0xFFA500, 0xFFFF00, 0x00FF00, 0x0000FF, 0x800080].map { Colour($0) }
    #expect(
      Self.eyes.contains { leastDistance(pure, backgrounds, seenThrough: $0.rows) < 0.06 })
  }

  @Test("No shape has the colour of a background")
  func noneEqual() {
    let backgrounds = Set(ShapeBackground.allCases.map(\.colour))
    #expect(backgrounds.isDisjoint(with: ShapeColour.allCases.map(\.colour)))
    #expect(backgrounds.count == 4)
  }
}
