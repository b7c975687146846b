public import Languages

// What is said about a picture of the garden world besides its materials: the sky, and what grows.

/// The sky over a garden: time and weather in one.
public enum GardenSky: Int, CaseIterable, Sendable {
  /// Light blue, with a white cloud.
  case day
  /// Pink above and golden below, with a low sun.
  case sunset
  /// Dark blue, with a crescent moon and stars.
  case night
  /// Grey, with slanted lines of rain.
  case rain

  /// The words that say it, preposition included: "at night", "la nuit".
  public var name: Bilingual {
    switch self {
    case .day: Bilingual(en: "by day", fr: "le jour")
    case .sunset: Bilingual(en: "at sunset", fr: "au coucher du soleil")
    case .night: Bilingual(en: "at night", fr: "la nuit")
    case .rain: Bilingual(en: "in the rain", fr: "sous la pluie")
    }
  }

  /// Other words for the same.
  var otherNames: [Bilingual] {
    switch self {
    case .day:
      [
        Bilingual(en: "in the daytime", fr: "de jour"),
        Bilingual(en: "on a sunny day", fr: "en plein jour"),
      ]
    case .sunset: [Bilingual(en: "at dusk", fr: "au crépuscule")]
    case .night: [Bilingual(en: "by night", fr: "de nuit")]
    case .rain: [Bilingual(en: "on a rainy day", fr: "par temps de pluie")]
    }
  }
}

/// What grows in a garden: four kinds whose outlines are told apart when they are ten pixels wide.
public enum GardenPlant: Int, CaseIterable, Sendable {
  /// A head of five petals on a green stem with two leaves.
  case flowers
  /// A fir of two tiers on a brown trunk.
  case trees
  /// Half a dome on a pale stalk.
  case mushrooms
  /// An oval high up, on a string.
  case balloons

  /// The noun for one of them, as dictionaries have it.
  public var singular: Bilingual {
    switch self {
    case .flowers: Bilingual(en: "flower", fr: "fleur")
    case .trees: Bilingual(en: "tree", fr: "arbre")
    case .mushrooms: Bilingual(en: "mushroom", fr: "champignon")
    case .balloons: Bilingual(en: "balloon", fr: "ballon")
    }
  }

  /// The noun for several; regular in both languages.
  public var plural: Bilingual { Bilingual(en: singular.en + "s", fr: singular.fr + "s") }

  /// Whether the French noun is feminine: adjectives and articles agree with it.
  var isFeminine: Bool { self == .flowers }
}
