public import Languages

/// What a classifier is asked to say of a picture: eight plain words, the article's *car, person,
/// cat* among them.
///
/// Nobody labelled the emoji by hand for this: a label is a rule about Unicode's own groups, with
/// the names that it takes out, or a list of names where no group fits. Labels exclude each other,
/// and each has at least a dozen drawings; what belongs to none (a hammer, a cloud) is left out.
public enum EmojiLabel: String, CaseIterable, Sendable {
  /// Whatever drives on four wheels or three, buses and lorries included.
  case car
  /// Whole or half people, at work, at sport and out of stories.
  case person
  /// Cats, cats' faces with their moods, and the large cats.
  case cat
  /// Birds, chicks included; no single wings and feathers.
  case bird
  /// Flowers.
  case flower
  /// Fruit.
  case fruit
  /// Hearts of every colour.
  case heart
  /// Houses and other buildings.
  case house

  /// The label of an entry; nil for one that has none.
  ///
  /// - Parameter entry: what the picture shows.
  public init?(_ entry: EmojiEntry) {
    let name = entry.name.en
    guard
      let label = Self.allCases.first(where: { $0.rule.names.contains(name) })
        ?? Self.allCases.first(where: { $0.rule.subgroups.contains(entry.subgroup) }),
      !label.rule.exceptions.contains(name)
    else { return nil }
    self = label
  }

  /// The word itself.
  public var name: Bilingual {
    switch self {
    case .car: Bilingual(en: "car", fr: "voiture")
    case .person: Bilingual(en: "person", fr: "personne")
    case .cat: Bilingual(en: "cat", fr: "chat")
    case .bird: Bilingual(en: "bird", fr: "oiseau")
    case .flower: Bilingual(en: "flower", fr: "fleur")
    case .fruit: Bilingual(en: "fruit", fr: "fruit")
    case .heart: Bilingual(en: "heart", fr: "cœur")
    case .house: Bilingual(en: "house", fr: "maison")
    }
  }

  /// Unicode's subgroups that a label takes in whole, what it leaves out of them, and what it adds.
  private var rule: (subgroups: Set<String>, exceptions: Set<String>, names: Set<String>) {
    switch self {
    case .car:
      (
        [], [],
        [
          "bus", "oncoming bus", "trolleybus", "minibus", "ambulance", "fire engine",
          "police car", "oncoming police car", "taxi", "oncoming taxi", "automobile",
          "oncoming automobile", "sport utility vehicle", "pickup truck", "delivery truck",
          "articulated lorry", "tractor", "racing car", "auto rickshaw",
        ]
      )
    case .person:
      (
        [
          "person", "person-gesture", "person-role", "person-fantasy", "person-activity",
          "person-sport", "person-resting",
        ], [], []
      )
    case .cat:
      (
        ["cat-face"], [],
        ["cat", "cat face", "black cat", "lion", "tiger", "tiger face", "leopard"]
      )
    case .bird: (["animal-bird"], ["feather", "wing"], [])
    case .flower: (["plant-flower"], [], [])
    case .fruit: (["food-fruit"], [], [])
    case .heart: (["heart"], ["love letter"], [])
    case .house:
      (["place-building"], ["brick", "rock", "wood", "Statue of Liberty", "Tokyo tower"], [])
    }
  }
}
