package import Languages

extension EmojiStyle {
  /// How people say that something is drawn in this style, the usual way first.
  ///
  /// Phrases are as ``CaptionWord`` folds them, without the small words that ``EmojiCaption`` leaves
  /// away: "au tableau noir" is "tableau noir".
  func phrases(in language: Language) -> [String] {
    switch (self, language) {
    case (.colour, .english): ["colour", "color", "colourful"]
    case (.colour, .french): ["couleur", "couleurs", "colore"]
    case (.twemoji, _): ["twemoji"]
    case (.ink, .english): ["ink", "pen"]
    case (.ink, .french): ["encre", "plume"]
    case (.silhouette, .english): ["silhouette", "shadow"]
    case (.silhouette, .french): ["silhouette", "ombre chinoise"]
    case (.gameBoy, _): ["game boy", "gameboy"]
    case (.pixelArt, _): ["pixel art", "pixelart"]
    case (.night, .english): ["night"]
    case (.night, .french): ["nuit"]
    case (.sepia, .english): ["sepia", "old photograph"]
    case (.sepia, .french): ["sepia", "vieille photo"]
    case (.neon, _): ["neon"]
    case (.chalk, .english): ["chalk", "blackboard"]
    case (.chalk, .french): ["craie", "tableau noir"]
    case (.blueprint, .english): ["blueprint"]
    case (.blueprint, .french): ["plan architecte", "bleu architecte"]
    }
  }

  /// The words by which a network is told the style in some language: each phrase is one word to it.
  package func words(in language: Language) -> [String] {
    var seen: Set<String> = []
    return phrases(in: language).map { $0.replacing(" ", with: "") }.filter {
      seen.insert($0).inserted
    }
  }

  /// All words that tell a style, each once.
  package static let words: Set<String> = {
    var words: Set<String> = []
    for style in allCases {
      for language in Language.allCases { words.formUnion(style.words(in: language)) }
    }
    return words
  }()
}
