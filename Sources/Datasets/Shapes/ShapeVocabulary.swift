import Languages

/// The words of shape captions and what each of them means.
enum ShapeVocabulary {
  /// What a word says.
  enum Meaning: Hashable, Sendable {
    /// "a", "the", "at": nothing that another word does not say better.
    case article
    /// "on", "sur": what follows may be the background.
    case on
    /// "background", "fond".
    case ground
    /// "shape", "forme": there is one, of whatever form.
    case shape
    case form(ShapeForm)
    case colour(ShapeColour)
    case size(ShapeSize)
    case background(ShapeBackground)
    /// 0 top, 2 bottom.
    case row(Int)
    /// 0 left, 2 right.
    case column(Int)
    case middle
  }

  /// A known word: how it is spelt, and what it says.
  struct Entry: Hashable, Sendable {
    let spelling: String
    let meaning: Meaning
  }

  /// A language's words, by their folded spelling.
  static func of(_ language: Language) -> [String: Entry] {
    language == .english ? english : french
  }

  private static let english = table(
    names(\.en)
      + ShapeColour.allCases.map { ($0.english, .colour($0)) }
      + [
        ("gray", .background(.grey)), ("big", .size(.large)), ("little", .size(.small)),
        ("disc", .form(.circle)), ("shape", .shape), ("on", .on), ("background", .ground),
        ("top", .row(0)), ("bottom", .row(2)), ("left", .column(0)), ("right", .column(2)),
        ("middle", .middle), ("centre", .middle), ("center", .middle),
      ] + ["a", "an", "the", "at", "in", "of", "to", "and"].map { ($0, .article) })

  private static let french = table(
    names(\.fr)
      + ShapeColour.allCases.flatMap {
        [($0.french.masculine, .colour($0)), ($0.french.feminine, .colour($0))]
      }
      + ShapeSize.allCases.map { ($0.french.feminine, .size($0)) }
      + [
        ("gros", .size(.large)), ("grosse", .size(.large)), ("disque", .form(.circle)),
        ("forme", .shape), ("sur", .on), ("fond", .ground),
        ("blanche", .background(.white)), ("grise", .background(.grey)),
        ("noire", .background(.black)),
        ("haut", .row(0)), ("bas", .row(2)), ("gauche", .column(0)), ("droite", .column(2)),
        ("milieu", .middle), ("centre", .middle),
      ] + ["un", "une", "le", "la", "en", "à", "au", "de", "du", "et"].map { ($0, .article) })

  private static func names(_ language: KeyPath<Bilingual, String>) -> [(String, Meaning)] {
    ShapeForm.allCases.map { ($0.name[keyPath: language], .form($0)) }
      + ShapeSize.allCases.map { ($0.name[keyPath: language], .size($0)) }
      + ShapeBackground.allCases.map { ($0.name[keyPath: language], .background($0)) }
  }

  private static func table(_ words: [(String, Meaning)]) -> [String: Entry] {
    Dictionary(
      words.map { (CaptionWord($0).folded, Entry(spelling: $0, meaning: $1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The known word that is nearest to an unknown one, if any is near.
  static func nearest(to word: CaptionWord, in language: Language) -> String? {
    EditDistance.nearest(
      to: word,
      among: of(language).filter { $0.value.meaning != .article }.mapValues(\.spelling))
  }
}
