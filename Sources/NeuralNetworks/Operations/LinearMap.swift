import TensorKernels

/// A linear map of every row, or of every pixel by itself: y = x W + b.
///
///     ∂L/∂x = ∂L/∂y Wᵀ        ∂L/∂W = xᵀ ∂L/∂y        ∂L/∂b = Σ_rows ∂L/∂y
///
/// - Parameters:
///   - x: [..., inputs].
///   - weight: [inputs, outputs] in blocks.
///   - bias: [outputs].
/// - Returns: [..., outputs].
package func linearMap<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, weight: Variable<Scalar>, bias: Variable<Scalar>
) -> Variable<Scalar> {
  let (inputs, outputs, wide) = (weight.shape[0], bias.count, weight.channels)
  precondition(
    x.channels == inputs, "This map reads rows of \(inputs) numbers, not a shape \(x.shape).")
  let tape = x.tape
  let y = tape.variable(x.shape.dropLast() + [outputs])
  let taps = TapGeometry(rows: x.rows, run: inputs)
  product(x.value, taps, weight: weight, bias: bias, into: y)

  tape.record {
    guard let yGradient = y.gradient else { return }
    addProductGradients(x.value, taps, weight: weight, bias: bias, gradients: yGradient)
    guard let xGradient = x.gradient else { return }
    let mark = tape.workspace.mark
    defer { tape.workspace.mark = mark }
    let filled = filledUp(yGradient, rows: x.rows, columns: outputs, to: wide, tape)
    let turned = tape.workspace.room(for: wide * Parameter.wholeBlocks(inputs))
    turnWeights(weight.value, side: 1, inputs: inputs, outputs: wide, into: turned)
    addProduct(
      filled, TapGeometry(rows: x.rows, run: wide), turned, outputs: inputs, to: xGradient, tape)
  }
  return y
}
