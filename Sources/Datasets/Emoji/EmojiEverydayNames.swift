import Languages

/// What everybody calls things whose names in the list are longer or rarer: *car* for "automobile".
///
/// A network never learned these words alone, since they fit several things of the list. Whoever says them
/// means the plainest one.
enum EmojiEverydayNames {
  /// A word or two, in one language.
  struct Name: Hashable, Sendable {
    let language: Language
    /// As it is written.
    let written: String
    /// As ``EmojiCaption`` hears it and ``CaptionWord`` folds it.
    var folded: String { CaptionWord(EmojiCaption.heard(written)).folded }
  }

  /// The names, each with the English name of the thing that is meant.
  static let all: [(name: Name, thing: String)] =
    english.map { (Name(language: .english, written: $0.key), $0.value) }.sorted {
      $0.0.written < $1.0.written
    }
    + french.map { (Name(language: .french, written: $0.key), $0.value) }.sorted {
      $0.0.written < $1.0.written
    }

  private static let english = [
    "boat": "sailboat", "cake": "birthday cake", "car": "automobile", "cheese": "cheese wedge",
    "dinosaur": "T-Rex", "flower": "tulip", "heart": "red heart", "motorbike": "motorcycle",
    "toy bear": "teddy bear", "tree": "deciduous tree", "truck": "delivery truck",
    "ufo": "flying saucer",
  ]

  private static let french = [
    "arbre": "deciduous tree", "bateau": "sailboat", "cœur": "red heart",
    "coquillage": "spiral shell", "dé": "game die", "dinosaure": "T-Rex", "fleur": "tulip",
    "fromage": "cheese wedge", "gâteau": "birthday cake", "soucoupe": "flying saucer",
  ]
}
