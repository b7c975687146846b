import Datasets
import Diffusion
import LessonKit
import Models
import Tensors

/// One style, and things in the order of the list.
struct OneStyle: Sendable {
  static let style = EmojiStyle.neon
  /// Things that are shown large.
  static let count = 24

  /// What was drawn, each thing from its own snow.
  let result: EmojiPairResult

  init(_ stylist: LessonStylist, _ pictures: EmojiPictures) throws {
    let pairs = Self.pairs(stylist).prefix(Self.count)
    let drawings = try stylist.draw(Array(pairs), from: stylist.snow(Self.count, stream: 2))
    result = EmojiPairResult(asked: Array(pairs), drawings: drawings.clipped, among: pictures)
  }

  private static func pairs(_ stylist: LessonStylist) -> [EmojiPair] {
    stylist.classroom.things.map { EmojiPair(thing: $0, style: style) }
  }

  /// Calls for each of all things.
  static let fewCalls = 3

  /// All things, quickly: by few calls, and with guidance 1, D_c alone, which asks the network once a call
  /// and not twice.
  static func everything(
    _ stylist: LessonStylist, _ pictures: EmojiPictures
  ) throws -> EmojiPairResult {
    let pairs = pairs(stylist)
    let drawings = stylist.drawn(
      from: stylist.snow(pairs.count, stream: 2), with: try stylist.told(pairs), calls: fewCalls)
    return EmojiPairResult(asked: pairs, drawings: drawings.clipped, among: pictures)
  }
}
