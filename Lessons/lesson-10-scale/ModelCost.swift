import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Pictures
import Tensors

/// What one of the shipped networks cost, and what one of its answers costs: a picture that it draws, or one
/// that it reads.
///
/// Parameters, bytes and multiply-adds follow from its file; pictures shown from how it was trained. Seconds
/// are measured here and now: those of a picture really, those of the training from a few steps of it.
struct ModelCost {
  let name: Bilingual
  /// Numbers that were learned.
  let parameterCount: Int
  /// Bytes of its file.
  let byteCount: Int
  /// Multiply-adds of one walk forth with one picture.
  let callMultiplyAdds: Int
  /// Walks for one picture: two a call where words guide, a single one to read it.
  let walks: Int
  /// Pictures shown while it learned, repetitions counted.
  let presentations: Int
  /// Seconds of a picture, measured.
  let pictureSeconds: Double
  /// Seconds of a step of training, measured.
  let stepSeconds: Double
  /// Steps of its training.
  let steps: Int
  /// What it has just drawn or read.
  let picture: Picture

  /// Calls for a drawing.
  static let calls = 20
  /// Watts that two cores of a laptop are assumed to take under load.
  ///
  /// An assumption: nothing here measures it.
  static let assumedWatts = 30.0

  /// Multiply-adds of a picture.
  var pictureMultiplyAdds: Int { walks * callMultiplyAdds }
  /// Multiply-adds of the training: three walks for each picture shown.
  var trainingMultiplyAdds: Int { 3 * presentations * callMultiplyAdds }
  /// Seconds of the training, estimated.
  var trainingSeconds: Double { Double(steps) * stepSeconds }
  /// Watt-hours of the training, from an estimate and an assumption.
  var trainingWattHours: Double { trainingSeconds * Self.assumedWatts / 3_600 }
  /// Dollars of the training at the article's price for a multiply-add.
  var dollars: Double { Double(trainingMultiplyAdds) * Published.dollarsPerMultiplyAdd }

  /// Loads a network, lets it draw, and lets a copy of it learn for a few steps.
  ///
  /// - Parameters:
  ///   - model: which one.
  ///   - stepSeconds: of networks of the same shape, which need not be measured twice.
  ///   - generator: the snow.
  /// - Throws: what is wrong with its file.
  init(
    _ model: ShippedModel, _ stepSeconds: inout [UNetShape: Double],
    using generator: SeededGenerator
  ) throws {
    let file = try model.file
    name = model.name
    parameterCount = file.parameterCount
    byteCount = try model.byteCount
    callMultiplyAdds = file.shape.multiplyAdds(count: 1)
    steps = file.stepCount ?? 0
    presentations = file.presentationCount ?? 0

    let side = file.shape.side
    let denoiser: any Denoiser<Float>
    if file.vocabulary != nil {
      let prompted = try PromptedModel(file, named: model.rawValue)
      denoiser = try prompted.denoiser(
        for: Prompt(prompted.world.examples[0].en), guidanceScale: prompted.world.guidanceScale)
      // Guidance 1 is what the words say, and needs no answer without them.
      walks = Self.calls * (prompted.world.guidanceScale == 1 ? 1 : 2)
    } else {
      denoiser = file.denoiser
      walks = Self.calls
    }
    let start = ContinuousClock.now
    var generator = generator
    let drawn = DrawingFromSnow(calls: Self.calls).pictures(
      by: denoiser, count: 1, valueCount: 3 * side * side, using: &generator)
    pictureSeconds = (ContinuousClock.now - start) / .seconds(1)
    picture = Picture(values: drawn[0], width: side, height: side)
    if stepSeconds[file.shape] == nil {
      stepSeconds[file.shape] = Self.measuredStep(of: file.shape)
    }
    self.stepSeconds = stepSeconds[file.shape] ?? 0
  }

  /// The judge of gardens, which draws nothing: it reads one, and learns for a few steps.
  ///
  /// - Parameter generator: a garden to read.
  /// - Throws: what is wrong with its file.
  init(ofJudgeReading generator: SeededGenerator) throws {
    var generator = generator
    let judge = try GardenJudge.shipped()
    name = ScaleWords.judge.text
    parameterCount = GardenJudge.shape.parameterCount
    byteCount = try GardenJudge.shippedByteCount
    callMultiplyAdds = GardenJudge.shape.multiplyAdds
    walks = 1
    var training = GardenJudgeTraining(seed: 1)
    steps = training.steps
    presentations = steps * GardenJudgeTraining.batch
    picture = GardenScene.random(using: &generator).picture()
    let values = Batch<Float>(
      count: 1, valueCount: 3 * GardenWorld.side * GardenWorld.side, values: picture.values())
    pictureSeconds = Self.shortest(of: 4) { _ = judge.descriptions(of: values) }
    var gradients = training.gradients()
    stepSeconds = Self.shortest(of: 4) { _ = training.advance(&gradients, workers: .all) }
  }

  /// Seconds of the shortest of some runs, the first of which only warms up.
  private static func shortest(of count: Int, _ run: () -> Void) -> Double {
    let times = (0..<count).map { _ in
      let start = ContinuousClock.now
      run()
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return times.dropFirst().min() ?? times[0]
  }

  /// What it learns from does not matter for time.
  private static func measuredStep(of shape: UNetShape) -> Double {
    var training = DenoiserTraining(shape, TrainingSettings(steps: 4, seed: 1))
    var gradients = training.gradients()
    let pictures = Batch<Float>(
      count: 1, valueCount: shape.colours * shape.side * shape.side,
      values: [Float](repeating: 0, count: shape.colours * shape.side * shape.side))
    return shortest(of: 4) { _ = training.advance(on: pictures, &gradients, workers: .all) }
  }
}

extension ShippedModel {
  /// What the lesson calls it.
  fileprivate var name: Bilingual {
    switch self {
    case .shapes: ScaleWords.shapes.text
    case .shapesWords: ScaleWords.shapesWords.text
    case .garden: ScaleWords.garden.text
    case .emojiStyles: ScaleWords.emojiStyles.text
    case .emoji: ScaleWords.emoji.text
    case .fewShapesFirst: ScaleWords.fewFirst.text
    case .fewShapesSecond: ScaleWords.fewSecond.text
    case .manyShapesFirst: ScaleWords.manyFirst.text
    case .manyShapesSecond: ScaleWords.manySecond.text
    }
  }
}
