import Diffusion
import Foundation
import Models
import NeuralNetworks
import Tensors

/// What is measured about networks: a step of training, and one picture from snow.
///
/// All numbers come from a seed, words too: random vectors stand in for those of sentences.
struct NetworkWork: ~Copyable {
  /// Pictures in a batch.
  static let batchSize = 32
  /// λ of the optimiser.
  static let learningRate = 1e-3
  /// How far the guided picture follows its words.
  static let guidanceScale = 2.0
  /// σ of each step from snow to picture, 40 steps.
  static let sigmas = NoiseSchedule.karras(stepCount: 40).sigmasFromSnow

  let network: UNet
  /// Before any training.
  let start: ParameterList
  let batch: DenoisingBatch
  /// x at the first level of a single picture.
  let snow: Batch<Float>
  /// Vectors of the words that this picture is to follow, [1, word count · word width].
  let words: Batch<Float>
  private(set) var parameters: [Float]
  private var gradients: ShardedGradients
  private var optimiser: AdamW
  private let workspaces = WorkspacePool<Float>()

  /// Work for a network of given sizes.
  ///
  /// - Parameters:
  ///   - shape: the sizes.
  ///   - seed: of all random numbers.
  ///   - count: pictures in a batch.
  init(_ shape: UNetShape, seed: UInt64 = 1, count: Int = batchSize) {
    var builder = NetworkBuilder(seed: seed)
    network = UNet(shape, in: &builder)
    var generator = SeededGenerator(seed: seed).stream(1)
    start = Self.withoutConstants(builder.parameters, using: &generator)
    parameters = start.values
    gradients = ShardedGradients(
      count: parameters.count, shardCount: (count + UNet.shardSize - 1) / UNet.shardSize)
    optimiser = AdamW(count: parameters.count)

    let valueCount = shape.side * shape.side * shape.colours
    let wordNumbers = shape.wordCount * shape.wordWidth
    func gaussian(_ count: Int, _ valueCount: Int) -> Batch<Float> {
      .gaussian(count: count, valueCount: valueCount, using: &generator)
    }
    let (clean, noise) = (0.5 * gaussian(count, valueCount), gaussian(count, valueCount))
    let levels = (0..<count).map { _ in NoiseLevel(flowTime: 0.01 + 0.98 * generator.uniform()) }
    // One picture in eight has no words, as in training.
    let lengths = (0..<count).map {
      $0 % 8 == 0 ? 0 : 1 + generator.integer(below: max(1, shape.wordCount))
    }
    batch = DenoisingBatch(
      clean: clean, noise: noise, levels: levels,
      words: wordNumbers > 0 ? gaussian(count, wordNumbers) : nil,
      wordLengths: wordNumbers > 0 ? lengths : [])
    snow = Self.sigmas[0] * gaussian(1, valueCount)
    words = gaussian(1, wordNumbers)
  }

  /// One step of training: walk forth and back, shorten the gradient, move the parameters.
  ///
  /// - Returns: the loss before it.
  @discardableResult
  mutating func train(workers: Workers) -> Double {
    let (loss, squaredNorm) = gradient(workers: workers)
    optimiser.update(
      &parameters, along: gradients.values, squaredNorm: squaredNorm,
      learningRate: Self.learningRate, workers: workers)
    return loss
  }

  /// Walks forth and back; ``lastGradient`` is then that of this batch.
  mutating func gradient(workers: Workers) -> (loss: Double, squaredNorm: Double) {
    let (network, batch) = (network, batch)
    return gradients.compute(parameters, workers: workers) {
      network.denoisingLoss(batch, shard: $0, on: $1)
    }
  }

  /// The gradient of the last batch, as many numbers as there are parameters.
  var lastGradient: [Float] { Array(gradients.values) }

  /// One picture from snow in 40 steps, each asked with and without words.
  func picture(workers: Workers) -> Batch<Float> {
    let denoiser = GuidedNetwork(
      network: network, parameters: start.values, words: words.values,
      guidanceScale: Self.guidanceScale, workers: workers, workspaces: workspaces)
    return EulerSampler().pictures(from: snow, through: Self.sigmas, with: denoiser)
  }

  /// Replaces all numbers that start equal, 0 or 1, by random ones around them.
  ///
  /// A last layer that starts at 0 hides from every gradient before it; so it is, when two programs
  /// are compared, that nothing may start at 0.
  private static func withoutConstants(
    _ parameters: ParameterList, using generator: inout SeededGenerator
  ) -> ParameterList {
    var filled = parameters
    for parameter in parameters.parameters {
      let table = parameters[parameter]
      guard let first = table.first, table.allSatisfy({ $0 == first }) else { continue }
      let inputs = parameter.shape.dropLast().reduce(1, *)
      let deviation = parameter.layout == .blocks ? 1 / Double(inputs).squareRoot() : 0.1
      let noise = Batch<Float>.gaussian(count: 1, valueCount: table.count, using: &generator)
      filled[parameter] = zip(table, noise.values).map { $0 + Float(deviation) * $1 }
    }
    return filled
  }
}

/// A network asked twice for each step, with and without words, each time on a core of its own.
///
///     v_g = v + g (v_c − v)        D = a z − s v_g,   z = a x
///
/// Guidance of velocities is guidance of pictures, since D is linear in v.
/// Source: Ho & Salimans 2022, arXiv 2207.12598 (their w is g − 1).
struct GuidedNetwork: Denoiser {
  let network: UNet
  let parameters: [Float]
  /// [word count · word width], the same words for every picture.
  let words: [Float]
  let guidanceScale: Double
  let workers: Workers
  let workspaces: WorkspacePool<Float>

  func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
    let level = NoiseLevel(sigma: sigma)
    let z = level.signalScale * noisy
    var velocities = [Batch<Float>](repeating: noisy, count: 2)
    velocities.withUnsafeMutableBufferPointer { velocities in
      workers.forEachShard(2) { shard in
        velocities[shard] = velocity(z, level, followingWords: shard == 1)
      }
    }
    let guided = Batch.combination(
      1 - guidanceScale, velocities[0], guidanceScale, velocities[1])
    return .combination(level.signalScale, z, -level.noiseScale, guided)
  }

  private func velocity(
    _ z: Batch<Float>, _ level: NoiseLevel, followingWords: Bool
  ) -> Batch<Float> {
    let shape = network.shape
    return withTape(parameters, in: workspaces) { tape in
      let pictures = tape.input(z.values, shape: [z.count, shape.side, shape.side, shape.colours])
      let heard =
        followingWords
        ? WordVectors(
          vectors: tape.input(
            (0..<z.count).flatMap { _ in words },
            shape: [z.count, shape.wordCount, shape.wordWidth]),
          lengths: [Int](repeating: shape.wordCount, count: z.count))
        : nil
      let levels = [NetworkNoiseLevel](
        repeating: NetworkNoiseLevel(sigma: level.sigma), count: z.count)
      return Batch(
        count: z.count, valueCount: z.valueCount,
        values: network(pictures, levels: levels, words: heard).values)
    }
  }
}
