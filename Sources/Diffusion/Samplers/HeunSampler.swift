import Foundation
public import Tensors

/// A straight step on trial, then the mean of the slopes at both ends: second order.
///
///     x_e = x + (σ′ − σ) s,   s = (x − D(x, σ))/σ
///     x′  = x + (σ′ − σ) (s + (x_e − D(x_e, σ′))/σ′)/2
///
/// Two calls a step, one into σ′ = 0. With `churn` each step first adds a little fresh noise, which
/// forgives errors of the denoiser:
///
///     σ̂ = (1 + γ) σ,   γ = min(churn/steps, √2 − 1)
///     x̂ = x + √(σ̂² − σ²) · noiseFactor · n
///
/// Source: Karras et al. 2022 (EDM), arXiv 2206.00364, algorithms 1 and 2.
public struct HeunSampler: Sampler {
  /// S_churn: 0 for none.
  public let churn: Double
  /// Churn only between these noise levels, S_tmin and S_tmax.
  public let churnRange: ClosedRange<Double>
  /// S_noise: standard deviation of the fresh noise, 1 or slightly more.
  public let noiseFactor: Double
  private let generator: SeededGenerator

  /// The method without fresh noise: the same snow, the same picture.
  public init() {
    (churn, churnRange, noiseFactor) = (0, 0...Double.infinity, 1)
    generator = SeededGenerator(seed: 0)
  }

  /// The method with fresh noise.
  ///
  /// - Parameters:
  ///   - churn: S_churn, at least 0.
  ///   - range: noise levels at which noise is added.
  ///   - noiseFactor: its standard deviation.
  ///   - generator: gives the seed; it advances by one draw.
  public init(
    churn: Double, within range: ClosedRange<Double> = 0...Double.infinity,
    noiseFactor: Double = 1, using generator: inout some RandomNumberGenerator
  ) {
    precondition(churn >= 0, "Churn is not negative; \(churn) is.")
    (self.churn, churnRange, self.noiseFactor) = (churn, range, noiseFactor)
    self.generator = SeededGenerator(seed: generator.next())
  }

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    let stepCount = sigmas.count - 1
    return SamplingStates(
      from: snow, through: sigmas, with: denoiser,
      lift: { noisy, sigma, step in
        churn > 0 && churnRange.contains(sigma) && sigma < .infinity
          ? churned(noisy, sigma: sigma, step: step, of: stepCount) : (noisy, sigma)
      }
    ) { step in
      if step.isFirstOrderOnly { return step.straight }
      let trial = step.straight
      let trialClean = step.predictedClean(trial, sigma: step.nextSigma)
      let trialSlope = (trial - trialClean) / step.nextSigma
      return .combination(
        1, step.noisy, (step.nextSigma - step.sigma) / 2, step.slope + trialSlope)
    }
  }

  /// Adds the noise that lifts x from σ to σ̂ = (1 + γ) σ.
  package func churned<Scalar>(
    _ noisy: Batch<Scalar>, sigma: Double, step: Int, of stepCount: Int
  ) -> (noisy: Batch<Scalar>, sigma: Double) {
    let gamma = min(churn / Double(stepCount), 2.0.squareRoot() - 1)
    let (lifted, scale) = Self.lift(sigma: sigma, gamma: gamma)
    var stream = generator.stream(step)
    let noise = Batch<Scalar>.gaussian(
      count: noisy.count, valueCount: noisy.valueCount, using: &stream)
    return (.combination(1, noisy, scale * noiseFactor, noise), lifted)
  }

  /// σ̂ and √(σ̂² − σ²): variances add up, standard deviations do not.
  package static func lift(sigma: Double, gamma: Double) -> (sigma: Double, noiseScale: Double) {
    let lifted = (1 + gamma) * sigma
    return (lifted, (lifted * lifted - sigma * sigma).squareRoot())
  }
}
