import Foundation
import Pictures

/// How colours look to people with three kinds of cones, and to those with two.
struct Eye {
  typealias Vector = SIMD3<Double>

  let name: String
  let rows: [Vector]

  /// What this eye sees of a colour, in a space where equal distances look about equal.
  func seen(_ colour: Colour) -> Vector {
    Self.oklab(
      Self.product(rows, Self.linear(colour)).clamped(lowerBound: .zero, upperBound: .one))
  }

  /// Machado, Oliveira & Fernandes 2009, severity 1, on linear light.
  static let all = [
    Eye(name: "all cones", rows: [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)]),
    Eye(
      name: "protanopia",
      rows: [
        Vector(0.152286, 1.052583, -0.204868), Vector(0.114503, 0.786281, 0.099216),
        Vector(-0.003882, -0.048116, 1.051998),
      ]),
    Eye(
      name: "deuteranopia",
      rows: [
        Vector(0.367322, 0.860646, -0.227968), Vector(0.280085, 0.672501, 0.047413),
        Vector(-0.011820, 0.042940, 0.968881),
      ]),
    Eye(
      name: "tritanopia",
      rows: [
        Vector(1.255528, -0.076749, -0.178779), Vector(-0.078411, 0.930809, 0.147602),
        Vector(0.004733, 0.691367, 0.303900),
      ]),
  ]

  private static func product(_ rows: [Vector], _ v: Vector) -> Vector {
    Vector((rows[0] * v).sum(), (rows[1] * v).sum(), (rows[2] * v).sum())
  }

  private static func linear(_ colour: Colour) -> Vector {
    func channel(_ byte: UInt8) -> Double {
      let v = Double(byte) / 255
      return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
    }
    return Vector(channel(colour.red), channel(colour.green), channel(colour.blue))
  }

  /// Ottosson 2020, "A perceptual color space for image processing".
  private static func oklab(_ linear: Vector) -> Vector {
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
}
