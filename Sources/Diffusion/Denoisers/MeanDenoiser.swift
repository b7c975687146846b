public import Tensors

/// Answers with the mean picture, whatever it is shown: what one can say with closed eyes.
///
///     D(x, σ) = μ = Σ_i w_i y_i
///
/// Every denoiser tends to it as σ → ∞; one that is worse than it at any σ has learned something wrong.
public struct MeanDenoiser<Scalar: TensorScalar>: Denoiser {
  /// μ, as a batch of one.
  private let mean: Batch<Scalar>

  /// The mean of a picture set, with its prior weights.
  public init(_ pictures: PictureSet<Scalar>) {
    // The exact answer at σ = ∞ is the weighted mean, and needs one row of any picture to ask with.
    mean = ExactDenoiser(pictures).predictedClean(
      Batch(count: 1, valueCount: pictures.pictures.valueCount), sigma: .infinity)
  }

  /// The mean, once for each noisy picture.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    mean.rows([Int](repeating: 0, count: noisy.count))
  }
}
