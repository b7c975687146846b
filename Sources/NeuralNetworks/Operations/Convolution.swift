import TensorKernels

/// A convolution: every output pixel is a weighted sum of the pixels around it.
///
///     y[p, o] = b[o] + Σ_tap Σ_c x[p + tap, c] · w[tap, c, o]
///
///     ∂L/∂x[q, c]      = Σ_tap Σ_o ∂L/∂y[q − tap, o] · w[tap, c, o]     (a convolution again)
///     ∂L/∂w[tap, c, o] = Σ_p x[p + tap, c] · ∂L/∂y[p, o]
///     ∂L/∂b[o]         = Σ_p ∂L/∂y[p, o]
///
/// Pixels outside the picture count as 0.
///
/// - Parameters:
///   - x: pictures, [count, height, width, inputs].
///   - weight: [side, side, inputs, outputs] in blocks; `side` is 1 or 3.
///   - bias: [outputs].
///   - step: 1, or 2 to keep every second pixel of every second row only (3 × 3 taps).
/// - Returns: [count, height / step, width / step, outputs].
package func convolution<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, weight: Variable<Scalar>, bias: Variable<Scalar>, step: Int = 1
) -> Variable<Scalar> {
  let (side, inputs, outputs) = (weight.shape[0], weight.shape[2], bias.count)
  precondition(
    x.shape.count == 4 && x.shape[3] == inputs,
    "This convolution reads pictures of \(inputs) channels, not a shape \(x.shape).")
  precondition(side == 1 || side == 3, "A kernel has 1 × 1 or 3 × 3 taps, not \(side) × \(side).")
  let (count, border) = (x.shape[0], side / 2)
  let (height, width) = (x.shape[1], x.shape[2])
  precondition(
    step == 1 || step == 2 && side == 3 && height % 2 == 0 && width % 2 == 0,
    "Pictures of \(height) × \(width) pixels cannot be taken in steps of \(step).")
  let (paddedHeight, paddedWidth) = (height + 2 * border, width + 2 * border)
  let tape = x.tape

  // x with its border: [count, height + 2, width + 2, inputs]. A kernel of one tap needs none.
  var padded = x.value
  if border > 0 {
    padded = tape.workspace.room(for: count * paddedHeight * paddedWidth * inputs)
    copyWithBorder(
      x.value, count: count, height: height, width: width, channels: inputs, border: border,
      into: padded)
  }
  let taps = TapGeometry(
    pictures: count, height: height / step, width: width / step, channels: inputs, side: side,
    step: step, paddedHeight: paddedHeight, paddedWidth: paddedWidth)
  let y = tape.variable([count, height / step, width / step, outputs])
  product(padded, taps, weight: weight, bias: bias, into: y)

  tape.record {
    guard let yGradient = y.gradient else { return }
    addProductGradients(padded, taps, weight: weight, bias: bias, gradients: yGradient)
    guard let xGradient = x.gradient else { return }
    let mark = tape.workspace.mark
    defer { tape.workspace.mark = mark }
    // The gradient's channels are filled up to whole blocks, as the kernel sums over all of them.
    let wide = weight.shape[3]
    let filled = filledUp(yGradient, rows: y.rows, columns: outputs, to: wide, tape)
    let room = tape.workspace.room(for: count * paddedHeight * paddedWidth * wide)
    if step == 2 {
      copySpread(
        filled, count: count, height: height / 2, width: width / 2, channels: wide,
        paddedHeight: paddedHeight, paddedWidth: paddedWidth, into: room)
    } else {
      copyWithBorder(
        filled, count: count, height: height, width: width, channels: wide, border: border,
        into: room)
    }
    let turned = tape.workspace.room(for: side * side * wide * Parameter.wholeBlocks(inputs))
    turnWeights(weight.value, side: side, inputs: inputs, outputs: wide, into: turned)
    let back = TapGeometry(
      pictures: count, height: height, width: width, channels: wide, side: side,
      paddedHeight: paddedHeight, paddedWidth: paddedWidth)
    addProduct(room, back, turned, outputs: inputs, to: xGradient, tape)
  }
  return y
}
