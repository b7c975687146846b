import TensorKernels

// The doors to the kernels: shapes are checked here, since behind them nothing is.
extension Batch {
  /// Squared distances of `point` to the rows in `range`.
  ///
  /// - Parameters:
  ///   - point: `valueCount` numbers.
  ///   - range: rows of this batch.
  ///   - distances: room for as many answers as there are rows in `range`.
  package func squaredDistances(
    of point: UnsafeBufferPointer<Double>, toRows range: Range<Int>,
    into distances: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(
      point.count == valueCount && distances.count == range.count
        && 0 <= range.lowerBound && range.upperBound <= count,
      "Distances need a point of \(valueCount) values and rows within 0 ..< \(count).")
    withRows(range) { rows in
      guard let point = point.baseAddress, let distances = distances.baseAddress else { return }
      switch rows {
      case .single(let rows):
        TensorKernels.squaredDistances(
          of: point, to: rows, rowCount: range.count, valueCount: valueCount, into: distances)
      case .double(let rows):
        TensorKernels.squaredDistances(
          of: point, to: rows, rowCount: range.count, valueCount: valueCount, into: distances)
      }
    }
  }

  /// Adds weights[i] times row range[i] to `sum`; rows of weight 0 are not read.
  ///
  /// - Parameters:
  ///   - weights: one for each row in `range`.
  ///   - range: rows of this batch.
  ///   - sum: `valueCount` numbers.
  package func addWeightedRows(
    weights: UnsafeBufferPointer<Double>, rows range: Range<Int>,
    to sum: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(
      weights.count == range.count && sum.count == valueCount
        && 0 <= range.lowerBound && range.upperBound <= count,
      "A weighted sum needs a weight a row, \(valueCount) values, rows within 0 ..< \(count).")
    withRows(range) { rows in
      guard let weights = weights.baseAddress, let sum = sum.baseAddress else { return }
      switch rows {
      case .single(let rows):
        TensorKernels.addWeightedRows(
          weights: weights, rows: rows, rowCount: range.count, valueCount: valueCount, to: sum)
      case .double(let rows):
        TensorKernels.addWeightedRows(
          weights: weights, rows: rows, rowCount: range.count, valueCount: valueCount, to: sum)
      }
    }
  }

  /// Neighbouring rows as the kernels want them: by their precision.
  private enum RowPointer {
    case single(UnsafePointer<Float>)
    case double(UnsafePointer<Double>)
  }

  private func withRows(_ range: Range<Int>, _ body: (RowPointer) -> Void) {
    guard valueCount > 0, !range.isEmpty else { return }
    values.withUnsafeBytes { bytes in
      let offset = range.lowerBound * valueCount
      if Scalar.self == Float.self {
        guard let base = bytes.assumingMemoryBound(to: Float.self).baseAddress else { return }
        body(.single(base + offset))
      } else {
        guard let base = bytes.assumingMemoryBound(to: Double.self).baseAddress else { return }
        body(.double(base + offset))
      }
    }
  }
}

/// Replaces every number by e to its power, with our own vectorised function.
package func applyExponential(_ values: UnsafeMutableBufferPointer<Double>) {
  TensorKernels.applyExponential(values)
}

/// The natural logarithm of every number, with our own vectorised function: −∞ for 0.
package func naturalLogarithms(of values: [Double]) -> [Double] {
  var result = values
  result.withUnsafeMutableBufferPointer { TensorKernels.applyLogarithm($0) }
  return result
}
