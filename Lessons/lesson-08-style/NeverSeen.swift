import Datasets
import LessonKit
import Models

/// Pairs of thing and style that were never shown, by the network and by who knows all that was shown.
struct NeverSeen: Sendable {
  /// Pairs that are asked for: the first of the list, in its order.
  static let count = 60
  /// Calls for a drawing.
  static let calls = 5
  /// Pairs that the exact denoiser is asked for, too: it takes its time.
  static let exactCount = 24

  /// By the network.
  let network: EmojiPairResult
  /// By heart: the first ``exactCount`` of the same pairs.
  let byHeart: EmojiPairResult

  init(_ stylist: LessonStylist, _ pictures: EmojiPictures) throws {
    network = try Self.result(
      of: Array(stylist.split.heldOut.prefix(Self.count)), stylist, pictures)
    byHeart = EmojiMemoriser(stylist.split.seen, pictures).result(
      asking: Array(stylist.split.heldOut.prefix(Self.exactCount)), among: pictures,
      steps: Self.calls, seed: stylist.seed)
  }

  /// Pairs whose drawing is known from no other style.
  static func unknowable(
    _ stylist: LessonStylist, _ pictures: EmojiPictures
  ) throws -> EmojiPairResult {
    try result(of: stylist.split.unknowable, stylist, pictures)
  }

  private static func result(
    of pairs: [EmojiPair], _ stylist: LessonStylist, _ pictures: EmojiPictures
  ) throws -> EmojiPairResult {
    try EmojiPairExam(asking: pairs, in: stylist.classroom, seed: stylist.seed).result(
      of: stylist.model.network, knowing: stylist.model.vocabulary, among: pictures,
      guidanceScale: LessonStylist.guidanceScale, steps: calls)
  }
}
