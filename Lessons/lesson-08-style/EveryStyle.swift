import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// The bird in all styles, from the same snow.
struct EveryStyle: Sendable {
  /// What was drawn, and which known picture is nearest to each drawing.
  let result: EmojiPairResult
  /// How far each drawing is from the true picture: see ``difference(_:_:)``.
  let differences: [Double]

  /// The bird in a style.
  static func pairs(_ stylist: LessonStylist) -> [EmojiPair] {
    let bird = stylist.thing("bird")
    return EmojiStyle.allCases.map { EmojiPair(thing: bird, style: $0) }
  }

  init(_ stylist: LessonStylist, _ pictures: EmojiPictures) throws {
    let pairs = Self.pairs(stylist)
    let drawings = try stylist.draw(pairs, from: stylist.snow(1, stream: 0)).clipped
    result = EmojiPairResult(asked: pairs, drawings: drawings, among: pictures)
    differences = pairs.indices.map { k in
      difference(drawings.rows([k]), pictures.values.rows([pairs[k].picture]))
    }
  }
}

/// The root mean squared difference of two pictures as a share of the way from black to white.
///
///     √(1/N Σ_j (x_j − y_j)²) / 2        x_j, y_j from −1 to 1
func difference(_ first: Batch<Float>, _ second: Batch<Float>) -> Double {
  let squared = zip(first.values, second.values).reduce(0.0) { sum, pair in
    sum + Double(pair.0 - pair.1) * Double(pair.0 - pair.1)
  }
  return (squared / Double(max(1, first.values.count))).squareRoot() / 2
}

/// What comes of the same snows when thing and style are said, when the style is left open, and when the
/// thing is.
struct LeftOpen: Sendable {
  /// Snows for each.
  static let count = 6
  static let style = EmojiStyle.neon

  /// "Neon bird".
  let both: EmojiPairResult
  /// What is nearest to "bird".
  let styleOpen: [EmojiPictures.Nearest]
  /// What is nearest to "neon".
  let thingOpen: [EmojiPictures.Nearest]
  /// The drawings of the three rows.
  let drawings: [Batch<Float>]

  init(_ stylist: LessonStylist, _ pictures: EmojiPictures) throws {
    let snow = stylist.snow(Self.count, stream: 1)
    let pair = EmojiPair(thing: stylist.thing("bird"), style: Self.style)
    let tokens = try stylist.tokens(of: pair)
    let styleTokens = Set(stylist.model.vocabulary.styleTokens)
    let (style, thing) = (
      tokens.filter(styleTokens.contains), tokens.filter { !styleTokens.contains($0) }
    )
    drawings = [tokens, thing, style].map { said in
      stylist.drawn(from: snow, stylist.model.network.conditioned(on: [said])).clipped
    }
    both = EmojiPairResult(
      asked: [EmojiPair](repeating: pair, count: Self.count), drawings: drawings[0],
      among: pictures)
    styleOpen = pictures.nearest(to: drawings[1])
    thingOpen = pictures.nearest(to: drawings[2])
  }

  /// How different two drawings of a row are from each other: the mean over all pairs of snows.
  static func variety(_ drawings: Batch<Float>) -> Double {
    let rows = 0..<drawings.count
    return Sample(
      rows.flatMap { i in
        rows.filter { $0 > i }.map { difference(drawings.rows([i]), drawings.rows([$0])) }
      }
    ).mean
  }
}
