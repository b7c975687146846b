import Tensors

/// The emoji, cut into things to learn from and things that are held out.
///
///     1,224 = 1,102 to learn from + 122 held out
///
/// A thing is held out in all styles: no drawing of it, nor any that a formula makes of one, is
/// learned from. So held-out drawings are real pictures that a network has never seen, against which
/// what it draws can be measured: how near to the training pictures is a picture that is really new?
public struct EmojiSplit: Sendable {
  /// Positions in ``EmojiWorld/entries`` of the things to learn from, rising.
  public let training: [Int]
  /// Positions of the things held out, rising.
  public let heldOut: [Int]

  /// The parts that shipped results use.
  public static let standard = EmojiSplit(count: EmojiSheet.cellCount, seed: 1)

  /// Cuts a world by a seed: the last tenth of the things in random order is held out.
  ///
  /// - Parameters:
  ///   - count: things in the world.
  ///   - seed: of the order.
  public init(count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let order = Array(0..<count).inRandomOrder(using: &generator)
    training = order.dropLast(count / 10).sorted()
    heldOut = order.suffix(count / 10).sorted()
  }
}
