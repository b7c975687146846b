import Languages

/// The words of garden captions and what each of them means.
enum GardenVocabulary {
  /// What a word says, or a few words that belong together, such as "fried egg".
  enum Meaning: Hashable, Sendable {
    /// "a", "the", "there": nothing that another word does not say better.
    case article
    /// "in", "on", "dans": what follows may be the ground.
    case place
    /// "of", "made of", "are", "en": what follows is what the noun before is made of.
    case of
    /// "with", "and", "avec": something new begins.
    case and
    /// "no", "without", "pas".
    case negation
    case sky(GardenSky)
    case material(GardenMaterial)
    /// A plant's noun, of whatever kind if nil.
    case plant(GardenPlant?, isOne: Bool)
    /// "garden", "jardin".
    case garden
    case number(Int)
    /// A number of plants that no garden has.
    case otherNumber
  }

  /// A known phrase: how it is spelt, and what it says.
  struct Entry: Hashable, Sendable {
    let spelling: String
    let meaning: Meaning
  }

  /// A language's phrases by their folded words, and all the words that occur in them.
  struct Table: Sendable {
    let phrases: [[String]: Entry]
    let words: Set<String>

    /// A table from lines of spellings, with commas between them, that mean the same.
    init(_ lines: [(spellings: String, meaning: Meaning)]) {
      let entries = lines.flatMap { line in
        CaptionWord.clauses(of: line.spellings).map { words in
          (
            words.map(\.folded),
            Entry(spelling: words.map(\.written).joined(separator: " "), meaning: line.meaning)
          )
        }
      }
      phrases = Dictionary(entries, uniquingKeysWith: { first, _ in first })
      words = Set(phrases.keys.joined())
    }

    /// The longest known phrase that `words` begin with, and how many words it has.
    func longestPhrase(in words: ArraySlice<CaptionWord>) -> (meaning: Meaning, length: Int)? {
      for length in (1...4).reversed() where length <= words.count {
        let key = words.prefix(length).map(\.folded)
        if let entry = phrases[key] { return (entry.meaning, length) }
      }
      guard let word = words.first, word.folded.allSatisfy(\.isNumber) else { return nil }
      return (Int(word.folded).map { 1...3 ~= $0 ? .number($0) : .otherNumber } ?? .otherNumber, 1)
    }

    /// The known word or phrase that is nearest to an unknown one, if any is near.
    func nearest(to word: CaptionWord) -> String? {
      let content = phrases.filter { ![.article, .place, .of, .and].contains($0.value.meaning) }
      return EditDistance.nearest(
        to: word,
        among: Dictionary(
          content.map { ($0.key.joined(separator: " "), $0.value.spelling) },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// A language's words.
  static func of(_ language: Language) -> Table {
    language == .english ? english : french
  }

  /// The names that captions use for materials and plants.
  static func names(_ language: Language) -> [(spellings: String, meaning: Meaning)] {
    GardenMaterial.allCases.map { ($0.name[language], .material($0)) }
      + GardenPlant.allCases.map { ($0.singular[language], .plant($0, isOne: true)) }
      + GardenPlant.allCases.map { ($0.plural[language], .plant($0, isOne: false)) }
  }
}
