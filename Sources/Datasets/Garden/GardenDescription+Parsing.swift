public import Languages

extension GardenDescription {
  /// Reads a caption, whole or partial, in either language.
  ///
  ///     try GardenDescription(parsing: "fried egg flowers in the bacon garden")
  ///     try GardenDescription(parsing: "Un jardin de bacon, avec deux fleurs en œuf au plat")
  ///
  /// Upper case, accents, commas and hyphens make no difference, and adjectives need not agree. The
  /// order of words does: see `GardenCaptionReader`.
  ///
  /// - Parameters:
  ///   - caption: at most 200 characters.
  ///   - language: the caption's language; if nil, the one that knows more of its words, English
  ///     when both know as many.
  /// - Throws: ``GardenCaptionError``: an unknown word with the nearest known one, a contradiction, a
  ///   negation, a number of plants that no garden has, a material that belongs to nothing.
  public init(parsing caption: String, in language: Language? = nil) throws(GardenCaptionError) {
    guard caption.count <= 200 else {
      throw GardenCaptionError(
        en: "The caption has more than 200 characters: describe one garden.",
        fr: "La légende a plus de 200 caractères : décrivez un seul jardin.")
    }
    self = try GardenCaptionReader(language: language ?? Self.language(of: caption))
      .description(of: CaptionWord.clauses(of: caption))
  }

  /// The language that knows more of a caption's words, English when both know as many.
  public static func language(of caption: String) -> Language {
    let (english, french) = (
      unknownWordCount(in: caption, .english), unknownWordCount(in: caption, .french)
    )
    return french < english ? .french : .english
  }

  /// Words of a caption that a language does not know.
  public static func unknownWordCount(in caption: String, _ language: Language) -> Int {
    let words = GardenVocabulary.of(language).words
    return CaptionWord.words(of: caption).count { !words.contains($0.folded) }
  }
}

/// Why a caption of the garden world cannot be read, in one sentence.
public struct GardenCaptionError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the caption, and what to write instead: one sentence.
  public let sentence: Bilingual

  /// The sentence in English.
  public var description: String { sentence.en }

  init(en: String, fr: String) { sentence = Bilingual(en: en, fr: fr) }
}

/// Goes through the words of a caption once, from left to right.
///
/// Which noun does a material belong to? In English what stands right before a noun belongs to it
/// ("bacon flowers", "bacon garden"); after *of*, *made of*, *are* it belongs to the noun before
/// ("flowers made of bacon"). In French it belongs to the noun before ("fleurs en bacon", "jardin
/// rouge"). In both, "on bacon" and "sur le bacon" without a noun say the ground.
struct GardenCaptionReader {
  private typealias Meaning = GardenVocabulary.Meaning

  /// A phrase of the caption, with what it means.
  private struct Token {
    let meaning: Meaning
    let written: String
  }

  /// What materials can belong to.
  private enum Noun { case plant, garden }

  let language: Language
  private var description = GardenDescription()
  private var lastNoun: Noun?
  private var link: Meaning?  // the last "in" or "of", until something else is said
  private var pending: Token?  // a material that waits for its noun
  private var number: Token?  // a number that waits for its plants
  private var saysAnything = false

  init(language: Language) { self.language = language }

  func description(of clauses: [[CaptionWord]]) throws(GardenCaptionError) -> GardenDescription {
    var reader = self
    for words in clauses { try reader.read(words) }
    try reader.finish()
    return reader.description
  }

  private mutating func read(_ words: [CaptionWord]) throws(GardenCaptionError) {
    let tokens = try tokens(of: words)
    for (i, token) in tokens.enumerated() {
      try read(token, next: i + 1 < tokens.count ? tokens[i + 1].meaning : nil)
    }
    link = nil
    // "flowers: bacon, garden: fried egg": what still waits belongs to the noun before.
    if let waiting = pending, let noun = lastNoun {
      pending = nil
      try give(waiting, to: noun)
    }
  }

  /// The phrases of a clause, the longest first: "fried egg" before "egg".
  private func tokens(of words: [CaptionWord]) throws(GardenCaptionError) -> [Token] {
    var rest = words[...]
    var tokens: [Token] = []
    while let word = rest.first {
      guard let phrase = GardenVocabulary.of(language).longestPhrase(in: rest) else {
        throw .unknown(word, in: language)
      }
      let written = rest.prefix(phrase.length).map(\.written).joined(separator: " ")
      tokens.append(Token(meaning: phrase.meaning, written: String(written.prefix(40))))
      rest = rest.dropFirst(phrase.length)
    }
    return tokens.filter { $0.meaning != .article }
  }

  private mutating func read(_ token: Token, next: Meaning?) throws(GardenCaptionError) {
    switch token.meaning {
    case .article: return
    case .place, .of:
      link = token.meaning
      return
    case .and: break
    case .negation: throw .negation(token.written)
    case .otherNumber: throw .otherNumber(token.written)
    case .sky(let sky): try set(&description.sky, to: sky, token.written)
    case .number:
      if let number, number.meaning != token.meaning { throw .contradiction(token.written) }
      number = token
    case .material: try read(material: token, next: next)
    case .plant(let plant, let isOne):
      if let plant { try set(&description.plant, to: plant, token.written) }
      if number == nil, isOne, next != .garden {
        number = Token(meaning: .number(1), written: token.written)
      }
      try takeNumber()
      try name(.plant)
    case .garden:
      if let number, number.meaning != .number(1) { throw .severalGardens(number.written) }
      number = nil
      try name(.garden)
    }
    link = nil
    saysAnything = saysAnything || token.meaning != .and
  }

