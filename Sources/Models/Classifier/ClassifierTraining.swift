public import Datasets
public import NeuralNetworks
public import Tensors

/// How a classifier is trained.
public struct ClassifierSettings: Hashable, Codable, Sendable {
  /// The seed of its first numbers, and of what it is shown when.
  public var seed: UInt64
  /// Steps of learning.
  public var steps = 300
  /// Pictures a step, a multiple of 8.
  public var batch = 64
  /// Length of the first steps; they become shorter until the last is nearly 0.
  public var peakLearningRate = 0.02
  /// Pixels by which pictures are moved at most, up, down and sideways.
  public var largestShift = 2

  /// Settings with a seed.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// λ of a step: 16 steps of warming up, then a straight way down to 0.
  func learningRate(step: Int) -> Double {
    let warm = min(1, Double(step + 1) / 16)
    return peakLearningRate * min(warm, Double(steps - step) / Double(max(1, steps)))
  }
}

/// A classifier that is learning.
///
///     var training = ClassifierTraining(shape, settings)
///     var gradients = training.gradients()
///     while training.step < settings.steps {
///       training.advance(on: pictures, &gradients, workers: .all)
///     }
///     let exam = ClassifierExam(training.classifier, on: unseen)
///
/// Each step shows some pictures and their labels, measures how surprising the labels were, and
/// moves every number a little towards less surprise. What happens in step t depends on the
/// settings, the pictures and t alone.
public struct ClassifierTraining: Sendable {
  /// The network.
  public let network: Classifier
  /// How it is trained.
  public let settings: ClassifierSettings
  /// The names and places of its numbers.
  public let parameterList: ParameterList
  /// Its numbers now.
  public private(set) var parameters: [Float]
  private var optimiser: AdamW
  private let pool = WorkspacePool<Float>()
  /// Steps done.
  public var step: Int { optimiser.step }

  /// Pictures of one shard: the batch is always cut alike, whatever the number of cores.
  private static let shardSize = 8

  /// A network that has learned nothing yet.
  public init(_ shape: ClassifierShape, _ settings: ClassifierSettings) {
    precondition(
      settings.batch > 0 && settings.batch % Self.shardSize == 0,
      "A batch has a multiple of \(Self.shardSize) pictures, not \(settings.batch).")
    var builder = NetworkBuilder(seed: settings.seed)
    network = Classifier(shape, in: &builder)
    self.settings = settings
    parameterList = builder.parameters
    parameters = builder.parameters.values
    optimiser = AdamW(count: parameters.count)
  }

  /// The network as it is now.
  public var classifier: TrainedClassifier {
    TrainedClassifier(network, parameters: parameters, pool: pool)
  }

  /// Memory for gradients, to be kept from step to step.
  public func gradients() -> ShardedGradients {
    ShardedGradients(count: parameters.count, shardCount: settings.batch / Self.shardSize)
  }

  /// One step of learning.
  ///
  /// - Parameters:
  ///   - pictures: what is learned, at least one of every label that has any.
  ///   - gradients: of ``gradients()``.
  ///   - workers: cores that share the work; they do not change the result.
  /// - Returns: the cross-entropy of this step's pictures, in nats.
  @discardableResult
  public mutating func advance(
    on pictures: LabelledPictures, _ gradients: inout ShardedGradients, workers: Workers
  ) -> Double {
    let (side, total) = (network.shape.side, settings.batch)
    let shown = shown(of: pictures)
    let (loss, squaredNorm) = gradients.compute(parameters, workers: workers) { shard, tape in
      let own = shown[shard * Self.shardSize..<(shard + 1) * Self.shardSize]
      let x = tape.input(
        own.flatMap { $0.values(of: pictures.values, side: side) },
        shape: [own.count, side, side, 3])
      return network(x).crossEntropy(to: own.map { pictures.labels[$0.index] }, total: total)
    }
    optimiser.update(
      &parameters, along: gradients.values, squaredNorm: squaredNorm,
      learningRate: settings.learningRate(step: step), workers: workers)
    return loss
  }

  /// What the next step shows: labels by lot, each alike, and of each label a picture by lot.
  private func shown(of pictures: LabelledPictures) -> [ShownPicture] {
    var stream = SeededGenerator(seed: settings.seed).stream(1 + step)
    let groups = pictures.labelNames.indices.map(pictures.indices(ofLabel:)).filter { !$0.isEmpty }
    return (0..<settings.batch).map { _ in
      let group = groups[stream.integer(below: groups.count)]
      return ShownPicture(
        index: group[stream.integer(below: group.count)], largestShift: settings.largestShift,
        using: &stream)
    }
  }
}
