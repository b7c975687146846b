import TensorKernels

/// The channels of b behind those of a.
///
/// - Parameters:
///   - a: [..., channels].
///   - b: [..., other channels].
/// - Returns: [..., channels + other channels].
package func concatenation<Scalar: NetworkScalar>(
  _ a: Variable<Scalar>, _ b: Variable<Scalar>
) -> Variable<Scalar> {
  precondition(
    a.shape.dropLast() == b.shape.dropLast(),
    "Channels of shapes \(a.shape) and \(b.shape) cannot stand side by side.")
  let width = a.channels + b.channels
  let y = a.tape.variable(a.shape.dropLast() + [width])
  copyRows(
    a.value, stride: a.channels, rows: y.rows, columns: a.channels, to: y.value, stride: width)
  copyRows(
    b.value, stride: b.channels, rows: y.rows, columns: b.channels, to: y.value + a.channels,
    stride: width)

  a.tape.record {
    guard let yGradient = y.gradient else { return }
    if let gradient = a.gradient {
      addRows(
        yGradient, stride: width, rows: y.rows, columns: a.channels, to: gradient,
        stride: a.channels)
    }
    if let gradient = b.gradient {
      addRows(
        yGradient + a.channels, stride: width, rows: y.rows, columns: b.channels, to: gradient,
        stride: b.channels)
    }
  }
  return y
}

/// Some of the channels: what `concatenation` put side by side, apart again.
///
/// - Parameters:
///   - range: which of them.
///   - x: [..., channels].
/// - Returns: [..., channels of the range].
package func channels<Scalar: NetworkScalar>(
  _ range: Range<Int>, of x: Variable<Scalar>
) -> Variable<Scalar> {
  precondition(
    range.lowerBound >= 0 && range.upperBound <= x.channels,
    "\(x.channels) channels have no part \(range).")
  let y = x.tape.variable(x.shape.dropLast() + [range.count])
  copyRows(
    x.value + range.lowerBound, stride: x.channels, rows: x.rows, columns: range.count,
    to: y.value, stride: range.count)

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    addRows(
      yGradient, stride: range.count, rows: x.rows, columns: range.count,
      to: xGradient + range.lowerBound, stride: x.channels)
  }
  return y
}

/// Rows of b behind the rows of a, in every picture: one sequence after the other.
///
/// - Parameters:
///   - a: [count, length, channels].
///   - b: [count, other length, channels].
/// - Returns: [count, length + other length, channels].
package func sequence<Scalar: NetworkScalar>(
  _ a: Variable<Scalar>, then b: Variable<Scalar>
) -> Variable<Scalar> {
  precondition(
    a.shape.count == 3 && b.shape.count == 3 && a.shape[0] == b.shape[0]
      && a.channels == b.channels,
    "Sequences of shapes \(a.shape) and \(b.shape) cannot follow one another.")
  let (count, channels) = (a.shape[0], a.channels)
  return concatenation(
    a.reshaped([count, a.shape[1] * channels]), b.reshaped([count, b.shape[1] * channels])
  ).reshaped([count, a.shape[1] + b.shape[1], channels])
}

/// Sequences of different lengths: zeros replace what stands behind the last row of each.
///
/// - Parameters:
///   - x: [count, length, channels].
///   - lengths: rows that count in each, from 0 to `length`.
/// - Returns: same shape.
package func cut<Scalar: NetworkScalar>(
  _ x: Variable<Scalar>, to lengths: [Int]
) -> Variable<Scalar> {
  precondition(
    x.shape.count == 3 && lengths.count == x.shape[0]
      && lengths.allSatisfy { (0...x.shape[1]).contains($0) },
    "Sequences of shape \(x.shape) cannot have the lengths \(lengths).")
  let size = x.shape[1] * x.channels
  let y = x.tape.variable(x.shape)
  fill(y.value, count: y.count)
  for (index, length) in lengths.enumerated() {
    (y.value + index * size).update(from: x.value + index * size, count: length * x.channels)
  }

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    for (index, length) in lengths.enumerated() {
      add(yGradient + index * size, count: length * x.channels, to: xGradient + index * size)
    }
  }
  return y
}
