import Foundation
public import Tensors

// How probable a noisy picture is, exactly, and which way it becomes more so.
extension PictureSet {
  /// The log density of noisy pictures, in nats.
  ///
  ///     log p_σ(x) = log Σ_i w_i Normal(x; y_i, σ²) = log Σ_i exp(l_i) − (d/2) log(2π σ²)
  ///
  /// - Parameters:
  ///   - noisy: x = x₀ + σ ε, shape [count, valueCount].
  ///   - sigma: 0 < σ < ∞.
  /// - Returns: one number for each row.
  public func logDensity(of noisy: Batch<Scalar>, sigma: Double) -> [Double] {
    let constant = Double(noisy.valueCount) / 2 * log(2 * .pi * sigma * sigma)
    return posterior(of: noisy, sigma: sigma).map { $0.logNormaliser - constant }
  }

  /// How much the clean picture still varies: the trace of Cov(x₀ | x), a sum over all values.
  ///
  ///     TrCov = Σ_i p_i |y_i − D|²
  ///
  /// It is the squared error that even the exact prediction must expect, and the divergence of D
  /// times σ².
  public func posteriorVariance(of noisy: Batch<Scalar>, sigma: Double) -> [Double] {
    let weights = posterior(of: noisy, sigma: sigma)
    let means = Batch<Scalar>(
      count: noisy.count, valueCount: noisy.valueCount,
      rounding: weights.flatMap { mean(weights: $0) })
    return zip(weights, squaredDistances(to: means)).map { weights, distances in
      zip(weights.weights, distances).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The mean of the pictures with given weights, Σ_i p_i y_i, in Double.
  public func mean(weights: PictureWeights) -> [Double] {
    var mean = [Double](repeating: 0, count: pictures.valueCount)
    mean.withUnsafeMutableBufferPointer { mean in
      weights.weights.withUnsafeBufferPointer { weights in
        for block in blocks {
          pictures.addWeightedRows(
            weights: UnsafeBufferPointer(rebasing: weights[block]), rows: block, to: mean)
        }
      }
    }
    return mean
  }
}

extension Denoiser {
  /// The score, gradient of the log density, that a prediction stands for: (D(x, σ) − x)/σ².
  ///
  /// Source: Robbins 1956, Miyasawa 1961; often called Tweedie's formula.
  public func score(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    (predictedClean(noisy, sigma: sigma) - noisy) / (sigma * sigma)
  }
}
