import Datasets
import Foundation
import Models
import NeuralNetworks
import Tensors

/// The smallest training that has everything a large one has: seconds become milliseconds.
enum Tiny {
  static let shape = UNetShape.withoutWords(side: 16, widths: [8, 8])
  static let pictures = ShapesWorld.captionedPictures(
    of: Array(ShapesWorld.split.training.prefix(8))
  ).values

  static func settings(
    steps: Int = 24, seed: UInt64 = 1, _ change: (inout TrainingSettings) -> Void = { _ in }
  ) -> TrainingSettings {
    var settings = TrainingSettings(steps: steps, seed: seed)
    settings.batch = 6  // Two shards, the second one not full.
    settings.warmUp = 5
    change(&settings)
    return settings
  }

  static func session(
    _ settings: TrainingSettings = settings(), workers: Workers = .all
  ) -> TrainingSession {
    TrainingSession(
      DenoiserTraining(shape, settings), on: pictures, drawingCount: 2, workers: workers)
  }
}

/// All bits that training has brought about.
struct Bits: Equatable {
  let parameters: [UInt32]
  let average: [UInt32]
  let means: [UInt32]
  let squares: [UInt32]
  let diary: TrainingDiary

  init(_ training: DenoiserTraining, _ diary: TrainingDiary) {
    func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }
    parameters = bits(training.parameters)
    average = bits(training.average.values)
    means = bits(training.optimiser.means)
    squares = bits(training.optimiser.squares)
    self.diary = diary
  }
}

extension TrainingSession {
  var bits: Bits { Bits(training, diary) }

  /// Goes on until `step`, or to the end.
  mutating func advance(to step: Int = .max, workers: Workers = .all) throws {
    while !isDone && training.step < step { try self.step(workers: workers) }
  }
}
