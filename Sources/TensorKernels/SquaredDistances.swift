// Squared distances of a point to the rows of a data set, summed in Double.
//
//     |x − y|² = Σ_j (x_j − y_j)²
//
// Floats are widened before they are subtracted. Expanding the square to |x|² − 2 x·y + |y|² would
// be faster for many points, but it cancels where it matters: at σ = 0.002 a log-odds of −110.6
// came out as −104.0 in Float (measured). Widening is free, since memory is the limit.

/// Squared distances of one point to `rowCount` neighbouring rows.
///
/// - Parameters:
///   - point: `valueCount` numbers.
///   - rows: `rowCount` rows of `valueCount` numbers each, one behind the other.
///   - rowCount: number of rows.
///   - valueCount: numbers in a row.
///   - distances: room for `rowCount` answers.
package func squaredDistances(
  of point: UnsafePointer<Double>, to rows: UnsafePointer<Float>, rowCount: Int, valueCount: Int,
  into distances: UnsafeMutablePointer<Double>
) {
  for row in 0..<rowCount {
    distances[row] = squaredDistance(point, rows + row * valueCount, valueCount) {
      SIMD8<Double>($0)
    }
  }
}

/// Squared distances of one point to `rowCount` neighbouring rows of Doubles.
package func squaredDistances(
  of point: UnsafePointer<Double>, to rows: UnsafePointer<Double>, rowCount: Int, valueCount: Int,
  into distances: UnsafeMutablePointer<Double>
) {
  for row in 0..<rowCount {
    distances[row] = squaredDistance(point, rows + row * valueCount, valueCount) { $0 }
  }
}

@inline(__always)
private func squaredDistance<Scalar: SIMDScalar & BinaryFloatingPoint>(
  _ point: UnsafePointer<Double>, _ row: UnsafePointer<Scalar>, _ valueCount: Int,
  _ widen: (SIMD8<Scalar>) -> SIMD8<Double>
) -> Double {
  // Two independent sums of eight lanes keep the multiply-add units busy.
  var sum0 = SIMD8<Double>()
  var sum1 = SIMD8<Double>()
  let whole = valueCount & ~15
  var j = 0
  while j < whole {
    let difference0 = load(point + j) - widen(load(row + j))
    let difference1 = load(point + j + 8) - widen(load(row + j + 8))
    sum0.addProduct(difference0, difference0)
    sum1.addProduct(difference1, difference1)
    j += 16
  }
  var sum = (sum0 + sum1).sum()
  while j < valueCount {
    let difference = point[j] - Double(row[j])
    sum.addProduct(difference, difference)
    j += 1
  }
  return sum
}

/// Eight neighbouring numbers, wherever they start.
@inline(__always)
func load<Scalar: SIMDScalar>(_ pointer: UnsafePointer<Scalar>) -> SIMD8<Scalar> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Scalar>.self)
}
