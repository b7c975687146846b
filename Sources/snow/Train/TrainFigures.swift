import Figures
import Foundation
import LessonKit
import Models
import Pictures

/// Where the figures of a training are written.
struct TrainFigures {
  let figures: TrainingFigures
  let licences: [PictureLicence]
  let folder: FigureFolder

  /// Writes all four.
  ///
  /// - Returns: the names of the pictures.
  func writeAll() throws -> [String] {
    let moving = try folder.write(
      figures.learning(), named: "learning", licences: licences, manifestName: "learning-gif")
    let files = try writeSheet() + moving + writeLoss()
    return files.map(\.lastPathComponent).filter { !$0.hasSuffix(".json") }
  }

  /// Writes the sheet that grows.
  @discardableResult
  func writeSheet() throws -> [URL] {
    guard !figures.diary.drawings.isEmpty else { return [] }
    return try folder.write(figures.sheet, named: "learning", licences: licences)
  }

  /// Writes both plots of the loss.
  @discardableResult
  func writeLoss() throws -> [URL] {
    guard let result = figures.result else { return [] }
    let loss = try folder.write(figures.lossPlot(result), named: "loss", licences: licences)
    let levels = try folder.write(
      figures.levelsPlot(result), named: "levels", licences: licences)
    return loss + levels
  }
}
