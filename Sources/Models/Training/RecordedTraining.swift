import Foundation
public import Languages
import NeuralNetworks
public import Pictures

/// A training that somebody has recorded: what the network drew, what its exams said, and the command
/// that repeats it.
///
///     let recorded = try RecordedTraining.shipped()
///     recorded.diary.exams.last?.result.shareLearned
///
/// It is two files: numbers as JSON, and all drawings on one PNG, a row for each moment.
public struct RecordedTraining: Sendable {
  /// The command that records it again.
  public var command: String
  /// When, as year-month-day.
  public var date: String
  /// What computed.
  public var machine: Bilingual
  /// How the network learned.
  public var settings: TrainingSettings
  /// What happened.
  public var diary: TrainingDiary

  /// The names of its two files.
  public static let names = (numbers: "shapes-training.json", drawings: "shapes-training.png")

  /// A record.
  public init(
    command: String, date: String, machine: Bilingual, settings: TrainingSettings,
    diary: TrainingDiary
  ) {
    (self.command, self.date, self.machine) = (command, date, machine)
    (self.settings, self.diary) = (settings, diary)
  }

  /// How a class trains the network for ``ShippedModel/shapes`` by itself: in less than a minute on two
  /// cores.
  ///
  /// It is the training of the shipped network with fewer steps, over which the learning rate falls
  /// all the way: 5,000 take about 50 seconds, figures included.
  public static func shortSettings(seed: UInt64) -> TrainingSettings {
    var settings = TrainingSettings.shapes(seed: seed)
    settings.steps = 5_000
    return settings
  }

  /// The training of the shapes network that comes with Snow.
  ///
  /// - Throws: a sentence when a file is missing, or is not the one that came with Snow.
  public static func shipped() throws -> RecordedTraining {
    let folder = try ResourceFolder(module: "Models")
    let numbers = try folder.bytes(of: "training/" + names.numbers, atMost: 200_000)
    let drawings = try PNG.decode(
      folder.bytes(of: "training/" + names.drawings, atMost: 400_000), named: names.drawings)
    return try RecordedTraining(numbers: numbers, drawings: drawings, side: UNetShape.shapes.side)
  }
}

// MARK: - Its files

extension RecordedTraining {
  /// What stands in the JSON.
  private struct Text: Codable {
    var command: String
    var date: String
    var machine: Bilingual
    var settings: TrainingSettings
    var firstSteps: TrainingDiary.FirstSteps?
    var losses: [TrainingDiary.Loss]
    var exams: [TrainingDiary.Exam]
    var drawingSteps: [Int]
  }

  /// The numbers, as JSON.
  ///
  /// - Throws: what the encoder of JSON throws, which numbers that are finite never make it do.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = Text(
      command: command, date: date, machine: machine, settings: settings,
      firstSteps: diary.firstSteps, losses: diary.losses, exams: diary.exams,
      drawingSteps: diary.drawings.map(\.step))
    return try [UInt8](encoder.encode(text)) + Array("\n".utf8)
  }

  /// All drawings as a PNG: a row for each moment, one picture after the other.
  ///
  /// - Parameter side: pixels along one side of a picture.
  /// - Returns: the whole file.
  public func drawingsFile(side: Int) -> [UInt8] {
    let rows = diary.drawings.map { $0.pictures(side: side) }
    let columns = rows.map(\.count).max() ?? 0
    var sheet = Picture(
      width: max(1, columns * side), height: max(1, rows.count * side), filledWith: .white)
    for (row, pictures) in rows.enumerated() {
      for (column, picture) in pictures.enumerated() {
        for y in 0..<side {
          for x in 0..<side { sheet[column * side + x, row * side + y] = picture[x, y] }
        }
      }
    }
    return PNG.encode(sheet)
  }

  /// A record from its files.
  ///
  /// - Throws: ``ModelError`` if they are not those of a record, or not of the same one.
  init(numbers: [UInt8], drawings: Picture, side: Int) throws {
    let name = Self.names.numbers
    guard let text = try? JSONDecoder().decode(Text.self, from: Data(numbers)),
      text.settings.fault == nil, let levels = text.exams.first?.result.losses.count,
      text.exams.allSatisfy({ $0.result.losses.count == levels && $0.result.isFinite }),
      !text.drawingSteps.isEmpty, drawings.width % side == 0,
      drawings.height == text.drawingSteps.count * side
    else { throw ModelError(name, "is not the file that Snow came with; build again") }
    var diary = TrainingDiary()
    (diary.firstSteps, diary.losses, diary.exams) = (text.firstSteps, text.losses, text.exams)
    diary.drawings = text.drawingSteps.enumerated().map { row, step in
      var values: [UInt8] = []
      for column in 0..<drawings.width / side {
        for y in row * side..<(row + 1) * side {
          for x in column * side..<(column + 1) * side {
            let colour = drawings[x, y]
            values += [colour.red, colour.green, colour.blue]
          }
        }
      }
      return TrainingDiary.Drawings(step: step, values: values)
    }
    self.init(
      command: text.command, date: text.date, machine: text.machine, settings: text.settings,
      diary: diary)
  }
}

extension TrainingDiary.Drawings {
  /// The pictures of this moment.
  ///
  /// - Parameter side: pixels along one side of each.
  /// - Returns: opaque pictures, in their order.
  public func pictures(side: Int) -> [Picture] {
    let size = 3 * side * side
    return stride(from: 0, to: values.count / size * size, by: size).map { first in
      var pixels: [UInt8] = []
      pixels.reserveCapacity(size / 3 * 4)
      for i in stride(from: first, to: first + size, by: 3) {
        pixels += values[i..<i + 3]
        pixels.append(255)
      }
      return Picture(width: side, height: side, pixels: pixels)
    }
  }
}
