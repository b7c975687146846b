public import Tensors

/// One answer about a noisy picture, under the names that papers predict it by.
///
///     x₀ = (z − s ε)/a   ε = (z − a x₀)/s   v = a ε − s x₀
///     u = ε − x₀
///     score of x = (x₀ − x)/σ²
///
/// A network may be trained for any of them; each follows from each other, given the noisy
/// picture x = z/a = x₀ + σ ε. What differs is how much a squared error weighs at each noise level:
/// see ``lossWeight(of:at:)``.
public struct Prediction<Scalar: TensorScalar>: Sendable {
  /// x = x₀ + σ ε.
  public let noisy: Batch<Scalar>
  /// The level of `noisy`, 0 < σ < ∞.
  public let level: NoiseLevel
  /// The answer as a clean picture: D(x, σ).
  public let predictedClean: Batch<Scalar>

  /// The names under which the answer may be given.
  public enum Target: Hashable, Sendable, CaseIterable {
    /// The clean picture x₀.
    case clean
    /// The noise ε (Ho et al. 2020).
    case noise
    /// v = a ε − s x₀ (Salimans & Ho 2022, arXiv 2202.00512).
    case velocity
    /// u = ε − x₀, the velocity dz/dτ of flow matching (Lipman et al. 2022, arXiv 2210.02747, from noise
    /// to picture: their t is 1 − τ and their velocity −u).
    case flowVelocity
    /// ∇ log p(x) = (x₀ − x)/σ² (Song & Ermon 2019, arXiv 1907.05600).
    case score
  }

  /// An answer that was given as `target`.
  ///
  /// - Parameters:
  ///   - noisy: x = x₀ + σ ε, shape [count, valueCount].
  ///   - level: its noise level, 0 < σ < ∞.
  ///   - target: what `values` means.
  ///   - values: the answer, same shape.
  public init(
    noisy: Batch<Scalar>, at level: NoiseLevel, _ target: Target, _ values: Batch<Scalar>
  ) {
    precondition(
      level.sigma > 0 && level.sigma < .infinity,
      "Predictions convert only where there is noise and a picture: 0 < sigma < infinity.")
    let (a, s, sigma) = (level.signalScale, level.noiseScale, level.sigma)
    self.noisy = noisy
    self.level = level
    predictedClean =
      switch target {
      case .clean: values
      case .noise: noisy - sigma * values
      // x₀ = a z − s v, and z = a x.
      case .velocity: .combination(a * a, noisy, -s, values)
      // u = (x − x₀)/σ − x₀, so x₀ = (x − σ u)/(1 + σ).
      case .flowVelocity: .combination(1 / (1 + sigma), noisy, -sigma / (1 + sigma), values)
      case .score: .combination(1, noisy, sigma * sigma, values)
      }
  }

  /// The answer as `target`.
  public func values(as target: Target) -> Batch<Scalar> {
    switch target {
    case .clean: predictedClean
    case .noise: predictedNoise
    case .velocity: velocity
    case .flowVelocity: flowVelocity
    case .score: score
    }
  }

  /// ε = (x − x₀)/σ.
  public var predictedNoise: Batch<Scalar> { (noisy - predictedClean) / level.sigma }

  /// v = a ε − s x₀.
  public var velocity: Batch<Scalar> {
    .combination(level.signalScale, predictedNoise, -level.noiseScale, predictedClean)
  }

  /// u = ε − x₀.
  public var flowVelocity: Batch<Scalar> { predictedNoise - predictedClean }

  /// ∇ log p(x) = (x₀ − x)/σ².
  public var score: Batch<Scalar> {
    (predictedClean - noisy) / (level.sigma * level.sigma)
  }

  /// What a squared error of `target` weighs, relative to one of x₀.
  ///
  ///     x₀: 1    ε: SNR    v: SNR + 1    u: (1 + 1/σ)²    score: SNR²
  ///
  /// All losses have the same minimum, D; the weight says where a network looks hardest.
  public static func lossWeight(of target: Target, at level: NoiseLevel) -> Double {
    let ratio = level.signalToNoiseRatio
    return switch target {
    case .clean: 1
    case .noise: ratio
    case .velocity: ratio + 1
    case .flowVelocity: (1 + 1 / level.sigma) * (1 + 1 / level.sigma)
    case .score: ratio * ratio
    }
  }
}
