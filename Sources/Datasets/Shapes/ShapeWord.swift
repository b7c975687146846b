import Languages

/// One word of the captions of shapes, and what it says by itself.
///
///     ShapeWord("rouge")?.kind                                     // .colour
///     ShapeWord("rouge")!.saysTheSame(as: ShapeWord("red")!)       // true: a translation
///
/// A network is told none of this. It is here so that what a network found out can be compared with
/// what the words mean.
public struct ShapeWord: Hashable, Sendable {
  /// What sort of thing a word speaks of.
  public enum Kind: CaseIterable, Sendable {
    /// What is drawn.
    case form
    /// In which colour.
    case colour
    /// How large.
    case size
    /// Where.
    case place
    /// On which colour.
    case background
    /// What other words need beside them: "a", "at", "shape", "sur".
    case other
  }

  /// How it is written.
  public let written: String
  /// What sort of thing it speaks of.
  public let kind: Kind
  private let meaning: ShapeVocabulary.Meaning

  /// A word of either language; nil for one that captions of shapes do not use.
  public init?(_ written: String) {
    let folded = CaptionWord(written).folded
    guard
      let entry = ShapeVocabulary.of(.english)[folded] ?? ShapeVocabulary.of(.french)[folded]
    else { return nil }
    self.written = written
    meaning = entry.meaning
    kind =
      switch entry.meaning {
      case .article, .on, .ground, .shape: .other
      case .form: .form
      case .colour: .colour
      case .size: .size
      case .background: .background
      case .row, .column, .middle: .place
      }
  }

  /// Whether another word is its translation, or the same adjective in its other gender.
  public func saysTheSame(as other: ShapeWord) -> Bool {
    kind != .other && meaning == other.meaning && written != other.written
  }
}
