public import Tensors

/// Redraws a part of a picture and keeps the rest: a denoiser around a denoiser.
///
///     D_m(x, σ) = m ⊙ D(x, σ) + (1 − m) ⊙ y
///     m: 1 where it is redrawn, y: the known picture
///
/// About what is known nothing has to be guessed, so the answer there is the picture itself; every
/// sampler then leads the rest of the snow back to it, while the denoiser sees the whole and fits the
/// new part to the old. Soft masks mix the two.
/// Source: Wang, Yu & Zhang 2022 (DDNM), arXiv 2212.00490, their projection of x₀ with the mask as
/// operator. A relative puts the known part, made noisy, into the state instead: the replacement method
/// of Song et al. 2021, arXiv 2011.13456, appendix I.2. The limits of such methods are shown by Lugmayr
/// et al. 2022, arXiv 2201.09865 (what is drawn may not fit where much is masked).
public struct MaskedDenoiser<Wrapped: Denoiser>: Denoiser {
  /// What draws the rest.
  public let wrapped: Wrapped
  /// y, one picture.
  public let known: Batch<Wrapped.Scalar>
  /// m, one picture of numbers in 0…1.
  public let mask: Batch<Wrapped.Scalar>

  /// Keeps a part of a picture.
  ///
  /// - Parameters:
  ///   - wrapped: what draws the rest.
  ///   - known: y, shape [1, valueCount].
  ///   - mask: m, same shape: 1 where it is redrawn, 0 where the picture is kept.
  public init(
    _ wrapped: Wrapped, keeping known: Batch<Wrapped.Scalar>, redrawing mask: Batch<Wrapped.Scalar>
  ) {
    precondition(
      known.count == 1 && mask.count == 1 && known.valueCount == mask.valueCount,
      "A mask has as many numbers as its picture.")
    (self.wrapped, self.known, self.mask) = (wrapped, known, mask)
  }

  /// The prediction, with the known part in its place.
  public func predictedClean(
    _ noisy: Batch<Wrapped.Scalar>, sigma: Double
  ) -> Batch<Wrapped.Scalar> {
    var clean = wrapped.predictedClean(noisy, sigma: sigma)
    let size = clean.valueCount
    for i in clean.values.indices {
      let (m, y) = (mask.values[i % size], known.values[i % size])
      clean.values[i] = m * clean.values[i] + (1 - m) * y
    }
    return clean
  }
}
