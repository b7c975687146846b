import Foundation
public import Tensors

/// The best *linear* denoiser: it knows the mean of the pictures and how their values vary together,
/// and nothing else.
///
///     D(x, σ) = μ + C (C + σ² I)⁻¹ (x − μ)
///
/// It is exact for Gaussian data. On pictures it blurs: a first bar that everything else must pass.
/// With A the deviations √w_i (y_i − μ) as rows, C is Aᵀ A. The smaller of Aᵀ A and the Gram matrix
/// A Aᵀ is brought to the form Q T Qᵀ with T tridiagonal, once; then any σ costs only one pass
/// along T:
///
///     D = x − σ² (Aᵀ A + σ² I)⁻¹ (x − μ) = μ + Aᵀ (A Aᵀ + σ² I)⁻¹ A (x − μ)
///
/// Source: Wiener 1949; on diffusion, Wang & Vastola 2024, arXiv 2412.09726.
public struct WienerDenoiser<Scalar: TensorScalar>: Denoiser {
  private let mean: [Double]
  private let form: TridiagonalForm
  /// A and Aᵀ where the Gram matrix is the smaller one; else nil.
  private let deviations: (rows: Batch<Double>, columns: Batch<Double>)?

  /// The denoiser of a Gaussian with independent values.
  ///
  /// - Parameters:
  ///   - mean: μ.
  ///   - variances: the diagonal of C, none negative.
  public init(mean: [Double], variances: [Double]) {
    precondition(
      mean.count == variances.count && variances.allSatisfy { $0 >= 0 },
      "A Gaussian needs one variance for each value, none negative.")
    self.mean = mean
    form = TridiagonalForm(diagonal: variances)
    deviations = nil
  }

  /// The denoiser of a picture set's mean and covariance.
  ///
  /// Time grows with the cube of the number of values or of pictures, whichever is smaller: a fifth
  /// of a second for 768, a second or two for 1224.
  public init(_ pictures: PictureSet<Scalar>, workers: Workers = .all) {
    let mean = pictures.mean(weights: PictureWeights(logits: pictures.logPriorWeights))
    let rows = Self.deviations(of: pictures, from: mean)
    let columns = Self.transposed(rows)
    let isGram = rows.count < rows.valueCount
    self.mean = mean
    form = TridiagonalForm(
      Self.products(isGram ? columns : rows, with: isGram ? rows : columns, workers: workers),
      size: min(rows.count, rows.valueCount), workers: workers)
    deviations = isGram ? (rows, columns) : nil
  }

  /// The linear prediction.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    precondition(
      noisy.valueCount == mean.count,
      "Noisy pictures of \(noisy.valueCount) values do not fit a mean of \(mean.count).")
    precondition(sigma > 0, "A denoiser is asked at sigma > 0, not at \(sigma).")
    let x = noisy.doubles
    var answer: [Double] = []
    answer.reserveCapacity(x.count)
    for row in 0..<noisy.count {
      let values = x[row * mean.count..<(row + 1) * mean.count]
      if sigma == .infinity {
        answer += mean
        continue
      }
      let deviation = zip(values, mean).map { $0 - $1 }
      if let deviations {
        let products = Self.weightedSum(of: deviations.columns, weights: deviation)
        let solved = form.solved(products, shift: sigma * sigma)
        answer += zip(mean, Self.weightedSum(of: deviations.rows, weights: solved)).map(+)
      } else {
        let solved = form.solved(deviation, shift: sigma * sigma)
        answer += zip(values, solved).map { $0 - sigma * sigma * $1 }
      }
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, rounding: answer)
  }

  /// A: √w_i (y_i − μ) as rows.
  private static func deviations(
    of pictures: PictureSet<Scalar>, from mean: [Double]
  ) -> Batch<Double> {
    var values = pictures.pictures.doubles
    for i in 0..<pictures.pictures.count {
      let root = pictures.priorWeights[i].squareRoot()
      for j in mean.indices {
        values[i * mean.count + j] = root * (values[i * mean.count + j] - mean[j])
      }
    }
    return Batch(count: pictures.pictures.count, valueCount: mean.count, values: values)
  }

  private static func transposed(_ matrix: Batch<Double>) -> Batch<Double> {
    var values = [Double](repeating: 0, count: matrix.values.count)
    for i in 0..<matrix.count {
      for j in 0..<matrix.valueCount {
        values[j * matrix.count + i] = matrix.values[i * matrix.valueCount + j]
      }
    }
    return Batch(count: matrix.valueCount, valueCount: matrix.count, values: values)
  }

  /// Every row of `factors` as the weights of one weighted sum of the rows of `matrix`.
  private static func products(
    _ matrix: Batch<Double>, with factors: Batch<Double>, workers: Workers
  ) -> [Double] {
    let size = matrix.valueCount
    var products = [Double](repeating: 0, count: factors.count * size)
    products.withUnsafeMutableBufferPointer { products in
      factors.values.withUnsafeBufferPointer { weights in
        workers.forEachShard(factors.count) { i in
          matrix.addWeightedRows(
            weights: UnsafeBufferPointer(
              rebasing: weights[i * matrix.count..<(i + 1) * matrix.count]),
            rows: 0..<matrix.count,
            to: UnsafeMutableBufferPointer(rebasing: products[i * size..<(i + 1) * size]))
        }
      }
    }
    return products
  }

  private static func weightedSum(of matrix: Batch<Double>, weights: [Double]) -> [Double] {
    products(
      matrix, with: Batch(count: 1, valueCount: weights.count, values: weights),
      workers: Workers(1))
  }
}

