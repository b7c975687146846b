import Datasets
import Diffusion
import LessonKit
import Models
import Pictures
import Tensors

/// The bird in all styles, each told more and more strongly.
///
///     s(k) = s₀ + k (s − s₀)        s₀: what is heard when no style is named
struct StyleStrengths: Sendable {
  /// k.
  static let strengths = [0, 0.5, 1, 1.5, 2]

  /// For each strength, a drawing in each style.
  let drawings: [Batch<Float>]

  init(_ stylist: LessonStylist) throws {
    let pairs = EveryStyle.pairs(stylist)
    let nothing = stylist.heardNothing
    let heard = try pairs.map { pair in try stylist.heard(pair.style) }
    let tokens = try pairs.map { pair in try stylist.tokens(of: pair) }
    let snow = stylist.snow(1, stream: 0).rows(pairs.map { _ in 0 })
    drawings = Self.strengths.map { strength in
      let styles = heard.map { zip(nothing, $0).map { $0 + Float(strength) * ($1 - $0) } }
      return stylist.drawn(
        from: snow, stylist.model.network.conditioned(on: tokens, styles: styles)
      ).clipped
    }
  }
}

/// Styles that nobody has named: Twemoji, and what turns colour into another style.
///
///     s = s_twemoji + s_b − s_colour
///
/// There is no picture of it: all derived styles of the classroom are made of another drawing. But the formula
/// of the style can be applied to Twemoji, so that it is known what the picture would be.
struct StyleSums: Sendable {
  /// b: styles that a formula makes of the colour drawing.
  static let added = EmojiStyle.allCases.filter { $0.sheet == .colour && $0 != .colour }
  /// Things of the list that are drawn, beside the bird.
  static let otherThings = 5
  /// Things that a figure shows.
  static let shownThings = 3

  /// The bird, and the first things of the list that were shown as Twemoji and in colour.
  let things: [Int]
  /// For each thing, what comes of each sum.
  let drawings: [Batch<Float>]
  /// For each thing, what is drawn when the added style alone is told.
  let named: [Batch<Float>]
  /// For each thing, what the formula makes of Twemoji.
  let expected: [Batch<Float>]
  /// For each thing, what it makes of the colour drawing: the known picture.
  let known: [Batch<Float>]
  /// For each thing, the drawing told as Twemoji.
  let bases: [Batch<Float>]

  init(_ stylist: LessonStylist) throws {
    let bird = stylist.thing("bird")
    let others = stylist.classroom.things.filter { thing in
      thing != bird
        && [EmojiStyle.twemoji, .colour].allSatisfy {
          !stylist.isHeldOut(EmojiPair(thing: thing, style: $0))
        }
    }
    let things = [bird] + others.prefix(Self.otherThings)
    let heard = try ([EmojiStyle.twemoji, .colour] + Self.added).map { try stylist.heard($0) }
    let sums =
      [heard[0]]
      + heard.dropFirst(2).map { added in
        added.indices.map { heard[0][$0] + added[$0] - heard[1][$0] }
      }
    let words = heard.dropFirst(2)
    let snow = stylist.snow(1, stream: 5)
    let (twemoji, colour) = (
      try stylist.world.drawings(on: .twemoji), try stylist.world.drawings(on: .colour)
    )
    func drawn(_ thing: Int, _ styles: [[Float]]) throws -> Batch<Float> {
      let tokens = try stylist.tokens(of: EmojiPair(thing: thing, style: .twemoji))
      return stylist.drawn(
        from: snow.rows(styles.map { _ in 0 }),
        stylist.model.network.conditioned(on: [tokens], styles: styles)
      ).clipped
    }
    func styled(_ drawing: Picture) -> Batch<Float> {
      Batch(
        count: Self.added.count, valueCount: LessonStylist.valueCount,
        values: Self.added.flatMap { $0(drawing).values() })
    }
    let all = try things.map { try drawn($0, sums + words) }
    let count = Self.added.count
    self.things = things
    bases = all.map { $0.rows([0]) }
    drawings = all.map { $0.rows(1..<count + 1) }
    named = all.map { $0.rows(count + 1..<2 * count + 1) }
    expected = things.map { styled(twemoji[$0]) }
    known = things.map { styled(colour[$0]) }
  }

  /// Whether a drawing is nearer to the Twemoji in its new style than to the known picture.
  func isNew(_ drawing: Batch<Float>, thing: Int, style: Int) -> Bool {
    difference(drawing, expected[thing].rows([style]))
      < difference(drawing, known[thing].rows([style]))
  }

  /// Of all drawings of all things, how many are.
  func newCount(_ drawings: [Batch<Float>]) -> Int {
    drawings.indices.reduce(0) { sum, thing in
      sum
        + (0..<drawings[thing].count).count {
          isNew(drawings[thing].rows([$0]), thing: thing, style: $0)
        }
    }
  }
}
