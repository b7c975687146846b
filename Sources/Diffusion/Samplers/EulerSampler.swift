public import Tensors

/// Straight steps along the probability-flow ODE dx/dσ = (x − D(x, σ))/σ.
///
///     x′ = x + (σ′ − σ) (x − D)/σ = D + σ′ (x − D)/σ
///
/// One call a step, error of first order in the step. On the same noise levels it is also DDIM
/// (η = 0), DPM-Solver++(1) and the Euler step of flow matching: four names, one line.
/// Source: Karras et al. 2022 (EDM), arXiv 2206.00364; Song et al. 2020 (DDIM), arXiv 2010.02502.
public struct EulerSampler: Sampler {
  /// There is nothing to choose.
  public init() {}

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in step.straight }
  }
}
