import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// One thing between two styles, in two ways.
///
///     told (1 − w) s_a + w s_b                            one answer, to a style between
///     D + g ((1 − w) (D_a − D) + w (D_b − D))             two answers, of which the mean is taken
///
/// The vector s of a style is what the network hears of its words.
struct BetweenStyles: Sendable {
  static let (from, to) = (EmojiStyle.neon, EmojiStyle.sepia)
  static let thing = "bird"

  /// By mixed vectors, one drawing for each share of ``Mixing/shares``.
  let vectors: Batch<Float>
  /// By mixed answers.
  let answers: Batch<Float>
  /// The two ends, cross-faded as films do: no network is asked between them.
  let faded: Batch<Float>

  init(_ stylist: LessonStylist) throws {
    let snow = stylist.snow(1, stream: 3)
    let thing = stylist.thing(Self.thing)
    let ends = [Self.from, Self.to].map { EmojiPair(thing: thing, style: $0) }
    let heard = try [Self.from, Self.to].map { style in try stylist.heard(style) }
    let mixed = Mixing.shares.map { share in
      zip(heard[0], heard[1]).map { Float(1 - share) * $0 + Float(share) * $1 }
    }
    vectors =
      stylist.drawn(
        from: snow.rows(mixed.map { _ in 0 }),
        stylist.model.network.conditioned(on: [try stylist.tokens(of: ends[0])], styles: mixed)
      ).clipped
    answers = try Mixing.answers(stylist, ends[0], ends[1], from: snow)
    let (first, last) = (vectors.rows([0]), vectors.rows([vectors.count - 1]))
    faded = Batch(
      count: Mixing.shares.count, valueCount: LessonStylist.valueCount,
      values: Mixing.shares.flatMap { ((1 - $0) * first + $0 * last).values })
  }
}

/// Between two things, in some styles: the mean of two answers.
///
/// A thing is told by words of which each pixel looks at those that it needs; there is no one vector to
/// mix.
struct BetweenThings: Sendable {
  static let (from, to) = ("owl", "cat")
  static let styles: [EmojiStyle] = [.colour, .ink, .neon]

  /// For each style, one drawing for each share.
  let drawings: [Batch<Float>]

  init(_ stylist: LessonStylist) throws {
    let snow = stylist.snow(1, stream: 4)
    let (from, to) = (stylist.thing(Self.from), stylist.thing(Self.to))
    drawings = try Self.styles.map { style in
      try Mixing.answers(
        stylist, EmojiPair(thing: from, style: style), EmojiPair(thing: to, style: style),
        from: snow)
    }
  }
}

/// From all of one to all of the other.
enum Mixing {
  /// w.
  static let shares = (0...8).map { Double($0) / 8 }
  /// Places of the shares that a strip shows; an animation shows all.
  static let shown = stride(from: 0, to: shares.count, by: 2).map { $0 }

  /// The mean of two answers, from the same snow for each share.
  static func answers(
    _ stylist: LessonStylist, _ first: EmojiPair, _ second: EmojiPair, from snow: Batch<Float>
  ) throws -> Batch<Float> {
    let (first, second) = (try stylist.told([first]), try stylist.told([second]))
    let scale = LessonStylist.guidanceScale
    return Batch(
      count: shares.count, valueCount: LessonStylist.valueCount,
      values: shares.flatMap { share in
        stylist.drawn(
          from: snow,
          with: ComposedDenoiser(
            from: stylist.model.network,
            [
              .init(first, guidanceScale: scale * (1 - share)),
              .init(second, guidanceScale: scale * share),
            ])
        ).clipped.values
      })
  }
}
