/// The sizes of a U-Net's parts.
public struct UNetShape: Hashable, Codable, Sendable {
  /// Pixels along one side of its pictures.
  public var side: Int
  /// Numbers in a pixel.
  public var colours = 3
  /// Channels of each level, the largest pictures first; each level halves the sides.
  public var widths: [Int]
  /// Blocks on either side of each level.
  public var blocks: [Int]
  /// Where pixels look at words.
  public var attends: [Bool]
  /// Heads of each look.
  public var heads = 1
  /// Numbers in what all blocks are told.
  public var toldWidth: Int
  /// Numbers in the vector of a word; 0 for a network that knows no words.
  public var wordWidth = 0
  /// Words that it listens to at most.
  public var wordCount = 0

  /// Sizes of one's own.
  ///
  /// - Parameters:
  ///   - side: pixels along one side, divisible by 2 for each level but the first.
  ///   - widths: channels of each level, multiples of 8.
  ///   - blocks: blocks on either side of each level.
  ///   - attends: levels whose pixels look at words; none if nil.
  ///   - toldWidth: numbers in what all blocks are told.
  ///   - wordWidth: numbers in the vector of a word, 0 for no words.
  ///   - wordCount: words that it listens to at most.
  public init(
    side: Int, widths: [Int], blocks: [Int], attends: [Bool]? = nil, toldWidth: Int,
    wordWidth: Int = 0, wordCount: Int = 0
  ) {
    self.side = side
    self.widths = widths
    self.blocks = blocks
    self.attends = attends ?? widths.map { _ in false }
    self.toldWidth = toldWidth
    self.wordWidth = wordWidth
    self.wordCount = wordCount
  }

  /// What is wrong with these sizes, in one sentence; nil if a network can be made of them.
  ///
  /// Sizes come from files, too: so everything is bounded before memory is taken.
  public var fault: String? {
    guard (1...6).contains(widths.count), blocks.count == widths.count,
      attends.count == widths.count
    else { return "A U-Net has 1 to 6 levels, each with a width, blocks and a word on words." }
    guard (4...256).contains(side), side % (1 << (widths.count - 1)) == 0, (1...4).contains(colours)
    else {
      return "\(side) pixels a side cannot be halved \(widths.count - 1) times."
    }
    guard widths.allSatisfy({ $0 % 8 == 0 && (8...512).contains($0) }),
      blocks.allSatisfy({ (0...8).contains($0) })
    else { return "Widths are multiples of 8 up to 512, and a level has at most 8 blocks." }
    guard (8...1024).contains(toldWidth), (0...512).contains(wordWidth), wordWidth % 8 == 0,
      (0...128).contains(wordCount), (wordWidth == 0) == (wordCount == 0), (1...8).contains(heads)
    else { return "Word vectors have up to 512 numbers, a multiple of 8, and there are up to 128." }
    guard zip(widths, attends).allSatisfy({ !$1 || $0 % (8 * heads) == 0 }) else {
      return "Every level that looks at words is a multiple of 8 wide for each head."
    }
    return nil
  }

  /// The Shapes network without words: 16 × 16 pixels, about 97,000 numbers.
  public static let shapes = UNetShape(
    side: 16, widths: [24, 24, 24], blocks: [1, 1, 1], toldWidth: 32)

  /// The Garden network: 32 × 32 pixels, about 0.7 million numbers.
  public static let garden = UNetShape(
    side: 32, widths: [16, 32, 64, 64], blocks: [0, 1, 1, 1], attends: [false, true, true, true],
    toldWidth: 128, wordWidth: 64, wordCount: 24)
}
