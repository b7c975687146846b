import Foundation
public import Tensors

/// Second order from one call a step: the denoiser's answer is extrapolated from the last two.
///
///     D̃ = D + h/(2 h_prev) (D − D_prev),   h = log(σ/σ′)
///     x′ = (σ′/σ) x + (1 − σ′/σ) D̃
///
/// D̃ = D in the first step and into σ′ = 0: an extrapolation over an infinite step means nothing.
/// Source: Lu et al. 2022, DPM-Solver++, arXiv 2211.01095, algorithm 2 ("2M").
public struct DPMSolverMultistepSampler: Sampler {
  /// There is nothing to choose.
  public init() {}

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      guard let previous = step.previous, !step.isFirstOrderOnly else { return step.straight }
      let logStep = log(step.sigma / step.nextSigma)
      let previousLogStep = log(previous.sigma / step.sigma)
      let weight = logStep / (2 * previousLogStep)
      let extrapolated = Batch.combination(
        1 + weight, step.predictedClean, -weight, previous.predictedClean)
      let shrink = step.nextSigma / step.sigma
      return .combination(shrink, step.noisy, 1 - shrink, extrapolated)
    }
  }
}

/// Second order from two calls a step: the answer in the middle (of log σ) stands for the step.
///
///     m = √(σ σ′),   x_m = (m/σ) x + (1 − m/σ) D(x, σ)
///     x′ = (σ′/σ) x + (1 − σ′/σ) D(x_m, m)
///
/// Source: Lu et al. 2022, DPM-Solver++, arXiv 2211.01095, algorithm 1 ("2S").
public struct DPMSolverSinglestepSampler: Sampler {
  /// Whether the first step is of first order, as that of the multistep method must be.
  package let startsStraight: Bool

  /// There is nothing to choose.
  public init() { startsStraight = false }

  /// The method with a first step of first order, to compare it with the multistep one.
  package init(startsStraight: Bool) { self.startsStraight = startsStraight }

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      if step.isFirstOrderOnly || startsStraight && step.index == 0 { return step.straight }
      let middle = (step.sigma * step.nextSigma).squareRoot()
      let toMiddle = middle / step.sigma
      let middleNoisy = Batch.combination(
        toMiddle, step.noisy, 1 - toMiddle, step.predictedClean)
      let middleClean = step.predictedClean(middleNoisy, sigma: middle)
      let shrink = step.nextSigma / step.sigma
      return .combination(shrink, step.noisy, 1 - shrink, middleClean)
    }
  }
}
