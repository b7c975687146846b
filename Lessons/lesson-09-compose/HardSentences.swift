import Datasets
import Languages
import LessonKit
import Models
import Tensors

/// Sentences at the border of what can be said.
enum HardSentences {
  /// A sentence that is not understood, and the answer.
  struct Refused {
    let sentence: String
    let answer: String

    /// Both, as the lesson tells them.
    var told: Bilingual {
      ComposeWords.refused(Bilingual(same: sentence), Bilingual(same: answer))
    }
  }

  /// A negation, a number that no garden has, a word that was never learned: the grammar says so.
  static var refused: [Refused] {
    let sentences = [
      "a garden without flowers", "seven red balloons in the cookie garden", "pizza trees",
    ]
    return sentences.compactMap { sentence -> Refused? in
      do {
        _ = try PromptWorld.garden.sentence(for: sentence)
        return nil
      } catch {
        return Refused(sentence: sentence, answer: "\(error)")
      }
    }
  }

  /// Sentences told to the network behind the grammar's back, word for word, and what it makes of them.
  ///
  /// All their words are known; no garden was ever described so.
  static let raw = [
    "flowers", "bacon", "a red blue flower in the kiwi garden",
    "the garden in the garden in the garden", "three flowers and two trees in the red garden",
    "night night night",
  ]

  /// Draws them all.
  static func drawn(by gardener: LessonGardener) throws -> [(
    sentence: String, drawings: Batch<Float>
  )] {
    try raw.enumerated().compactMap { place, sentence in
      // What a network of the user's own does not know is left out.
      guard let tokens = try? gardener.model.vocabulary.tokens(of: sentence) else { return nil }
      return (sentence, try gardener.draw(tokens: tokens, count: 3, stream: 20 + place))
    }
  }
}
