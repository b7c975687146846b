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
    "apple": "red apple", "bike": "bicycle", "boat": "sailboat", "book": "open book",
    "cake": "birthday cake", "car": "automobile", "chef": "cook", "cheese": "cheese wedge",
    "clock": "alarm clock", "corn": "ear of corn", "dice": "game die", "dinosaur": "T-Rex",
    "drop": "droplet", "flower": "tulip", "fries": "french fries", "gift": "wrapped gift",
    "heart": "red heart", "ladybird": "lady beetle", "ladybug": "lady beetle",
    "lamp": "light bulb", "moon": "crescent moon", "motorbike": "motorcycle",
    "nest": "nest with eggs", "plane": "airplane", "present": "wrapped gift",
    "pumpkin": "jack-o-lantern", "scooter": "kick scooter", "shell": "spiral shell",
    "toy bear": "teddy bear", "train": "locomotive", "tree": "deciduous tree",
    "truck": "delivery truck", "ufo": "flying saucer", "wave": "water wave",
    "whale": "spouting whale", "wizard": "mage",
  ]

  private static let french = [
    "arbre": "deciduous tree", "ampoule": "light bulb", "avion": "airplane",
    "baleine": "spouting whale", "bateau": "sailboat", "cadeau": "wrapped gift",
    "camion": "delivery truck", "champignon": "mushroom", "citrouille": "jack-o-lantern",
    "cœur": "red heart", "coccinelle": "lady beetle", "coquillage": "spiral shell",
    "dé": "game die",
    "dinosaure": "T-Rex", "épi": "ear of corn", "fleur": "tulip", "frites": "french fries",
    "fromage": "cheese wedge", "gâteau": "birthday cake", "goutte": "droplet",
    "livre": "open book", "lune": "crescent moon", "magicien": "mage", "maïs": "ear of corn",
    "moto": "motorcycle", "nid": "nest with eggs", "ours": "bear", "piment": "hot pepper",
    "pomme": "red apple", "réveil": "alarm clock", "soucoupe": "flying saucer",
    "train": "locomotive", "trottinette": "kick scooter", "vague": "water wave",
    "vélo": "bicycle", "voilier": "sailboat", "voiture": "automobile",
  ]
}
