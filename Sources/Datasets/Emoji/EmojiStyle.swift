public import Languages
public import Pictures

/// A graphic style: three that people have drawn, and eight that a formula makes of those.
///
///     let drawing = try EmojiWorld().drawings(on: .colour)[413]
///     EmojiStyle.neon(drawing)   // an opaque picture of the same size
public enum EmojiStyle: String, CaseIterable, Sendable, Codable {
  /// Noto Color Emoji as it is, on white.
  case colour
  /// Twemoji as it is, on white.
  case twemoji
  /// Noto Emoji, black ink on white.
  case ink
  /// A dark shape on white.
  case silhouette
  /// Four greens of a hand-held console of 1989.
  case gameBoy
  /// Sixteen colours, hard edges.
  case pixelArt
  /// On a night sky.
  case night
  /// An old photograph.
  case sepia
  /// Glowing outlines on black.
  case neon
  /// Chalk on a green blackboard.
  case chalk
  /// White lines on blue paper.
  case blueprint

  /// What readers call it.
  public var name: Bilingual {
    switch self {
    case .colour: Bilingual(en: "colour", fr: "couleur")
    case .twemoji: Bilingual(same: "Twemoji")
    case .ink: Bilingual(en: "ink", fr: "encre")
    case .silhouette: Bilingual(same: "silhouette")
    case .gameBoy: Bilingual(same: "Game Boy")
    case .pixelArt: Bilingual(same: "pixel art")
    case .night: Bilingual(en: "night", fr: "nuit")
    case .sepia: Bilingual(en: "sepia", fr: "sépia")
    case .neon: Bilingual(en: "neon", fr: "néon")
    case .chalk: Bilingual(en: "chalk", fr: "craie")
    case .blueprint: Bilingual(en: "blueprint", fr: "plan d’architecte")
    }
  }

  /// The drawing that the style starts from.
  ///
  /// Styles of one drawing are a *family*: whoever knows a thing in one of them can know it in the
  /// others. Twemoji is a family of its own: its birds are other birds.
  public var sheet: EmojiSheet {
    switch self {
    case .colour, .silhouette, .gameBoy, .pixelArt, .night, .sepia, .neon: .colour
    case .twemoji: .twemoji
    case .ink, .chalk, .blueprint: .ink
    }
  }

  /// The colour of a pixel that the drawing leaves clear.
  public var background: Colour {
    switch self {
    case .colour, .twemoji, .ink, .silhouette, .pixelArt: .white
    case .gameBoy: GameBoyGreens.colours[3]
    case .night: Colour(NightSky.colour)
    case .sepia: Colour(SepiaTones.light)
    case .neon: Colour(NeonGlow.ground)
    case .chalk: Colour(LineStyle.chalk.ground)
    case .blueprint: Colour(LineStyle.blueprint.ground)
    }
  }

  /// The style, applied to a drawing of its ``sheet``.
  ///
  /// - Parameter drawing: straight alpha, of any size.
  /// - Returns: an opaque picture of the same size.
  public func callAsFunction(_ drawing: Picture) -> Picture {
    switch self {
    case .colour, .twemoji, .ink: drawing.opaque(on: .white)
    case .silhouette: drawing.silhouette
    case .gameBoy: drawing.gameBoy
    case .pixelArt: drawing.pixelArt
    case .night: drawing.night
    case .sepia: drawing.sepia
    case .neon: drawing.neon
    case .chalk: drawing.lines(.chalk)
    case .blueprint: drawing.lines(.blueprint)
    }
  }
}
