package import TensorKernels

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

/// The natural logarithm of every number, with our own vectorised function: −∞ for 0.
package func naturalLogarithms(of values: [Double]) -> [Double] {
  var result = values
  result.withUnsafeMutableBufferPointer { TensorKernels.applyLogarithm($0) }
  return result
}

extension Batch {
  /// Squared distances of a noisy picture to row `row` in a window around every pixel.
  ///
  /// - Parameters:
  ///   - noisy: `valueCount` numbers.
  ///   - row: of this batch.
  ///   - shape: height · width · channels = `valueCount`, and the window.
  ///   - table: room for `shape.tableCount` numbers.
  ///   - distances: room for height · width answers.
  package func windowDistances(
    of noisy: UnsafeBufferPointer<Double>, toRow row: Int, shape: WindowShape,
    table: UnsafeMutableBufferPointer<Double>, into distances: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(
      noisy.count == valueCount && (0..<count).contains(row) && table.count == shape.tableCount
        && shape.height * shape.width * shape.channels == valueCount
        && distances.count == shape.height * shape.width,
      "Window distances need pictures of \(valueCount) values and matching room.")
    withRows(row..<row + 1) { rows in
      guard let noisy = noisy.baseAddress, let table = table.baseAddress,
        let distances = distances.baseAddress
      else { return }
      switch rows {
      case .single(let picture):
        TensorKernels.windowDistances(
          of: noisy, to: picture, shape: shape, table: table, into: distances)
      case .double(let picture):
        TensorKernels.windowDistances(
          of: noisy, to: picture, shape: shape, table: table, into: distances)
      }
    }
  }

  /// Adds weights[p] times pixel p of row `row` to `sum`, and the weights to `weightSum`.
  ///
  /// - Parameters:
  ///   - weights: one for each pixel.
  ///   - row: of this batch.
  ///   - channels: numbers in a pixel.
  ///   - sum: `valueCount` numbers.
  ///   - weightSum: one for each pixel.
  package func addWeightedPixels(
    weights: UnsafeBufferPointer<Double>, row: Int, channels: Int,
    to sum: UnsafeMutableBufferPointer<Double>, weightSum: UnsafeMutableBufferPointer<Double>
  ) {
    precondition(
      weights.count * channels == valueCount && (0..<count).contains(row)
        && sum.count == valueCount && weightSum.count == weights.count,
      "Weighted pixels need one weight a pixel and pictures of \(valueCount) values.")
    withRows(row..<row + 1) { rows in
      guard let weights = weights.baseAddress, let sum = sum.baseAddress,
        let weightSum = weightSum.baseAddress
      else { return }
      let pixelCount = valueCount / channels
      switch rows {
      case .single(let picture):
        TensorKernels.addWeightedPixels(
          weights: weights, picture: picture, pixelCount: pixelCount, channels: channels, to: sum,
          weightSum: weightSum)
      case .double(let picture):
        TensorKernels.addWeightedPixels(
          weights: weights, picture: picture, pixelCount: pixelCount, channels: channels, to: sum,
          weightSum: weightSum)
      }
    }
  }
}
