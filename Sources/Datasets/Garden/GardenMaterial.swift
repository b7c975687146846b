public import Languages

/// What plants and grounds are made of; each of the ten can be both.
///
/// Four are plain colours, six are things to eat with a pattern of their own. They differ in lightness
/// or in pattern, not in hue alone: dark and plain (purple, red), middle (blue), light (yellow),
/// stripes (bacon), dark spots (cookie), one bright spot (fried egg), a rim (watermelon), squares
/// (chocolate), a pale core in a ring of seeds (kiwi).
public enum GardenMaterial: Int, CaseIterable, Sendable {
  /// A plain dark red.
  case red
  /// A plain light yellow.
  case yellow
  /// A plain middle blue.
  case blue
  /// A plain dark purple.
  case purple
  /// Pink flesh with black seeds, inside a green rim.
  case watermelon
  /// Tan, with dark chips.
  case cookie
  /// Wavy stripes of dark red and cream.
  case bacon
  /// White, with a yolk in the middle.
  case friedEgg
  /// Dark brown squares with grooves between them.
  case chocolate
  /// Light green, with a pale core and a ring of black seeds.
  case kiwi

  /// The word: a noun, or an adjective that in French is given in its masculine form.
  public var name: Bilingual {
    switch self {
    case .red: Bilingual(en: "red", fr: "rouge")
    case .yellow: Bilingual(en: "yellow", fr: "jaune")
    case .blue: Bilingual(en: "blue", fr: "bleu")
    case .purple: Bilingual(en: "purple", fr: "violet")
    case .watermelon: Bilingual(en: "watermelon", fr: "pastèque")
    case .cookie: Bilingual(en: "cookie", fr: "biscuit")
    case .bacon: Bilingual(same: "bacon")
    case .friedEgg: Bilingual(en: "fried egg", fr: "œuf au plat")
    case .chocolate: Bilingual(en: "chocolate", fr: "chocolat")
    case .kiwi: Bilingual(same: "kiwi")
    }
  }

  /// The French adjective of a plain colour; nil for what can be eaten, which has a noun.
  var frenchColour: FrenchAdjective? {
    switch self {
    case .red: FrenchAdjective("rouge", "rouge")
    case .yellow: FrenchAdjective("jaune", "jaune")
    case .blue: FrenchAdjective("bleu", "bleue")
    case .purple: FrenchAdjective("violet", "violette")
    default: nil
    }
  }

  /// Whether it is a plain colour.
  public var isPlain: Bool { frenchColour != nil }
}
