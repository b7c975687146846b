import Figures
import Foundation
import Languages
import Models
import Pictures

/// The figures of a training, drawn from its diary: so they can be drawn at any moment.
struct TrainFigures {
  let world: TrainWorld
  let exam: DenoisingExam
  let settings: TrainingSettings
  let diary: TrainingDiary
  let folder: FigureFolder

  /// Writes all four.
  ///
  /// - Returns: the names of the pictures.
  func writeAll() throws -> [String] {
    let moving = try folder.write(
      learning, named: "learning", licences: world.licences, manifestName: "learning-gif")
    let files = try writeSheet() + moving + writeLoss()
    return files.map(\.lastPathComponent).filter { !$0.hasSuffix(".json") }
  }

  /// Writes the sheet that grows.
  @discardableResult
  func writeSheet() throws -> [URL] {
    guard !diary.drawings.isEmpty else { return [] }
    return try folder.write(sheet, named: "learning", licences: world.licences)
  }

  /// Writes both plots of the loss.
  @discardableResult
  func writeLoss() throws -> [URL] {
    guard let result = diary.exams.last?.result else { return [] }
    let loss = try folder.write(lossPlot(result), named: "loss", licences: world.licences)
    let levels = try folder.write(levelsPlot(result), named: "levels", licences: world.licences)
    return loss + levels
  }

  /// What the exam nearest to a step said is missing to the best possible answer.
  func bitsMissing(at step: Int) -> Bilingual {
    let exam = diary.exams.min { abs($0.step - step) < abs($1.step - step) }
    let bits = max(0, exam?.result.excessBits ?? 0)
    return bits < 10 ? NumberText.short(bits) : NumberText.whole(Int(bits.rounded()))
  }

  /// The pictures of a drawing.
  func pictures(of drawings: TrainingDiary.Drawings) -> [Picture] {
    let size = 3 * world.side * world.side
    return stride(from: 0, to: drawings.values.count / size * size, by: size).map { first in
      var pixels: [UInt8] = []
      pixels.reserveCapacity(size / 3 * 4)
      for i in stride(from: first, to: first + size, by: 3) {
        pixels += drawings.values[i..<i + 3]
        pixels.append(255)
      }
      return Picture(width: world.side, height: world.side, pixels: pixels)
    }
  }
}
