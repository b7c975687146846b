public import Tensors

/// Three ways to write down the same noisy picture.
///
///     variance preserving   z = a x₀ + s ε            (DDPM; a² + s² = 1)
///     variance exploding    x = x₀ + σ ε              (EDM)
///     flow                  z = (1 − τ) x₀ + τ ε      (flow matching)
///
/// Dividing by the factor of x₀ turns each into the variance-exploding form, so denoisers and
/// samplers here know only (x, σ) and convert at the border.
public enum Coordinates: Hashable, Sendable, CaseIterable {
  /// z = √ᾱ x₀ + √(1 − ᾱ) ε: pictures of variance 1 keep variance 1.
  case variancePreserving
  /// x = x₀ + σ ε: the noise grows, the picture stays.
  case varianceExploding
  /// z = (1 − τ) x₀ + τ ε: a straight line from picture to noise.
  case flow

  /// The factor of the picture at `level`.
  public func signalScale(at level: NoiseLevel) -> Double {
    switch self {
    case .variancePreserving: level.signalScale
    case .varianceExploding: 1
    case .flow: 1 - level.flowTime
    }
  }

  /// The factor of the noise at `level`.
  public func noiseScale(at level: NoiseLevel) -> Double {
    switch self {
    case .variancePreserving: level.noiseScale
    case .varianceExploding: level.sigma
    case .flow: level.flowTime
    }
  }

  /// The Gaussian forward process: destroys pictures with given noise.
  ///
  /// - Parameters:
  ///   - cleanPictures: x₀, shape [count, valueCount].
  ///   - noise: ε, standard Gaussian numbers of the same shape. Keep it and raise the level, and
  ///     the same snow falls on the same picture.
  ///   - level: how much noise, σ finite in variance-exploding coordinates.
  /// - Returns: noisy pictures in these coordinates, same shape.
  public func noisyPictures<Scalar>(
    _ cleanPictures: Batch<Scalar>, noise: Batch<Scalar>, at level: NoiseLevel
  ) -> Batch<Scalar> {
    .combination(signalScale(at: level), cleanPictures, noiseScale(at: level), noise)
  }

  /// From these coordinates to x = x₀ + σ ε.
  ///
  /// - Precondition: some of the picture is left, σ < ∞.
  public func rescaled<Scalar>(_ noisy: Batch<Scalar>, at level: NoiseLevel) -> Batch<Scalar> {
    self == .varianceExploding ? noisy : (1 / signalScale(at: level)) * noisy
  }

  /// From x = x₀ + σ ε to these coordinates.
  public func fromRescaled<Scalar>(_ x: Batch<Scalar>, at level: NoiseLevel) -> Batch<Scalar> {
    self == .varianceExploding ? x : signalScale(at: level) * x
  }
}
