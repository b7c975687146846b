public import Languages

// What the things of the classroom are called, and what is said about them while a network learns.

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

  /// A thing in a style as one says it, in the words that a network hears: "neon owl".
  ///
  /// - Parameters:
  ///   - pair: a thing of the classroom, in a style.
  ///   - language: of the sentence.
  /// - Returns: the style's usual word and the thing's own name; the style alone if the thing is none of
  ///   the classroom.
  public func sentence(about pair: EmojiPair, in language: Language) -> String {
    let name = things.firstIndex(of: pair.thing).map { entries[$0].name[language] } ?? ""
    return EmojiCaption.heard("\(pair.style.words(in: language)[0]) \(name)")
  }

  private static func folded(_ name: String) -> String { CaptionWord(name).folded }

  /// What is said about a pair: sentences that tell thing and style, and sentences that leave one of
  /// them open.
  ///
  /// - Parameters:
  ///   - names: of the thing, for each language: see ``names(in:)``.
  ///   - style: how it is drawn.
  /// - Returns: sentences of both languages, alike in number, the thing's own name in half of the whole ones;
  ///   none of a language in which it has no name.
  public static func captions(
    _ names: [Language: [String]], in style: EmojiStyle
  ) -> (whole: [String], partial: [String]) {
    var (whole, partial): ([String], [String]) = ([], [])
    // Both languages get as many turns as the longer list of names needs.
    let turns = 2 * max(3, Language.allCases.map { (names[$0] ?? []).count - 1 }.max() ?? 0)
    for language in Language.allCases {
      let (names, words) = (names[language] ?? [], style.words(in: language))
      guard let own = names.first else { continue }
      for turn in 0..<turns {
        // Names in turn, the own one every second time; words of the style in turn.
        let name = turn % 2 == 0 ? own : names[(turn / 2 + 1) % names.count]
        whole.append("\(words[turn / 2 % words.count]) \(name)")
      }
      partial += [own, words[0]]
    }
    return (whole, partial)
  }
}
