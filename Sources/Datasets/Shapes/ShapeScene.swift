public import Languages

/// One picture of the shapes world, as the five choices that determine it.
///
///     let scene = ShapeScene(
///       form: .circle, colour: .red, size: .small, position: .topLeft, background: .white)
///     scene.caption.en  // "a small red circle at the top left on white"
///     scene.picture     // 16 x 16 pixels
public struct ShapeScene: Hashable, Sendable {
  /// What is drawn.
  public var form: ShapeForm
  /// In which colour.
  public var colour: ShapeColour
  /// How large.
  public var size: ShapeSize
  /// Where.
  public var position: ShapePosition
  /// On which colour.
  public var background: ShapeBackground

  /// A scene from its five choices.
  public init(
    form: ShapeForm, colour: ShapeColour, size: ShapeSize, position: ShapePosition,
    background: ShapeBackground
  ) {
    (self.form, self.colour, self.size) = (form, colour, size)
    (self.position, self.background) = (position, background)
  }

  /// All that can be said about this scene: every choice is known.
  public var description: ShapeDescription {
    ShapeDescription(
      form: form, colour: colour, size: size, position: position, background: background)
  }

  /// The full caption in both languages.
  public var caption: Bilingual { description.caption }
}

extension ShapeScene: CaseIterable {
  /// All 4 · 6 · 2 · 9 · 4 = 1,728 scenes.
  ///
  /// Forms vary slowest and backgrounds fastest, so that scene number
  ///
  ///     (((form · 6 + colour) · 2 + size) · 9 + position) · 4 + background
  ///
  /// is the same for ever; see ``number``.
  public static let allCases: [ShapeScene] =
    ShapeForm.allCases.flatMap { form in
      ShapeColour.allCases.flatMap { colour in
        ShapeSize.allCases.flatMap { size in
          ShapePosition.allCases.flatMap { position in
            ShapeBackground.allCases.map { background in
              ShapeScene(
                form: form, colour: colour, size: size, position: position, background: background)
            }
          }
        }
      }
    }

  /// The scene's place in ``allCases``, 0…1727.
  public var number: Int {
    (((form.rawValue * 6 + colour.rawValue) * 2 + size.rawValue) * 9 + position.rawValue) * 4
      + background.rawValue
  }
}
