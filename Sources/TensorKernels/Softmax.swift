// Numbers become shares: positive, with sum 1.

/// Replaces each row by its softmax e^(x_i − max)/Σ e^(x_j − max), over its first `length` numbers;
/// the others become 0.
///
/// - Parameters:
///   - rows: `rowCount` rows of `stride` numbers.
///   - rowCount: how many.
///   - length: numbers that count, at least 1.
///   - stride: from one row to the next, at least `length`.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func softmaxRows<Scalar: KernelScalar>(
  _ rows: UnsafeMutablePointer<Scalar>, rowCount: Int, length: Int, stride: Int
) {
  for index in 0..<rowCount {
    let row = rows + index * stride
    var highest = row[0]
    for i in 1..<max(1, length) where row[i] > highest { highest = row[i] }
    var i = 0
    while i < length {
      let count = min(8, length - i)
      let shifted = loadFirst(count, of: row + i) - SIMD8(repeating: highest)
      storeFirst(count, of: Scalar.exponentials(shifted), to: row + i)
      i += 8
    }
    var sum: Scalar = 0
    for i in 0..<length { sum += row[i] }
    let factor = 1 / sum
    for i in 0..<length { row[i] *= factor }
    for i in length..<max(length, stride) { row[i] = 0 }
  }
}

/// The gradient of a softmax: ∂L/∂x_i = p_i (g_i − Σ_j p_j g_j), written over the gradients.
///
/// - Parameters:
///   - shares: what the softmax gave, `rowCount` rows of `stride` numbers.
///   - gradients: ∂L/∂shares, same shape; replaced.
///   - rowCount: how many.
///   - length: numbers of each row that count.
///   - stride: from one row to the next.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func softmaxGradientRows<Scalar: KernelScalar>(
  of shares: UnsafePointer<Scalar>, gradients: UnsafeMutablePointer<Scalar>, rowCount: Int,
  length: Int, stride: Int
) {
  for index in 0..<rowCount {
    let (p, g) = (shares + index * stride, gradients + index * stride)
    var mean: Scalar = 0
    for i in 0..<length { mean += p[i] * g[i] }
    for i in 0..<length { g[i] = p[i] * (g[i] - mean) }
    for i in length..<max(length, stride) { g[i] = 0 }
  }
}
