public import Languages
public import Pictures

// The five things that are said about a picture of the shapes world. Each is a short list of cases
// with their words; everything else in this folder is made from these lists.

/// What is drawn: one of four shapes that can be told apart when they are six pixels high.
public enum ShapeForm: Int, CaseIterable, Sendable {
  /// A disc.
  case circle
  /// A square that fills its box.
  case square
  /// A triangle that stands on its base, as wide as it is high.
  case triangle
  /// A heart.
  case heart

  /// The noun.
  public var name: Bilingual {
    switch self {
    case .circle: Bilingual(en: "circle", fr: "cercle")
    case .square: Bilingual(en: "square", fr: "carré")
    case .triangle: Bilingual(same: "triangle")
    case .heart: Bilingual(en: "heart", fr: "cœur")
    }
  }
}

/// The colour a shape is drawn in.
///
/// The six are chosen so that they stay apart from each other and from the four backgrounds for
/// people with any of the three kinds of colour blindness: they differ in lightness, not in hue alone.
public enum ShapeColour: Int, CaseIterable, Sendable {
  /// A dark red.
  case red
  /// An orange, lighter than the red.
  case orange
  /// A light yellow.
  case yellow
  /// A green that leans to blue, so that it is not the red's twin.
  case green
  /// A middle blue.
  case blue
  /// A dark purple.
  case purple

  /// The colour itself.
  public var colour: Colour {
    switch self {
    case .red: Colour(0xCC1626)
    case .orange: Colour(0xF57F0A)
    case .yellow: Colour(0xFCE144)
    case .green: Colour(0x2FB278)
    case .blue: Colour(0x3372EF)
    case .purple: Colour(0x7A1BA6)
    }
  }

  /// The adjective, in French in its masculine form.
  public var name: Bilingual { Bilingual(en: english, fr: french.masculine) }

  var english: String { "\(self)" }

  var french: FrenchAdjective {
    switch self {
    case .red: FrenchAdjective("rouge", "rouge")
    case .orange: FrenchAdjective("orange", "orange")  // a noun by origin, hence invariable
    case .yellow: FrenchAdjective("jaune", "jaune")
    case .green: FrenchAdjective("vert", "verte")
    case .blue: FrenchAdjective("bleu", "bleue")
    case .purple: FrenchAdjective("violet", "violette")
    }
  }
}

/// How large a shape is.
public enum ShapeSize: Int, CaseIterable, Sendable {
  /// In a box of 6 × 6 pixels.
  case small
  /// In a box of 10 × 10 pixels.
  case large

  /// Pixels along one side of the box that the shape fills; even, so that shapes can be symmetric
  /// about the middle of an even picture.
  public var side: Int { self == .small ? 6 : 10 }

  /// The adjective, in French in its masculine form.
  public var name: Bilingual { Bilingual(en: "\(self)", fr: french.masculine) }

  var french: FrenchAdjective {
    self == .small ? FrenchAdjective("petit", "petite") : FrenchAdjective("grand", "grande")
  }
}

/// Where a shape stands: one of three columns in one of three rows.
public enum ShapePosition: Int, CaseIterable, Sendable {
  /// The first row.
  case topLeft, top, topRight
  /// The middle row.
  case left, middle, right
  /// The last row.
  case bottomLeft, bottom, bottomRight

  /// 0 left, 1 middle, 2 right.
  public var column: Int { rawValue % 3 }
  /// 0 top, 1 middle, 2 bottom.
  public var row: Int { rawValue / 3 }

  /// The position in a column and a row, each 0, 1 or 2.
  public init?(column: Int, row: Int) {
    guard (0..<3).contains(column) else { return nil }
    self.init(rawValue: 3 * row + column)
  }

  /// The words that say it, preposition included: "at the top left", "en haut à gauche".
  public var name: Bilingual {
    switch self {
    case .topLeft: Bilingual(en: "at the top left", fr: "en haut à gauche")
    case .top: Bilingual(en: "at the top", fr: "en haut")
    case .topRight: Bilingual(en: "at the top right", fr: "en haut à droite")
    case .left: Bilingual(en: "on the left", fr: "à gauche")
    case .middle: Bilingual(en: "in the middle", fr: "au milieu")
    case .right: Bilingual(en: "on the right", fr: "à droite")
    case .bottomLeft: Bilingual(en: "at the bottom left", fr: "en bas à gauche")
    case .bottom: Bilingual(en: "at the bottom", fr: "en bas")
    case .bottomRight: Bilingual(en: "at the bottom right", fr: "en bas à droite")
    }
  }
}

/// The one colour behind a shape; none of them is a colour that shapes have.
public enum ShapeBackground: Int, CaseIterable, Sendable {
  /// White.
  case white
  /// A light beige.
  case beige
  /// A dark grey.
  case grey
  /// Nearly black.
  case black

  /// The colour itself.
  public var colour: Colour {
    switch self {
    case .white: .white
    case .beige: Colour(0xD2CAB8)
    case .grey: Colour(0x5C626B)
    case .black: Colour(0x121217)
    }
  }

  /// The adjective; in French it agrees with *fond*, which is masculine.
  public var name: Bilingual {
    switch self {
    case .white: Bilingual(en: "white", fr: "blanc")
    case .beige: Bilingual(same: "beige")
    case .grey: Bilingual(en: "grey", fr: "gris")
    case .black: Bilingual(en: "black", fr: "noir")
    }
  }
}
