public import Diffusion
public import NeuralNetworks
public import Tensors

/// Pictures for one step of learning to denoise.
public struct DenoisingBatch: Sendable {
  /// x₀, shape [count, valueCount].
  public var clean: Batch<Float>
  /// ε, same shape.
  public var noise: Batch<Float>
  /// How noisy each picture is made.
  public var levels: [NoiseLevel]
  /// Vectors of the words, [count, word count · word width]; nil for none.
  public var words: Batch<Float>?
  /// Words of each picture.
  public var wordLengths: [Int]
  /// Tokens of each picture's caption, for a network with a network for the text; nil for none.
  public var captions: [[Int]]?

  /// A batch from its parts.
  public init(
    clean: Batch<Float>, noise: Batch<Float>, levels: [NoiseLevel], words: Batch<Float>? = nil,
    wordLengths: [Int] = [], captions: [[Int]]? = nil
  ) {
    self.captions = captions
    (self.clean, self.noise, self.levels) = (clean, noise, levels)
    (self.words, self.wordLengths) = (words, wordLengths)
  }
}

extension UNet {
  /// Pictures in one shard of a batch.
  public static let shardSize = 4

  /// The part of the loss that the pictures of one shard bring.
  ///
  ///     L = mean |v − v̂(z)|²,   z = a x₀ + s ε,   v = a ε − s x₀
  ///
  /// The velocity v weighs all noise levels alike: predicting x₀ itself would make light of the low
  /// ones, predicting ε of the high ones (Salimans & Ho 2022, arXiv 2202.00512).
  ///
  /// - Parameters:
  ///   - batch: pictures, noise and levels.
  ///   - shard: which ``shardSize`` pictures of it.
  ///   - tape: what to compute on.
  /// - Returns: the loss, one number.
  public func denoisingLoss(
    _ batch: DenoisingBatch, shard: Int, on tape: Tape<Float>
  ) -> Variable<Float> {
    let rows = shard * Self.shardSize..<min((shard + 1) * Self.shardSize, batch.clean.count)
    var (noisy, velocity): ([Float], [Float]) = ([], [])
    noisy.reserveCapacity(rows.count * batch.clean.valueCount)
    velocity.reserveCapacity(rows.count * batch.clean.valueCount)
    for row in rows {
      let (a, s) = (Float(batch.levels[row].signalScale), Float(batch.levels[row].noiseScale))
      for (x, noise) in zip(batch.clean[row], batch.noise[row]) {
        noisy.append(a * x + s * noise)
        velocity.append(a * noise - s * x)
      }
    }
    let pictures = tape.input(noisy, shape: [rows.count, shape.side, shape.side, shape.colours])
    let given = batch.words.map { words in
      WordVectors(
        vectors: tape.input(
          Array(
            words.values[rows.lowerBound * words.valueCount..<rows.upperBound * words.valueCount]),
          shape: [rows.count, shape.wordCount, shape.wordWidth]),
        lengths: Array(batch.wordLengths[rows]))
    }
    let words = given ?? batch.captions.flatMap { self.words(of: Array($0[rows]), on: tape) }
    let predicted = self(
      pictures, levels: batch.levels[rows].map { NetworkNoiseLevel(sigma: $0.sigma) },
      words: words)
    return predicted.meanSquaredError(to: velocity, total: batch.clean.count)
  }
}
