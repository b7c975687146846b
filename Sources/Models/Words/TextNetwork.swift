import NeuralNetworks

/// Turns words into vectors: the "other network, for the text", trained together with the denoiser.
///
///     x_i = table[word_i]
///     x_i ← x_i + W₂ silu(W₁ (x_{i−1}, x_i, x_{i+1}))   once or more
///
/// Every word begins as a row of a learned table, the same wherever it stands. Then it looks at its
/// two neighbours, so that *bacon* before *flowers* becomes another vector than *bacon* before
/// *garden*: this is how word order gets into the network. Each further look reaches one word more to
/// either side.
///
/// Nobody tells the network what a word means. All it ever gets is the wish of the denoiser, through
/// the gradient, for vectors that tell more about the picture.
struct TextNetwork: Sendable {
  private let table: Embedding
  private let looks: [(gather: Dense, answer: Dense)]
  private let wordCount: Int

  /// - Parameters:
  ///   - shape: sizes of its parts.
  ///   - wordCount: words of a caption at most.
  ///   - width: numbers in the vector of a word.
  ///   - builder: receives the numbers.
  init(_ shape: TextShape, wordCount: Int, width: Int, in builder: inout NetworkBuilder) {
    self.wordCount = wordCount
    table = Embedding(
      rows: shape.vocabularySize, channels: width, named: "text.table", in: &builder)
    looks = (0..<shape.looks).map { look in
      (
        Dense(from: 3 * width, to: width, named: "text.\(look).gather", in: &builder),
        Dense(
          from: width, to: width, startingAtZero: true, named: "text.\(look).answer", in: &builder)
      )
    }
  }

  /// The vectors of the words of some captions.
  ///
  /// - Parameters:
  ///   - captions: tokens, for each picture; more than the network listens to are cut off.
  ///   - limit: words of a caption at most, if other than usual.
  ///   - tape: what to compute on.
  /// - Returns: a vector a word, zeros behind the last of each caption.
  func callAsFunction<Scalar>(
    _ captions: [[Int]], wordCount limit: Int? = nil, on tape: Tape<Scalar>
  ) -> WordVectors<Scalar> {
    let wordCount = limit ?? self.wordCount
    let lengths = captions.map { min($0.count, wordCount) }
    let tokens = captions.flatMap { caption in
      (0..<wordCount).map { $0 < caption.count ? caption[$0] : 0 }
    }
    let vectors = table(tokens, on: tape)  // [count · wordCount, width]
    var x = vectors.reshaped([captions.count, wordCount, vectors.shape[1]]).cut(to: lengths)
    for look in looks {
      x = (x + look.answer(look.gather(x.besideNeighbours()).silu())).cut(to: lengths)
    }
    return WordVectors(vectors: x, lengths: lengths)
  }
}

/// The sizes of a network for the text.
public struct TextShape: Hashable, Codable, Sendable {
  /// Words that it knows.
  public var vocabularySize: Int
  /// How often each word looks at its neighbours.
  public var looks = 1

  /// A network that knows some words.
  public init(vocabularySize: Int, looks: Int = 1) {
    (self.vocabularySize, self.looks) = (vocabularySize, looks)
  }

  /// What is wrong with these sizes; nil if nothing is.
  var fault: String? {
    guard (1...Vocabulary.largestCount).contains(vocabularySize), (0...4).contains(looks) else {
      return "A network for text knows 1 to \(Vocabulary.largestCount) words and lets them look at "
        + "their neighbours at most 4 times."
    }
    return nil
  }

  /// Numbers that it learns for vectors of some width.
  func numberCount(width: Int) -> Int {
    vocabularySize * width + looks * (4 * width * width + 2 * width)
  }
}
