import Foundation
package import Pictures

/// A colour in a space where equal distances look about equally different.
///
///     linear = sRGB with its gamma undone
///     l, m, s = cube roots of M₁ · linear        (the eye's three kinds of cones)
///     (L, a, b) = M₂ · (l, m, s)                 L lightness, a green–red, b blue–yellow
///
/// Source: Ottosson 2020, "A perceptual color space for image processing".
package struct OKLab: Hashable, Sendable {
  /// L in 0…1, then a and b, both about −0.4…0.4.
  package let coordinates: SIMD3<Double>

  /// The place of a colour; its alpha is left aside.
  package init(_ colour: Colour) {
    let linear = SIMD3(
      Self.linear[Int(colour.red)], Self.linear[Int(colour.green)], Self.linear[Int(colour.blue)])
    let l = cbrt((linear * SIMD3(0.4122214708, 0.5363325363, 0.0514459929)).sum())
    let m = cbrt((linear * SIMD3(0.2119034982, 0.6806995451, 0.1073969566)).sum())
    let s = cbrt((linear * SIMD3(0.0883024619, 0.2817188376, 0.6299787005)).sum())
    coordinates = SIMD3(
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  /// `ΔL² + 2 Δa² + 2 Δb²`: hue counts twice, so that a dark red stays red rather than brown.
  package func squaredDistance(to other: OKLab) -> Double {
    let d = coordinates - other.coordinates
    return (SIMD3(1, 2, 2) * d * d).sum()
  }

  /// Linear light of every byte: `c/12.92` up to 0.04045, else `((c + 0.055)/1.055)^2.4`.
  ///
  /// Source: IEC 61966-2-1 (sRGB).
  private static let linear: [Double] = (0...255).map { byte in
    let c = Double(byte) / 255
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
  }
}
