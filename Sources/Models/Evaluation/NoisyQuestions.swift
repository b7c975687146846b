public import Tensors

/// Noisy pictures that every denoiser is asked about: drawn once, the same for all and at all levels.
///
///     x = x₀ + σ ε   question k has one x₀ and one ε, whatever σ
///
/// So two answers to question k differ by what the denoisers know and not by their luck, and a whole
/// curve over σ belongs to one draw: its integral has a standard error of its own. The price is that
/// neighbouring levels are not independent of each other.
public struct NoisyQuestions: Sendable {
  /// x₀, shape [count, valueCount].
  public let clean: Batch<Float>
  /// ε, of the same shape.
  public let noise: Batch<Float>

  /// Draws pictures, each equally likely, and noise for each.
  ///
  /// - Parameters:
  ///   - pictures: what to draw from, at least one.
  ///   - count: how many questions.
  ///   - seed: of pictures and noise.
  public init(about pictures: Batch<Float>, count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    clean = pictures.rows((0..<count).map { _ in generator.integer(below: pictures.count) })
    noise = Batch.gaussian(count: count, valueCount: pictures.valueCount, using: &generator)
  }

  /// The questions at a noise level.
  public func noisy(sigma: Double) -> Batch<Float> { clean + sigma * noise }
}
