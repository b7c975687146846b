import Foundation
public import Tensors

/// The classical method of fourth order in log σ: the reference that others are measured against.
///
///     dx/d log σ = x − D(x, σ)
///
/// Four calls a step, one into σ′ = 0 (a straight step, log 0 being out of reach).
/// Source: Kutta 1901.
public struct RungeKuttaSampler: Sampler {
  /// There is nothing to choose.
  public init() {}

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      if step.isFirstOrderOnly { return step.straight }
      let stride = log(step.nextSigma / step.sigma)
      let middle = (step.sigma * step.nextSigma).squareRoot()
      let x = step.noisy
      let slope1 = x - step.predictedClean
      let x2 = Batch.combination(1, x, stride / 2, slope1)
      let slope2 = x2 - step.predictedClean(x2, sigma: middle)
      let x3 = Batch.combination(1, x, stride / 2, slope2)
      let slope3 = x3 - step.predictedClean(x3, sigma: middle)
      let x4 = Batch.combination(1, x, stride, slope3)
      let slope4 = x4 - step.predictedClean(x4, sigma: step.nextSigma)
      let inner = Batch.combination(2, slope2, 2, slope3)
      return .combination(1, x, stride / 6, slope1 + inner + slope4)
    }
  }
}
