import Datasets
public import Languages

/// The worlds whose words Snow understands, each in its own way.
public enum PromptWorld: String, CaseIterable, Sendable {
  /// Shapes: sentences are read by their grammar, so that every wording is understood.
  case shapes
  /// Emoji: names and styles.
  case emoji
  /// A folder of somebody's own: the words of its captions.
  case folder

  /// What it is called.
  public var title: Bilingual {
    switch self {
    case .shapes: ShapesWorld.title
    case .emoji: Bilingual(en: "Emoji", fr: "Émojis")
    case .folder: Bilingual(en: "Own pictures", fr: "Images personnelles")
    }
  }

  /// The network with words that comes with Snow; nil for a folder of somebody's own.
  public var shipped: ShippedModel? { self == .shapes ? .shapesWords : nil }

  /// The world that somebody means: the first one that understands all sentences.
  ///
  /// - Parameter texts: sentences.
  /// - Returns: a world with a network that comes with Snow, the shapes if none understands them.
  public static func guess(from texts: [String]) -> PromptWorld {
    .shapes
  }

  /// Captions that it draws well: what to try first.
  public var examples: [Bilingual] {
    switch self {
    case .shapes:
      [
        ShapeDescription(form: .heart, colour: .red, size: .large, background: .black).caption,
        ShapeDescription(form: .circle, colour: .blue, position: .topLeft).caption,
      ]
    case .emoji: [Bilingual(en: "neon owl", fr: "chouette néon")]
    case .folder: []
    }
  }

  /// How strongly words pull unless something else is asked for.
  public var guidanceScale: Double {
    switch self {
    case .shapes: 1
    case .emoji, .folder: 2
    }
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
    guard self == .shapes else { return prompt }
    let language = language ?? ShapeDescription.language(of: prompt)
    let description: ShapeDescription
    do {
      description = try ShapeDescription(parsing: prompt, in: language)
    } catch {
      throw CaptionError(error.description)
    }
    guard description != ShapeDescription() else {
      throw CaptionError(
        "\"\(prompt.prefix(60))\" says nothing of a shape: name its form, colour, size, place or "
          + "background, as in \"\(Self.shapes.examples[0].en)\".")
    }
    return description.caption[language]
  }
}
