public import Languages

/// Reads what people ask for, and says it in the words that a network of emoji has learned.
///
///     let reader = EmojiReader(classroom)
///     try reader.sentence(for: "a car in chalk")   // "chalk automobile"
///     try reader.sentence(for: "un chat noir")     // throws: "noir" is not known here
///
/// A network draws something for any words. So what it never learned to be the name of one thing is
/// refused before it hears it.
public struct EmojiReader: Sendable {
  /// A name of a thing.
  private struct Name {
    let heard: String
    let words: Set<String>
    let isOwn: Bool
  }

  /// The names of all things, those of a language after each other.
  private let names: [Name]
  /// The own name of the first thing that a word fits which fits several.
  private let commonWords: [String: String]
  private let everydayNames: [String: String]
  private let known: Set<String>
  /// The words that a misspelt one is compared with, by their folded form.
  private let spellings: [String: String]
  private let examples: Bilingual
  private let count: Int

  /// Words that are no names of the list, and are understood all the same: *car*, *fleur*.
  package static let everydayWords = EmojiEverydayNames.all.map(\.name.written)

  /// A reader for the things of a classroom.
  public init(_ classroom: EmojiClassroom) {
    var (names, common): ([Name], [String: String]) = ([], [:])
    for language in Language.allCases {
      for (entry, heard) in zip(classroom.entries, classroom.names(in: language)) {
        names += heard.enumerated().map {
          Name(heard: $1, words: Self.words($1), isOwn: $0 == 0)
        }
        let words =
          language == .english ? entry.things + entry.keywordsEnglish : entry.keywordsFrench
        for word in words where common[CaptionWord(word).folded] == nil {
          common[CaptionWord(word).folded] = heard.first
        }
      }
    }
    let everyday = EmojiEverydayNames.all.compactMap { name, thing in
      classroom.entries.first { $0.name.en == thing }.map {
        (name: name, heard: EmojiCaption.heard($0.name[name.language]))
      }
    }
    self.names = names
    commonWords = common
    everydayNames = Dictionary(
      everyday.map { ($0.name.folded, $0.heard) }, uniquingKeysWith: { first, _ in first })
    known = names.reduce(
      into: EmojiStyle.words.union(common.keys).union(everydayNames.keys)
    ) { $0.formUnion($1.words) }
    let single = names.filter { $0.isOwn && $0.words.count == 1 }.map(\.heard)
    let styles = EmojiStyle.allCases.flatMap { style in
      Language.allCases.flatMap { style.phrases(in: $0) }
    }
    spellings = Dictionary(
      (single + everyday.map(\.name.written) + styles).map { (CaptionWord($0).folded, $0) },
      uniquingKeysWith: { first, _ in first })
    count = classroom.entries.count
    let some = stride(from: 3, to: count, by: max(1, count / 6)).map { classroom.entries[$0].name }
    examples = Bilingual(
      en: some.map(\.en).joined(separator: ", "), fr: some.map(\.fr).joined(separator: ", "))
  }

  /// What a prompt says: the words of a style, then a name of one thing.
  ///
  /// - Parameter prompt: in either language; either part may be missing.
  /// - Returns: words with a space between, as ``EmojiCaption/heard(_:)`` gives them; nothing if the prompt
  ///   says nothing.
  /// - Throws: ``EmojiCaptionError``: a word that names no thing and no style, or words that together are the
  ///   name of nothing.
  public func sentence(for prompt: String) throws(EmojiCaptionError) -> String {
    let words = heard(prompt)
    let (styles, things) = (
      words.filter(EmojiCaption.tellsStyle), words.filter { !EmojiCaption.tellsStyle($0) }
    )
    guard !things.isEmpty else { return words.joined(separator: " ") }
    if let name = name(of: things) { return (styles + [name]).joined(separator: " ") }
    if let unknown = things.first(where: { !isKnown($0) }) {
      throw unknownWord(unknown)
    }
    throw noSuchThing(things)
  }

