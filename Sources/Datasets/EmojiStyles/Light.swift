import Pictures

/// Red, green, blue as shares of full light in 0…1: what the formulas of the styles compute with.
///
/// The numbers are those of the file (sRGB), not linear light, unless a formula says otherwise.
typealias Light = SIMD3<Double>

extension SIMD3<Double> {
  /// The channels of a colour, alpha left aside.
  init(_ colour: Colour) {
    self = SIMD3(Double(colour.red), Double(colour.green), Double(colour.blue)) / 255
  }

  /// How bright a colour looks: `Y = 0.299 R + 0.587 G + 0.114 B`.
  ///
  /// Source: ITU-R Recommendation BT.601, luma of gamma-coded values.
  var luma: Double { 0.299 * x + 0.587 * y + 0.114 * z }
}

extension Colour {
  /// The opaque colour nearest to `light`: byte = ⌊255 v + 1/2⌋, clipped to 0…255.
  init(_ light: Light) {
    func byte(_ value: Double) -> UInt8 {
      UInt8((255 * min(max(value, 0), 1) + 0.5).rounded(.down))
    }
    self.init(red: byte(light.x), green: byte(light.y), blue: byte(light.z))
  }

  /// Opacity as a share, 0…1.
  var opacity: Double { Double(alpha) / 255 }
}

extension Picture {
  /// The opaque picture that a formula makes of every pixel's colour `s` and opacity `a`.
  func mapped(_ formula: (_ s: Light, _ a: Double) -> Light) -> Picture {
    var result = self
    for y in 0..<height {
      for x in 0..<width {
        let colour = self[x, y]
        result[x, y] = Colour(formula(Light(colour), colour.opacity))
      }
    }
    return result
  }

  /// `w = a s + (1 − a)`: what a pixel looks like on white.
  static func onWhite(_ s: Light, _ a: Double) -> Light {
    a * s + (1 - a)
  }
}
