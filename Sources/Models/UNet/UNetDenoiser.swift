public import Diffusion
import NeuralNetworks
public import Tensors

/// A trained network as a denoiser: it answers with the original picture, like every other one.
///
///     z = a x,  a = 1/√(1 + σ²),  s = σ a
///     D(x, σ) = a z − s v̂(z, σ)
///
/// The network itself answers with the velocity v̂; the original follows from it exactly. At σ → 0
/// the answer tends to the noisy picture itself, at σ → ∞ to −v̂, what the network guesses of snow.
///
///     let heart = denoiser.conditioned(on: [try vocabulary.tokens(of: "a red heart")])
///     GuidedDenoiser(towards: heart, from: denoiser, guidanceScale: 2)   // one batch, twice as large
public struct UNetDenoiser: Denoiser {
  /// The network.
  public let network: UNet
  /// Its numbers.
  public let parameters: [Float]
  /// Cores that share the pictures; they do not change the result.
  public var workers: Workers
  /// What it is told: nothing if nil, the same to all pictures if one caption, else one each.
  public private(set) var captions: [[Int]]?
  /// Styles as vectors, in place of words: none if nil, the same to all pictures if one, else one each.
  public private(set) var styles: [[Float]]?
  private let pool = WorkspacePool<Float>()

  /// A network with its numbers.
  public init(_ network: UNet, parameters: [Float], workers: Workers = .all) {
    (self.network, self.parameters, self.workers) = (network, parameters, workers)
  }

  /// The same network with words.
  ///
  /// - Parameter captions: tokens; one caption for all pictures, or one for each.
  /// - Returns: D(x, σ, c).
  public func conditioned(on captions: [[Int]]) -> UNetDenoiser {
    precondition(network.shape.text != nil, "This network knows no words.")
    var denoiser = self
    (denoiser.captions, denoiser.styles) = (captions, nil)
    return denoiser
  }

  /// The same network with words for things, and with styles as vectors.
  ///
  ///     let heard = denoiser.heard(of: [neon, night])
  ///     let between = zip(heard[0], heard[1]).map { ($0 + $1) / 2 }
  ///     denoiser.conditioned(on: [owl], styles: [between])   // an owl for which there is no word
  ///
  /// With the vectors that ``heard(of:)`` gives, it answers as to the words themselves. Every other vector
  /// can be told as well.
  ///
  /// - Parameters:
  ///   - captions: tokens, one caption for all pictures, or one for each; their words for styles are not
  ///     heard.
  ///   - styles: one vector of `shape.toldWidth` numbers for all pictures, or one for each.
  /// - Returns: D(x, σ, c, s).
  public func conditioned(on captions: [[Int]], styles: [[Float]]) -> UNetDenoiser {
    precondition(network.shape.style != nil, "This network hears thing and style as one.")
    let width = network.shape.toldWidth
    precondition(
      styles.allSatisfy { $0.count == width }, "A style is a vector of \(width) numbers here.")
    var denoiser = conditioned(on: captions)
    denoiser.styles = styles
    return denoiser
  }

  /// A network of this shape before it learned anything: its numbers are random.
  ///
  /// Its last layer starts at 0, so it answers with a share of what it is shown, D = x/(1 + σ²).
  public static func untrained(_ shape: UNetShape, seed: UInt64) -> UNetDenoiser {
    var builder = NetworkBuilder(seed: seed)
    let network = UNet(shape, in: &builder)
    return UNetDenoiser(network, parameters: builder.parameters.values)
  }

