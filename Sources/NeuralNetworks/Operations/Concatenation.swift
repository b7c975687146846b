import TensorKernels

/// The channels of b behind those of a.
///
/// - Parameters:
///   - a: [..., channels].
///   - b: [..., other channels].
/// - Returns: [..., channels + other channels].
func concatenation<Scalar: NetworkScalar>(
  _ a: Variable<Scalar>, _ b: Variable<Scalar>
) -> Variable<Scalar> {
  precondition(
    a.shape.dropLast() == b.shape.dropLast(),
    "Channels of shapes \(a.shape) and \(b.shape) cannot stand side by side.")
  let width = a.channels + b.channels
  let y = a.tape.variable(a.shape.dropLast() + [width])
  for row in 0..<y.rows {
    (y.value + row * width).update(from: a.value + row * a.channels, count: a.channels)
    (y.value + row * width + a.channels).update(
      from: b.value + row * b.channels, count: b.channels)
  }

  a.tape.record {
    guard let yGradient = y.gradient else { return }
    for row in 0..<y.rows {
      let source = yGradient + row * width
      if let gradient = a.gradient {
        add(source, count: a.channels, to: gradient + row * a.channels)
      }
      if let gradient = b.gradient {
        add(source + a.channels, count: b.channels, to: gradient + row * b.channels)
      }
    }
  }
  return y
}

/// Rows of b behind the rows of a, in every picture: one sequence after the other.
///
/// - Parameters:
///   - a: [count, length, channels].
///   - b: [count, other length, channels].
/// - Returns: [count, length + other length, channels].
func sequence<Scalar: NetworkScalar>(
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
