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
  /// Whether the pixels of the smallest pictures look at each other.
  public var looksAround = false
  /// Heads of each look.
  public var heads = 1
  /// Numbers in what all blocks are told.
  public var toldWidth: Int
  /// Numbers in the vector of a word; 0 for a network that knows no words.
  public var wordWidth = 0
  /// Words that it listens to at most.
  public var wordCount = 0
  /// The network that turns words into vectors; nil if vectors are given, or there are no words.
  public var text: TextShape?
  /// How captions fall into two parts, the thing and its style; nil if they are heard as one.
  public var style: StyleShape?

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
    else {
      return
        "A U-Net has 1 to 6 levels, and says of each its width, its number of blocks and whether "
        + "its pixels look at words."
    }
    guard (1...4).contains(colours) else {
      return "Pictures have 1 to 4 numbers in a pixel, not \(colours)."
    }
    guard (4...256).contains(side), side % (1 << (widths.count - 1)) == 0 else {
      return "Pictures have 4 to 256 pixels a side, to be halved \(widths.count - 1) times, not "
        + "\(side)."
    }
    guard widths.allSatisfy({ $0 % 8 == 0 && (8...512).contains($0) }),
      blocks.allSatisfy({ (0...8).contains($0) })
    else { return "Widths are multiples of 8 up to 512, and a level has at most 8 blocks." }
    guard (8...1024).contains(toldWidth) else {
      return "Blocks are told 8 to 1,024 numbers, not \(toldWidth)."
    }
    guard (1...8).contains(heads) else { return "A look has 1 to 8 heads, not \(heads)." }
    guard (0...512).contains(wordWidth), wordWidth % 8 == 0, (0...128).contains(wordCount),
      (wordWidth == 0) == (wordCount == 0)
    else { return "Word vectors have up to 512 numbers, a multiple of 8, and there are up to 128." }
    if let text {
      guard wordWidth > 0 else {
        return "Only a network that listens to words has one for the text."
      }
      if let fault = text.fault { return fault }
    }
    if let style {
      guard let text else {
        return "Only a network with words of its own hears style and thing apart."
      }
      if let fault = style.fault(vocabularySize: text.vocabularySize) { return fault }
    }
    guard zip(widths, attends).allSatisfy({ !$1 || $0 % (8 * heads) == 0 }) else {
      return "Every level that looks at words is a multiple of 8 wide for each head."
    }
    guard !looksAround || widths[widths.count - 1] % (8 * heads) == 0 else {
      return "The last level looks around, so it is a multiple of 8 wide for each head."
    }
    guard !looksAround || side >> (widths.count - 1) <= 32 else {
      return "Pixels look around in pictures of at most 32 × 32; add a level."
    }
    return nil
  }

  /// Numbers in its largest parts, for sizes without fault: a network of this shape has more.
  ///
  /// A file that claims a network must hold as many, before memory is taken for it.
  var leastNumberCount: Int {
    let blockNumbers = zip(widths, blocks).map { width, count in
      2 * count * width * (2 * 9 * width + 2 * toldWidth)
    }
    let betweenLevels = zip(widths, widths.dropFirst()).map { 2 * 9 * $0 * $1 }
    let summary = 2 * wordWidth * wordWidth
    let words = text?.numberCount(width: wordWidth) ?? 0
    let sketch = style == nil ? 0 : sketchNumberCount
    return (blockNumbers + betweenLevels).reduce(summary + words + sketch, +)
  }

  /// A network without words: a block on either side of each level, and a look around between.
  ///
  /// - Parameters:
  ///   - side: pixels along one side, divisible by 2 for each level but the first.
  ///   - widths: channels of each level.
  /// - Returns: its sizes, which may have a ``fault``.
  public static func withoutWords(side: Int, widths: [Int]) -> UNetShape {
    let first = widths.first ?? 0
    var shape = UNetShape(
      side: side, widths: widths, blocks: widths.map { _ in 1 },
      toldWidth: [16, 32, 64, 128, 256].first { $0 >= first } ?? 512)
    // A look around costs the square of the number of pixels: only where these are few.
    shape.looksAround = side >> (widths.count - 1) <= 8
    return shape
  }

  /// The Shapes network without words: 16 × 16 pixels, about 99,000 numbers.
  public static let shapes = withoutWords(side: 16, widths: [24, 24, 24])

  /// The Shapes network with words: under 100,000 numbers, too.
  ///
  /// - Parameter vocabularySize: words that it knows.
  /// - Returns: its sizes.
  public static func shapesFromWords(vocabularySize: Int) -> UNetShape {
    var shape = withoutWords(side: 16, widths: [16, 24, 24])
    shape.toldWidth = 32
    return shape.listening(vocabularySize: vocabularySize, wordCount: 12, width: 24)
  }

  /// The Emoji network without words: 24 × 24 pixels, about 0.47 million numbers.
  public static let emoji = withoutWords(side: 24, widths: [32, 64, 64])

  /// The Emoji network with words, which hears style and thing apart: about 1.1 million numbers.
  ///
  /// - Parameter vocabulary: the words that it knows, those of the styles among them.
  /// - Returns: its sizes.
  public static func emojiFromWords(_ vocabulary: Vocabulary) -> UNetShape {
    var shape = withoutWords(side: 24, widths: [24, 48, 96])
    shape.toldWidth = 128
    shape = shape.listening(vocabularySize: vocabulary.count, wordCount: 8, width: 64)
    shape.style = StyleShape(tokens: vocabulary.styleTokens)
    return shape
  }

  /// This network with words: each level but the largest pictures looks at them.
  ///
  /// - Parameters:
  ///   - vocabularySize: words that it knows.
  ///   - wordCount: words of a caption at most.
  ///   - width: numbers in the vector of a word.
  /// - Returns: its sizes, which may have a ``fault``.
  public func listening(vocabularySize: Int, wordCount: Int, width: Int) -> UNetShape {
    var shape = self
    (shape.wordWidth, shape.wordCount) = (width, wordCount)
    shape.text = TextShape(vocabularySize: vocabularySize)
    shape.attends = widths.indices.map { $0 > 0 }
    return shape
  }

  /// The Garden network: 32 × 32 pixels, about 0.7 million numbers.
  public static let garden = UNetShape(
    side: 32, widths: [16, 32, 64, 64], blocks: [0, 1, 1, 1], attends: [false, true, true, true],
    toldWidth: 128, wordWidth: 64, wordCount: 24)

  /// The Garden network with its network for the text, whose words look two places far: *bacon* in
  /// "a garden of bacon" shall know of the garden.
  ///
  /// - Parameter vocabularySize: words that it knows.
  /// - Returns: its sizes.
  public static func gardenFromWords(vocabularySize: Int) -> UNetShape {
    var shape = garden
    shape.text = TextShape(vocabularySize: vocabularySize, looks: 2)
    return shape
  }
}
