public import Tensors

/// Guidance by a classifier: every step also climbs the probability of the caption.
///
///     D + g σ² ∇ log p(c | x)
///
/// The classifier is the exact one, p(c | x) = Σ p_i over the pictures with the caption, and its
/// gradient is known:
///
///     ∇ log p(c | x) = (Σ_i p(i | x, c) y_i − Σ_i p(i | x) y_i)/σ²
///
/// What is subtracted are the two predictions D_c and D: classifier guidance and classifier-free
/// guidance, invented a year apart, are one and the same where both are exact.
/// Source: Dhariwal & Nichol 2021, arXiv 2105.05233; Ho & Salimans 2022, arXiv 2207.12598.
public struct ClassifierGuidedDenoiser<Scalar: TensorScalar>: Denoiser {
  /// The pictures and the exact denoiser of all of them.
  public let denoiser: ExactDenoiser<Scalar>
  /// Whether a picture has the caption, for each.
  public let hasCaption: [Bool]
  /// g: 0 ignores the caption, 1 follows it, more exaggerates it.
  public var guidanceScale: Double

  /// Guidance towards a caption.
  ///
  /// - Parameters:
  ///   - denoiser: exact, of all pictures.
  ///   - guidanceScale: g.
  ///   - hasCaption: for each picture whether it has the caption; some must.
  public init(
    _ denoiser: ExactDenoiser<Scalar>, guidanceScale: Double, towards hasCaption: (Int) -> Bool
  ) {
    self.denoiser = denoiser
    self.guidanceScale = guidanceScale
    self.hasCaption = denoiser.pictures.priorWeights.indices.map(hasCaption)
    precondition(self.hasCaption.contains(true), "Some picture must have the caption.")
  }

  /// log p(c | x) for every noisy picture.
  public func logCaptionProbability(_ noisy: Batch<Scalar>, sigma: Double) -> [Double] {
    denoiser.pictures.posterior(of: noisy, sigma: sigma, workers: denoiser.workers)
      .map { $0.logShare { hasCaption[$0] } }
  }

  /// ∇ log p(c | x), times σ²: finite at every σ.
  public func scaledCaptionGradient(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    let set = denoiser.pictures
    let values = set.posterior(of: noisy, sigma: sigma, workers: denoiser.workers).flatMap { all in
      let captioned = PictureWeights(
        logits: zip(all.logWeights, hasCaption).map { $1 ? $0 : -.infinity })
      return zip(set.mean(weights: captioned), set.mean(weights: all)).map { $0 - $1 }
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, rounding: values)
  }

  /// The guided prediction.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    .combination(
      1, denoiser.predictedClean(noisy, sigma: sigma), guidanceScale,
      scaledCaptionGradient(noisy, sigma: sigma))
  }
}
