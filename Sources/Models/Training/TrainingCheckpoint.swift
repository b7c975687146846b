import Foundation
public import NeuralNetworks

/// Everything that training needs to go on as if it had never stopped, as a file.
///
/// Parameters, their mean and what the optimiser remembers stand in it as they are, in 32 bits;
/// random numbers need not, since each step's follow from the seed and the step.
public struct TrainingCheckpoint: Sendable {
  /// The network.
  public let training: DenoiserTraining
  /// What happened so far.
  public let diary: TrainingDiary
  /// What else was to be known: the world, the command.
  public let notes: [String: String]
  let lossSum: Double
  let lossCount: Int

  /// What is written in words: all but the long lists.
  private struct Text: Codable {
    var shape: UNetShape
    var settings: TrainingSettings
    var step: Int
    var losses: [TrainingDiary.Loss]
    var exams: [TrainingDiary.Exam]
    var drawingSteps: [Int]
    var lossSum: Double
    var lossCount: Int
    var firstSteps: TrainingDiary.FirstSteps?
    var notes: [String: String]

    /// Whether everything noted lies between the first step and the one reached: anyone can edit a file.
    ///
    /// A count beyond the steps would overflow when training adds to it.
    var isPossible: Bool {
      (0...step).contains(lossCount) && lossSum.isFinite && lossSum >= 0
        && [losses.map(\.step), exams.map(\.step), drawingSteps].allSatisfy { noted in
          noted.allSatisfy((0...step).contains)
            && zip(noted, noted.dropFirst()).allSatisfy { $0 < $1 }
        }
        && losses.allSatisfy { $0.loss.isFinite } && exams.allSatisfy { $0.result.isFinite }
    }
  }

  private static let key = "snow checkpoint"

  init(
    training: DenoiserTraining, diary: TrainingDiary, notes: [String: String], lossSum: Double,
    lossCount: Int
  ) {
    (self.training, self.diary, self.notes) = (training, diary, notes)
    (self.lossSum, self.lossCount) = (lossSum, lossCount)
  }

  /// The checkpoint as a file.
  public var file: TensorFile {
    get throws {
      let text = Text(
        shape: training.network.shape, settings: training.settings, step: training.step,
        losses: diary.losses, exams: diary.exams, drawingSteps: diary.drawings.map(\.step),
        lossSum: lossSum, lossCount: lossCount, firstSteps: diary.firstSteps, notes: notes)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let json = String(decoding: try encoder.encode(text), as: UTF8.self)
      func list(_ name: String, _ values: [Float]) -> StoredTensor {
        StoredTensor(name: name, shape: [values.count], values: values)
      }
      let drawings = diary.drawings.flatMap { $0.values.map(Float.init) }
      return TensorFile(
        [
          list("parameters", training.parameters), list("average", training.average.values),
          list("means", training.optimiser.means), list("squares", training.optimiser.squares),
          StoredTensor(
            name: "drawings", shape: [drawings.count], values: drawings, precision: .float16),
        ], metadata: [Self.key: json])
    }
  }

  /// A checkpoint from a file.
  ///
  /// - Throws: ``ModelError`` if the file is no checkpoint, or not a whole one.
  public init(_ file: TensorFile, named name: String) throws {
    guard let json = file.metadata[Self.key],
      let text = try? JSONDecoder().decode(Text.self, from: Data(json.utf8))
    else {
      throw ModelError(name, "is no checkpoint of a training; give one that snow train wrote")
    }
    if let fault = text.shape.fault { throw ModelError(name, "describes no network: \(fault)") }
    if let fault = text.settings.fault { throw ModelError(name, "cannot go on: \(fault)") }
    guard file["parameters"]?.values.count ?? 0 >= text.shape.leastNumberCount else {
      throw ModelError(name, "holds too few numbers for its network; take an older checkpoint")
    }
    var training = DenoiserTraining(text.shape, text.settings)
    func list(_ key: String) throws -> [Float] {
      guard let values = file[key]?.values, values.count == training.parameters.count,
        values.allSatisfy(\.isFinite)
      else { throw ModelError(name, "lacks \"\(key)\" of its network; take an older checkpoint") }
      return values
    }
    training.parameters = try list("parameters")
    training.average.values = try list("average")
    training.optimiser.means = try list("means")
    training.optimiser.squares = try list("squares")
    let pictureSize = text.shape.side * text.shape.side * text.shape.colours
    guard (0...text.settings.steps).contains(text.step), let drawn = file["drawings"]?.values,
      drawn.count % (pictureSize * max(1, text.drawingSteps.count)) == 0,
      text.drawingSteps.isEmpty == drawn.isEmpty, drawn.allSatisfy({ (0...255).contains($0) }),
      text.exams.allSatisfy({ $0.result.losses.count == text.exams[0].result.losses.count }),
      text.isPossible
    else { throw ModelError(name, "contradicts itself; take an older checkpoint") }
    training.optimiser.step = text.step
    var diary = TrainingDiary()
    (diary.losses, diary.exams) = (text.losses, text.exams)
    diary.firstSteps = text.firstSteps
    let size = drawn.count / max(1, text.drawingSteps.count)
    diary.drawings = text.drawingSteps.enumerated().map { index, step in
      .init(step: step, values: drawn[index * size..<(index + 1) * size].map { UInt8($0) })
    }
    self.init(
      training: training, diary: diary, notes: text.notes, lossSum: text.lossSum,
      lossCount: text.lossCount)
  }
}
