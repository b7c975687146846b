public import Languages

/// What a caption says about a picture of the shapes world: some of the five choices, or all.
///
///     let description = try ShapeDescription(parsing: "a red circle")
///     description.colour                       // .red
///     description.size                         // nil: the caption leaves it open
///     ShapesWorld.scenes.filter(description.matches).count  // 72
public struct ShapeDescription: Hashable, Sendable {
  /// What is drawn, where the caption says so.
  public var form: ShapeForm?
  /// Its colour.
  public var colour: ShapeColour?
  /// Its size.
  public var size: ShapeSize?
  /// Where it stands.
  public var position: ShapePosition?
  /// What it stands on.
  public var background: ShapeBackground?

  /// A description from the choices that are known.
  public init(
    form: ShapeForm? = nil, colour: ShapeColour? = nil, size: ShapeSize? = nil,
    position: ShapePosition? = nil, background: ShapeBackground? = nil
  ) {
    (self.form, self.colour, self.size) = (form, colour, size)
    (self.position, self.background) = (position, background)
  }

  /// Whether everything that is said holds for `scene`.
  public func matches(_ scene: ShapeScene) -> Bool {
    (form ?? scene.form) == scene.form && (colour ?? scene.colour) == scene.colour
      && (size ?? scene.size) == scene.size && (position ?? scene.position) == scene.position
      && (background ?? scene.background) == scene.background
  }
}

extension ShapeDescription {
  /// The descriptions that say less than this one, but not nothing: a whole one has 2⁵ − 2 = 30.
  ///
  /// "a red circle", "a small shape on white" … what somebody may ask for who does not care about the
  /// rest.
  public var shortened: [ShapeDescription] {
    var result: [ShapeDescription] = []
    for kept in 1..<31 {
      let shorter = ShapeDescription(
        form: kept & 1 != 0 ? form : nil, colour: kept & 2 != 0 ? colour : nil,
        size: kept & 4 != 0 ? size : nil, position: kept & 8 != 0 ? position : nil,
        background: kept & 16 != 0 ? background : nil)
      let isNew = shorter != self && shorter != ShapeDescription() && !result.contains(shorter)
      if isNew { result.append(shorter) }
    }
    return result
  }
}

// MARK: - From choices to words

extension ShapeDescription {
  /// The caption: `a small red circle at the top left on white`, `un petit cercle rouge en haut à
  /// gauche sur fond blanc`.
  ///
  /// What is open is left out; an open form is called *a shape*, *une forme*. Reading the caption
  /// back gives the same description, for all of them and in both languages.
  public var caption: Bilingual {
    Bilingual(en: englishCaption, fr: frenchCaption)
  }

  /// English: article, size, colour, noun, place, background.
  private var englishCaption: String {
    let words = [size?.name.en, colour?.english, form?.name.en ?? "shape"].compactMap(\.self)
    let startsWithVowel = words.first?.first.map("aeiou".contains) ?? false
    return sentence(
      [startsWithVowel ? "an" : "a"] + words
        + [position?.name.en, background.map { "on \($0.name.en)" }].compactMap(\.self))
  }

  /// French: article, size, noun, colour, place, background.
  ///
  /// Article, size and colour agree with the noun; of the nouns only *forme* is feminine.
  private var frenchCaption: String {
    let isFeminine = form == nil
    return sentence(
      [
        isFeminine ? "une" : "un",
        size?.french.agreeing(withFeminine: isFeminine),
        form?.name.fr ?? "forme",
        colour?.french.agreeing(withFeminine: isFeminine),
        position?.name.fr,
        background.map { "sur fond \($0.name.fr)" },
      ].compactMap(\.self))
  }

  private func sentence(_ words: [String]) -> String {
    words.joined(separator: " ")
  }
}
