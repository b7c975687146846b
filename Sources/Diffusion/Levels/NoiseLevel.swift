/// How much noise a picture carries: one fact under the many names that papers give it.
///
///     z = a x₀ + s ε,    a² = ᾱ,    s² = 1 − ᾱ
///     σ = s/a,    SNR = 1/σ²,    τ = σ/(1 + σ)
///
/// From ᾱ = 1, σ = 0 (the picture itself) to ᾱ = 0, σ = ∞ (nothing but snow). Both ᾱ and σ are
/// kept, each computed from the one that was given, so that neither end loses digits.
public struct NoiseLevel: Hashable, Sendable {
  /// "Alpha bar", ᾱ: the share of the picture in the power of the noisy picture, 1 … 0.
  public let alphaBar: Double
  /// σ: standard deviation of the noise that is added to the picture itself, 0 … ∞.
  public let sigma: Double

  /// The level with a given ᾱ.
  ///
  /// - Precondition: 0 ≤ ᾱ ≤ 1.
  public init(alphaBar: Double) {
    precondition(
      (0...1).contains(alphaBar), "Alpha bar lies between 0 and 1; \(alphaBar) does not.")
    self.alphaBar = alphaBar
    sigma = ((1 - alphaBar) / alphaBar).squareRoot()
  }

  /// The level with a given σ.
  ///
  /// - Precondition: 0 ≤ σ, infinity included.
  public init(sigma: Double) {
    precondition(sigma >= 0, "A noise level sigma is not negative; \(sigma) is.")
    self.sigma = sigma
    alphaBar = 1 / (1 + sigma * sigma)
  }

  /// The level with a given signal-to-noise ratio 1/σ².
  ///
  /// - Precondition: 0 ≤ ratio, infinity included.
  public init(signalToNoiseRatio ratio: Double) {
    self.init(sigma: (1 / ratio).squareRoot())
  }

  /// The level with a given time of flow matching, τ = σ/(1 + σ).
  ///
  /// - Precondition: 0 ≤ τ ≤ 1.
  public init(flowTime: Double) {
    precondition(
      (0...1).contains(flowTime), "A flow time lies between 0 and 1; \(flowTime) does not.")
    self.init(sigma: flowTime / (1 - flowTime))
  }

  /// a = √ᾱ: what the picture is multiplied by.
  public var signalScale: Double { alphaBar.squareRoot() }

  /// s = √(1 − ᾱ): what the noise is multiplied by.
  public var noiseScale: Double { sigma == .infinity ? 1 : sigma * signalScale }

  /// 1/σ², from ∞ to 0.
  public var signalToNoiseRatio: Double { 1 / (sigma * sigma) }

  /// τ = σ/(1 + σ): the time of flow matching, from 0 (picture) to 1 (snow).
  public var flowTime: Double { sigma == .infinity ? 1 : sigma / (1 + sigma) }
}
