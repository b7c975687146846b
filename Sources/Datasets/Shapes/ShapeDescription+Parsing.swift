public import Languages

extension ShapeDescription {
  /// Reads a caption, whole or partial, in either language.
  ///
  ///     try ShapeDescription(parsing: "Un grand cœur jaune, à droite")
  ///     try ShapeDescription(parsing: "red circle on white")
  ///
  /// Upper case, accents, commas and hyphens make no difference, and adjectives need not agree.
  ///
  /// - Parameters:
  ///   - caption: at most 200 characters.
  ///   - language: the caption's language; if nil, the one that knows more of its words, English
  ///     when both know as many.
  /// - Throws: ``ShapeCaptionError``: an unknown word with the nearest known one, a contradiction, a
  ///   background's colour given to a shape or the reverse.
  public init(parsing caption: String, in language: Language? = nil) throws(ShapeCaptionError) {
    guard caption.count <= 200 else {
      throw ShapeCaptionError(
        en: "The caption has more than 200 characters: describe one shape.",
        fr: "La légende a plus de 200 caractères : décrivez une seule forme.")
    }
    self = try ShapeCaptionReader(language: language ?? Self.language(of: caption))
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
    let words = ShapeVocabulary.of(language)
    return CaptionWord.words(of: caption).count { words[$0.folded] == nil }
  }
}

/// Why a caption of the shapes world cannot be read, in one sentence.
public struct ShapeCaptionError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the caption, and what to write instead: one sentence.
  public let sentence: Bilingual

  /// The sentence in English.
  public var description: String { sentence.en }

  init(en: String, fr: String) { sentence = Bilingual(en: en, fr: fr) }
}

/// Goes through the words of a caption once, from left to right.
struct ShapeCaptionReader {
  let language: Language
  private var description = ShapeDescription()
  private var row: Int?
  private var column: Int?
  private var saysMiddle = false  // "middle left", "au milieu": the rows and columns not named

  init(language: Language) { self.language = language }

  func description(
    of clauses: [[CaptionWord]]
  ) throws(ShapeCaptionError) -> ShapeDescription {
    var reader = self
    for words in clauses { try reader.read(words) }
    return reader.finished()
  }

  private mutating func read(_ words: [CaptionWord]) throws(ShapeCaptionError) {
    let meanings = try words.map { word throws(ShapeCaptionError) in
      guard let entry = ShapeVocabulary.of(language)[word.folded] else {
        throw .unknown(word, in: language)
      }
      return entry.meaning
    }
    for i in meanings.indices {
      // "on white", "on a white background", "sur fond blanc": only then white is the background.
      let before = meanings[..<i].last { $0 != .article }
      let after = meanings[(i + 1)...].first
      try read(
        meanings[i], written: words[i].written,
        isBehind: before == .on || before == .ground || after == .ground)
    }
  }

  private mutating func read(
    _ meaning: ShapeVocabulary.Meaning, written: String, isBehind: Bool
  ) throws(ShapeCaptionError) {
    switch meaning {
    case .article, .on, .ground, .shape: break
    case .form(let form): try set(&description.form, to: form, written)
    case .size(let size): try set(&description.size, to: size, written)
    case .row(let place): try set(&row, to: place, written)
    case .column(let place): try set(&column, to: place, written)
    case .middle: saysMiddle = true
    case .colour(let colour):
      guard !isBehind else { throw .colourAsBackground(written, language) }
      try set(&description.colour, to: colour, written)
    case .background(let background):
      guard isBehind else { throw .backgroundAsColour(written, language) }
      try set(&description.background, to: background, written)
    }
  }

  private func set<Value: Equatable>(
    _ choice: inout Value?, to value: Value, _ written: String
  ) throws(ShapeCaptionError) {
    guard choice == nil || choice == value else {
      throw ShapeCaptionError(
        en:
          "\"\(written)\" contradicts a word before it: a picture has one shape, of one colour, size "
          + "and place.",
        fr:
          "« \(written) » contredit un mot qui précède : une image a une forme, une couleur, une taille "
          + "et une place.")
    }
    choice = value
  }

  private func finished() -> ShapeDescription {
    guard row != nil || column != nil || saysMiddle else { return description }
    var description = description
    description.position = ShapePosition(column: column ?? 1, row: row ?? 1)
    return description
  }
}

extension ShapeCaptionError {
  fileprivate static func unknown(_ word: CaptionWord, in language: Language) -> ShapeCaptionError {
    let shown = String(word.written.prefix(40))
    let forms = list(ShapeForm.allCases.map(\.name), in: language)
    let colours = list(ShapeColour.allCases.map(\.name), in: language)
    guard let nearest = ShapeVocabulary.nearest(to: word, in: language) else {
      return ShapeCaptionError(
        en:
          "The word \"\(shown)\" is not known here; shapes are \(forms), their colours \(colours).",
        fr:
          "Le mot « \(shown) » n’est pas connu ici ; les formes sont \(forms), leurs couleurs \(colours)."
      )
    }
    return ShapeCaptionError(
      en: "The word \"\(shown)\" is not known here; the nearest known word is \"\(nearest)\".",
      fr:
        "Le mot « \(shown) » n’est pas connu ici ; le mot connu le plus proche est « \(nearest) ».")
  }

  fileprivate static func colourAsBackground(
    _ word: String, _ language: Language
  ) -> ShapeCaptionError {
    let backgrounds = list(ShapeBackground.allCases.map(\.name), in: language)
    return ShapeCaptionError(
      en: "No background is \"\(word)\"; backgrounds are \(backgrounds).",
      fr: "Aucun fond n’est « \(word) » ; les fonds sont \(backgrounds).")
  }

  fileprivate static func backgroundAsColour(
    _ word: String, _ language: Language
  ) -> ShapeCaptionError {
    let phrase = language == .english ? "on \(word)" : "sur fond \(word)"
    let colours = list(ShapeColour.allCases.map(\.name), in: language)
    return ShapeCaptionError(
      en:
        "\"\(word)\" is a background: write \"\(phrase)\", or give the shape one of the colours "
        + "\(colours).",
      fr:
        "« \(word) » est un fond : écrivez « \(phrase) », ou donnez à la forme une des couleurs "
        + "\(colours).")
  }

  private static func list(_ names: [Bilingual], in language: Language) -> String {
    names.map { $0[language] }.joined(separator: ", ")
  }
}
