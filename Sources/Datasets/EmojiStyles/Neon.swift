import Pictures

extension Picture {
  /// Outlines that glow in the drawing's own colours, made vivid.
  ///
  /// With P = (a s, a), four numbers a pixel, the edge of the picture repeated outwards:
  ///
  ///     gx = P(x + 1) − P(x − 1),   gy = P(y + 1) − P(y − 1)
  ///     e  = min(1, 0.75 √(|gx|² + |gy|²))                        how much of an edge there is
  ///     c  = 0.2 + 0.8 (s − m)/(M − m)                            m, M: least, largest channel of s
  ///     result = e c + (1 − e) ground
  ///
  /// Where s is clear (a ≤ 0.1) or gray (M − m ≤ 0.15 M), c is a light blue instead.
  var neon: Picture {
    func premultiplied(_ x: Int, _ y: Int) -> SIMD4<Double> {
      let colour = self[min(max(x, 0), width - 1), min(max(y, 0), height - 1)]
      return SIMD4(colour.opacity * Light(colour), colour.opacity)
    }
    var result = self
    for y in 0..<height {
      for x in 0..<width {
        let across = premultiplied(x + 1, y) - premultiplied(x - 1, y)
        let down = premultiplied(x, y + 1) - premultiplied(x, y - 1)
        let edge = min(1, 0.75 * ((across * across).sum() + (down * down).sum()).squareRoot())
        let tube = NeonGlow.tube(for: self[x, y])
        result[x, y] = Colour(edge * tube + (1 - edge) * NeonGlow.ground)
      }
    }
    return result
  }
}

/// The colours of the style *neon*.
enum NeonGlow {
  /// The wall behind the tubes.
  static let ground = Light(0.03, 0.02, 0.07)
  /// The tube of what has no colour.
  static let colourless = Light(0.3, 0.9, 1)

  /// A colour stretched until its least channel is 0.2 and its largest 1.
  static func tube(for colour: Colour) -> Light {
    let s = Light(colour)
    let (least, largest) = (s.min(), s.max())
    guard colour.opacity > 0.1, largest - least > 0.15 * largest else { return colourless }
    return 0.2 + 0.8 * (s - least) / (largest - least)
  }
}
