import Files
package import Tensors

/// What is said about the training pictures, as tokens: for each picture some sentences, of which one
/// is drawn whenever the picture comes up.
public struct TrainingCaptions: Sendable {
  /// The words of all sentences.
  public let vocabulary: Vocabulary
  /// Sentences that say all, for each picture; at least one.
  public let whole: [[[Int]]]
  /// Sentences that leave something open, for each picture; none if the list is empty.
  public let partial: [[[Int]]]
  /// Words of the longest sentence.
  public let longest: Int

  /// Captions of some pictures.
  ///
  /// - Parameters:
  ///   - whole: sentences that say all, for each picture.
  ///   - partial: sentences that leave something open, for each picture, or nothing at all.
  ///   - vocabulary: the words; those of the sentences if nil.
  /// - Throws: ``CaptionError`` if a sentence has a word that is not in `vocabulary`.
  public init(
    whole: [[String]], partial: [[String]] = [], vocabulary: Vocabulary? = nil
  ) throws(CaptionError) {
    precondition(whole.allSatisfy { !$0.isEmpty }, "Every picture needs a sentence.")
    let vocabulary =
      vocabulary ?? Vocabulary(of: [whole, partial].joined().joined())
    var known: [String: [Int]] = [:]
    func tokens(_ sentences: [String]) throws(CaptionError) -> [[Int]] {
      try sentences.map { sentence throws(CaptionError) in
        if let tokens = known[sentence] { return tokens }
        let tokens = try vocabulary.tokens(of: sentence)
        known[sentence] = tokens
        return tokens
      }
    }
    self.vocabulary = vocabulary
    self.whole = try whole.map { sentences throws(CaptionError) in try tokens(sentences) }
    self.partial = try partial.map { sentences throws(CaptionError) in try tokens(sentences) }
    longest = [self.whole, self.partial].joined().joined().map(\.count).max() ?? 0
  }

  /// Sixteen digits that name these very sentences.
  public var fingerprint: String {
    var fingerprint = Fingerprint()
    for word in vocabulary.words { fingerprint.add(word) }
    for sentences in [whole, partial] {
      fingerprint.add(sentences.count)
      for picture in sentences {
        fingerprint.add(picture.count)
        for sentence in picture {
          fingerprint.add(sentence.count)
          for token in sentence { fingerprint.add(token) }
        }
      }
    }
    return fingerprint.description
  }

  /// How probable it is that a sentence is said about a picture, once something is said.
  ///
  ///     P(s | i) = (1 − q) share of s in whole[i] + q share of s in partial[i],   q = partialCaptionShare
  ///
  /// Who hears a sentence can tell pictures apart by it even where it fits both: a picture with two names
  /// is called by each half as often as one with a single name.
  ///
  /// - Parameters:
  ///   - sentence: tokens of one sentence, not none.
  ///   - picture: its place.
  ///   - settings: how often not all is said.
  /// - Returns: the probability, 0 if the sentence does not fit.
  func probability(
    of sentence: [Int], about picture: Int, _ settings: TrainingSettings
  ) -> Double {
    func share(_ sentences: [[Int]]) -> Double {
      Double(sentences.count { $0 == sentence }) / Double(sentences.count)
    }
    let whole = share(whole[picture])
    guard !partial.isEmpty, !partial[picture].isEmpty else { return whole }
    let isPartial = settings.partialCaptionShare
    return (1 - isPartial) * whole + isPartial * share(partial[picture])
  }

  /// A random sentence about a picture, or none.
  ///
  /// With the probability of `captionDropout` nothing is said, so that the same network also learns to
  /// draw without words: guidance needs both (Ho & Salimans 2022, arXiv 2207.12598, algorithm 1).
  ///
  /// - Parameters:
  ///   - picture: its place.
  ///   - settings: how often nothing is said, and how often not all.
  ///   - generator: three numbers of it are used, whatever comes out.
  /// - Returns: tokens, none if nothing is said.
  package func sentence(
    about picture: Int, _ settings: TrainingSettings,
    using generator: inout SeededGenerator
  ) -> [Int] {
    let isSilent = generator.uniform() < settings.captionDropout
    let isPartial = generator.uniform() < settings.partialCaptionShare
    let choice = generator.uniform()
    guard !isSilent else { return [] }
    let sentences =
      isPartial && !partial.isEmpty && !partial[picture].isEmpty
      ? partial[picture] : whole[picture]
    return sentences[min(sentences.count - 1, Int(choice * Double(sentences.count)))]
  }
}
