import Datasets
import Diffusion
import Models
import Tensors

/// All that is asked of a network of emoji with styles.
struct EmojiExam {
  /// Pairs of thing and style that were learned, drawn by lot.
  let seen: EmojiPairResult
  /// Pairs never shown, whose drawing is known from another style.
  let heldOut: EmojiPairResult
  /// Pairs never shown, whose drawing is known from nowhere.
  let unknowable: EmojiPairResult
  /// The same held-out pairs by who knows all training pictures by heart, told thing and style as two
  /// wishes: it can only copy.
  let memoriser: EmojiPairResult
  /// The first of them by who knows the same pictures in small parts: it can put them together.
  let mosaics: EmojiPairResult
  /// What the network knows when it is told nothing, beside that of lessons 3 to 5.
  let withoutWords: EmojiWithoutWords
  /// Right drawings by style; nil where no pair of a style was asked for.
  let byStyle: [(style: EmojiStyle, seen: Rate?, heldOut: Rate?)]
  /// Right drawings of held-out pairs, by the number of styles in which their thing was seen.
  let bySeenStyles: [(count: Int, heldOut: Rate)]
  /// Success against guidance and against steps.
  let guidance: [SettingPoint]
  let steps: [SettingPoint]
  /// Pictures three times nearer to one training picture than to every other: among drawings of held-out
  /// pairs, and among the real pictures of the same pairs.
  let copies: (drawn: Rate, real: Rate)
  /// The pictures that everything was compared with.
  let pictures: EmojiPictures
  /// How strongly words pull, and calls a drawing, where nothing else is said.
  let usual: (guidanceScale: Double, steps: Int)

  static let guidanceScales = [1.0, 1.5, 2, 3, 5]
  static let stepCounts = [5, 10, 20, 40]
  /// The window through which parts are seen, in pixels.
  static let window = 7
  /// How often `step` is called.
  static let stepCount = 7 + 2 * guidanceScales.count + 2 * stepCounts.count

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - model: draws emoji from words.
  ///   - count: pairs of each part at most; the sweeps ask a fifth as many.
  ///   - seed: of pairs, snow and noise.
  ///   - step: called after each of ``stepCount`` examinations.
  /// - Throws: what the model does not understand, or a sentence when pictures are missing.
  init(of model: PromptedModel, count: Int, seed: UInt64, step: () -> Void) throws {
    let usual = (guidanceScale: PromptWorld.emoji.guidanceScale, steps: 40)
    let world = try EmojiWorld()
    let classroom = try EmojiClassroom(world)
    let split = EmojiPairSplit(things: classroom.things)
    let pictures = try EmojiPictures(world)
    func result(
      _ pairs: [EmojiPair], guidance: Double? = nil, steps: Int? = nil
    ) throws -> EmojiPairResult {
      defer { step() }
      return try EmojiPairExam(asking: pairs, in: classroom, seed: seed).result(
        of: model.network, knowing: model.vocabulary, among: pictures,
        guidanceScale: guidance ?? usual.guidanceScale, steps: steps ?? usual.steps)
    }
    var generator = SeededGenerator(seed: seed)
    func some(_ pairs: [EmojiPair], _ count: Int) -> [EmojiPair] {
      let order = Array(pairs.indices).inRandomOrder(using: &generator).prefix(count)
      return order.sorted().map { pairs[$0] }
    }
    self.usual = usual
    self.pictures = pictures
    seen = try result(some(split.seen, count))
    let asked = some(split.heldOut, count)
    heldOut = try result(asked)
    unknowable = try result(some(split.unknowable, count))
    let few = max(2, count / 5)
    let (fewSeen, fewHeldOut) = (some(split.seen, few), some(split.heldOut, few))
    func point(_ value: Double, guidance: Double?, steps: Int?) throws -> SettingPoint {
      SettingPoint(
        value: value, seen: try result(fewSeen, guidance: guidance, steps: steps).both,
        heldOut: try result(fewHeldOut, guidance: guidance, steps: steps).both)
    }
    guidance = try Self.guidanceScales.map { try point($0, guidance: $0, steps: nil) }
    steps = try Self.stepCounts.map { try point(Double($0), guidance: nil, steps: $0) }
    let (seenResult, heldOutResult) = (seen, heldOut)
    byStyle = EmojiStyle.allCases.filter { $0 != .twemoji }.map { style in
      (
        style, Self.rate(of: seenResult) { $0.style == style },
        Self.rate(of: heldOutResult) { $0.style == style }
      )
    }
    let seenStyles = Dictionary(grouping: split.seen, by: \.thing).mapValues(\.count)
    bySeenStyles = Set(heldOut.asked.map { seenStyles[$0.thing] ?? 0 }).sorted().compactMap {
      styles in
      Self.rate(of: heldOutResult) { seenStyles[$0.thing] ?? 0 == styles }.map { (styles, $0) }
    }
    let memoriser = EmojiMemoriser(split.seen, pictures)
    self.memoriser = memoriser.result(
      asking: asked, among: pictures, steps: usual.steps, seed: seed)
    step()
    mosaics = memoriser.mosaics(
      asking: Array(asked.prefix(few)), window: Self.window, among: pictures, steps: usual.steps,
      seed: seed)
    step()
    withoutWords = EmojiWithoutWords(
      of: model.network, beside: try ShippedModel.emoji.file.denoiser, split: split,
      among: pictures, count: few, seed: seed)
    step()
    copies = (
      memoriser.known.copies(among: heldOut.drawings.clipped),
      memoriser.known.copies(among: pictures.values.rows(asked.map(\.picture)))
    )
    step()
  }

  private static func rate(
    of result: EmojiPairResult, where belongs: (EmojiPair) -> Bool
  ) -> Rate? {
    let own = result.asked.indices.filter { belongs(result.asked[$0]) }
    guard !own.isEmpty else { return nil }
    return Rate(successes: own.count { result.isRight[$0] }, count: own.count)
  }
}
