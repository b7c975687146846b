import Datasets
import Diffusion
import LessonKit
import Models
import Pictures
import Tensors

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
    let (twemoji, colour) = (
      try stylist.world.drawings(on: .twemoji), try stylist.world.drawings(on: .colour)
    )
    func styled(_ drawing: Picture) -> Batch<Float> {
      Batch(
        count: Self.added.count, valueCount: LessonStylist.valueCount,
        values: Self.added.flatMap { $0(drawing).values() })
    }
    self.things = things
    drawings = try Self.drawn(things, try Self.sums(stylist, times: 1), by: stylist)
    named = try Self.drawn(things, try Self.added.map { try stylist.heard($0) }, by: stylist)
    bases = try Self.drawn(things, [try stylist.heard(.twemoji)], by: stylist)
    expected = things.map { styled(twemoji[$0]) }
    known = things.map { styled(colour[$0]) }
  }

  /// s_twemoji + k (s_b − s_colour) for each b.
  private static func sums(_ stylist: LessonStylist, times k: Float) throws -> [[Float]] {
    let (base, colour) = (try stylist.heard(.twemoji), try stylist.heard(.colour))
    return try added.map { style in
      let heard = try stylist.heard(style)
      return base.indices.map { base[$0] + k * (heard[$0] - colour[$0]) }
    }
  }

  /// For each thing, what is drawn in some styles from one snow.
  private static func drawn(
    _ things: [Int], _ styles: [[Float]], by stylist: LessonStylist
  ) throws -> [Batch<Float>] {
    let snow = stylist.snow(1, stream: 5).rows(styles.map { _ in 0 })
    return try things.map { thing in
      let tokens = try stylist.tokens(of: EmojiPair(thing: thing, style: .twemoji))
      return stylist.drawn(
        from: snow, stylist.model.network.conditioned(on: [tokens], styles: styles)
      ).clipped
    }
  }

  /// What comes of the opposite difference: Twemoji + colour − b.
  func opposite(_ stylist: LessonStylist) throws -> [Batch<Float>] {
    try Self.drawn(things, try Self.sums(stylist, times: -1), by: stylist)
  }

  /// Whether a drawing is nearer to the Twemoji in its new style than to the known picture.
  func hasArrived(thing: Int, style: Int) -> Bool {
    let drawing = drawings[thing].rows([style])
    return difference(drawing, expected[thing].rows([style]))
      < difference(drawing, known[thing].rows([style]))
  }

  /// How many drawings have.
  var arrivedCount: Int {
    count { hasArrived(thing: $0, style: $1) }
  }

  /// How many drawings are nearer to the Twemoji in its new style than the added style alone is.
  func nearerCount(_ drawings: [Batch<Float>]) -> Int {
    count { thing, style in
      let goal = expected[thing].rows([style])
      return difference(drawings[thing].rows([style]), goal)
        < difference(named[thing].rows([style]), goal)
    }
  }

  private func count(where holds: (Int, Int) -> Bool) -> Int {
    things.indices.reduce(0) { sum, thing in
      sum + Self.added.indices.count { holds(thing, $0) }
    }
  }
}
