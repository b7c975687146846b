public import Tensors

/// Flow matching: straight steps in z = (1 − τ) x₀ + τ ε, along dz/dτ = ε − x₀.
///
///     z′ = z + (τ′ − τ) u,   u = (z − D)/τ
///     D asked at x = z/(1 − τ), σ = τ/(1 − τ)
///
/// Written out in its own variables here, to show that nothing but the list of noise levels tells
/// it from ``EulerSampler``: both give the same numbers.
/// Source: Lipman et al. 2022, arXiv 2210.02747; Liu et al. 2022, arXiv 2209.03003. Their time runs from
/// noise to picture: their t is 1 − τ and their velocity −u.
public struct FlowSampler: Sampler {
  /// There is nothing to choose.
  public init() {}

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      // z − τ (z − D)/τ: into τ′ = 0 the step ends at D, and need not be rounded twice.
      guard step.nextSigma > 0 else { return step.predictedClean }
      let level = NoiseLevel(sigma: step.sigma)
      let nextLevel = NoiseLevel(sigma: step.nextSigma)
      let (time, nextTime) = (level.flowTime, nextLevel.flowTime)
      // At τ = 1 the state is the noise itself, and z = ε.
      let z =
        step.sigma == .infinity ? step.noisy : Coordinates.flow.fromRescaled(step.noisy, at: level)
      let velocity = (z - step.predictedClean) / time
      let next = Batch.combination(1, z, nextTime - time, velocity)
      return Coordinates.flow.rescaled(next, at: nextLevel)
    }
  }
}
