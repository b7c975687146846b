/// Where the cleaner picture lies between a noisy picture and the clean one it came from.
///
/// With x₀ known, the step from level (a, s) back to the cleaner (a′, s′) is Gaussian:
///
///     q(z′ | z, x₀) = Normal(noisyWeight · z + cleanWeight · x₀, variance)
///     noisyWeight = r s′²/s²,   cleanWeight = a′ V/s²
///     variance = V s′²/s²
///     r = a/a′,   V = s² − r² s′²
///
/// The ancestral sampler of DDPM draws from it with the prediction in place of x₀.
/// Source: Ho et al. 2020, equations 6 and 7; for any pair of levels, Kingma et al. 2021 (VDM).
public struct StepPosterior: Hashable, Sendable {
  /// Factor of the noisy picture z.
  public let noisyWeight: Double
  /// Factor of the clean picture x₀.
  public let cleanWeight: Double
  /// Variance of each value, "beta tilde" in steps of DDPM.
  public let variance: Double

  /// The posterior of the step from `level` to `nextLevel`.
  ///
  /// - Parameters:
  ///   - level: of the noisy picture, σ finite unless variance preserving.
  ///   - nextLevel: the cleaner one, σ′ < σ.
  ///   - coordinates: in which z and z′ are written.
  public init(
    from level: NoiseLevel, to nextLevel: NoiseLevel,
    in coordinates: Coordinates = .variancePreserving
  ) {
    precondition(
      nextLevel.sigma < level.sigma, "A step posterior leads to a cleaner level, sigma' < sigma.")
    let ratio = coordinates.signalScale(at: level) / coordinates.signalScale(at: nextLevel)
    let variance = Self.square(coordinates.noiseScale(at: level))
    let nextVariance = Self.square(coordinates.noiseScale(at: nextLevel))
    // V/s² = 1 − σ′²/σ², which keeps its digits where the difference of the two would not.
    let fresh = 1 - Self.square(nextLevel.sigma / level.sigma)
    noisyWeight = ratio * nextVariance / variance
    cleanWeight = coordinates.signalScale(at: nextLevel) * fresh
    self.variance = fresh * nextVariance
  }

  private static func square(_ x: Double) -> Double { x * x }
}