  /// The most probable mean of the originals of `noisy`, as far as the network knows.
  public func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
    answers(to: noisy, sigma: sigma, [said(about: noisy.count)])[0]
  }

  /// The same network with different words is asked once, about all of them.
  public func predictedClean(
    together others: [any Denoiser<Float>], _ noisy: Batch<Float>, sigma: Double
  ) -> [Batch<Float>] {
    let own = others.compactMap { $0 as? UNetDenoiser }.filter { $0.pool === pool }
    guard own.count == others.count else {
      return [predictedClean(noisy, sigma: sigma)]
        + others.map { $0.predictedClean(noisy, sigma: sigma) }
    }
    return answers(
      to: noisy, sigma: sigma, ([self] + own).map { $0.said(about: noisy.count) })
  }

  /// What is said about each of some pictures.
  private struct Said {
    let captions: [[Int]]
    let styles: [[Float]]?
  }

  /// The answers to the same noisy pictures when several things are said, a picture being a shard
  /// while there are few, so that every core has one.
  private func answers(
    to noisy: Batch<Float>, sigma: Double, _ said: [Said]
  ) -> [Batch<Float>] {
    let shape = network.shape
    let size = shape.side * shape.side * shape.colours
    precondition(
      noisy.valueCount == size,
      "This network reads pictures of \(shape.side) × \(shape.side) pixels with \(shape.colours) "
        + "numbers each, not \(noisy.valueCount) numbers.")
    guard sigma > 0, noisy.count > 0 else { return said.map { _ in noisy } }
    let level = NoiseLevel(sigma: sigma)
    let z = level.signalScale * noisy
    let shardSize = noisy.count * said.count <= 8 ? 1 : UNet.shardSize
    let shards = (noisy.count + shardSize - 1) / shardSize  // of what is said once
    var velocity = [Float](repeating: 0, count: said.count * z.values.count)
    velocity.withUnsafeMutableBufferPointer { velocity in
      nonisolated(unsafe) let velocity = velocity
      workers.forEachShard(said.count * shards) { shard in
        let first = shard % shards * shardSize
        let rows = first..<min(first + shardSize, z.count)
        let own = said[shard / shards]
        let answer = withTape(parameters, in: pool) { tape in
          network(
            tape.input(
              Array(z.values[rows.lowerBound * size..<rows.upperBound * size]),
              shape: [rows.count, shape.side, shape.side, shape.colours]),
            levels: rows.map { _ in NetworkNoiseLevel(sigma: sigma) },
            captions: Array(own.captions[rows]), styles: own.styles.map { Array($0[rows]) }
          ).values
        }
        let start = (shard / shards * z.count + rows.lowerBound) * size
        for (i, value) in answer.enumerated() { velocity[start + i] = value }
      }
    }
    return said.indices.map { set in
      let values = velocity[set * z.values.count..<(set + 1) * z.values.count]
      let v = Batch(count: z.count, valueCount: size, values: Array(values))
      guard sigma < .infinity else { return -1 * v }
      return Prediction(noisy: noisy, at: level, .velocity, v).predictedClean
    }
  }

  private func said(about count: Int) -> Said {
    func each<Told>(_ all: [Told], _ name: String) -> [Told] {
      if all.count == 1 { return [Told](repeating: all[0], count: count) }
      precondition(
        all.count == count,
        "This denoiser was given \(all.count) \(name), and is asked about \(count) pictures.")
      return all
    }
    return Said(
      captions: each(captions ?? [[]], "captions"), styles: styles.map { each($0, "styles") })
  }
}

// MARK: - What the network for the text has learned

extension UNetDenoiser {
  /// The vectors of the words of a caption, each beside its neighbours.
  ///
  /// - Parameter caption: tokens; a single one gives the vector of a word that stands alone.
  /// - Returns: a vector for each word; none for a network without words.
  public func wordVectors(of caption: [Int]) -> [[Float]] {
    guard !caption.isEmpty, network.shape.text != nil else { return [] }
    let values = withTape(parameters, in: pool) { tape in
      network.words(of: [caption], on: tape)?.vectors.values ?? []
    }
    let width = network.shape.wordWidth
    return (0..<min(caption.count, network.shape.wordCount)).map { word in
      Array(values[word * width..<(word + 1) * width])
    }
  }

  /// What each of some captions adds to the numbers that all blocks are told: what the network that
  /// draws gets to hear of it, whatever the picture.
  ///
  /// - Parameter captions: tokens.
  /// - Returns: a vector for each caption; none for a network without words.
  public func heard(of captions: [[Int]]) -> [[Float]] {
    guard !captions.isEmpty, network.shape.text != nil else { return [] }
    let values = withTape(parameters, in: pool) { tape in
      network.summary(of: captions, on: tape)?.values ?? []
    }
    let width = network.shape.toldWidth
    return captions.indices.map { Array(values[$0 * width..<($0 + 1) * width]) }
  }
}
