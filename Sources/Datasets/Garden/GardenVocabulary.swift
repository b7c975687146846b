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

    init(_ entries: [(String, Meaning)]) {
      phrases = Dictionary(
        entries.map { spelling, meaning in
          (
            CaptionWord.clauses(of: spelling).joined().map(\.folded),
            Entry(spelling: spelling, meaning: meaning)
          )
        }, uniquingKeysWith: { first, _ in first })
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

  // MARK: English

  private static let english = Table(
    names(\.en)
      + phrases("egg", "eggs", "fried eggs", "friedegg", "sunny side up", means: .friedEgg)
      + phrases(
        "cookies", "chocolate chip cookie", "chocolate chip cookies", "biscuit", "biscuits",
        means: .cookie)
      + phrases("watermelons", "melon", "melons", means: .watermelon)
      + phrases("chocolates", means: .chocolate)
      + phrases("kiwis", "kiwifruit", means: .kiwi)
      + phrases("violet", means: .purple)
      + phrases(
        "day", "daytime", "daylight", "sunny", "sunny day", "sun", "sunshine", "noon", means: .day)
      + phrases(
        "sunset", "sun set", "sunsets", "setting sun", "sundown", "dusk", "evening", "twilight",
        means: .sunset)
      + phrases(
        "night", "nighttime", "night time", "nights", "midnight", "moon", "moonlight", "stars",
        "starry night", means: .night)
      + phrases("rain", "rainy", "raining", "rains", "rainy day", "day of rain", means: .rain)
      + plants("blossom", "blossoms", of: .flowers) + plants("fir", "firs", of: .trees)
      + plants("toadstool", "toadstools", of: .mushrooms) + plants("plant", "plants", of: nil)
      + ["garden", "gardens", "field", "meadow", "ground", "lawn", "land", "soil", "park"].map {
        ($0, .garden)
      }
      + ["one", "two", "three"].enumerated().map { ($1, .number($0 + 1)) }
      + [
        "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "dozen", "hundred",
        "zero",
      ].map { ($0, .otherNumber) }
      + ["no", "not", "without", "never", "none", "nothing", "isn", "aren", "don"].map {
        ($0, .negation)
      }
      + ["in", "on", "inside"].map { ($0, .place) }
      + ["of", "from", "is", "are"].map { ($0, .of) }
      + ["with", "and"].map { ($0, .and) }
      + [
        "a", "an", "the", "at", "by", "when", "it", "there", "some", "many", "made", "out",
        "picture", "drawing", "full", "during", "under",
      ].map { ($0, .article) })

  // MARK: French

  private static let french = Table(
    names(\.fr)
      + GardenMaterial.allCases.flatMap { material in
        (material.frenchColour?.forms ?? []).map { ($0, .material(material)) }
      }
      + phrases(
        "œuf", "œufs", "œufs au plat", "œuf sur le plat", "œufs sur le plat", "œuf frit",
        "œufs frits", means: .friedEgg)
      + phrases("biscuits", "cookie", "cookies", means: .cookie)
      + phrases("pastèques", "melon d’eau", means: .watermelon)
      + phrases("chocolats", means: .chocolate) + phrases("kiwis", means: .kiwi)
      + phrases("lard", means: .bacon)
      + phrases("mauve", "mauves", "pourpre", "pourpres", means: .purple)
      + phrases("jour", "journée", "soleil", "ensoleillé", "ensoleillée", "midi", means: .day)
      + phrases(
        "coucher du soleil", "coucher de soleil", "soleil couchant", "crépuscule", "soir", "soirée",
        means: .sunset)
      + phrases(
        "nuit", "nuits", "minuit", "lune", "clair de lune", "étoiles", "nuit étoilée", means: .night
      )
      + phrases(
        "pluie", "pluvieux", "pluvieuse", "pleut", "jour de pluie", "jour pluvieux",
        "journée pluvieuse", means: .rain)
      + plants("sapin", "sapins", of: .trees) + plants("plante", "plantes", of: nil)
      + plants("ballon de baudruche", "ballons de baudruche", of: .balloons)
      + [
        "jardin", "jardins", "champ", "pré", "prairie", "sol", "terrain", "pelouse", "terre",
        "parc",
      ].map { ($0, .garden) }
      + ["deux", "trois"].enumerated().map { ($1, .number($0 + 2)) }
      + [
        "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "douzaine", "cent", "zéro",
      ].map { ($0, .otherNumber) }
      + ["sans", "pas", "aucun", "aucune", "ni", "ne", "n", "non", "jamais", "rien"].map {
        ($0, .negation)
      }
      + ["dans", "sur"].map { ($0, .place) }
      + ["de", "d", "du", "en", "est", "sont"].map { ($0, .of) }
      + ["avec", "et"].map { ($0, .and) }
      + [
        "un", "une", "le", "la", "les", "l", "des", "à", "au", "aux", "sous", "par", "pendant",
        "temps", "plein", "pleine", "il", "y", "a", "quand", "plusieurs", "fait", "faite", "faits",
        "faites", "image", "dessin",
      ].map { ($0, .article) })

  // MARK: Both

  private static func names(_ language: KeyPath<Bilingual, String>) -> [(String, Meaning)] {
    GardenMaterial.allCases.map { ($0.name[keyPath: language], .material($0)) }
      + GardenPlant.allCases.flatMap {
        plants($0.singular[keyPath: language], $0.plural[keyPath: language], of: $0)
      }
  }

  private static func phrases(
    _ spellings: String..., means material: GardenMaterial
  ) -> [(String, Meaning)] {
    spellings.map { ($0, .material(material)) }
  }

  private static func phrases(_ spellings: String..., means sky: GardenSky) -> [(String, Meaning)] {
    spellings.map { ($0, .sky(sky)) }
  }

  private static func plants(
    _ singular: String, _ plural: String, of plant: GardenPlant?
  ) -> [(String, Meaning)] {
    [(singular, .plant(plant, isOne: true)), (plural, .plant(plant, isOne: false))]
  }
}
