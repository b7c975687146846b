import Foundation
import Tensors

/// The directions in which some vectors differ most: how many numbers become a map of two.
///
///     C = 1/N Σ_i (x_i − μ)(x_i − μ)ᵀ
///     v ← C v/|C v|, again and again            the direction that C stretches most
///     C ← C − λ v vᵀ, λ = vᵀ C v                what is left without it; then the next one
///
/// Each direction is found by multiplying until it stays, and then taken out of the matrix. That is
/// slow for large matrices, and quite enough for one of 32 × 32.
/// Sources: Pearson 1901 (principal components); von Mises & Pollaczek-Geiringer 1929 (power
/// iteration); Hotelling 1933 (deflation).
public struct PrincipalDirections: Sendable {
  /// μ, the mean of the vectors.
  public let mean: [Double]
  /// Directions of length 1, upright to each other, the widest first.
  public let directions: [[Double]]
  /// λ: the variance of the vectors in each of them.
  public let variances: [Double]
  /// The variance in all directions together: the trace of C.
  public let totalVariance: Double

  /// The first few directions of some vectors.
  ///
  /// - Parameters:
  ///   - vectors: at least one, all with as many numbers.
  ///   - count: directions wanted, at most as many as numbers.
  public init(of vectors: [[Double]], count: Int) {
    let width = vectors[0].count
    let mean = (0..<width).map { j in
      vectors.reduce(0) { $0 + $1[j] } / Double(vectors.count)
    }
    let centred = vectors.map { zip($0, mean).map { $0 - $1 } }
    var matrix = (0..<width).map { i in
      (0..<width).map { j in
        centred.reduce(0) { $0 + $1[i] * $1[j] } / Double(vectors.count)
      }
    }
    totalVariance = (0..<width).reduce(0) { $0 + matrix[$1][$1] }
    var (directions, variances) = ([[Double]](), [Double]())
    for _ in 0..<count {
      let (direction, variance) = Self.widest(of: matrix)
      directions.append(direction)
      variances.append(variance)
      for i in 0..<width {
        for j in 0..<width { matrix[i][j] -= variance * direction[i] * direction[j] }
      }
    }
    (self.mean, self.directions, self.variances) = (mean, directions, variances)
  }

  /// Where a vector stands on the map.
  public func coordinates(of vector: [Double]) -> [Double] {
    let centred = zip(vector, mean).map { $0 - $1 }
    return directions.map { Self.product($0, centred) }
  }

  /// The share of all variance that the map shows: 1 if nothing is lost.
  public var share: Double {
    totalVariance > 0 ? variances.reduce(0, +) / totalVariance : 1
  }

  /// The direction that a symmetric matrix stretches most, and how much.
  private static func widest(of matrix: [[Double]]) -> (direction: [Double], variance: Double) {
    var generator = SeededGenerator(seed: 0)
    var direction = Batch<Double>.gaussian(
      count: 1, valueCount: matrix.count, using: &generator
    ).values
    var variance = 0.0
    for _ in 0..<2000 {
      let length = product(direction, direction).squareRoot()
      guard length > 0 else { break }
      direction = direction.map { $0 / length }
      let next = matrix.map { product($0, direction) }
      let stretch = product(next, direction)
      if abs(stretch - variance) <= 1e-12 * abs(stretch) { return (direction, stretch) }
      (direction, variance) = (next, stretch)
    }
    let length = product(direction, direction).squareRoot()
    return (length > 0 ? direction.map { $0 / length } : direction, variance)
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
