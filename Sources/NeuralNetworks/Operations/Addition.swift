import TensorKernels

/// y = a + b, element by element.
///
///     ∂L/∂a = ∂L/∂b = ∂L/∂y
///
/// - Parameters:
///   - a: any shape.
///   - b: the same shape.
/// - Returns: the same shape.
package func sum<Scalar: NetworkScalar>(
  _ a: Variable<Scalar>, _ b: Variable<Scalar>
) -> Variable<Scalar> {
  precondition(a.shape == b.shape, "Shapes \(a.shape) and \(b.shape) cannot be added.")
  let y = a.tape.variable(a.shape)
  y.value.update(from: a.value, count: y.count)
  add(b.value, count: y.count, to: y.value)

  a.tape.record {
    guard let yGradient = y.gradient else { return }
    for term in [a, b] {
      if let gradient = term.gradient { add(yGradient, count: y.count, to: gradient) }
    }
  }
  return y
}

/// Moves and stretches every channel of each picture as something else says ("FiLM").
///
///     y[n, p, c] = x[n, p, c] · (1 + m[n, c]) + m[n, C + c]
///
///     ∂L/∂x = g (1 + m_c)     ∂L/∂m[n, c] = Σ_p g x     ∂L/∂m[n, C + c] = Σ_p g
///
/// This is how the noise level and the words speak to a block.
/// Source: Perez et al. 2018, arXiv 1709.07871.
///
/// - Parameters:
///   - x: [count, ..., channels].
///   - modulation: m, [count, 2 · channels]: stretches, then moves.
/// - Returns: same shape as x.
package func modulated<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, by modulation: Variable<Scalar>
) -> Variable<Scalar> {
  let (count, channels) = (x.shape[0], x.channels)
  precondition(
    modulation.shape == [count, 2 * channels],
    "\(channels) channels of \(count) pictures are modulated by [\(count), \(2 * channels)] "
      + "numbers, not by a shape \(modulation.shape).")
  let pixels = x.count / max(1, count * channels)
  let tape = x.tape
  let y = tape.variable(x.shape)
  let slopes = tape.workspace.room(for: count * channels)  // 1 + m
  for picture in 0..<count {
    let m = modulation.value + picture * 2 * channels
    let slope = slopes + picture * channels
    for c in 0..<channels { slope[c] = 1 + m[c] }
    let place = picture * pixels * channels
    scaleColumns(
      of: x.value + place, by: slope, plus: m + channels, rows: pixels, columns: channels,
      into: y.value + place)
  }

  tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    let zeros = tape.workspace.zeros(channels)
    for picture in 0..<count {
      let place = picture * pixels * channels
      if let m = modulation.gradient.map({ $0 + picture * 2 * channels }) {
        addColumnProducts(
          of: yGradient + place, and: x.value + place, rows: pixels, columns: channels, to: m)
        addColumnSums(of: yGradient + place, rows: pixels, columns: channels, to: m + channels)
      }
      addScaledColumns(
        of: yGradient + place, by: slopes + picture * channels, and: x.value + place, by: zeros,
        plus: zeros, rows: pixels, columns: channels, to: xGradient + place)
    }
  }
  return y
}
