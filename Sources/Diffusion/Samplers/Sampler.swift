public import Tensors

/// A way from snow to picture: a sequence of states, each from calls of a denoiser.
///
/// All samplers step in x = x₀ + σ ε; ``Coordinates`` convert at the border. They differ in how
/// they bridge two noise levels, and so in how many calls a good picture takes.
public protocol Sampler: Sendable {
  /// The state before the first step and after every step.
  ///
  /// - Parameters:
  ///   - snow: x at the first level: σ₀ times standard Gaussian noise. At σ₀ = ∞, the noise itself.
  ///   - sigmas: strictly falling noise levels, as from ``NoiseSchedule/sigmasFromSnow``.
  ///   - denoiser: any denoiser.
  /// - Returns: as many states as levels, computed as they are asked for.
  func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar>
}

extension Sampler {
  /// The states in other coordinates: converted on entry and on exit, never in between.
  ///
  /// - Parameters:
  ///   - start: noisy pictures at the first level, in `coordinates`.
  ///   - levels: strictly falling in σ. With σ = ∞ (flow time 1) the start is pure noise.
  ///   - coordinates: of the start and of all states.
  ///   - denoiser: any denoiser; it is always asked in x = x₀ + σ ε.
  /// - Returns: as many states as levels, their `noisy` in `coordinates`.
  public func states<Scalar>(
    from start: Batch<Scalar>, through levels: [NoiseLevel], in coordinates: Coordinates,
    with denoiser: some Denoiser<Scalar>
  ) -> [SamplingState<Scalar>] {
    guard let first = levels.first else { return [] }
    let snow = first.sigma == .infinity ? start : coordinates.rescaled(start, at: first)
    return zip(levels, states(from: snow, through: levels.map(\.sigma), with: denoiser)).map {
      level, state in
      // What came in goes out unchanged: a division and a multiplication would round it.
      let noisy =
        state.step == 0 ? start : coordinates.fromRescaled(state.noisy, at: level)
      return SamplingState(
        noisy: noisy, sigma: state.sigma, predictedClean: state.predictedClean, step: state.step,
        calls: state.calls)
    }
  }

  /// The pictures at the end, when only they matter.
  public func pictures<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> Batch<Scalar> {
    states(from: snow, through: sigmas, with: denoiser).reduce(snow) { $1.noisy }
  }
}
