extension String {
  /// A text of unknown origin, fit for one line of a terminal: what it could do there is shown as "?".
  ///
  /// A name can hold line breaks, a terminal's commands, marks that turn the direction of writing so that
  /// one name reads as another, and signs that nobody sees; and it can be a million letters long. Of the
  /// signs that nobody sees only those remain that bind or part the letters of a word or the parts of an
  /// emoji: soft hyphen, non-joiner and joiner.
  ///
  /// - Parameter limit: the most scalars that are kept; "…" stands for the rest.
  /// - Returns: the text.
  package func printable(upTo limit: Int = .max) -> String {
    let scalars = unicodeScalars.prefix(limit).map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .format where ["\u{AD}", "\u{200C}", "\u{200D}"].contains(scalar): scalar
      case .control, .format, .lineSeparator, .paragraphSeparator: "?"
      default: scalar
      }
    }
    let isCut = scalars.count < unicodeScalars.count
    return String(String.UnicodeScalarView(scalars)) + (isCut ? "…" : "")
  }
}
