import Tensors

/// The pairs of thing and style, cut into what is shown in training and what is held out.
///
///     2,827 pairs = 2,545 seen + 282 held out
///
/// A held-out pair is a picture that is never shown, under a name that is never said; but its thing was
/// seen in other styles, and its style on other things. Whether it can be known depends on the family of
/// its style (see ``EmojiStyle/sheet``). Styles of one family start from the same drawing: who has seen the
/// owl in colour and other things in neon can know the owl in neon, so of every thing at least one
/// style of each of the two larger families stays. Twemoji are drawings of their own: nobody can know a
/// held-out one, and what a network answers is its invention.
public struct EmojiPairSplit: Sendable {
  /// Pairs to learn from, thing after thing.
  public let seen: [EmojiPair]
  /// Pairs that are never shown but can be known: their drawing is seen in another style.
  public let heldOut: [EmojiPair]
  /// Pairs that are never shown, and whose drawing is seen nowhere else.
  public let unknowable: [EmojiPair]

  /// The seed of the parts that shipped results use.
  public static let standardSeed: UInt64 = 1

  /// Cuts the pairs by a seed: they are gone through in random order, and each is held out if a seen style
  /// of its family remains, until a tenth is.
  ///
  /// - Parameters:
  ///   - things: positions in ``EmojiWorld/entries``.
  ///   - seed: of the order.
  public init(things: [Int], seed: UInt64 = standardSeed) {
    let pairs = things.flatMap { thing in
      EmojiStyle.allCases.map { EmojiPair(thing: thing, style: $0) }
    }
    var generator = SeededGenerator(seed: seed)
    var remaining: [Family: Int] = [:]
    for pair in pairs { remaining[Family(pair), default: 0] += 1 }
    var hidden: Set<EmojiPair> = []
    for pair in pairs.inRandomOrder(using: &generator) where hidden.count < pairs.count / 10 {
      let family = Family(pair)
      guard family.sheet == .twemoji || (remaining[family] ?? 0) > 1 else { continue }
      remaining[family, default: 0] -= 1
      hidden.insert(pair)
    }
    seen = pairs.filter { !hidden.contains($0) }
    heldOut = pairs.filter { hidden.contains($0) && $0.style != .twemoji }
    unknowable = pairs.filter { hidden.contains($0) && $0.style == .twemoji }
  }

  /// One drawing: all that is made of it is of one family.
  private struct Family: Hashable {
    let thing: Int
    let sheet: EmojiSheet

    init(_ pair: EmojiPair) { (thing, sheet) = (pair.thing, pair.style.sheet) }
  }
}
