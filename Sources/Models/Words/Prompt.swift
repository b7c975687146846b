import Foundation

/// What somebody wants to see, in parts with weights.
///
///     try Prompt("a red heart")                        // one part of weight 1
///     try Prompt("a red heart::2 a blue heart::1")     // twice as much red as blue
///     try Prompt("a heart on black::1 red::-0.5")      // and not so red
///
/// Weights follow `::`, as users of Midjourney write them; a part without a number weighs 1.
public struct Prompt: Hashable, Sendable {
  /// One part of a prompt.
  public struct Part: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// How strongly, relative to the others; below 0 it pushes away.
    public let weight: Double
  }

  /// The parts, at least one.
  public let parts: [Part]

  /// Parts of a prompt at most: each is one more call of the network in every step.
  public static let mostParts = 8

  /// Reads a prompt.
  ///
  /// - Parameter text: at most 400 letters.
  /// - Throws: ``CaptionError`` when it is empty, too long, has a weight without words or a sum of
  ///   weights that is not positive.
  public init(_ text: String) throws(CaptionError) {
    guard text.utf8.count <= 4 * Vocabulary.longestCaption,
      text.count <= Vocabulary.longestCaption
    else {
      throw CaptionError(
        en:
          "The prompt has more than \(Vocabulary.longestCaption) letters: say it in one sentence.",
        fr: "La demande a plus de \(Vocabulary.longestCaption) lettres : dites-la en une phrase.")
    }
    var parts: [Part] = []
    var rest = text[...]
    while let mark = rest.range(of: "::") {
      let (before, after) = (rest[..<mark.lowerBound], rest[mark.upperBound...])
      let number = after.prefix { "+-.0123456789".contains($0) }
      guard number.isEmpty || Double(number) != nil,
        let weight = Double(number.isEmpty ? "1" : number),
        abs(weight) <= 100
      else {
        throw CaptionError(
          en:
            "\"::\(number.prefix(20))\" is no weight: write a number from -100 to 100 behind the two "
            + "colons.",
          fr:
            "« ::\(number.prefix(20)) » n’est pas un poids : écrivez un nombre de -100 à 100 derrière les "
            + "deux fois deux points.")
      }
      parts.append(Part(text: Self.trimmed(before), weight: weight))
      rest = after.dropFirst(number.count)
    }
    let last = Self.trimmed(rest)
    if !last.isEmpty || parts.isEmpty { parts.append(Part(text: last, weight: 1)) }
    guard parts.allSatisfy({ $0.text.contains { $0.isLetter || $0.isNumber } }) else {
      throw parts.count == 1
        ? CaptionError(
          en: "The prompt is empty, or has no words: say what to draw, in English or in French.",
          fr: "La demande est vide ou sans mots : dites quoi dessiner, en anglais ou en français.")
        : CaptionError(
          en:
            "A part of the prompt is empty: each weight follows some words, as in "
            + "\"a red heart::2 a blue heart::1\".",
          fr:
            "Une partie de la demande est vide : chaque poids suit des mots, comme dans "
            + "« un cœur rouge::2 un cœur bleu::1 ».")
    }
    guard parts.count <= Self.mostParts else {
      throw CaptionError(
        en: "The prompt has \(parts.count) parts, and at most \(Self.mostParts) can be mixed.",
        fr: "La demande a \(parts.count) parties, et on en mélange au plus \(Self.mostParts).")
    }
    guard parts.reduce(0, { $0 + $1.weight }) > 0 else {
      throw CaptionError(
        en:
          "The weights of a prompt have a positive sum: what shall not be seen belongs into "
          + "--negative.",
        fr:
          "Les poids d’une demande ont une somme positive : ce qu’on ne doit pas voir se dit avec "
          + "--negative.")
    }
    self.parts = parts
  }

  /// Weights that add up to 1.
  public var shares: [Double] {
    let sum = parts.reduce(0) { $0 + $1.weight }
    return parts.map { $0.weight / sum }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
