import TensorKernels

/// Halves the sides: every square of four pixels becomes its mean.
///
///     ∂L/∂x[four pixels] = ¼ ∂L/∂y[their mean]
///
/// - Parameter x: [count, height, width, channels], even sides.
/// - Returns: [count, height / 2, width / 2, channels].
package func halved<Scalar: NetworkScalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
  precondition(
    x.shape.count == 4 && x.shape[1] % 2 == 0 && x.shape[2] % 2 == 0,
    "Only pictures with even sides can be halved, not a shape \(x.shape).")
  let (count, height, width) = (x.shape[0], x.shape[1] / 2, x.shape[2] / 2)
  let y = x.tape.variable([count, height, width, x.channels])
  fill(y.value, count: y.count)
  addSquareSums(
    of: x.value, count: count, height: height, width: width, channels: x.channels, factor: 0.25,
    to: y.value)

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    addToSquares(
      yGradient, count: count, height: height, width: width, channels: x.channels, factor: 0.25,
      to: xGradient)
  }
  return y
}

/// The mean of all pixels of each picture.
///
/// - Parameter x: [count, ..., channels].
/// - Returns: [count, channels].
package func pixelMean<Scalar: NetworkScalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
  let (count, channels) = (x.shape[0], x.channels)
  let pixels = x.count / max(1, count * channels)
  let share = 1 / Scalar(pixels)
  let y = x.tape.variable([count, channels])
  fill(y.value, count: y.count)
  for picture in 0..<count {
    let sums = y.value + picture * channels
    addColumnSums(
      of: x.value + picture * pixels * channels, rows: pixels, columns: channels, to: sums)
    scale(sums, by: share, count: channels)
  }

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    for row in 0..<count * pixels {
      add(
        yGradient + row / pixels * channels, times: share, count: channels,
        to: xGradient + row * channels)
    }
  }
  return y
}
