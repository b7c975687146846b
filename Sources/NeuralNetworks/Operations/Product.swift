import TensorKernels

// What convolutions and matrix products share: the kernels write whole blocks of eight channels,
// and where a tensor has fewer they work in a wider room beside it.

/// y = bias + products of `input` with the weights; see `convolve`.
func product<Scalar: NetworkScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, weight: Variable<Scalar>,
  bias: Variable<Scalar>, into y: Variable<Scalar>
) {
  let workspace = y.tape.workspace
  let (outputs, wide) = (bias.count, weight.channels)
  guard outputs < wide else {
    convolve(
      input, taps, weights: weight.value, outputs: outputs, start: .bias, bias: bias.value,
      into: y.value)
    return
  }
  let mark = workspace.mark
  defer { workspace.mark = mark }
  let wideBias = workspace.zeros(wide)
  wideBias.update(from: bias.value, count: outputs)
  let room = workspace.room(for: taps.pixelCount * wide)
  convolve(
    input, taps, weights: weight.value, outputs: wide, start: .bias, bias: wideBias, into: room)
  copyRows(
    room, stride: wide, rows: taps.pixelCount, columns: outputs, to: y.value, stride: outputs)
}

/// Adds the gradients of weights and bias, given those of the product.
func addProductGradients<Scalar: NetworkScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, weight: Variable<Scalar>,
  bias: Variable<Scalar>, gradients: UnsafePointer<Scalar>
) {
  let tape = weight.tape
  let mark = tape.workspace.mark
  defer { tape.workspace.mark = mark }
  if let biasGradient = bias.gradient {
    addColumnSums(of: gradients, rows: taps.pixelCount, columns: bias.count, to: biasGradient)
  }
  if let weightGradient = weight.gradient {
    let filled = filledUp(
      gradients, rows: taps.pixelCount, columns: bias.count, to: weight.channels, tape)
    addWeightGradients(
      of: input, taps, gradients: filled, outputs: weight.channels, to: weightGradient)
  }
}

/// sums += products of `input` with blocks of weights, for any number of outputs.
func addProduct<Scalar: NetworkScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ weights: UnsafePointer<Scalar>,
  outputs: Int, to sums: UnsafeMutablePointer<Scalar>, _ tape: Tape<Scalar>
) {
  let wide = Parameter.wholeBlocks(outputs)
  guard outputs < wide else {
    convolve(input, taps, weights: weights, outputs: outputs, start: .output, into: sums)
    return
  }
  let mark = tape.workspace.mark
  defer { tape.workspace.mark = mark }
  let room = tape.workspace.room(for: taps.pixelCount * wide)
  convolve(input, taps, weights: weights, outputs: wide, into: room)
  addRows(room, stride: wide, rows: taps.pixelCount, columns: outputs, to: sums, stride: outputs)
}

/// A table whose rows are filled up with zeros: itself where nothing is missing.
func filledUp<Scalar: NetworkScalar>(
  _ table: UnsafePointer<Scalar>, rows: Int, columns: Int, to wide: Int, _ tape: Tape<Scalar>
) -> UnsafePointer<Scalar> {
  guard columns < wide else { return table }
  let room = tape.workspace.zeros(rows * wide)
  copyRows(table, stride: columns, rows: rows, columns: columns, to: room, stride: wide)
  return UnsafePointer(room)
}
