public import Tensors

// What would the answer be if one training picture had never been there?
extension ExactDenoiser {
  /// The exact prediction without picture `index`, from the one with it.
  ///
  ///     D_(without j) = (D − p_j y_j)/(1 − p_j)
  ///
  /// Retraining a network to find this out costs a training; here it is one line. Where p_j is so
  /// near 1 that the quotient would lose its digits, the remaining pictures are asked instead.
  ///
  /// - Parameters:
  ///   - noisy: x = x₀ + σ ε, shape [count, valueCount].
  ///   - sigma: the noise level σ > 0 they share.
  ///   - index: the picture that is left out, not the only one.
  /// - Returns: predictions of x₀, same shape.
  public func predictedClean(
    _ noisy: Batch<Scalar>, sigma: Double, leavingOut index: Int
  ) -> Batch<Scalar> {
    let weights = pictures.posterior(of: noisy, sigma: sigma, workers: workers)
    if weights.contains(where: { $0.weights[index] > 0.9 }) {
      return ExactDenoiser(pictures.leavingOut(index), workers: workers)
        .predictedClean(noisy, sigma: sigma)
    }
    let left = pictures.pictures.rows([index]).doubles
    let values = weights.flatMap { weights in
      Self.mean(
        pictures.mean(weights: weights), leavingOut: left, weight: weights.weights[index])
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, rounding: values)
  }

  /// The formula itself: takes one picture of weight p_j out of a mean.
  package static func mean(
    _ mean: [Double], leavingOut picture: [Double], weight: Double
  ) -> [Double] {
    zip(mean, picture).map { ($0 - weight * $1) / (1 - weight) }
  }

  /// How much the prediction moves when picture `index` becomes more frequent.
  ///
  ///     dD/d log w_j = p_j (y_j − D)
  public func influence(
    of index: Int, on noisy: Batch<Scalar>, sigma: Double
  ) -> Batch<Scalar> {
    let picture = pictures.pictures.rows([index]).doubles
    let values = pictures.posterior(of: noisy, sigma: sigma, workers: workers).flatMap { weights in
      zip(picture, pictures.mean(weights: weights)).map { weights.weights[index] * ($0 - $1) }
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, rounding: values)
  }
}
