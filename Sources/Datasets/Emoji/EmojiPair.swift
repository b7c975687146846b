/// A thing in a style: one of the pictures whose names a network learns.
public struct EmojiPair: Hashable, Sendable {
  /// Position of the thing in ``EmojiWorld/entries``.
  public let thing: Int
  /// How it is drawn.
  public let style: EmojiStyle

  /// A thing in a style.
  public init(thing: Int, style: EmojiStyle) {
    (self.thing, self.style) = (thing, style)
  }

  /// What a picture shows.
  ///
  /// - Parameter picture: its position among all 13,464, as in ``picture``.
  public init(picture: Int) {
    precondition(
      (0..<EmojiStyle.allCases.count * EmojiSheet.cellCount).contains(picture),
      "There is no picture \(picture) among the emoji in all styles.")
    thing = picture % EmojiSheet.cellCount
    style = EmojiStyle.allCases[picture / EmojiSheet.cellCount]
  }

  /// Position of its picture among all, style after style: see
  /// ``EmojiWorld/captionedPictures(in:)-([EmojiStyle])``.
  public var picture: Int {
    (EmojiStyle.allCases.firstIndex(of: style) ?? 0) * EmojiSheet.cellCount + thing
  }
}
