extension Plain {
  /// y = γ x̂ + β, x̂ = (x − μ)/√(v + ε); μ and v of each group of channels in each picture.
  ///
  ///     ∂L/∂γ = Σ g x̂        ∂L/∂β = Σ g
  ///     ∂L/∂x = (γ g − mean(γ g) − x̂ mean(γ g x̂))/√(v + ε)
  ///
  /// - Parameters:
  ///   - x: [count, pixels, channels].
  ///   - scale: γ, [channels].
  ///   - offset: β, [channels].
  ///   - groups: a divisor of the channels.
  ///   - epsilon: ε.
  ///   - g: ∂L/∂y, same shape as x; nil for zeros.
  /// - Returns: y, and the gradients of x, γ and β.
  static func groupNormalisation(
    _ x: PlainTensor, scale: PlainTensor, offset: PlainTensor, groups: Int,
    epsilon: Rounded = 1e-5, of g: PlainTensor? = nil
  ) -> (y: PlainTensor, gradients: [PlainTensor]) {
    let (pixels, channels) = (x.shape[1], x.shape[2])
    let g = g ?? PlainTensor(x.shape)
    var (y, dx) = (PlainTensor(x.shape), PlainTensor(x.shape))
    var (dScale, dOffset) = (PlainTensor(scale.shape), PlainTensor(offset.shape))
    for n in 0..<x.shape[0] {
      for group in 0..<groups {
        let members = group * channels / groups..<(group + 1) * channels / groups
        func mean(_ value: (_ pixel: Int, _ channel: Int) -> Rounded) -> Rounded {
          var sum: Rounded = 0
          for p in 0..<pixels { for c in members { sum += value(p, c) } }
          return sum / Rounded(Double(pixels * members.count))
        }
        let middle = mean { p, c in x[n, p, c] }
        let variance = mean { p, c in (x[n, p, c] - middle) * (x[n, p, c] - middle) }
        let deviation = (variance + epsilon).squareRoot
        func normal(_ p: Int, _ c: Int) -> Rounded { (x[n, p, c] - middle) / deviation }
        let meanGradient = mean { p, c in scale[c] * g[n, p, c] }
        let meanProduct = mean { p, c in scale[c] * g[n, p, c] * normal(p, c) }
        for p in 0..<pixels {
          for c in members {
            y[n, p, c] = scale[c] * normal(p, c) + offset[c]
            dScale[c] += g[n, p, c] * normal(p, c)
            dOffset[c] += g[n, p, c]
            dx[n, p, c] =
              (scale[c] * g[n, p, c] - meanGradient - normal(p, c) * meanProduct) / deviation
          }
        }
      }
    }
    return (y, [dx, dScale, dOffset])
  }
}
