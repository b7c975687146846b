public import NeuralNetworks

/// The network that repairs pictures: a U-Net.
///
/// Down the left side of the U pictures become smaller and their channels more numerous, so that a
/// pixel comes to stand for a large part of the picture; up the right side they become large again.
/// What the left side saw is added to the right side of the same size: so the answer is both sharp
/// and aware of the whole.
///
///     noisy ─ stem ──────────────────── + ─ head ─ answer
///               └ blocks ────────── + blocks
///                    └ blocks ─ + blocks
///
/// Where pictures are smallest, all pixels of one may look at each other.
/// Every block is told how noisy the picture is and, in two ways, what the words say.
/// Source: Ronneberger, Fischer & Brox 2015, arXiv 1505.04597; for diffusion, Ho, Jain & Abbeel 2020,
/// arXiv 2006.11239, and Dhariwal & Nichol 2021, arXiv 2105.05233. Skips are sums here, as in LinkNet
/// (Chaurasia & Culurciello 2017, arXiv 1707.03718): half the work of channels side by side.
public struct UNet: Sendable {
  /// The sizes of its parts.
  public let shape: UNetShape
  private let text: TextNetwork?
  private let condition: Condition
  private let stem: Convolution
  private let down: [Convolution]
  private let up: [Convolution]
  private let leftBlocks: [[UNetBlock]]
  private let around: Look?
  private let rightBlocks: [[UNetBlock]]
  private let lastNormalisation: GroupNormalisation
  private let head: Convolution

  /// Answers with the velocity v = a ε − s x₀ of each noisy picture z = a x₀ + s ε.
  ///
  /// - Parameters:
  ///   - noisy: z, [count, side, side, colours].
  ///   - levels: how noisy each picture is.
  ///   - words: what it shall show, one vector a word; nil for no words at all.
  /// - Returns: v, same shape as `noisy`.
  public func callAsFunction<Scalar>(
    _ noisy: Variable<Scalar>, levels: [NetworkNoiseLevel], words: WordVectors<Scalar>? = nil
  ) -> Variable<Scalar> {
    let told = condition(levels, words, on: noisy.tape)
    var x = stem(noisy)  // [count, side, side, widths[0]]
    var seen: [Variable<Scalar>] = []
    for level in shape.widths.indices {
      if level > 0 { x = down[level - 1](x.halved()) }  // [count, side/2ˡ, side/2ˡ, widths[l]]
      if level == shape.widths.count - 1, let sketch = told.sketch { x = x + sketch }
      for block in leftBlocks[level] { x = block(x, told) }
      seen.append(x)
    }
    if let around { x = around(aroundIn: x) }
    for level in shape.widths.indices.reversed() {
      if level < shape.widths.count - 1 { x = up[level](x) + seen[level] }
      for block in rightBlocks[level] { x = block(x, told) }
    }
    return head(lastNormalisation(x).silu())  // [count, side, side, colours]
  }

  /// The same, with words as tokens, which the network for the text turns into vectors.
  ///
  /// - Parameters:
  ///   - noisy: z, [count, side, side, colours].
  ///   - levels: how noisy each picture is.
  ///   - captions: what each picture shall show, empty for no words; a network without words hears
  ///     none.
  ///   - styles: vectors in place of the captions' words for styles, one a picture; nil to hear the words.
  /// - Returns: v, same shape as `noisy`.
  public func callAsFunction<Scalar>(
    _ noisy: Variable<Scalar>, levels: [NetworkNoiseLevel], captions: [[Int]],
    styles: [[Scalar]]? = nil
  ) -> Variable<Scalar> {
    var words = words(of: captions, on: noisy.tape)
    if let styles {
      words?.heardStyles = noisy.tape.input(
        styles.flatMap(\.self), shape: [captions.count, shape.toldWidth])
    }
    return self(noisy, levels: levels, words: words)
  }

  /// The vectors of the words of some captions, neighbours included; nil for a network without words.
  public func words<Scalar>(
    of captions: [[Int]], on tape: Tape<Scalar>
  ) -> WordVectors<Scalar>? {
    guard let text, let style = shape.style else { return text.map { $0(captions, on: tape) } }
    let (styles, things) = style.parts(of: captions)
    var words = text(things, on: tape)
    let apart = text(styles, wordCount: StyleShape.wordCount, on: tape)
    (words.styles, words.styleLengths) = (apart.vectors, apart.lengths)
    return words
  }

  /// What captions add to the vector that all blocks are told; nil for a network without words.
  func summary<Scalar>(of captions: [[Int]], on tape: Tape<Scalar>) -> Variable<Scalar>? {
    words(of: captions, on: tape).flatMap {
      shape.style == nil ? condition.summarised($0) : condition.summarisedStyle($0)
    }
  }

  /// A network whose numbers are random.
  ///
  /// - Parameters:
  ///   - shape: the sizes of its parts.
  ///   - builder: receives the numbers.
  public init(_ shape: UNetShape, in builder: inout NetworkBuilder) {
    self.shape = shape
    let widths = shape.widths
    text = shape.text.map {
      TextNetwork($0, wordCount: shape.wordCount, width: shape.wordWidth, in: &builder)
    }
    condition = Condition(shape, in: &builder)
    stem = Convolution(from: shape.colours, to: widths[0], named: "stem", in: &builder)
    func blocks(_ side: String, _ level: Int) -> [UNetBlock] {
      (0..<shape.blocks[level]).map { index in
        UNetBlock(
          widths[level], told: shape, attends: shape.attends[level],
          named: "\(side).\(level).\(index)", in: &builder)
      }
    }
    leftBlocks = widths.indices.map { blocks("left", $0) }
    around =
      shape.looksAround
      ? Look(
        widths[widths.count - 1], at: widths[widths.count - 1], heads: shape.heads,
        named: "around", in: &builder) : nil
    rightBlocks = widths.indices.map { blocks("right", $0) }
    down = widths.indices.dropLast().map {
      Convolution(from: widths[$0], to: widths[$0 + 1], named: "down.\($0)", in: &builder)
    }
    // Drawing each pixel as four before the convolution leaves no checkerboard.
    up = widths.indices.dropLast().map {
      Convolution(
        from: widths[$0 + 1], to: widths[$0], enlarges: true, named: "up.\($0)", in: &builder)
    }
    lastNormalisation = GroupNormalisation(widths[0], named: "head.normalisation", in: &builder)
    head = Convolution(
      from: widths[0], to: shape.colours, startingAtZero: true, named: "head", in: &builder)
  }
}
