public import Tensors

/// A moment on the way from snow to picture.
public struct SamplingState<Scalar: TensorScalar>: Sendable {
  /// The noisy pictures x = x₀ + σ ε at this moment, shape [count, valueCount].
  ///
  /// At σ = ∞, where x would be infinite, this is the snow ε itself.
  public let noisy: Batch<Scalar>
  /// Their noise level σ.
  public let sigma: Double
  /// What the denoiser says about `noisy`: the original picture as it sees it now.
  ///
  /// With churn the question is about `noisy` and the noise just added to it. In the last state, from which no step leads on, the state itself.
  public let predictedClean: Batch<Scalar>
  /// Steps taken so far.
  public let step: Int
  /// Calls of the denoiser so far, for one picture, the one for ``predictedClean`` included.
  public let calls: Int
}

/// The states from snow to picture, computed one by one as they are asked for.
///
/// Strips, animations, tables and tests read the same sequence; nobody passes a callback. For n + 1
/// noise levels there are n + 1 states: the start, and one after every step.
public struct SamplingStates<Scalar: TensorScalar>: Sequence, IteratorProtocol {
  private let sigmas: [Double]
  private let ask: (Batch<Scalar>, Double) -> Batch<Scalar>
  private let lift: (Batch<Scalar>, Double, Int) -> (noisy: Batch<Scalar>, sigma: Double)
  private let advance: (inout SamplingStep<Scalar>) -> Batch<Scalar>
  private var noisy: Batch<Scalar>
  private var index = 0
  private var calls = 0
  private var previous: SamplingStep<Scalar>.Previous?

  /// The states of a method that is given by its step.
  ///
  /// - Parameters:
  ///   - snow: the start, x = x₀ + σ ε at the first level.
  ///   - sigmas: noise levels, at least one, strictly falling; the last may be 0, the first ∞.
  ///   - denoiser: what answers.
  ///   - lift: may raise the noise of step k before the denoiser is asked; else x and σ stay.
  ///   - advance: makes x′ from everything that is known about a step.
  package init(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>,
    lift: @escaping (Batch<Scalar>, Double, Int) -> (noisy: Batch<Scalar>, sigma: Double) = {
      noisy, sigma, _ in
      (noisy, sigma)
    },
    advance: @escaping (inout SamplingStep<Scalar>) -> Batch<Scalar>
  ) {
    // A library once repeated its last level: the final step then did nothing, unnoticed.
    precondition(
      !sigmas.isEmpty && zip(sigmas, sigmas.dropFirst()).allSatisfy { $0 > $1 }
        && sigmas.allSatisfy { $0 >= 0 },
      "Noise levels must fall strictly and stay at or above 0.")
    self.sigmas = sigmas
    self.lift = lift
    self.advance = advance
    noisy = snow
    ask = { denoiser.predictedClean($0, sigma: $1) }
  }

  /// The next state, or nil after the last one.
  public mutating func next() -> SamplingState<Scalar>? {
    guard index < sigmas.count else { return nil }
    let sigma = sigmas[index]
    guard index + 1 < sigmas.count else {
      index += 1
      return SamplingState(
        noisy: noisy, sigma: sigma, predictedClean: noisy, step: index - 1, calls: calls)
    }
    let lifted = lift(noisy, sigma, index)
    let clean = ask(lifted.noisy, lifted.sigma)
    calls += 1
    let state = SamplingState(
      noisy: noisy, sigma: sigma, predictedClean: clean, step: index, calls: calls)
    var step = SamplingStep(
      noisy: lifted.noisy, sigma: lifted.sigma, nextSigma: sigmas[index + 1], predictedClean: clean,
      index: index, previous: previous, ask: ask)
    noisy = advance(&step)
    calls += step.furtherCalls
    previous = .init(sigma: lifted.sigma, predictedClean: clean, slope: step.slope)
    index += 1
    return state
  }
}

/// Everything that a method may use for one step from σ to σ′ < σ.
package struct SamplingStep<Scalar: TensorScalar> {
  /// What the step before knew.
  package struct Previous {
    /// Its noise level.
    package let sigma: Double
    /// The answer at its beginning.
    package let predictedClean: Batch<Scalar>
    /// The slope at its beginning.
    package let slope: Batch<Scalar>
  }

  /// x.
  package let noisy: Batch<Scalar>
  /// σ.
  package let sigma: Double
  /// σ′.
  package let nextSigma: Double
  /// D(x, σ).
  package let predictedClean: Batch<Scalar>
  /// 0 for the first step.
  package let index: Int
  /// Nil in the first step.
  package let previous: Previous?
  fileprivate let ask: (Batch<Scalar>, Double) -> Batch<Scalar>
  fileprivate(set) var furtherCalls = 0

  /// dx/dσ = (x − D)/σ of the probability-flow ODE: also the noise prediction.
  package var slope: Batch<Scalar> {
    sigma == .infinity ? noisy : (noisy - predictedClean) / sigma
  }

  /// x + (σ′ − σ) dx/dσ = D + σ′ (x − D)/σ: the step of first order that all methods can fall back
  /// to, into σ′ = 0, where it returns D, and out of σ = ∞.
  package var straight: Batch<Scalar> {
    .combination(1, predictedClean, nextSigma, slope)
  }

  /// Whether only ``straight`` has a meaning.
  package var isFirstOrderOnly: Bool { nextSigma == 0 || sigma == .infinity }

  /// One more call of the denoiser.
  package mutating func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    furtherCalls += 1
    return ask(noisy, sigma)
  }
}
