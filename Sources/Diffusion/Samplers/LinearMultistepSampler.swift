public import Tensors

/// The method of Adams and Bashforth: the slope is extrapolated from the last two steps.
///
///     J = σ′ − σ,   x′ = x + J ((1 + q) s − q s_prev)
///     q = J/(2 J_prev),   s = (x − D)/σ
///
/// One call a step, second order; straight in the first step and into σ′ = 0.
/// Source: Bashforth & Adams 1883; "LMS" in samplers since Crowson's k-diffusion, 2022.
public struct LinearMultistepSampler: Sampler {
  /// There is nothing to choose.
  public init() {}

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      guard let previous = step.previous, previous.sigma < .infinity, !step.isFirstOrderOnly else {
        return step.straight
      }
      let stride = step.nextSigma - step.sigma
      let weight = stride / (2 * (step.sigma - previous.sigma))
      let slope = Batch.combination(1 + weight, step.slope, -weight, previous.slope)
      return .combination(1, step.noisy, stride, slope)
    }
  }
}