  private mutating func read(material token: Token, next: Meaning?) throws(GardenCaptionError) {
    if language == .english {
      switch next {
      case .plant: return try give(token, to: .plant)
      case .garden: return try give(token, to: .garden)
      default: break
      }
    }
    if link == .place {
      // "Flowers in bacon" stand on it, but "flowers in red" are red and "flowers on red" are not.
      if case .material(let material) = token.meaning, material.isPlain {
        throw .unclear(token.written, in: language)
      }
      return try give(token, to: .garden)
    }
    if link == .of || language == .french, let lastNoun { return try give(token, to: lastNoun) }
    if let pending, pending.meaning != token.meaning { throw .contradiction(token.written) }
    pending = token
  }

  /// A noun was read: it takes the material that waits.
  private mutating func name(_ noun: Noun) throws(GardenCaptionError) {
    lastNoun = noun
    guard let waiting = pending else { return }
    pending = nil
    try give(waiting, to: noun)
  }

  private mutating func give(_ token: Token, to noun: Noun) throws(GardenCaptionError) {
    guard case .material(let material) = token.meaning else { return }
    switch noun {
    case .plant: try set(&description.material, to: material, token.written)
    case .garden: try set(&description.ground, to: material, token.written)
    }
  }

  private mutating func takeNumber() throws(GardenCaptionError) {
    guard let number, case .number(let count) = number.meaning else { return }
    self.number = nil
    try set(&description.count, to: count, number.written)
  }

  private func set<Value: Equatable>(
    _ choice: inout Value?, to value: Value, _ written: String
  ) throws(GardenCaptionError) {
    guard choice == nil || choice == value else { throw .contradiction(written) }
    choice = value
  }

  private mutating func finish() throws(GardenCaptionError) {
    if let pending { throw .unclear(pending.written, in: language) }
    try takeNumber()
    guard saysAnything else { throw .empty }
  }
}

extension GardenCaptionError {
  fileprivate static func unknown(
    _ word: CaptionWord, in language: Language
  ) -> GardenCaptionError {
    let shown = String(word.written.prefix(40))
    let plants = list(GardenPlant.allCases.map(\.plural), in: language)
    let materials = list(GardenMaterial.allCases.map(\.name), in: language)
    guard let nearest = GardenVocabulary.of(language).nearest(to: word) else {
      return GardenCaptionError(
        en: "The word \"\(shown)\" is not known here; plants are \(plants), made of \(materials).",
        fr:
          "Le mot « \(shown) » n’est pas connu ici ; les plantes sont \(plants), faites de \(materials)."
      )
    }
    return GardenCaptionError(
      en: "The word \"\(shown)\" is not known here; the nearest known word is \"\(nearest)\".",
      fr:
        "Le mot « \(shown) » n’est pas connu ici ; le mot connu le plus proche est « \(nearest) ».")
  }

  fileprivate static func contradiction(_ word: String) -> GardenCaptionError {
    GardenCaptionError(
      en:
        "\"\(word)\" contradicts a word before it: a garden has one sky, one ground and one kind of "
        + "plants, made of one thing.",
      fr:
        "« \(word) » contredit un mot qui précède : un jardin a un ciel, un sol et une sorte de plantes, "
        + "faites d’une seule matière.")
  }

  fileprivate static func negation(_ word: String) -> GardenCaptionError {
    GardenCaptionError(
      en:
        "Snow cannot draw what is not there: leave out \"\(word)\" and what follows, and name with "
        + "--negative what to keep away from.",
      fr:
        "Snow ne peut pas dessiner ce qui n’est pas là : enlevez « \(word) » et la suite, et nommez avec "
        + "--negative ce dont il faut s’éloigner.")
  }

  fileprivate static func otherNumber(_ word: String) -> GardenCaptionError {
    GardenCaptionError(
      en: "A garden has one, two or three plants, not \"\(word)\".",
      fr: "Un jardin a une, deux ou trois plantes, pas « \(word) ».")
  }

  fileprivate static func severalGardens(_ word: String) -> GardenCaptionError {
    GardenCaptionError(
      en: "A picture shows one garden, not \"\(word)\": number the plants instead.",
      fr: "Une image montre un seul jardin, pas « \(word) » : comptez plutôt les plantes.")
  }

  fileprivate static func unclear(_ word: String, in language: Language) -> GardenCaptionError {
    let (plants, ground) =
      language == .english
      ? ("\(word) flowers", "\(word) garden") : ("fleurs en \(word)", "jardin en \(word)")
    return GardenCaptionError(
      en: "What is \"\(word)\"? Write \"\(plants)\" or \"\(ground)\".",
      fr: "Qu’est-ce qui est « \(word) » ? Écrivez « \(plants) » ou « \(ground) ».")
  }

  fileprivate static let empty = GardenCaptionError(
    en:
      "The caption is empty: describe a garden, such as \"fried egg flowers in the bacon garden\".",
    fr:
      "La légende est vide : décrivez un jardin, par exemple « des fleurs en œuf au plat dans le jardin "
      + "de bacon ».")

  private static func list(_ names: [Bilingual], in language: Language) -> String {
    names.map { $0[language] }.joined(separator: ", ")
  }
}
