public import Datasets
public import Diffusion
public import Tensors

/// What a network that listens to words knows when it is told none: beside one that never heard any.
///
///     error = |f(x) − x₀|²/d
///     x = x₀ + σ ε, the same x for both, d values a picture
///
/// The pictures are emoji in colour, which both have learned from: such as both saw in training, and such
/// as neither did. Lessons 3 to 5 ask a network without words; this says which of the two knows more.
public struct EmojiWithoutWords: Sendable {
  /// What both answered at one noise level.
  public struct Level: Sendable {
    /// σ.
    public let sigma: Double
    /// Mean error of the network with words, told none.
    public let listening: MeasuredMean
    /// Mean error of the network without words.
    public let wordless: MeasuredMean
    /// Mean of (error of the listening − error of the wordless), paired: positive where the network
    /// without words is better.
    public let wordlessNearer: MeasuredMean
  }

  /// Pictures that both networks saw in training.
  public let learned: [Level]
  /// Pictures that neither saw.
  public let unseen: [Level]

  /// Noise levels from slight alterations to dense snow.
  public static let sigmas = [0.1, 0.3, 1.0, 3, 10]

  /// Asks two networks.
  ///
  /// - Parameters:
  ///   - listening: draws emoji in styles from words, and learned the seen pairs of `split`.
  ///   - wordless: draws emoji in colour, and learned the training things of `EmojiSplit.standard`.
  ///   - split: what the first has seen.
  ///   - pictures: all there are.
  ///   - count: questions a noise level, of each part.
  ///   - seed: of pictures and noise.
  public init(
    of listening: some Denoiser<Float>, beside wordless: some Denoiser<Float>,
    split: EmojiPairSplit, among pictures: EmojiPictures, count: Int, seed: UInt64
  ) {
    let seen = Set(split.seen.filter { $0.style == .colour }.map(\.thing))
    func levels(_ things: [Int]) -> [Level] {
      let real = pictures.values.rows(things.map { EmojiPair(thing: $0, style: .colour).picture })
      let questions = NoisyQuestions(about: real, count: count, seed: seed)
      return Self.sigmas.map { sigma in
        let noisy = questions.noisy(sigma: sigma)
        func errors(_ denoiser: some Denoiser<Float>) -> [Double] {
          OptimumDistances.meanSquares(
            denoiser.predictedClean(noisy, sigma: sigma), questions.clean)
        }
        let (first, second) = (errors(listening), errors(wordless))
        return Level(
          sigma: sigma, listening: MeasuredMean(of: first), wordless: MeasuredMean(of: second),
          wordlessNearer: MeasuredMean(of: zip(first, second).map { $0 - $1 }))
      }
    }
    learned = levels(EmojiSplit.standard.training.filter(seen.contains))
    unseen = levels(EmojiSplit.standard.heldOut.filter { !seen.contains($0) })
  }
}
