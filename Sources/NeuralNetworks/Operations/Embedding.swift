import TensorKernels

/// A row of a learned table for each number: how words become vectors.
///
///     y[i] = table[index[i]]        ∂L/∂table[k] = Σ_{i: index[i] = k} ∂L/∂y[i]
///
/// - Parameters:
///   - indices: rows of the table, each within it.
///   - table: [rows, channels].
/// - Returns: [indices, channels].
package func embedding<Scalar: NetworkScalar>(
  of indices: [Int], in table: Variable<Scalar>
) -> Variable<Scalar> {
  let channels = table.channels
  precondition(
    indices.allSatisfy { (0..<table.rows).contains($0) },
    "A table of \(table.rows) rows was asked for a row that it does not have.")
  let y = table.tape.variable([indices.count, channels])
  for (row, index) in indices.enumerated() {
    (y.value + row * channels).update(from: table.value + index * channels, count: channels)
  }

  table.tape.record {
    guard let yGradient = y.gradient, let tableGradient = table.gradient else { return }
    for (row, index) in indices.enumerated() {
      add(yGradient + row * channels, count: channels, to: tableGradient + index * channels)
    }
  }
  return y
}
