public import Datasets
package import Diffusion
import Languages
public import Tensors

/// Whether a model draws the emoji that it is told, in the style that it is told.
///
///     let pictures = try EmojiPictures(EmojiWorld())
///     let exam = EmojiPairExam(asking: split.heldOut, in: classroom, seed: 1)
///     let result = try exam.result(
///       of: model.network, knowing: model.vocabulary, among: pictures, guidanceScale: 2, steps: 20)
///     result.both     // how often the nearest of all 13,464 pictures is the one that was asked for
///
/// No judge is needed, and no threshold: each drawing is compared with every picture there is, the
/// held-out ones included. To draw the right thing in another style is wrong, and so is another thing.
public struct EmojiPairExam: Sendable {
  /// What each drawing shall show.
  public let pairs: [EmojiPair]
  /// The sentences, every second one in French.
  public let sentences: [String]
  private let seed: UInt64

  /// Asks for each pair once.
  ///
  /// - Parameters:
  ///   - pairs: at least one.
  ///   - classroom: whose names are used.
  ///   - seed: of snow and noise.
  public init(asking pairs: [EmojiPair], in classroom: EmojiClassroom, seed: UInt64) {
    self.pairs = pairs
    self.seed = seed
    sentences = pairs.enumerated().map { k, pair in
      classroom.sentence(about: pair, in: k % 2 == 0 ? .english : .french)
    }
  }

  /// Draws everything that is asked for, and looks for the nearest picture.
  ///
  /// Drawing k depends on the seed and k alone: it comes out alike in any company.
  ///
  /// - Parameters:
  ///   - network: draws emoji from words.
  ///   - vocabulary: the words that it knows.
  ///   - pictures: all there are.
  ///   - guidanceScale: how strongly words pull.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  /// - Returns: what was drawn, and how much of it is right.
  /// - Throws: ``CaptionError`` for a word that the network does not know.
  public func result(
    of network: UNetDenoiser, knowing vocabulary: Vocabulary, among pictures: EmojiPictures,
    guidanceScale: Double, steps: Int
  ) throws(CaptionError) -> EmojiPairResult {
    let told = network.conditioned(
      on: try sentences.map { sentence throws(CaptionError) in try vocabulary.tokens(of: sentence) }
    )
    let drawings = Self.drawings(
      of: GuidedDenoiser(towards: told, from: network, guidanceScale: guidanceScale),
      count: pairs.count, seed: seed, steps: steps)
    return EmojiPairResult(asked: pairs, drawings: drawings, among: pictures)
  }

  /// What a denoiser draws of the snow of a seed.
  package static func drawings(
    of denoiser: some Denoiser<Float>, count: Int, seed: UInt64, steps: Int
  ) -> Batch<Float> {
    var generator = SeededGenerator(seed: seed)
    return DrawingFromSnow(calls: steps).pictures(
      by: denoiser, count: count, valueCount: 3 * EmojiWorld.side * EmojiWorld.side,
      using: &generator)
  }
}

/// What came out of an ``EmojiPairExam``.
public struct EmojiPairResult: Sendable {
  /// What was asked for.
  public let asked: [EmojiPair]
  /// What was drawn.
  public let drawings: Batch<Float>
  /// The picture that is nearest to each drawing.
  public let nearest: [EmojiPictures.Nearest]
  /// Which drawings are right: the nearest picture is the one that was asked for.
  public let isRight: [Bool]
  /// How often thing and style are right.
  public let both: Rate
  /// How often the nearest picture shows the right thing, in whatever style.
  public let thing: Rate
  /// How often the nearest picture has the right style, whatever it shows.
  public let style: Rate

  /// Looks for the nearest pictures of drawings.
  ///
  /// - Parameters:
  ///   - asked: what each shall show.
  ///   - drawings: shape [count, 1728].
  ///   - pictures: all there are.
  public init(asked: [EmojiPair], drawings: Batch<Float>, among pictures: EmojiPictures) {
    (self.asked, self.drawings) = (asked, drawings)
    let nearest = pictures.nearest(to: drawings.clipped)
    self.nearest = nearest
    let isRight = zip(asked, nearest).map { pictures.areAlike($0, $1.pair) }
    self.isRight = isRight
    func rate(_ isRight: (EmojiPair, EmojiPair) -> Bool) -> Rate {
      Rate(
        successes: zip(asked, nearest).count {
          isRight($0, $1.pair) || pictures.areAlike($0, $1.pair)
        },
        count: asked.count)
    }
    both = Rate(successes: isRight.count { $0 }, count: asked.count)
    thing = rate { $0.thing == $1.thing }
    style = rate { $0.style == $1.style }
  }
}
