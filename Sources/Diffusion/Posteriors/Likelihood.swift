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

extension PictureSet {
  /// The log density of noisy pictures by the second route: followed along the probability flow.
  ///
  ///     dx/d log σ = x − D,   d log p/d log σ = −(d − TrCov/σ²)
  ///
  /// A picture of the flow carries its probability with it: where the flow contracts, the density
  /// grows. From `sigma` the pictures are followed to the end σ, where the density is known.
  /// Source: Chen et al. 2018, arXiv 1806.07366; Song et al. 2020, arXiv 2011.13456, section 4.3.
  ///
  /// - Parameters:
  ///   - noisy: x at `sigma`, shape [count, valueCount].
  ///   - sigma: where the density is asked for.
  ///   - end: σ at which it is taken from ``logDensity(of:sigma:)``.
  ///   - stepCount: steps of the classical method of fourth order, equal in log σ.
  /// - Returns: log p_σ(x), one number for each row.
  public func logDensityByFlow(
    of noisy: Batch<Scalar>, from sigma: Double, to end: Double, stepCount: Int
  ) -> [Double] {
    logDensityByFlow(of: noisy, from: sigma, to: end, stepCount: stepCount) { $0 / ($1 * $1) }
  }

  /// The same with the divergence of D as a function of TrCov and σ, so that a test can spoil it.
  package func logDensityByFlow(
    of noisy: Batch<Scalar>, from sigma: Double, to end: Double, stepCount: Int,
    divergence: (Double, Double) -> Double
  ) -> [Double] {
    let denoiser = ExactDenoiser(self)
    let change = log(end / sigma) / Double(stepCount)
    var x = noisy
    var lost = [Double](repeating: 0, count: noisy.count)
    func slopes(_ x: Batch<Scalar>, _ sigma: Double) -> (Batch<Scalar>, [Double]) {
      let variance = posteriorVariance(of: x, sigma: sigma)
      return (
        x - denoiser.predictedClean(x, sigma: sigma),
        variance.map { divergence($0, sigma) - Double(x.valueCount) }
      )
    }
    for step in 0..<stepCount {
      let start = sigma * exp(change * Double(step))
      let (middle, next) = (start * exp(change / 2), start * exp(change))
      let (x1, p1) = slopes(x, start)
      let (x2, p2) = slopes(.combination(1, x, change / 2, x1), middle)
      let (x3, p3) = slopes(.combination(1, x, change / 2, x2), middle)
      let (x4, p4) = slopes(.combination(1, x, change, x3), next)
      x = .combination(1, x, change / 6, x1 + x4 + .combination(2, x2, 2, x3))
      for row in lost.indices {
        lost[row] += change / 6 * (p1[row] + 2 * p2[row] + 2 * p3[row] + p4[row])
      }
    }
    return zip(logDensity(of: x, sigma: end), lost).map { $0 - $1 }
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
