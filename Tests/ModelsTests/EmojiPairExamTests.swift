import Datasets
import Diffusion
import Languages
import Models
import Tensors
import Testing

@Suite("The exam of emoji with styles")
struct EmojiPairExamTests {
  private let classroom: EmojiClassroom
  private let pictures: EmojiPictures
  private let pairs: [EmojiPair]

  init() throws {
    let world = try EmojiWorld()
    classroom = try EmojiClassroom(world)
    pictures = try EmojiPictures(world)
    pairs = Array(EmojiPairSplit(things: classroom.things).heldOut.prefix(60))
  }

  @Test("true pictures are right, a little noise or not")
  func right() {
    let real = pictures.values.rows(pairs.map(\.picture))
    var generator = SeededGenerator(seed: 1)
    let noise = Batch<Float>.gaussian(
      count: real.count, valueCount: real.valueCount, using: &generator)
    for drawings in [real, real + 0.03 * noise] {
      let result = EmojiPairResult(asked: pairs, drawings: drawings, among: pictures)
      #expect(result.both.value == 1 && result.thing.value == 1 && result.style.value == 1)
    }
  }

  @Test("another style of the same thing is wrong, and so is another thing in the same style")
  func wrong() {
    let otherStyle = pairs.map {
      EmojiPair(thing: $0.thing, style: $0.style == .neon ? .sepia : .neon)
    }
    let styled = EmojiPairResult(
      asked: pairs, drawings: pictures.values.rows(otherStyle.map(\.picture)), among: pictures)
    #expect(styled.both.value == 0 && styled.thing.value == 1 && styled.style.value == 0)
    let things = classroom.things
    let otherThing = pairs.map { pair in
      EmojiPair(thing: things.first { $0 != pair.thing } ?? 0, style: pair.style)
    }
    let named = EmojiPairResult(
      asked: pairs, drawings: pictures.values.rows(otherThing.map(\.picture)), among: pictures)
    #expect(named.both.value == 0 && named.thing.value == 0 && named.style.value == 1)
  }

  @Test("pictures that nobody can tell apart count as one: the silhouette of the bird")
  func alike() {
    let bird = classroom.things[classroom.entries.firstIndex { $0.name.en == "bird" } ?? 0]
    func pair(_ style: EmojiStyle) -> EmojiPair { EmojiPair(thing: bird, style: style) }
    let silhouette = pictures.nearest(to: pictures.values.rows([pair(.silhouette).picture]))[0]
    #expect(pictures.areAlike(pair(.silhouette), silhouette.pair) && silhouette.distance < 0.005)
    #expect(!pictures.areAlike(pair(.silhouette), pair(.colour)))
  }

  @Test("who sees parts as large as the picture is the memoriser; small parts make something else")
  func mosaics() {
    let pairs = EmojiPairSplit(things: classroom.things)
    let memoriser = EmojiMemoriser(Array(pairs.seen.prefix(110)), pictures)
    let asked = Array(pairs.heldOut.prefix(2))
    let whole = memoriser.result(asking: asked, among: pictures, steps: 4, seed: 1).drawings
    func parts(_ window: Int) -> Batch<Float> {
      memoriser.mosaics(asking: asked, window: window, among: pictures, steps: 4, seed: 1).drawings
    }
    func distance(_ drawings: Batch<Float>) -> Float {
      zip(drawings.values, whole.values).map { abs($0 - $1) }.max() ?? .infinity
    }
    #expect(distance(parts(47)) < 1e-3)
    #expect(distance(parts(7)) > 0.5)
  }

  @Test("without words both are asked the same: one network twice errs alike, another does not")
  func withoutWords() throws {
    let network = try ShippedModel.emoji.file.denoiser
    let split = EmojiPairSplit(things: classroom.things)
    func compared(_ other: some Denoiser<Float>) -> EmojiWithoutWords {
      EmojiWithoutWords(
        of: other, beside: network, split: split, among: pictures, count: 4, seed: 1)
    }
    let twice = compared(network)
    for level in twice.learned + twice.unseen {
      #expect(level.wordlessNearer.value == 0 && level.listening == level.wordless)
    }
    #expect(twice.learned.map(\.sigma) == EmojiWithoutWords.sigmas)
    // Who answers with the question errs by the noise, σ² a value: the sign says who is better.
    let echo = compared(Echo())
    for level in echo.unseen {
      #expect(level.wordlessNearer.value > 0)
      let expected = level.sigma * level.sigma
      #expect(abs(level.listening.value - expected) < 0.1 * expected)
    }
  }

  /// Believes that nothing was altered.
  private struct Echo: Denoiser {
    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> { noisy }
  }

  @Test("it asks in both languages, in words that every network of emoji knows")
  func sentences() throws {
    let exam = EmojiPairExam(asking: pairs, in: classroom, seed: 1)
    let captions = try TrainingCaptions.emoji(
      EmojiPairSplit(things: classroom.things).seen, in: classroom)
    for sentence in exam.sentences {
      #expect(throws: Never.self) { try captions.vocabulary.tokens(of: sentence) }
    }
    #expect(exam.sentences.count == 60 && captions.longest <= 8)
    #expect(captions.vocabulary.styleTokens.count > 20)
    #expect(captions.whole.allSatisfy { $0.count >= 12 })
  }
}
