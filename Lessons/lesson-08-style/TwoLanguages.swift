import Datasets
import Languages
import LessonKit
import Models
import Tensors

/// The same pairs, said in English and in French, from the same snow.
struct TwoLanguages: Sendable {
  /// The first things of the list, each in the next style.
  let pairs: [EmojiPair]
  /// What was drawn.
  let english, french: Batch<Float>
  static let count = 8

  init(_ stylist: LessonStylist) throws {
    pairs = stylist.classroom.things.prefix(Self.count).enumerated().map { place, thing in
      EmojiPair(thing: thing, style: EmojiStyle.allCases[place % EmojiStyle.allCases.count])
    }
    let snow = stylist.snow(Self.count, stream: 6)
    english = try stylist.draw(pairs, in: .english, from: snow).clipped
    french = try stylist.draw(pairs, in: .french, from: snow).clipped
  }

  /// Between a drawing and its translation.
  var between: [Double] {
    pairs.indices.map { difference(english.rows([$0]), french.rows([$0])) }
  }

  /// Between two different drawings in English, the mean over all pairs of them.
  var others: Double { LeftOpen.variety(english) }
}
