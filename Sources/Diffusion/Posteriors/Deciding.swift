import Foundation
import Tensors

/// When does the snow decide? Two moments that theory predicts without a single picture drawn.
///
/// First the *kind* is decided (speciation): two copies of a noisy picture, continued with different
/// noise, become things of one kind. Much later the *picture* is (collapse): the exact denoiser is
/// bound to a copy.
/// Source: Biroli, Bonnaire, de Bortoli & Mézard 2024, arXiv 2402.18491.
public enum Deciding {
  /// σ at which the kind is decided, from Λ, the largest variance of the data in any direction.
  ///
  ///     t_S = ½ log Λ,   σ² = e^(2t) − 1,   so   σ_S = √(Λ − 1)
  ///
  /// - Parameter largestVariance: Λ, ``PictureSet/largestVariance()``.
  /// - Returns: σ_S; 0 for Λ ≤ 1, where the formula sees no decision.
  public static func kindSigma(largestVariance: Double) -> Double {
    max(0, largestVariance - 1).squareRoot()
  }

  /// σ at which the picture is decided, for N pictures drawn from a round Gaussian of d values.
  ///
  ///     σ_C = s/√(N^(2/d) − 1)
  ///
  /// Real pictures vary in fewer directions than they have values: d is then that number.
  ///
  /// - Parameters:
  ///   - pictureCount: N, at least 2.
  ///   - dimension: d.
  ///   - standardDeviation: s of each value.
  /// - Returns: σ_C.
  public static func pictureSigma(
    pictureCount: Int, dimension: Double, standardDeviation: Double
  ) -> Double {
    standardDeviation / expm1(2 / dimension * log(Double(pictureCount))).squareRoot()
  }

  /// The probability that two copies of one noisy picture end as the same kind: Σ_c p(c | x)².
  ///
  /// - Parameter shares: p(c | x) for every kind, as from ``PictureWeights/shares(of:labelCount:)``.
  /// - Returns: 1 when the kind is decided.
  public static func cloneAgreement(shares: [Double]) -> Double {
    shares.reduce(0) { $0 + $1 * $1 }
  }
}

extension PictureSet {
  /// Λ: the variance of the pictures in the direction in which they vary most.
  ///
  /// - Returns: the largest eigenvalue of the covariance, to about six digits.
  public func largestVariance() -> Double { mainDirection().variance }

  /// The direction in which the pictures vary most, and their variance in it.
  ///
  /// Found by multiplying a direction with the covariance until it stays (von Mises 1929):
  ///
  ///     v ← Σ_i w_i (y_i − μ) ((y_i − μ)·v),   normalised
  ///
  /// where 4 (y − μ)·v is |y − (μ − v)|² − |y − (μ + v)|², so that the fast distances do the work.
  ///
  /// - Returns: the largest eigenvalue Λ of the covariance, to about six digits, and a direction of
  ///   length 1, or 0 when all pictures are the same.
  public func mainDirection() -> (variance: Double, direction: [Double]) {
    let mean = mean(weights: PictureWeights(logits: logPriorWeights))
    var generator = SeededGenerator(seed: 0)
    var direction = Batch<Double>.gaussian(
      count: 1, valueCount: mean.count, using: &generator
    ).values
    var variance = 0.0
    for _ in 0..<200 {
      let norm = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 0 else { return (0, direction) }
      direction = direction.map { $0 / norm }
      let ends = Batch<Scalar>(
        count: 2, valueCount: mean.count,
        rounding: zip(mean, direction).map { $0 - $1 } + zip(mean, direction).map { $0 + $1 })
      let distances = squaredDistances(to: ends)
      let products = zip(priorWeights, zip(distances[0], distances[1])).map {
        $0 * ($1.0 - $1.1) / 4
      }
      // Σ w (y − μ) ((y − μ)·v) = Σ w y ((y − μ)·v), since Σ w (y − μ) = 0
      var next = [Double](repeating: 0, count: mean.count)
      next.withUnsafeMutableBufferPointer { next in
        products.withUnsafeBufferPointer { products in
          for block in blocks {
            pictures.addWeightedRows(
              weights: UnsafeBufferPointer(rebasing: products[block]), rows: block, to: next)
          }
        }
      }
      let shift = products.reduce(0, +)
      for j in next.indices { next[j] -= shift * mean[j] }
      let newVariance = zip(next, direction).reduce(0) { $0 + $1.0 * $1.1 }
      if abs(newVariance - variance) <= 1e-8 * newVariance { return (newVariance, direction) }
      direction = next
      variance = newVariance
    }
    let norm = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return (variance, direction.map { $0 / norm })
  }

  /// In how many directions the pictures really vary, and the standard deviation in each.
  ///
  ///     d = (Tr C)²/Tr C²,   s = √(Tr C/d)
  ///
  /// For a round cloud in d directions this is d and its standard deviation; directions of little
  /// variance count little. With b_ij = (y_i − μ)·(y_j − μ) = ½ (|y_i − μ|² + |y_j − μ|² − |y_i − y_j|²),
  /// Tr C = Σ w_i b_ii and Tr C² = Σ w_i w_j b_ij²: no covariance has to be built.
  ///
  /// - Returns: d and s; d = 0 when all pictures are the same.
  public func effectiveDimension() -> (dimension: Double, standardDeviation: Double) {
    let mean = mean(weights: PictureWeights(logits: logPriorWeights))
    let toMean = squaredDistances(
      to: Batch(count: 1, valueCount: mean.count, rounding: mean))[0]
    let trace = zip(priorWeights, toMean).reduce(0) { $0 + $1.0 * $1.1 }
    var squares = 0.0
    for block in blocks {
      for (i, distances) in zip(block, squaredDistances(to: pictures.rows(block))) {
        for j in distances.indices {
          let product = (toMean[i] + toMean[j] - distances[j]) / 2
          squares += priorWeights[i] * priorWeights[j] * product * product
        }
      }
    }
    guard squares > 0 else { return (0, 0) }
    let dimension = trace * trace / squares
    return (dimension, (trace / dimension).squareRoot())
  }
}
