import TensorKernels

/// Every row of a sequence beside its two neighbours: how a word comes to know its place.
///
///     y[i] = (x[i − 1], x[i], x[i + 1])       zeros stand before the first row and behind the last
///     ∂L/∂x[i] = ∂L/∂y[i + 1] left + ∂L/∂y[i] middle + ∂L/∂y[i − 1] right
///
/// - Parameter x: [count, length, channels].
/// - Returns: [count, length, 3 · channels].
package func neighbourhoods<Scalar: NetworkScalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
  precondition(x.shape.count == 3, "Only sequences have neighbours, not a shape \(x.shape).")
  let (count, length, channels) = (x.shape[0], x.shape[1], x.channels)
  let width = 3 * channels
  let y = x.tape.variable([count, length, width])
  fill(y.value, count: y.count)
  /// Calls `body` with the places of the rows that have a neighbour at `offset`.
  func forEachThird(_ body: (_ from: Int, _ to: Int, _ rows: Int) -> Void) {
    for picture in 0..<count {
      for offset in -1...1 {
        let first = max(0, -offset)  // the first row whose neighbour is there
        let rows = length - abs(offset)
        guard rows > 0 else { continue }
        body(
          (picture * length + first + offset) * channels,
          (picture * length + first) * width + (offset + 1) * channels, rows)
      }
    }
  }
  forEachThird { from, to, rows in
    copyRows(
      x.value + from, stride: channels, rows: rows, columns: channels, to: y.value + to,
      stride: width)
  }

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    forEachThird { from, to, rows in
      addRows(
        yGradient + to, stride: width, rows: rows, columns: channels, to: xGradient + from,
        stride: channels)
    }
  }
  return y
}
