import Diffusion
public import NeuralNetworks
public import Tensors

/// A network that is learning to denoise.
///
///     var training = DenoiserTraining(.shapes, settings)
///     var gradients = training.gradients()
///     while training.step < settings.steps {
///       let loss = training.advance(on: pictures, &gradients, workers: .all)
///     }
///     let denoiser = training.denoiser
///
/// What happens in step t depends on the settings, the pictures and t alone: the random numbers of
/// each step are a stream of their own. So training that was interrupted goes on with the same bits.
public struct DenoiserTraining: Sendable {
  /// The network.
  public let network: UNet
  /// How it is trained.
  public let settings: TrainingSettings
  /// The names and places of its numbers.
  public let parameterList: ParameterList
  /// Its numbers now.
  public package(set) var parameters: [Float]
  /// Their slow mean, which is shown and shipped.
  public package(set) var average: WeightAverage
  /// What the optimiser remembers.
  public package(set) var optimiser: Muon
  /// Steps done.
  public var step: Int { optimiser.step }

  /// A network that has learned nothing yet.
  ///
  /// - Parameters:
  ///   - shape: the sizes of its parts, without fault.
  ///   - settings: how it will be trained.
  ///   - start: numbers to start from instead of random ones.
  public init(_ shape: UNetShape, _ settings: TrainingSettings, from start: [Float]? = nil) {
    var builder = NetworkBuilder(seed: settings.seed)
    network = UNet(shape, in: &builder)
    self.settings = settings
    parameterList = builder.parameters
    precondition(
      start.map { $0.count == builder.parameters.values.count } ?? true,
      "These numbers belong to a network of another shape.")
    parameters = start ?? builder.parameters.values
    average = WeightAverage(parameters, decay: settings.averageDecay)
    optimiser = Muon(builder.parameters)
  }

  /// The network as it would be shown now: with the slow mean of its numbers.
  public var denoiser: UNetDenoiser { UNetDenoiser(network, parameters: average.values) }

  /// Memory for gradients, to be kept from step to step.
  public func gradients() -> ShardedGradients {
    ShardedGradients(
      count: parameters.count,
      shardCount: (settings.batch + UNet.shardSize - 1) / UNet.shardSize)
  }

  /// The loss from which on nothing is learned any more.
  ///
  /// The velocity has variance 1: answering 0 always costs 1, and nothing reasonable costs 20.
  public static let unboundedLoss = 20.0

  /// Sixteen digits that name the weights of this moment, in 32 bits.
  public var contentHash: String {
    get throws {
      try ModelFile.file(
        network.shape, parameterList, parameters: parameters, precision: .float32
      ).contentHash
    }
  }

  /// One step of learning.
  ///
  /// - Parameters:
  ///   - pictures: what is learned, [count, valueCount], at least one.
  ///   - captions: what is said about them, if the network listens to words.
  ///   - gradients: of ``gradients()``.
  ///   - workers: cores that share the work; they do not change the result.
  /// - Returns: the loss of this step's pictures; from ``unboundedLoss`` on, or no number, it says
  ///   that nothing was changed.
  public mutating func advance(
    on pictures: Batch<Float>, captions: TrainingCaptions? = nil,
    _ gradients: inout ShardedGradients, workers: Workers
  ) -> Double {
    let batch = batch(of: pictures, captions, workers)
    let (loss, squaredNorm) = gradients.compute(parameters, workers: workers) { shard, tape in
      network.denoisingLoss(batch, shard: shard, on: tape)
    }
    // A loss beyond all bounds is told to the caller, and nothing is spoilt by it.
    guard loss < Self.unboundedLoss, squaredNorm.isFinite else {
      return loss < Self.unboundedLoss ? .nan : loss
    }
    optimiser.update(
      &parameters, along: gradients.values, squaredNorm: squaredNorm,
      learningRate: settings.learningRate(step: step), workers: workers)
    average.update(with: parameters, step: step)
    return loss
  }

  /// Every step that is left of the settings' ones, for who needs neither exams nor checkpoints.
  ///
  /// - Parameters:
  ///   - pictures: what is learned, [count, valueCount], at least one.
  ///   - captions: what is said about them, if the network listens to words.
  ///   - workers: cores that share the work; they do not change the result.
  ///   - afterEach: called with the training after each step.
  /// - Throws: what `afterEach` throws.
  mutating func advanceToEnd(
    on pictures: Batch<Float>, captions: TrainingCaptions? = nil, workers: Workers,
    afterEach: (DenoiserTraining) throws -> Void
  ) rethrows {
    var gradients = gradients()
    while step < settings.steps {
      // A loss without bound changes nothing and would be met again: there is nothing to wait for.
      let before = step
      _ = advance(on: pictures, captions: captions, &gradients, workers: workers)
      guard step > before else { break }
      try afterEach(self)
    }
  }

  /// The pictures, noise and levels of the next step.
  private func batch(
    of pictures: Batch<Float>, _ captions: TrainingCaptions?, _ workers: Workers
  ) -> DenoisingBatch {
    var stream = SeededGenerator(seed: settings.seed).stream(1 + step)
    let rows = (0..<settings.batch).map { _ in stream.integer(below: pictures.count) }
    let gaussian = Batch<Double>.gaussian(
      count: 1, valueCount: settings.batch, using: &stream, workers: workers)
    let noise = Batch<Float>.gaussian(
      count: settings.batch, valueCount: pictures.valueCount, using: &stream, workers: workers)
    return DenoisingBatch(
      clean: pictures.rows(rows), noise: noise,
      levels: gaussian.values.map { NoiseLevel(sigma: settings.sigma(gaussian: $0)) },
      captions: captions.map { captions in
        rows.map { captions.sentence(about: $0, settings, using: &stream) }
      })
  }
}
