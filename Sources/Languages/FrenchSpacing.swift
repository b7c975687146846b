/// The spaces of French typography.
///
/// French sets a space before : ; ? ! and », after «, and between the thousands of a number, and a
/// line must never break there. Authors type plain spaces; this makes them ones that hold.
enum FrenchSpacing {
  private static let before: Set<Character> = [":", ";", "?", "!", "»", "%"]

  /// The text with its spaces tied to the signs they belong to.
  static func tied(_ text: String) -> String {
    guard text.contains(" ") else { return text }
    let letters = Array(text)
    var tied = ""
    tied.reserveCapacity(text.utf8.count + 8)
    for (i, letter) in letters.enumerated() {
      guard letter == " ", i > 0, i + 1 < letters.count else {
        tied.append(letter)
        continue
      }
      let (last, next) = (letters[i - 1], letters[i + 1])
      let isWithinNumber =
        last.isWholeNumber && next.isWholeNumber && i + 3 < letters.count
        && letters[i + 2].isWholeNumber && letters[i + 3].isWholeNumber
      if last == "«" || next == "»" || next == ":" {
        tied.append("\u{00A0}")
      } else if before.contains(next) || isWithinNumber {
        tied.append("\u{202F}")  // Narrow: the finer signs and thousands stand closer.
      } else {
        tied.append(letter)
      }
    }
    return tied
  }
}
