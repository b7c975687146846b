import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// `snow evaluate emoji`: whether a network draws things in styles as it is told, above all those pairs
/// that it has never seen.
struct EmojiEvaluation {
  private let options: Evaluate
  private let model: PromptedModel

  /// Reads the network.
  ///
  /// - Throws: ``Obstacle`` when the network draws something else.
  init(_ options: Evaluate) throws {
    self.options = options
    model = try options.model.map(PromptedModel.reading) ?? PromptedModel.shipped(.emoji)
    guard model.world == .emoji, model.side == EmojiWorld.side else {
      throw Obstacle(
        "\(options.model ?? "") draws no emoji from words: give weights of snow train emoji.")
    }
  }

  /// Asks, compares, and prints or draws what came out.
  func run() throws {
    let progress = options.progress(.telling, steps: EmojiExam.stepCount)
    let exam = try EmojiExam(of: model, count: options.captions, seed: options.seed) {
      progress.step()
    }
    let hash = model.file.contentHash
    try options.present(
      EmojiReport(model: hash, seed: options.seed, exam),
      table: EvaluateTables(language: options.look.style.language).emoji(exam, by: hash)
    ) { folder in
      let files = try EmojiFigures(exam: exam).write(into: folder)
      guard options.everyStyle else { return files }
      let everyPair = try EmojiEveryPair(by: model, among: exam.pictures, seed: options.seed)
      let progress = options.progress(.drawingEveryPair, steps: EmojiClassroom.themes.count)
      return try files + everyPair.write(into: folder, step: progress.step)
    }
  }
}
