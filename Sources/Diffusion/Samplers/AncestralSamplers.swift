import Foundation
public import Tensors

/// From the deterministic to the ancestral: how much of the noise is drawn afresh in each step.
///
///     e² = η² σ′² (σ² − σ′²)/σ²
///     x′ = D + √(σ′² − e²) (x − D)/σ + e n
///
/// η = 0 is Euler's method, the same snow gives the same picture. η = 1 draws from the posterior
/// q(x′ | x, x₀) with D in place of x₀: that is ``DDPMSampler``. In variance-preserving variables this
/// is DDIM as published: e² = η² (1 − ᾱ′)/(1 − ᾱ) (1 − ᾱ/ᾱ′), divided by ᾱ′.
/// Source: Song, Meng & Ermon 2020 (DDIM), arXiv 2010.02502, equation 16.
public struct DDIMSampler: Sampler {
  /// η, from 0 (no fresh noise) to 1 (as much as DDPM).
  public let eta: Double
  private let generator: SeededGenerator

  /// The deterministic method, η = 0.
  public init() {
    eta = 0
    generator = SeededGenerator(seed: 0)
  }

  /// The method with a share of fresh noise.
  ///
  /// - Parameters:
  ///   - eta: η, 0 … 1.
  ///   - generator: gives the seed; it advances by one draw.
  public init(eta: Double, using generator: inout some RandomNumberGenerator) {
    precondition((0...1).contains(eta), "Eta lies between 0 and 1; \(eta) does not.")
    self.eta = eta
    self.generator = SeededGenerator(seed: generator.next())
  }

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      let (kept, fresh) = Self.scales(from: step.sigma, to: step.nextSigma, eta: eta)
      guard fresh > 0 else { return step.straight }
      var stream = generator.stream(step.index)
      let noise = Batch<Scalar>.gaussian(
        count: step.noisy.count, valueCount: step.noisy.valueCount, using: &stream)
      let mean = Batch.combination(1, step.predictedClean, kept, step.slope)
      return .combination(1, mean, fresh, noise)
    }
  }

  /// √(σ′² − e²) and e of one step.
  package static func scales(
    from sigma: Double, to nextSigma: Double, eta: Double
  ) -> (kept: Double, fresh: Double) {
    let fresh = freshVariance(from: sigma, to: nextSigma, eta: eta)
    return (max(0, nextSigma * nextSigma - fresh).squareRoot(), fresh.squareRoot())
  }

  /// e² of one step; at σ = ∞ it is η² σ′².
  package static func freshVariance(from sigma: Double, to nextSigma: Double, eta: Double) -> Double
  {
    let ratio = nextSigma / sigma
    return eta * eta * nextSigma * nextSigma * (1 - ratio * ratio)
  }
}

/// The first sampler of diffusion models: every step draws from the posterior, D for x₀.
///
///     z′ = c₀ D + cₜ z + √β̃ n
///     with c₀, cₜ, β̃ of StepPosterior
///
/// With the posterior variance β̃ it is ``DDIMSampler`` with η = 1. The paper's other choice, β in
/// place of β̃, is exact for data of variance 1, β̃ for a single picture; in between neither is.
/// No noise is drawn in the step into σ′ = 0.
/// Source: Ho, Jain & Abbeel 2020 (DDPM), arXiv 2006.11239, algorithm 2.
public struct DDPMSampler: Sampler {
  /// The variance of the fresh noise.
  public enum Variance: Hashable, Sendable {
    /// β̃, that of the posterior.
    case posterior
    /// β, that of the forward step.
    case forward
  }

  /// The variance of the fresh noise.
  public let variance: Variance
  private let generator: SeededGenerator
  /// Other noise, and by which angle each step's is turned towards it.
  private var others: [(generator: SeededGenerator, angle: Double)] = []

  /// The sampler with its source of noise.
  ///
  /// - Parameters:
  ///   - variance: of the noise in each step.
  ///   - generator: gives the seed; it advances by one draw.
  public init(
    variance: Variance = .posterior, using generator: inout some RandomNumberGenerator
  ) {
    self.variance = variance
    self.generator = SeededGenerator(seed: generator.next())
  }

  /// The same sampler, the noise of each step turned towards other noise: for a picture that resembles
  /// the one without.
  ///
  ///     n ← cos(θ) n + sin(θ) n′
  ///
  /// Two independent Gaussian numbers so mixed are again one of variance 1: what comes out is drawn as well
  /// as any picture, and the nearer to the first one the smaller θ is.
  ///
  /// - Parameters:
  ///   - angle: θ, from 0 (nothing changes) to π/2 (only the other noise remains).
  ///   - generator: gives the seed of the other noise; it advances by one draw.
  /// - Returns: the sampler; it may be turned again.
  public func turned(
    by angle: Double, towards generator: inout some RandomNumberGenerator
  ) -> DDPMSampler {
    var sampler = self
    sampler.others.append((SeededGenerator(seed: generator.next()), angle))
    return sampler
  }

  /// The noise of one step.
  private func noise<Scalar>(step: Int, like noisy: Batch<Scalar>) -> Batch<Scalar> {
    func drawn(_ generator: SeededGenerator) -> Batch<Scalar> {
      var stream = generator.stream(step)
      return .gaussian(count: noisy.count, valueCount: noisy.valueCount, using: &stream)
    }
    return others.reduce(drawn(generator)) { noise, other in
      .combination(cos(other.angle), noise, sin(other.angle), drawn(other.generator))
    }
  }

  /// The state before the first step and after every step.
  public func states<Scalar>(
    from snow: Batch<Scalar>, through sigmas: [Double], with denoiser: some Denoiser<Scalar>
  ) -> SamplingStates<Scalar> {
    SamplingStates(from: snow, through: sigmas, with: denoiser) { step in
      let ratio = step.nextSigma / step.sigma
      // In variance-exploding variables the mean is D + (σ′²/σ²)(x − D).
      let mean = Batch.combination(
        1, step.predictedClean, step.nextSigma * ratio, step.slope)
      let fresh = Self.freshVariance(
        from: step.sigma, to: step.nextSigma, variance: variance)
      guard step.nextSigma > 0 else { return mean }
      return .combination(
        1, mean, fresh.squareRoot(), noise(step: step.index, like: step.noisy))
    }
  }

  /// Variance of the fresh noise in variance-exploding variables: β̃/ᾱ′ or β/ᾱ′.
  package static func freshVariance(
    from sigma: Double, to nextSigma: Double, variance: Variance
  ) -> Double {
    switch variance {
    case .posterior:
      return DDIMSampler.freshVariance(from: sigma, to: nextSigma, eta: 1)
    case .forward:
      // β/ᾱ′ = 1/ᾱ′ − ᾱ/ᾱ′² = (1 + σ′²) (1 − (1 + σ′²)/(1 + σ²))
      let next = 1 + nextSigma * nextSigma
      return next * (1 - next / (1 + sigma * sigma))
    }
  }
}
