import Datasets
import Foundation
public import Languages

/// The words that a network knows, each with its number, called a token.
///
///     let vocabulary = Vocabulary(of: ["a red heart", "un cœur rouge"])
///     try vocabulary.tokens(of: "Un coeur ROUGE!")   // three numbers
///     try vocabulary.tokens(of: "un coeur roug")     // throws: the nearest known word is "rouge"
///
/// A token is a whole word here. Large models cut rare words into pieces, so that they need not know
/// every word; a world of some hundred words needs no such thing, and a reader can follow every token.
/// What is not known is never dropped in silence: whoever asks is told, with the nearest known word.
public struct Vocabulary: Hashable, Sendable {
  /// The words as they are shown, in the order of their tokens.
  public let words: [String]
  private let tokens: [String: Int]

  /// Words of a vocabulary at most.
  public static let largestCount = 4096
  /// Letters of a word at most.
  public static let longestWord = 40
  /// Letters of a caption at most.
  public static let longestCaption = 400

  /// The words of some captions, in alphabetical order.
  public init(of captions: some Sequence<String>) {
    var spellings: [String: String] = [:]
    for caption in captions {
      for word in CaptionWord.words(of: caption) where spellings[word.folded] == nil {
        spellings[word.folded] = word.written.lowercased()
      }
    }
    self.init(spellings.sorted { $0.key < $1.key }.map(\.value))
  }

  /// Known words in the order of their tokens; the first of two that are spelt alike is kept.
  private init(_ words: [String]) {
    self.words = words
    tokens = Dictionary(
      words.enumerated().map { (CaptionWord($1).folded, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Number of words.
  public var count: Int { words.count }

  /// The tokens of a caption.
  ///
  /// - Parameters:
  ///   - caption: at most ``longestCaption`` letters.
  ///   - limit: words that the network listens to at most.
  /// - Returns: a token for each word, in their order.
  /// - Throws: ``CaptionError`` that names the first unknown word and the nearest known one, or says
  ///   that the caption is too long.
  public func tokens(of caption: String, atMost limit: Int = .max) throws(CaptionError) -> [Int] {
    guard caption.utf8.count <= 4 * Self.longestCaption, caption.count <= Self.longestCaption else {
      throw CaptionError(
        en: "The prompt has more than \(Self.longestCaption) letters: say it in one sentence.",
        fr: "La demande a plus de \(Self.longestCaption) lettres : dites-la en une phrase.")
    }
    let words = CaptionWord.words(of: caption)
    guard words.count <= limit else {
      throw CaptionError(
        en:
          "The prompt has \(words.count) words, and this network listens to \(limit) at most: leave "
          + "some away.",
        fr:
          "La demande a \(words.count) mots, et ce réseau en écoute \(limit) au plus : enlevez-en.")
    }
    return try words.map { word throws(CaptionError) in
      if let token = tokens[word.folded] { return token }
      let shown = String(word.written.prefix(Self.longestWord))
      guard let nearest = nearest(to: word) else {
        let some = self.words.prefix(12).joined(separator: ", ")
        throw CaptionError(
          en:
            "The word \"\(shown)\" is not known to this network, and none that it knows is like it; it "
            + "knows \(count) words, such as \(some).",
          fr:
            "Le mot « \(shown) » n’est pas connu de ce réseau, et aucun qu’il connaît ne lui ressemble ; "
            + "il connaît \(count) mots, par exemple \(some).")
      }
      throw CaptionError(
        en:
          "The word \"\(shown)\" is not known to this network; the nearest known word is "
          + "\"\(nearest)\".",
        fr:
          "Le mot « \(shown) » n’est pas connu de ce réseau ; le mot connu le plus proche est "
          + "« \(nearest) ».")
    }
  }

  /// The caption that tokens stand for.
  public func caption(of tokens: [Int]) -> String {
    tokens.map { words.indices.contains($0) ? words[$0] : "?" }.joined(separator: " ")
  }

  /// The token of one word, and if it has none, the known word that is nearest to it.
  ///
  /// - Parameter written: a word.
  /// - Returns: its token, or nil and the word that is fewest letters away, if any is near.
  public func token(of written: String) -> (token: Int?, nearest: String?) {
    let word = CaptionWord(written)
    return tokens[word.folded].map { ($0, nil) } ?? (nil, nearest(to: word))
  }

  /// The known word that is fewest letters away; nil when it shares less than half of its letters.
  private func nearest(to word: CaptionWord) -> String? {
    EditDistance.nearest(
      to: word,
      among: Dictionary(
        words.map { (CaptionWord($0).folded, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// Why a caption cannot be understood, in one sentence.
public struct CaptionError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the caption, and what to write instead: one sentence.
  public let sentence: Bilingual

  /// The sentence in English.
  public var description: String { sentence.en }

  package init(_ sentence: Bilingual) { self.sentence = sentence }

  package init(en: String, fr: String) { self.init(Bilingual(en: en, fr: fr)) }
}

// MARK: - In files

extension Vocabulary {
  /// The words as JSON: a list in the order of their tokens.
  var json: String {
    get throws { String(decoding: try JSONEncoder().encode(words), as: UTF8.self) }
  }

  /// A vocabulary from JSON of unknown origin; nil if it is none.
  init?(json: String) {
    guard json.utf8.count <= Self.largestCount * 4 * (Self.longestWord + 3),
      let words = try? JSONDecoder().decode([String].self, from: Data(json.utf8)),
      (1...Self.largestCount).contains(words.count),
      words.allSatisfy({ (1...Self.longestWord).contains($0.count) && $0.utf8.count <= 160 }),
      words.allSatisfy({ CaptionWord.words(of: $0).count == 1 })
    else { return nil }
    self.init(words)
    guard tokens.count == words.count else { return nil }
  }
}
