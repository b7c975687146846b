public import Tensors

/// Backwards through the Gaussian noise without any error, however large the steps.
///
/// DDPM puts the *mean* D in place of the unknown picture, which is right only for small steps.
/// Here a picture is drawn first:
///
///     i ~ p_i(x),   x′ ~ q(x′ | x, y_i)
///
/// Every level then has exactly the distribution that the forward process gave it, one single step
/// included. Only a finite set of pictures with its exact weights allows this. It is what other samplers
/// are measured by: whatever they draw otherwise from the same pictures is the error of their steps.
/// Source: the mixture q(x′ | x) = Σ_i p_i(x) q(x′ | x, y_i), Ho et al. 2020, equation 6.
public struct ExactReverseChain<Scalar: TensorScalar>: Sendable {
  /// The pictures that may have been destroyed.
  public let pictures: PictureSet<Scalar>

  /// The chain of a picture set.
  public init(_ pictures: PictureSet<Scalar>) {
    self.pictures = pictures
  }

  /// The states from snow to picture, the start included.
  ///
  /// - Parameters:
  ///   - snow: x at the first level, shape [count, valueCount].
  ///   - sigmas: strictly falling levels; the last may be 0.
  ///   - generator: row k of every step depends only on it and on k; advances by one draw.
  /// - Returns: x at every level.
  public func states(
    from snow: Batch<Scalar>, through sigmas: [Double],
    using generator: inout some RandomNumberGenerator
  ) -> [Batch<Scalar>] {
    precondition(
      zip(sigmas, sigmas.dropFirst()).allSatisfy { $0 > $1 }, "Noise levels must fall strictly.")
    let family = SeededGenerator(seed: generator.next())
    var states = [snow]
    for step in 1..<max(1, sigmas.count) {
      var stream = family.stream(step)
      states.append(
        Self.step(
          states[step - 1], from: sigmas[step - 1], to: sigmas[step], pictures: pictures,
          using: &stream))
    }
    return states
  }

  private static func step(
    _ noisy: Batch<Scalar>, from sigma: Double, to nextSigma: Double,
    pictures: PictureSet<Scalar>, using generator: inout SeededGenerator
  ) -> Batch<Scalar> {
    let posterior = StepPosterior(
      from: NoiseLevel(sigma: sigma), to: NoiseLevel(sigma: nextSigma), in: .varianceExploding)
    let choices = generator.stream(0)
    let drawn = pictures.posterior(of: noisy, sigma: sigma).enumerated().map { row, weights in
      var stream = choices.stream(row)
      return stream.index(weights: weights.weights)
    }
    let noise = Batch<Scalar>.gaussian(
      count: noisy.count, valueCount: noisy.valueCount, using: &generator)
    let mean = Batch.combination(
      posterior.noisyWeight, noisy, posterior.cleanWeight, pictures.pictures.rows(drawn))
    return .combination(1, mean, posterior.variance.squareRoot(), noise)
  }
}
