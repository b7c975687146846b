public import Diffusion
public import Tensors

/// How much is still open about which picture it was, at one noise level.
///
///     N_eff = 1/Σ p_i²        H/log N with H = −Σ p_i log p_i
///
/// Where N_eff is 1 the optimum *is* one picture: every denoiser that reads the noisy picture well
/// comes near it, and a comparison there says little. Where H/log N is 1 it is the mean picture.
public struct PosteriorUncertainty: Hashable, Encodable, Sendable {
  /// The median of N_eff.
  public let medianEffectiveCount: Double
  /// The mean of H/log N, 0…1.
  public let openShare: Double

  /// The uncertainty of who knows `pictures` about noisy ones.
  public init(of noisy: Batch<Float>, sigma: Double, knowing pictures: PictureSet<Float>) {
    let posteriors = pictures.posterior(of: noisy, sigma: sigma)
    let counts = posteriors.map(\.effectivePictureCount).sorted()
    medianEffectiveCount = counts[counts.count / 2]
    let prior = pictures.priorBits
    openShare =
      prior > 0
      ? posteriors.reduce(0) { $0 + $1.entropyInBits / prior } / Double(posteriors.count) : 0
  }
}
