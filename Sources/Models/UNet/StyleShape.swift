/// How captions fall into two parts.
///
/// The words of the style are told to every block; those of the thing are looked at, and sketched
/// (``UNetShape/style``). Heard as one, each pair of thing and style is a caption of its own, which can be
/// learned by heart; heard apart, what is learned of a style on one thing is there for every other.
public struct StyleShape: Hashable, Codable, Sendable {
  /// Tokens of the words that tell a style, rising.
  public var tokens: [Int]
  /// Words of a style at most.
  public static let wordCount = 4

  /// Captions whose style is told by some words.
  public init(tokens: [Int]) { self.tokens = tokens }

  /// The words of the style and those of the thing of each caption.
  func parts(of captions: [[Int]]) -> (styles: [[Int]], things: [[Int]]) {
    let own = Set(tokens)
    return (
      captions.map { $0.filter(own.contains) }, captions.map { $0.filter { !own.contains($0) } }
    )
  }

  /// What is wrong with it; nil if nothing is.
  func fault(vocabularySize: Int) -> String? {
    guard zip(tokens, tokens.dropFirst()).allSatisfy({ $0 < $1 }),
      tokens.allSatisfy({ (0..<vocabularySize).contains($0) })
    else { return "The words that tell a style are words of the vocabulary, each once." }
    return nil
  }
}
