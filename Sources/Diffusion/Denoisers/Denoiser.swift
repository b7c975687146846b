public import Tensors

/// Anything that guesses the clean pictures behind noisy ones: D(x, σ) = E[x₀ | x].
///
/// The exact posterior mean, a patch denoiser, a trained network and every kind of guidance are
/// values of this protocol, so that samplers and lessons need to know nothing else.
public protocol Denoiser<Scalar>: Sendable {
  /// The numbers that pictures are made of: Float or Double.
  associatedtype Scalar: TensorScalar

  /// Predicts the clean pictures behind `noisy`.
  ///
  /// - Parameters:
  ///   - noisy: pictures x = x₀ + σ ε, shape [count, valueCount].
  ///   - sigma: the noise level σ > 0 they share; ∞ asks for the prediction without any picture.
  /// - Returns: predictions of x₀, same shape.
  func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar>

  /// The predictions of this denoiser and of some others for the same noisy pictures.
  ///
  /// Guidance asks several denoisers the same question, which often are one network that was told
  /// different words. Such a network answers all of them in one batch; everybody else one by one.
  ///
  /// - Parameters:
  ///   - others: who else is asked.
  ///   - noisy: pictures, shape [count, valueCount].
  ///   - sigma: the noise level that they share.
  /// - Returns: this denoiser's predictions, then those of the others in their order; the same bits
  ///   as if each had been asked alone.
  func predictedClean(
    together others: [any Denoiser<Scalar>], _ noisy: Batch<Scalar>, sigma: Double
  ) -> [Batch<Scalar>]
}

extension Denoiser {
  /// Asks one after the other.
  public func predictedClean(
    together others: [any Denoiser<Scalar>], _ noisy: Batch<Scalar>, sigma: Double
  ) -> [Batch<Scalar>] {
    [predictedClean(noisy, sigma: sigma)]
      + others.map { $0.predictedClean(noisy, sigma: sigma) }
  }
}
