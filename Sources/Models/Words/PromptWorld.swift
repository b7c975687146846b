import Datasets
public import Languages
public import Pictures

/// The worlds whose words Snow understands, each in its own way.
public enum PromptWorld: String, CaseIterable, Sendable {
  /// Shapes: sentences are read by their grammar, so that every wording is understood.
  case shapes
  /// Gardens: read by their grammar, too, and told to the network in English.
  case garden
  /// Emoji: names and styles.
  case emoji
  /// A folder of somebody's own: the words of its captions.
  case folder

  /// What it is called.
  public var title: Bilingual {
    switch self {
    case .shapes: ShapesWorld.title
    case .garden: GardenWorld.title
    case .emoji: Bilingual(en: "Emoji", fr: "Émojis")
    case .folder: Bilingual(en: "Own pictures", fr: "Images personnelles")
    }
  }

  /// The network with words that comes with Snow; nil where none does.
  public var shipped: ShippedModel? {
    switch self {
    case .shapes: .shapesWords
    case .garden: .garden
    case .emoji: .emojiStyles
    case .folder: nil
    }
  }

  /// Captions that it draws well: what to try first.
  public var examples: [Bilingual] {
    switch self {
    case .shapes:
      [
        ShapeDescription(form: .heart, colour: .red, size: .large, background: .black).caption,
        ShapeDescription(form: .circle, colour: .blue, position: .topLeft).caption,
      ]
    case .garden:
      [
        GardenDescription(ground: .bacon, plant: .flowers, material: .friedEgg).caption,
        GardenDescription(sky: .night, ground: .cookie, plant: .trees, material: .blue, count: 3)
          .caption,
      ]
    case .emoji:
      [
        Bilingual(en: "neon owl", fr: "chouette néon"),
        Bilingual(en: "a cat on the blackboard", fr: "un chat au tableau noir"),
      ]
    case .folder: []
    }
  }

  /// How strongly words pull unless something else is asked for.
  public var guidanceScale: Double {
    switch self {
    case .shapes: 1
    case .garden: 1.5
    case .emoji, .folder: 2
    }
  }

  /// The licence of what a network of this world draws.
  public var licences: [PictureLicence] {
    switch self {
    case .shapes: [ShapesWorld.licence]
    case .garden: [GardenWorld.licence]
    case .emoji: [EmojiStyle.colour.licence, EmojiStyle.twemoji.licence, EmojiStyle.ink.licence]
    case .folder:
      [
        PictureLicence(
          work: "pictures that the network learned from", holder: "their owners",
          licence: "as their owners say", url: "", changes: "learned by a network",
          french: .init(
            work: "images dont le réseau a appris", holder: "leurs propriétaires",
            licence: "selon leurs propriétaires", changes: "apprises par un réseau"))
      ]
    }
  }
}

// MARK: - Understanding

extension PromptWorld {
  /// Knows the names of the classroom; nil only where the files of the emoji are missing.
  private static let emojiReader = (try? EmojiWorld()).flatMap { try? EmojiClassroom($0) }.map {
    EmojiReader($0)
  }

  /// The worlds that read sentences by a grammar.
  public static let withGrammar: [PromptWorld] = [.shapes, .garden]

  /// What was heard of a prompt, as people write it.
  ///
  /// - Parameter sentence: as from ``sentence(for:in:)``.
  /// - Returns: the sentence itself, except where a network hears phrases as one word.
  public func readable(_ sentence: String) -> String {
    self == .emoji ? EmojiCaption.readable(sentence) : sentence
  }

  /// What was heard of a prompt, in both languages where the grammar of the world can say it in both.
  ///
  /// - Parameter sentence: as from ``sentence(for:in:)``.
  /// - Returns: the caption of what it describes, or what ``readable(_:)`` makes of it.
  public func told(_ sentence: String) -> Bilingual {
    let caption: Bilingual?
    switch self {
    case .shapes: caption = (try? ShapeDescription(parsing: sentence))?.caption
    case .garden: caption = (try? GardenDescription(parsing: sentence))?.caption
    case .emoji, .folder: caption = nil
    }
    return caption ?? Bilingual(same: readable(sentence))
  }

