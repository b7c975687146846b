import Diffusion
import NeuralNetworks
public import Tensors

/// A network, what it learns from, and the diary of its learning.
///
///     var session = TrainingSession(DenoiserTraining(.shapes, settings), on: pictures)
///     while !session.isDone { try session.step(workers: .all) }
///     session.diary.exams.last?.result.shareLearned
public struct TrainingSession: ~Copyable {
  /// The network.
  public private(set) var training: DenoiserTraining
  /// What happened so far.
  public private(set) var diary: TrainingDiary
  /// The questions that are asked again and again.
  public let exam: DenoisingExam
  private let pictures: Batch<Float>
  private let captions: TrainingCaptions?
  /// The training pictures whose captions are drawn now and then; none without words.
  public let drawnPictures: [Int]
  private let snow: Batch<Float>
  private let drawingSteps: Set<Int>
  private var gradients: ShardedGradients
  private var lossSum = 0.0
  private var lossCount = 0
  private var lastLoss = 0.0
  /// What else is to be known when training goes on elsewhere; written into the checkpoint.
  public var notes: [String: String] = [:]

  /// Why training had to stop.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The loss grew without bound, or is no number any more.
    case diverged(step: Int, loss: Double)

    /// One sentence.
    public var description: String {
      switch self {
      case .diverged(let step, let loss):
        "At step \(step) the loss is \(loss): the steps were too long for this network; the last "
          + "good checkpoint is kept, try a smaller learning rate."
      }
    }
  }

  /// A session at the place where `training` and `diary` are.
  ///
  /// - Parameters:
  ///   - training: the network, new or from a checkpoint.
  ///   - diary: what happened before.
  ///   - pictures: what is learned, each equally likely.
  ///   - captions: what is said about them, if the network listens to words.
  ///   - drawingCount: pictures that the network draws now and then.
  ///   - workers: cores that share the exam's preparation.
  public init(
    _ training: DenoiserTraining, _ diary: TrainingDiary = TrainingDiary(),
    on pictures: Batch<Float>, captions: TrainingCaptions? = nil, drawingCount: Int = 12,
    workers: Workers = .all
  ) {
    self.training = training
    self.diary = diary
    self.pictures = pictures
    self.captions = captions
    exam = DenoisingExam(
      PictureSet(pictures), training.settings, captions: captions, workers: workers)
    gradients = training.gradients()
    drawingSteps = TrainingDiary.drawingSteps(of: training.settings.steps)
    var generator = SeededGenerator(seed: training.settings.seed).stream(0)
    snow = DrawingFromSnow.snow(
      count: drawingCount, valueCount: pictures.valueCount, using: &generator, workers: workers)
    drawnPictures =
      captions == nil
      ? [] : (0..<drawingCount).map { _ in generator.integer(below: pictures.count) }
  }

  /// Whether all steps are done.
  public var isDone: Bool { training.step >= training.settings.steps }

  /// One step, and whatever the diary is due.
  ///
  /// - Parameter workers: cores that share the work; they do not change the result.
  /// - Returns: the loss of this step.
  /// - Throws: ``Failure`` when learning has failed; the session cannot go on then.
  @discardableResult
  public mutating func step(workers: Workers) throws(Failure) -> Double {
    if training.step == 0 && diary.exams.isEmpty { try write(workers) }
    let loss = training.advance(
      on: pictures, captions: captions, &gradients, workers: workers)
    guard loss < DenoiserTraining.unboundedLoss else {
      throw .diverged(step: training.step + 1, loss: loss)
    }
    guard training.parameters.allSatisfy(\.isFinite) else {
      throw .diverged(step: training.step, loss: .infinity)
    }
    lastLoss = loss
    lossSum += loss
    lossCount += 1
    if training.step == TrainingDiary.FirstSteps.count, let hash = try? training.contentHash {
      diary.firstSteps = .init(loss: loss, contentHash: hash)
    }
    try write(workers)
    return loss
  }

  /// Whether the last step went as steps should: a loss of 1 is what answering 0 always costs.
  public var isSound: Bool { lastLoss < 2 }

  private mutating func write(_ workers: Workers) throws(Failure) {
    let step = training.step
    let interval = TrainingDiary.examInterval(of: training.settings.steps)
    var denoiser = training.denoiser
    denoiser.workers = workers
    if step % interval == 0 || isDone {
      if lossCount > 0 {
        diary.losses.append(.init(step: step, loss: lossSum / Double(lossCount)))
        (lossSum, lossCount) = (0, 0)
      }
      let result = exam.result(of: exam.captions.map(denoiser.conditioned) ?? denoiser)
      guard result.isFinite else { throw .diverged(step: step, loss: result.loss) }
      diary.exams.append(.init(step: step, result: result))
    }
    if drawingSteps.contains(step) {
      diary.drawings.append(.init(step: step, values: Self.bytes(drawings(of: denoiser))))
    }
  }

  private func drawings(of denoiser: UNetDenoiser) -> Batch<Float> {
    let denoiser =
      captions.map { captions in
        denoiser.conditioned(on: drawnPictures.map { captions.whole[$0][0] })
      } ?? denoiser
    return EulerSampler().pictures(
      from: snow, through: DrawingFromSnow(calls: 20).sigmas, with: denoiser)
  }

  private static func bytes(_ pictures: Batch<Float>) -> [UInt8] {
    pictures.values.map { UInt8(max(0, min(255, (($0 + 1) * 127.5).rounded()))) }
  }

  /// What has to be written down so that the session can go on elsewhere, loss in progress included.
  public var checkpoint: TrainingCheckpoint {
    TrainingCheckpoint(
      training: training, diary: diary, notes: notes, lossSum: lossSum, lossCount: lossCount)
  }

  /// Goes on where a checkpoint was written.
  ///
  /// - Parameters:
  ///   - checkpoint: what was written down.
  ///   - pictures: the same pictures as before.
  ///   - captions: the same captions as before.
  ///   - drawingCount: as many pictures to draw as before.
  ///   - workers: cores that share the exam's preparation.
  public init(
    _ checkpoint: TrainingCheckpoint, on pictures: Batch<Float>,
    captions: TrainingCaptions? = nil, drawingCount: Int = 12, workers: Workers = .all
  ) {
    self.init(
      checkpoint.training, checkpoint.diary, on: pictures, captions: captions,
      drawingCount: drawingCount, workers: workers)
    (lossSum, lossCount) = (checkpoint.lossSum, checkpoint.lossCount)
    notes = checkpoint.notes
  }
}
