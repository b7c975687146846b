public import Languages

extension ShapeScene {
  /// The sentences that leave at least one of the five choices open, and say at least one.
  ///
  /// All 2⁵ − 2 = 30 of them in a language: "a red circle", "a small shape on white" …
  public var partialCaptions: [Bilingual] {
    (1..<31).map { said in
      ShapeDescription(
        form: said & 1 != 0 ? form : nil, colour: said & 2 != 0 ? colour : nil,
        size: said & 4 != 0 ? size : nil, position: said & 8 != 0 ? position : nil,
        background: said & 16 != 0 ? background : nil
      ).caption
    }
  }
}
