/// Random numbers that anyone can repeat: the same seed gives the same bits on every machine.
///
/// It is a value. A copy continues as the original would, and nothing in Snow is random unless a
/// generator was passed in. ``stream(_:)`` gives each picture of a batch random numbers of its
/// own, so that picture k is the same whatever the batch and whichever core draws it:
///
///     var generator = SeededGenerator(seed: 7)
///     let snow = Batch<Float>.gaussian(count: 8, valueCount: 1728, using: &generator)
///     let dice = 1 + generator.integer(below: 6)
///
/// Behind it is the counter-based generator Philox4x32-10; see `Philox`.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  /// What tells generators apart: the seed itself, or what ``stream(_:)`` made of it.
  package let key: SIMD2<UInt32>
  private var nextBlock: UInt64 = 0
  private var spare: UInt64?

  /// A generator at its beginning.
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32))
  }

  /// Sixty-four random bits.
  public mutating func next() -> UInt64 {
    if let spare {
      self.spare = nil
      return spare
    }
    let block = Philox.block(
      counter: SIMD4(UInt32(truncatingIfNeeded: nextBlock), UInt32(nextBlock >> 32), 0, 0),
      key: key)
    nextBlock += 1
    spare = UInt64(block[3]) << 32 | UInt64(block[2])
    return UInt64(block[1]) << 32 | UInt64(block[0])
  }

  /// Generator number `index` of a family without end, each at its beginning.
  ///
  /// It depends on the seed and the index alone, not on how many numbers were drawn before;
  /// streams have streams of their own. The key of stream k is half of the block with counter
  /// (k, 2^64 − 1), which no draw ever reaches; two streams share one with probability 2^−64.
  public func stream(_ index: Int) -> SeededGenerator {
    let index = UInt64(bitPattern: Int64(index))
    let block = Philox.block(
      counter: SIMD4(UInt32(truncatingIfNeeded: index), UInt32(index >> 32), .max, .max), key: key)
    return SeededGenerator(seed: UInt64(block[1]) << 32 | UInt64(block[0]))
  }
}

extension RandomNumberGenerator {
  /// A number in [0, 1), one of 2^53 equally likely ones.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from 0 to `bound` − 1, all equally likely.
  ///
  ///     high half of (64 random bits · bound), drawn again in the few cases that would favour some
  ///
  /// Our own, so that seeds keep their meaning when the standard library changes.
  /// Source: Lemire 2019, "Fast random integer generation in an interval", arXiv 1805.10941.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "A random number below \(bound) does not exist: give a positive bound.")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The position of one of `weights`, drawn with probability proportional to it.
  ///
  /// - Parameter weights: at least one number; none negative, some positive, all finite.
  /// - Returns: 0 for the first weight, and so on.
  public mutating func index(weights: [Double]) -> Int {
    let total = weights.reduce(0, +)
    precondition(
      total > 0 && total.isFinite && weights.allSatisfy { $0 >= 0 },
      "Weights to draw from must be finite, not negative, and some of them positive.")
    var remaining = uniform() * total
    var last = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      if remaining < weight { return index }
      remaining -= weight
      last = index
    }
    return last  // Rounding left a crumb: it belongs to the last possible one.
  }
}