/// A symmetric matrix as Q T Qᵀ with T tridiagonal, by Householder's reflections.
///
///     A ← (I − β v vᵀ) A (I − β v vᵀ)
///     until only the diagonal and its neighbours are left
///
/// Source: Householder 1958; Golub & Van Loan, "Matrix Computations", section 8.3.1.
struct TridiagonalForm: Sendable {
  private let size: Int
  private var diagonal: [Double]
  private var offDiagonal: [Double]
  /// v of each reflection, whose first entries are 0, and its β.
  private var reflections: [(vector: [Double], scale: Double)] = []

  /// A matrix that is diagonal already.
  init(diagonal: [Double]) {
    size = diagonal.count
    self.diagonal = diagonal
    offDiagonal = [Double](repeating: 0, count: max(0, diagonal.count - 1))
  }

  /// Any symmetric matrix, row by row.
  init(_ symmetric: [Double], size: Int, workers: Workers) {
    self.size = size
    diagonal = [Double](repeating: 0, count: size)
    offDiagonal = [Double](repeating: 0, count: max(0, size - 1))
    var a = symmetric
    a.withUnsafeMutableBufferPointer { a in
      for k in 0..<max(0, size - 2) {
        // v turns column k, below the diagonal, into a multiple of the first unit vector.
        var v = [Double](repeating: 0, count: size)
        for i in k + 1..<size { v[i] = a[i * size + k] }
        let norm = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let head = v[k + 1]
        offDiagonal[k] = head > 0 ? -norm : norm
        guard norm > 0 else { continue }
        v[k + 1] = head - offDiagonal[k]
        let scale = 2 / v.reduce(0) { $0 + $1 * $1 }
        reflections.append((v, scale))
        Self.reflect(a, size: size, from: k + 1, vector: v, scale: scale, workers: workers)
      }
      if size > 1 { offDiagonal[size - 2] = a[(size - 1) * size + size - 2] }
      for i in 0..<size { diagonal[i] = a[i * size + i] }
    }
  }

  /// A − v wᵀ − w vᵀ with w = β A v − (β²/2)(vᵀ A v) v, on the lower right part.
  private static func reflect(
    _ a: UnsafeMutableBufferPointer<Double>, size: Int, from start: Int, vector v: [Double],
    scale: Double, workers: Workers
  ) {
    let shardSize = 64
    let shardCount = (size - start + shardSize - 1) / shardSize
    var w = [Double](repeating: 0, count: size)
    w.withUnsafeMutableBufferPointer { w in
      v.withUnsafeBufferPointer { v in
        workers.forEachShard(shardCount) { shard in
          for i in start + shard * shardSize..<min(start + (shard + 1) * shardSize, size) {
            var sums = SIMD8<Double>()
            var j = start
            while j + 8 <= size {
              var (left, right) = (SIMD8<Double>(), SIMD8<Double>())
              for lane in 0..<8 {
                left[lane] = a[i * size + j + lane]
                right[lane] = v[j + lane]
              }
              sums += left * right
              j += 8
            }
            var sum = sums.sum()
            while j < size {
              sum += a[i * size + j] * v[j]
              j += 1
            }
            w[i] = scale * sum
          }
        }
        var product = 0.0
        for i in start..<size { product += v[i] * w[i] }
        for i in start..<size { w[i] -= scale / 2 * product * v[i] }
        workers.forEachShard(shardCount) { shard in
          for i in start + shard * shardSize..<min(start + (shard + 1) * shardSize, size) {
            let (vi, wi) = (v[i], w[i])
            for j in start..<size { a[i * size + j] -= vi * w[j] + wi * v[j] }
          }
        }
      }
    }
  }

  /// (A + shift I)⁻¹ b, for a matrix without negative eigenvalues and a positive shift.
  func solved(_ b: [Double], shift: Double) -> [Double] {
    var x = b
    for reflection in reflections { Self.apply(reflection, to: &x) }
    // Elimination down the three diagonals and back (Thomas 1949); positive definite, so no pivots.
    var pivots = diagonal.map { $0 + shift }
    for i in 1..<max(1, size) {
      let factor = offDiagonal[i - 1] / pivots[i - 1]
      pivots[i] -= factor * offDiagonal[i - 1]
      x[i] -= factor * x[i - 1]
    }
    for i in stride(from: size - 1, through: 0, by: -1) {
      if i + 1 < size { x[i] -= offDiagonal[i] * x[i + 1] }
      x[i] /= pivots[i]
    }
    for reflection in reflections.reversed() { Self.apply(reflection, to: &x) }
    return x
  }

  private static func apply(
    _ reflection: (vector: [Double], scale: Double), to x: inout [Double]
  ) {
    let product = zip(reflection.vector, x).reduce(0) { $0 + $1.0 * $1.1 }
    let factor = reflection.scale * product
    for i in x.indices { x[i] -= factor * reflection.vector[i] }
  }
}
