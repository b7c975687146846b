public import Datasets
public import Diffusion
public import Languages
public import Models
public import Tensors

/// The network that draws emoji in styles, with all that a lesson asks about them.
///
/// It walks by the sampler of Euler: nothing but the snow is left to chance, so that whatever differs from the
/// same snow comes of the words.
public struct LessonStylist: LessonArtist {
  /// The network, with its words.
  public let model: PromptedModel
  /// The seed of all snow.
  public let seed: UInt64
  /// All emoji.
  public let world: EmojiWorld
  /// Those whose names the network has learned.
  public let classroom: EmojiClassroom
  /// Which pairs of thing and style it was shown.
  public let split: EmojiPairSplit
  private let heldOut: Set<EmojiPair>

  /// How strongly words pull.
  public static let guidanceScale = PromptWorld.emoji.guidanceScale
  /// Calls for a drawing: more make it no better.
  public static let calls = 5
  /// Numbers of a picture.
  public static let valueCount = 3 * EmojiWorld.side * EmojiWorld.side

  /// The network that `--model` names, or the one that comes with Snow.
  ///
  /// - Parameter options: of the lesson.
  /// - Throws: what is wrong with the file, in one sentence.
  public init(_ options: LessonOptions) throws {
    seed = options.seed
    model = try options.promptedModel(
      of: .emoji, side: EmojiWorld.side,
      fault: "draws no emoji in styles; this lesson asks a network of \"snow train emoji\""
    ) { $0.file.shape.style != nil }
    world = try EmojiWorld()
    classroom = try EmojiClassroom(world)
    split = EmojiPairSplit(things: classroom.things)
    heldOut = Set(split.heldOut + split.unknowable)
  }

  /// Whether a pair was kept from the network.
  public func isHeldOut(_ pair: EmojiPair) -> Bool { heldOut.contains(pair) }

  /// A thing by its English name; the first one if there is none of this name.
  public func thing(_ name: String) -> Int {
    let place = classroom.entries.firstIndex { $0.name.en == name } ?? 0
    return classroom.things[place]
  }

  /// What readers call a pair: "owl, neon".
  public func name(of pair: EmojiPair) -> Bilingual {
    let (thing, style) = (world.entries[pair.thing].name, pair.style.name)
    return Bilingual(en: "\(thing.en), \(style.en)", fr: "\(thing.fr), \(style.fr)")
  }

  // MARK: What the network is told

  /// The tokens of a pair: thing and style.
  ///
  /// - Throws: `CaptionError` for a word that the network does not know.
  public func tokens(
    of pair: EmojiPair, in language: Language = .english
  ) throws(CaptionError) -> [Int] {
    try model.tokens(of: classroom.sentence(about: pair, in: language), in: language)
  }

  /// What the network hears of a style, whatever the thing: a vector.
  ///
  /// - Throws: `CaptionError` for a word that the network does not know.
  public func heard(
    _ style: EmojiStyle, in language: Language = .english
  ) throws(CaptionError) -> [Float] {
    let pair = EmojiPair(thing: classroom.things[0], style: style)
    return model.network.heard(of: [try tokens(of: pair, in: language)])[0]
  }

  /// What it hears when no style is named.
  public var heardNothing: [Float] { model.network.heard(of: [[]])[0] }

  /// The network that was told pairs, one for all pictures or one for each.
  ///
  /// - Throws: `CaptionError` for a word that the network does not know.
  public func told(
    _ pairs: [EmojiPair], in language: Language = .english
  ) throws(CaptionError) -> UNetDenoiser {
    model.network.conditioned(
      on: try pairs.map { pair throws(CaptionError) in try tokens(of: pair, in: language) })
  }

  // MARK: Drawing

  /// Pulled towards what is said, D + g (D_c − D), from snow to pictures.
  ///
  /// - Parameters:
  ///   - snow: pure snow, as ``LessonArtist/snow(_:stream:)`` gives it; one for each picture.
  ///   - told: what was said, for all pictures or for each.
  ///   - calls: how often the network is asked.
  /// - Returns: pictures.
  public func drawn(
    from snow: Batch<Float>, _ told: UNetDenoiser, calls: Int = calls
  ) -> Batch<Float> {
    drawn(
      from: snow,
      with: GuidedDenoiser(
        towards: told, from: model.network, guidanceScale: Self.guidanceScale), calls: calls)
  }

  /// From snow to pictures, whatever is asked.
  public func drawn(
    from snow: Batch<Float>, with denoiser: some Denoiser<Float>, calls: Int = calls
  ) -> Batch<Float> {
    EulerSampler().pictures(
      from: Self.highestSigma * snow, through: Self.sigmas(calls: calls), with: denoiser)
  }

  /// Some pairs, each from its own snow or all from the same.
  ///
  /// - Throws: `CaptionError` for a word that the network does not know.
  public func draw(
    _ pairs: [EmojiPair], in language: Language = .english, from snow: Batch<Float>
  ) throws(CaptionError) -> Batch<Float> {
    let rows = pairs.indices.map { $0 % snow.count }
    return drawn(from: snow.rows(rows), try told(pairs, in: language))
  }
}
