// A weighted sum of rows, kept in Double.
//
//     sum_j ← sum_j + Σ_i w_i y_ij
//
// Each number of the sum takes the rows in their order, one fused multiply-add a row; taking four
// rows at once only saves trips to memory and changes no bit.

/// Adds `weights[i]` times row `i` to `sum`, for i = 0 ..< `rowCount`.
///
/// - Parameters:
///   - weights: one weight a row; rows with weight 0 are not read.
///   - rows: `rowCount` rows of `valueCount` numbers each.
///   - rowCount: number of rows.
///   - valueCount: numbers in a row.
///   - sum: `valueCount` numbers.
package func addWeightedRows(
  weights: UnsafePointer<Double>, rows: UnsafePointer<Float>, rowCount: Int, valueCount: Int,
  to sum: UnsafeMutablePointer<Double>
) {
  addWeightedRows(weights, rows, rowCount, valueCount, sum) { SIMD8<Double>($0) }
}

/// Adds `weights[i]` times row `i` of Doubles to `sum`.
package func addWeightedRows(
  weights: UnsafePointer<Double>, rows: UnsafePointer<Double>, rowCount: Int, valueCount: Int,
  to sum: UnsafeMutablePointer<Double>
) {
  addWeightedRows(weights, rows, rowCount, valueCount, sum) { $0 }
}

@inline(__always)
private func addWeightedRows<Scalar: SIMDScalar & BinaryFloatingPoint>(
  _ weights: UnsafePointer<Double>, _ rows: UnsafePointer<Scalar>, _ rowCount: Int,
  _ valueCount: Int, _ sum: UnsafeMutablePointer<Double>,
  _ widen: (SIMD8<Scalar>) -> SIMD8<Double>
) {
  var next = 0
  while true {
    // The next four rows whose weight is not zero; the last group may have fewer.
    var group = (0, 0, 0, 0)
    var size = 0
    while next < rowCount, size < 4 {
      if weights[next] != 0 {
        switch size {
        case 0: group.0 = next
        case 1: group.1 = next
        case 2: group.2 = next
        default: group.3 = next
        }
        size += 1
      }
      next += 1
    }
    guard size > 0 else { return }
    let row0 = rows + group.0 * valueCount
    let weight0 = weights[group.0]
    if size < 4 {
      addRow(weight0, row0, valueCount, sum, widen)
      if size > 1 { addRow(weights[group.1], rows + group.1 * valueCount, valueCount, sum, widen) }
      if size > 2 { addRow(weights[group.2], rows + group.2 * valueCount, valueCount, sum, widen) }
      continue
    }
    let (row1, weight1) = (rows + group.1 * valueCount, weights[group.1])
    let (row2, weight2) = (rows + group.2 * valueCount, weights[group.2])
    let (row3, weight3) = (rows + group.3 * valueCount, weights[group.3])
    let whole = valueCount & ~7
    var j = 0
    while j < whole {
      var total = load(UnsafePointer(sum) + j)
      total.addProduct(SIMD8(repeating: weight0), widen(load(row0 + j)))
      total.addProduct(SIMD8(repeating: weight1), widen(load(row1 + j)))
      total.addProduct(SIMD8(repeating: weight2), widen(load(row2 + j)))
      total.addProduct(SIMD8(repeating: weight3), widen(load(row3 + j)))
      UnsafeMutableRawPointer(sum + j).storeBytes(of: total, as: SIMD8<Double>.self)
      j += 8
    }
    while j < valueCount {
      sum[j].addProduct(weight0, Double(row0[j]))
      sum[j].addProduct(weight1, Double(row1[j]))
      sum[j].addProduct(weight2, Double(row2[j]))
      sum[j].addProduct(weight3, Double(row3[j]))
      j += 1
    }
  }
}

@inline(__always)
private func addRow<Scalar: SIMDScalar & BinaryFloatingPoint>(
  _ weight: Double, _ row: UnsafePointer<Scalar>, _ valueCount: Int,
  _ sum: UnsafeMutablePointer<Double>, _ widen: (SIMD8<Scalar>) -> SIMD8<Double>
) {
  let whole = valueCount & ~7
  var j = 0
  while j < whole {
    var total = load(UnsafePointer(sum) + j)
    total.addProduct(SIMD8(repeating: weight), widen(load(row + j)))
    UnsafeMutableRawPointer(sum + j).storeBytes(of: total, as: SIMD8<Double>.self)
    j += 8
  }
  while j < valueCount {
    sum[j].addProduct(weight, Double(row[j]))
    j += 1
  }
}
