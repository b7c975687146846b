import Datasets
import Languages
import LessonKit
import Models
import Tensors

/// Sentences at the border of what can be said.
enum HardSentences {
  /// A sentence that is not understood, and the answer.
  struct Refused {
    let sentence: Bilingual
    let answer: Bilingual

    /// Both, as the lesson tells them.
    var told: Bilingual { ComposeWords.refused(sentence, answer) }
  }

  /// A negation, a number that no garden has, a word that was never learned: the grammar says so.
  static var refused: [Refused] {
    let sentences = [
      Bilingual(en: "a garden without flowers", fr: "un jardin sans fleurs"),
      Bilingual(
        en: "seven red balloons in the cookie garden",
        fr: "sept ballons rouges dans le jardin de cookies"),
      Bilingual(en: "pizza trees", fr: "des arbres en pizza"),
    ]
    return sentences.compactMap { sentence -> Refused? in
      guard let english = answer(to: sentence.en), let french = answer(to: sentence.fr) else {
        return nil
      }
      return Refused(sentence: sentence, answer: Bilingual(en: english.en, fr: french.fr))
    }
  }

  /// Why the grammar cannot read a sentence; nil if it can.
  private static func answer(to sentence: String) -> Bilingual? {
    do {
      _ = try PromptWorld.garden.sentence(for: sentence)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// Sentences told to the network behind the grammar's back, word for word, and what it makes of them.
  ///
  /// All their words are known; no garden was ever described so. The network hears English.
  static let raw = [
    Bilingual(en: "flowers", fr: "fleurs"), Bilingual(same: "bacon"),
    Bilingual(
      en: "a red blue flower in the kiwi garden", fr: "une fleur rouge bleue dans le jardin de kiwi"
    ),
    Bilingual(
      en: "the garden in the garden in the garden", fr: "le jardin dans le jardin dans le jardin"),
    Bilingual(
      en: "three flowers and two trees in the red garden",
      fr: "trois fleurs et deux arbres dans le jardin rouge"),
    Bilingual(en: "night night night", fr: "nuit nuit nuit"),
  ]

  /// Draws them all.
  static func drawn(by gardener: LessonGardener) throws -> [(
    sentence: Bilingual, drawings: Batch<Float>
  )] {
    try raw.enumerated().compactMap { place, sentence in
      // What a network of the user's own does not know is left out.
      guard let tokens = try? gardener.model.vocabulary.tokens(of: sentence.en) else { return nil }
      return (sentence, try gardener.draw(tokens: tokens, count: 3, stream: 20 + place))
    }
  }
}
