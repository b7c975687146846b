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
}
