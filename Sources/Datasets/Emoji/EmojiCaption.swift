import Languages

/// What people say to get an emoji in a style: "neon owl", "un chat au tableau noir".
///
/// A caption has two parts that a network hears apart, the words of the style and those of the thing.
/// Small words (*a, in, the, style*) are left away, and a phrase that tells a style becomes one word:
/// there is a *boy* among the things, and none in "game boy".
public enum EmojiCaption {
  /// A caption in the words that a network hears: those of the style first.
  ///
  ///     EmojiCaption.heard("A cat in the style of a Game Boy")   // "gameboy cat"
  ///     EmojiCaption.heard("un chat au tableau noir")            // "tableaunoir chat"
  ///
  /// Either part may be missing. Words that nobody knows are kept: whoever looks them up can say so.
  ///
  /// - Parameter caption: in either language.
  /// - Returns: words with a space between.
  public static func heard(_ caption: String) -> String {
    var rest = CaptionWord.words(of: caption).filter { !smallWords.contains($0.folded) }[...]
    var (styles, things): ([String], [String]) = ([], [])
    while let word = rest.first {
      if let phrase = stylePhrases.first(where: { rest.starts(with: $0, by: matches) }) {
        styles.append(phrase.joined())
        rest = rest.dropFirst(phrase.count)
      } else {
        things.append(word.written.lowercased())
        rest = rest.dropFirst()
      }
    }
    return (styles + things).joined(separator: " ")
  }

  /// What was heard, for people to read: the thing first, and phrases of styles in their words again.
  ///
  ///     EmojiCaption.readable("tableaunoir chat")   // "chat, tableau noir"
  ///
  /// - Parameter heard: words as ``heard(_:)`` gives them.
  /// - Returns: thing and style with a comma between, or the one that is there.
  public static func readable(_ heard: String) -> String {
    let words = heard.split(separator: " ").map(String.init)
    let styles = words.filter(tellsStyle).map { word in
      // What is written apart is preferred: "game boy" and "gameboy" are heard alike.
      stylePhrases.first { $0.count > 1 && $0.joined() == CaptionWord(word).folded }?
        .joined(separator: " ") ?? word
    }
    let things = words.filter { !tellsStyle($0) }
    return [things, styles].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
      .joined(separator: ", ")
  }

  /// Whether a word, as a network hears it, tells a style.
  public static func tellsStyle(_ word: String) -> Bool {
    EmojiStyle.words.contains(CaptionWord(word).folded)
  }

  /// A caption as it is heard, whose unknown words lose their last letter if they are known without it:
  /// "owls", "chouettes", "oiseaux".
  ///
  /// - Parameters:
  ///   - heard: words with a space between.
  ///   - isKnown: whether somebody knows a word.
  /// - Returns: the same words, in the singular where only that is known.
  package static func inSingular(_ heard: String, where isKnown: (String) -> Bool) -> String {
    heard.split(separator: " ").map { word in
      let (plural, singular) = (String(word), String(word.dropLast()))
      guard !singular.isEmpty, word.last == "s" || word.last == "x", !isKnown(plural),
        isKnown(singular)
      else {
        return plural
      }
      return singular
    }.joined(separator: " ")
  }

  private static func matches(_ word: CaptionWord, _ part: String) -> Bool { word.folded == part }

  /// The phrases that tell styles, the longest first: "game boy" before "gameboy".
  private static let stylePhrases: [[String]] = {
    var phrases: [String] = []
    for style in EmojiStyle.allCases {
      for language in Language.allCases { phrases += style.phrases(in: language) }
    }
    return phrases.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  }()

  /// Words that say nothing of the picture.
  private static let smallWords: Set = [
    "a", "an", "the", "in", "of", "on", "with", "as", "at", "by", "and", "like", "style", "drawn",
    "drawing", "picture", "un", "une", "le", "la", "les", "l", "d", "de", "du", "des", "en", "au",
    "aux", "dans", "sur", "avec", "et", "comme", "dessin", "dessine", "dessinee", "image", "s",
  ]
}