  /// Words of a prompt that name no thing and no style; at least one if they are no name together.
  public func unknownWordCount(in prompt: String) -> Int {
    let unknown = heard(prompt).count { !isKnown($0) }
    return (try? sentence(for: prompt)) == nil ? max(1, unknown) : unknown
  }

  /// The words of a prompt, in the singular where that is known.
  private func heard(_ prompt: String) -> [String] {
    EmojiCaption.inSingular(EmojiCaption.heard(prompt), where: isKnown)
      .split(separator: " ").map(String.init)
  }

  private func isKnown(_ word: String) -> Bool { known.contains(CaptionWord(word).folded) }

  /// The name that some words are, or are meant to be; nil if they are none.
  ///
  /// A whole name comes first; then what everybody says (*car*, *flower*); then the shortest name that has all
  /// these words (*clover* for "four leaf clover"); then a word that several things share.
  private func name(of things: [String]) -> String? {
    let (heard, words) = (things.joined(separator: " "), Self.words(things.joined(separator: " ")))
    if names.contains(where: { $0.words == words }) { return heard }
    if let everyday = everydayNames[CaptionWord(heard).folded] { return everyday }
    let longer = names.filter { words.isSubset(of: $0.words) }
    let best = longer.min {
      ($0.isOwn ? 0 : 1, $0.words.count) < ($1.isOwn ? 0 : 1, $1.words.count)
    }
    return best?.heard ?? commonWords[CaptionWord(heard).folded]
  }

  private static func words(_ name: String) -> Set<String> {
    Set(CaptionWord.words(of: name).map(\.folded))
  }
}

// MARK: - What is not understood

/// Why a prompt asks for no emoji, in one sentence.
public struct EmojiCaptionError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the prompt, and what to write instead: one sentence.
  public let sentence: Bilingual

  /// The sentence in English.
  public var description: String { sentence.en }

  init(en: String, fr: String) { sentence = Bilingual(en: en, fr: fr) }
}

extension EmojiReader {
  private func unknownWord(_ word: String) -> EmojiCaptionError {
    let shown = String(word.prefix(40))
    let phrase = spellings.keys.sorted().first {
      $0.split(separator: " ").contains { $0 == CaptionWord(word).folded }
    }
    if let near = phrase.flatMap({ spellings[$0] })
      ?? EditDistance.nearest(to: CaptionWord(word), among: spellings)
    {
      return EmojiCaptionError(
        en: "The word \"\(shown)\" is not known here; the nearest known word is \"\(near)\".",
        fr: "Le mot « \(shown) » n’est pas connu ici ; le mot connu le plus proche est « \(near) »."
      )
    }
    func styles(_ language: Language) -> String {
      EmojiStyle.allCases.map { $0.name[language] }.joined(separator: ", ")
    }
    return EmojiCaptionError(
      en:
        "The word \"\(shown)\" is not known here; styles are \(styles(.english)), and the \(count) things "
        + "are such as \(examples.en).",
      fr:
        "Le mot « \(shown) » n’est pas connu ici ; les styles sont \(styles(.french)), et les \(count) "
        + "choses sont par exemple \(examples.fr).")
  }

  private func noSuchThing(_ things: [String]) -> EmojiCaptionError {
    let shown = String(things.joined(separator: " ").prefix(60))
    var seen: Set<String> = []
    let near = things.compactMap { name(of: [$0]) }.filter { seen.insert($0).inserted }.prefix(3)
    let (english, french) = (
      near.map { "\"\($0)\"" }.joined(separator: " or "),
      near.map { "« \($0) »" }.joined(separator: " ou ")
    )
    return EmojiCaptionError(
      en: "No thing here is called \"\(shown)\"; ask for one thing, such as \(english).",
      fr: "Rien ne s’appelle ici « \(shown) » ; demandez une seule chose, par exemple \(french).")
  }
}
