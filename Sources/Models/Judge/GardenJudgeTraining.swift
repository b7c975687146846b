public import Datasets
public import NeuralNetworks
public import Pictures
public import Tensors

/// How a judge of gardens learns: from fresh scenes, blurred, noisy and miscoloured as drawings are.
///
///     var training = GardenJudgeTraining(seed: 1)
///     var gradients = training.gradients()
///     while training.step < training.steps { training.advance(&gradients, workers: .all) }
///     training.judge
///
/// A network draws a little softer than the program, with a trace of noise and colours a bit off. A
/// judge that had seen clean scenes only would stumble over that and blame the drawing.
public struct GardenJudgeTraining: Sendable {
  /// Steps in all.
  public let steps: Int
  /// The seed of the first numbers, the scenes and their damage.
  public let seed: UInt64
  /// The names and places of the numbers.
  public let parameterList: ParameterList
  private let network: Classifier
  private var parameters: [Float]
  private var average: WeightAverage
  private var optimiser: Muon

  /// Steps done.
  public var step: Int { optimiser.step }

  /// Scenes shown in each step.
  public static let batch = 64
  private static let shardSize = 8
  private static let peakLearningRate = 5e-3

  /// A judge that knows nothing yet.
  public init(steps: Int = 6_000, seed: UInt64) {
    (self.steps, self.seed) = (steps, seed)
    var builder = NetworkBuilder(seed: seed)
    network = Classifier(GardenJudge.shape, in: &builder)
    parameterList = builder.parameters
    parameters = builder.parameters.values
    average = WeightAverage(parameters, decay: 0.998)
    optimiser = Muon(builder.parameters)
  }

  /// The judge as it is now: the slow mean of its numbers.
  public var judge: GardenJudge { GardenJudge(network, parameters: average.values) }

  /// Memory for gradients, to be kept from step to step.
  public func gradients() -> ShardedGradients {
    ShardedGradients(count: parameters.count, shardCount: Self.batch / Self.shardSize)
  }

  /// One step of learning: the sum of the cross-entropies of the five questions.
  ///
  /// - Parameters:
  ///   - gradients: of ``gradients()``.
  ///   - workers: cores that share the work; they do not change the result.
  /// - Returns: the loss, in nats.
  @discardableResult
  public mutating func advance(_ gradients: inout ShardedGradients, workers: Workers) -> Double {
    let generator = SeededGenerator(seed: seed).stream(1 + step)
    let network = network
    let side = GardenWorld.side
    let (loss, squaredNorm) = gradients.compute(parameters, workers: workers) { shard, tape in
      var stream = generator.stream(shard)
      let scenes = (0..<Self.shardSize).map { _ in GardenScene.random(using: &stream) }
      let values = scenes.flatMap { scene in
        GardenDamage(using: &stream).values(of: scene.picture(), using: &stream)
      }
      let logits = network(tape.input(values, shape: [scenes.count, side, side, 3]))
      return GardenQuestion.allCases.map { question in
        logits.channels(question.range).crossEntropy(
          to: scenes.map { question.answer(about: $0) }, total: Self.batch)
      }.reduce(nil) { (sum: Variable<Float>?, next) in sum.map { $0 + next } ?? next }
        ?? tape.zeros([1])
    }
    let warm = min(1, Double(step + 1) / 50)
    let rate = Self.peakLearningRate * min(warm, Double(steps - step) / Double(steps))
    optimiser.update(
      &parameters, along: gradients.values, squaredNorm: squaredNorm, learningRate: rate,
      workers: workers)
    average.update(with: parameters, step: step)
    return loss
  }
}

extension GardenScene {
  /// Any scene, each alike, held-out ones included.
  public static func random(using generator: inout SeededGenerator) -> GardenScene {
    let triples = GardenTriple.allCases
    return GardenScene(
      triples[generator.integer(below: triples.count)],
      sky: GardenSky.allCases[generator.integer(below: GardenSky.allCases.count)],
      count: 1 + generator.integer(below: counts.count),
      layout: generator.integer(below: layouts.count))
  }
}

/// What can be wrong with a drawing that still shows what it should: a blur, noise, colours too strong
/// or too weak, a tint.
public struct GardenDamage: Sendable {
  /// How much of a 3 × 3 mean is mixed in, 0…1.
  public var blur: Double
  /// Standard deviation of the noise, values from −1 to 1.
  public var noise: Double
  /// Factor on the contrast.
  public var contrast: Double
  /// What is added to red, green and blue.
  public var tint: [Double]

  /// No damage.
  public static let none = GardenDamage(blur: 0, noise: 0, contrast: 1, tint: [0, 0, 0])

  /// The damage of an examination: as blurred and noisy as drawings of a small network.
  public static let ofDrawings = GardenDamage(blur: 0.6, noise: 0.08, contrast: 1, tint: [0, 0, 0])

  init(blur: Double, noise: Double, contrast: Double, tint: [Double]) {
    (self.blur, self.noise, self.contrast, self.tint) = (blur, noise, contrast, tint)
  }

  /// Damage by lot, from none to more than drawings have.
  public init(using generator: inout SeededGenerator) {
    let strength = generator.uniform()
    blur = strength * generator.uniform()
    noise = 0.25 * strength * generator.uniform()
    contrast = 1 + strength * (0.5 * generator.uniform() - 0.2)
    tint = (0..<3).map { _ in 0.3 * strength * (generator.uniform() - 0.5) }
  }

  /// The numbers of a damaged picture, within −1…1.
  ///
  /// - Parameters:
  ///   - picture: what it was.
  ///   - generator: of the noise.
  /// - Returns: as many numbers as the picture has.
  public func values(of picture: Picture, using generator: inout SeededGenerator) -> [Float] {
    let (width, height, values) = (picture.width, picture.height, picture.values())
    let gaussian = Batch<Float>.gaussian(
      count: 1, valueCount: values.count, using: &generator, workers: Workers(1)
    ).values
    var damaged = values
    for y in 0..<height {
      for x in 0..<width {
        for channel in 0..<3 {
          var sum: Float = 0
          for dy in -1...1 {
            let row = min(max(y + dy, 0), height - 1) * width
            for dx in -1...1 {
              sum += values[3 * (row + min(max(x + dx, 0), width - 1)) + channel]
            }
          }
          let place = 3 * (y * width + x) + channel
          let soft = Float(1 - blur) * values[place] + Float(blur) * sum / 9
          let coloured = Float(contrast) * soft + Float(tint[channel])
          damaged[place] = min(1, max(-1, coloured + Float(noise) * gaussian[place]))
        }
      }
    }
    return damaged
  }
}
