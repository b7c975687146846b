public import Languages

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

  /// Whether a word, as a network hears it, tells a style.
  public static func tellsStyle(_ word: String) -> Bool {
    EmojiStyle.words.contains(CaptionWord(word).folded)
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

extension EmojiClassroom {
  /// What each thing may be called in a language, its name first.
  ///
  /// Nouns and keywords of the list that fit no other thing of the classroom are further names: *fried egg*
  /// for "cooking", *hen* for "chicken". As ``EmojiCaption/heard(_:)`` hears them.
  public func names(in language: Language) -> [[String]] {
    let candidates = entries.map { entry in
      let words =
        language == .english
        ? entry.things + entry.keywordsEnglish : [entry.thing.fr] + entry.keywordsFrench
      return ([entry.name[language]] + words).map { EmojiCaption.heard($0) }.filter { name in
        !name.isEmpty
          && !name.split(separator: " ").contains { EmojiCaption.tellsStyle(String($0)) }
      }
    }
    var count: [String: Int] = [:]
    for names in candidates {
      for name in Set(names.map(Self.folded)) { count[name, default: 0] += 1 }
    }
    return candidates.map { names in
      var seen: Set<String> = []
      return names.enumerated().filter { place, name in
        (place == 0 || count[Self.folded(name)] == 1) && seen.insert(Self.folded(name)).inserted
      }.map(\.element)
    }
  }

  private static func folded(_ name: String) -> String { CaptionWord(name).folded }

  /// What is said about a pair: sentences that tell thing and style, and sentences that leave one of
  /// them open.
  ///
  /// - Parameters:
  ///   - names: of the thing, for each language: see ``names(in:)``.
  ///   - style: how it is drawn.
  /// - Returns: sentences of both languages, alike in number, the thing's own name in half of the whole ones.
  public static func captions(
    _ names: [Language: [String]], in style: EmojiStyle
  ) -> (whole: [String], partial: [String]) {
    var (whole, partial): ([String], [String]) = ([], [])
    // Both languages get as many turns as the longer list of names needs.
    let turns = 2 * max(3, Language.allCases.map { (names[$0] ?? []).count - 1 }.max() ?? 0)
    for language in Language.allCases {
      let (names, words) = (names[language] ?? [], style.words(in: language))
      for turn in 0..<turns {
        // Names in turn, the own one every second time; words of the style in turn.
        let name = turn % 2 == 0 ? names[0] : names[(turn / 2 + 1) % names.count]
        whole.append("\(words[turn / 2 % words.count]) \(name)")
      }
      partial += [names[0], words[0]]
    }
    return (whole, partial)
  }
}
