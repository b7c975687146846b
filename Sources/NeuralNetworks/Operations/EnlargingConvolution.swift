import TensorKernels

/// A 3 × 3 convolution of pictures whose every pixel was first drawn as a square of four.
///
///     y[2 p + (v, h), o] = b[o] + Σ_{t ∈ 2×2} Σ_c x[p + (v, h) − 1 + t, c] · w_{v,h}[t, c, o]
///
/// The doubled picture is never made: for each of the four places (v, h) that a pixel has within its
/// square, the nine weights are summed up to four, w_{v,h}, which read the small picture. The way back
/// is that of four small convolutions; a summed weight's gradient goes to each that it sums up.
///
/// - Parameters:
///   - x: pictures, [count, height, width, inputs].
///   - weight: [3, 3, inputs, outputs] in blocks.
///   - bias: [outputs].
/// - Returns: [count, 2 · height, 2 · width, outputs].
package func enlargingConvolution<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, weight: Variable<Scalar>, bias: Variable<Scalar>
) -> Variable<Scalar> {
  let (inputs, outputs, wide) = (weight.shape[2], bias.count, weight.channels)
  precondition(
    x.shape.count == 4 && x.shape[3] == inputs && weight.shape[0] == 3,
    "This convolution enlarges pictures of \(inputs) channels, not a shape \(x.shape).")
  let (count, height, width) = (x.shape[0], x.shape[1], x.shape[2])
  let (tape, workspace) = (x.tape, x.tape.workspace)
  let pixels = count * height * width
  let places = [(0, 0), (0, 1), (1, 0), (1, 1)]

  // x with its border: [count, height + 2, width + 2, inputs]
  let padded = workspace.room(for: count * (height + 2) * (width + 2) * inputs)
  copyWithBorder(
    x.value, count: count, height: height, width: width, channels: inputs, border: 1, into: padded)
  let taps = TapGeometry(
    pictures: count, height: height, width: width, channels: inputs, side: 2,
    paddedHeight: height + 2, paddedWidth: width + 2)
  let small = workspace.room(for: 4 * inputs * wide)  // w_{v,h}
  let room = workspace.room(for: pixels * wide)
  let wideBias = workspace.zeros(wide)
  wideBias.update(from: bias.value, count: outputs)
  let y = tape.variable([count, 2 * height, 2 * width, outputs])
  for (v, h) in places {
    foldWeights(
      weight.value, vertical: v, horizontal: h, inputs: inputs, outputs: wide, into: small)
    convolve(
      padded + (v * (width + 2) + h) * inputs, taps, weights: small, outputs: wide, start: .bias,
      bias: wideBias, into: room)
    copyPlaces(
      room, count: count, height: height, width: width, channels: wide, largeChannels: outputs,
      vertical: v, horizontal: h, spreading: true, to: y.value)
  }

  tape.record {
    guard let yGradient = y.gradient else { return }
    let mark = workspace.mark
    defer { workspace.mark = mark }
    if let biasGradient = bias.gradient {
      addColumnSums(of: yGradient, rows: 4 * pixels, columns: outputs, to: biasGradient)
    }
    let g = workspace.zeros(pixels * wide)  // ∂L/∂y at one place, channels filled up
    let smallGradient = workspace.room(for: 4 * inputs * wide)
    let bordered = workspace.room(for: count * (height + 2) * (width + 2) * wide)
    let turned = workspace.room(for: 4 * wide * Parameter.wholeBlocks(inputs))
    let back = TapGeometry(
      pictures: count, height: height, width: width, channels: wide, side: 2,
      paddedHeight: height + 2, paddedWidth: width + 2)
    for (v, h) in places {
      copyPlaces(
        yGradient, count: count, height: height, width: width, channels: wide,
        largeChannels: outputs, vertical: v, horizontal: h, spreading: false, to: g)
      if let weightGradient = weight.gradient {
        fill(smallGradient, count: 4 * inputs * wide)
        addWeightGradients(
          of: padded + (v * (width + 2) + h) * inputs, taps, gradients: g, outputs: wide,
          to: smallGradient)
        addUnfoldedGradients(
          smallGradient, vertical: v, horizontal: h, inputs: inputs, outputs: wide,
          to: weightGradient)
      }
      guard let xGradient = x.gradient else { continue }
      // x[q] was read at p = q − (v, h) + 1 − t: turned taps, from the opposite corner.
      foldWeights(
        weight.value, vertical: v, horizontal: h, inputs: inputs, outputs: wide, into: small)
      turnWeights(small, side: 2, inputs: inputs, outputs: wide, into: turned)
      copyWithBorder(
        g, count: count, height: height, width: width, channels: wide, border: 1, into: bordered)
      addProduct(
        bordered + ((1 - v) * (width + 2) + 1 - h) * wide, back, turned, outputs: inputs,
        to: xGradient, tape)
    }
  }
  return y
}