  /// What a prompt says, in the words that a network of this world has learned.
  ///
  /// - Parameters:
  ///   - prompt: what somebody wrote.
  ///   - language: its language; if nil, the one that knows more of its words.
  /// - Returns: the sentence for the network.
  /// - Throws: ``CaptionError`` when the grammar of the world cannot read it.
  public func sentence(
    for prompt: String, in language: Language? = nil
  ) throws(CaptionError) -> String {
    switch self {
    case .shapes:
      let language = language ?? ShapeDescription.language(of: prompt)
      let description: ShapeDescription
      do {
        description = try ShapeDescription(parsing: prompt, in: language)
      } catch {
        throw CaptionError(error.sentence)
      }
      guard description != ShapeDescription() else { throw saysNothing(prompt) }
      return description.caption[language]
    case .garden:
      let description: GardenDescription
      do {
        description = try GardenDescription(parsing: prompt, in: language)
      } catch {
        throw CaptionError(error.sentence)
      }
      guard description != GardenDescription() else { throw saysNothing(prompt) }
      return description.caption.en
    case .emoji:
      let heard: String
      do {
        heard = try Self.emojiReader?.sentence(for: prompt) ?? EmojiCaption.heard(prompt)
      } catch {
        throw CaptionError(error.sentence)
      }
      guard !heard.isEmpty else { throw saysNothing(prompt) }
      return heard
    case .folder:
      return prompt
    }
  }

  private func saysNothing(_ prompt: String) -> CaptionError {
    CaptionError(
      en:
        "\"\(prompt.prefix(60))\" says nothing of a picture here; try something like "
        + "\"\(examples[0].en)\".",
      fr:
        "« \(prompt.prefix(60)) » ne dit rien d’une image ici ; essayez par exemple "
        + "« \(examples[0].fr) ».")
  }

  /// The world that somebody means: the first one whose grammar reads all sentences; if none does,
  /// the one that knows most of their words.
  ///
  /// - Parameter texts: sentences.
  /// - Returns: a world with a network that comes with Snow.
  public static func guess(from texts: [String]) -> PromptWorld {
    let understanding = withGrammar.first { world in
      texts.allSatisfy { (try? world.sentence(for: $0)) != nil }
    }
    if let understanding { return understanding }
    // Between worlds that know as many words, the one whose words are plain names is the last.
    let candidates = withGrammar + [.emoji]
    let unknown = candidates.map { world in
      texts.reduce(0) { sum, text in
        world == .emoji
          ? sum + (emojiReader?.unknownWordCount(in: text) ?? 1000)
          : sum + world.unknownWordCount(in: text)
      }
    }
    return zip(candidates, unknown).min { $0.1 < $1.1 }?.0 ?? .shapes
  }

  /// Words that a world with a grammar does not know, in the language that knows more.
  ///
  /// Sizes, colours and grounds are said of anything: who names no form hardly means a shape, and who names
  /// neither plant nor garden hardly means a garden. That counts as two more.
  private func unknownWordCount(in text: String) -> Int {
    let words = Set(CaptionWord.words(of: text).map(\.folded))
    let unknown = Language.allCases.map { language in
      self == .garden
        ? GardenDescription.unknownWordCount(in: text, language)
        : ShapeDescription.unknownWordCount(in: text, language)
    }
    return (unknown.min() ?? 0) + (words.isDisjoint(with: nouns) ? 2 : 0)
  }

  /// The words that tell that a world with a grammar is meant.
  private var nouns: Set<String> {
    let names =
      self == .garden
      ? GardenPlant.allCases.flatMap { [$0.singular, $0.plural] }
        + [Bilingual(en: "garden", fr: "jardin")]
      : ShapeForm.allCases.map(\.name)
    return Set(names.flatMap { [CaptionWord($0.en).folded, CaptionWord($0.fr).folded] })
  }
}
