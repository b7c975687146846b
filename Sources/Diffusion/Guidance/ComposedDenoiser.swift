public import Tensors

/// Several captions at once: each pulls by its own strength.
///
///     D + Σ_k g_k (D_ck − D)
///
/// With all g_k = 1 it is exact where the captions speak of independent things in separate values,
/// like the two coordinates of a square's corners. In general it is *not* the denoiser of "both".
/// Source: Liu et al. 2022, arXiv 2206.01714; the caution is Du et al. 2023, arXiv 2302.11552.
public struct ComposedDenoiser<Scalar: TensorScalar>: Denoiser {
  /// A caption's denoiser and its strength g.
  public struct Part: Sendable {
    /// The denoiser that knows the caption.
    public let denoiser: any Denoiser<Scalar>
    /// g_k.
    public let guidanceScale: Double

    /// One part of a composition.
    public init(_ denoiser: some Denoiser<Scalar>, guidanceScale: Double = 1) {
      self.denoiser = denoiser
      self.guidanceScale = guidanceScale
    }
  }

  /// Where the prediction starts, D.
  public let unconditional: any Denoiser<Scalar>
  /// What it is pulled towards.
  public let parts: [Part]

  /// A composition of captions.
  public init(from unconditional: some Denoiser<Scalar>, _ parts: [Part]) {
    self.unconditional = unconditional
    self.parts = parts
  }

  /// The composed prediction.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    let answers = unconditional.predictedClean(
      together: parts.map(\.denoiser), noisy, sigma: sigma)
    let anything = answers[0]
    return zip(parts, answers.dropFirst()).reduce(anything) { sum, next in
      .combination(1, sum, next.0.guidanceScale, next.1 - anything)
    }
  }
}
