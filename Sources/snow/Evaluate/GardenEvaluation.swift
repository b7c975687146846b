import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// `snow evaluate garden`: whether a network draws gardens as it is told, above all those that it has
/// never seen.
struct GardenEvaluation {
  private let options: Evaluate
  private let model: PromptedModel
  private let judge: GardenJudge

  /// Reads the network and its judge.
  ///
  /// - Throws: ``Obstacle`` when the network draws something else.
  init(_ options: Evaluate) throws {
    self.options = options
    model = try options.model.map(PromptedModel.reading) ?? PromptedModel.shipped(.garden)
    guard model.world == .garden, model.side == GardenWorld.side else {
      throw Obstacle(
        "\(options.model ?? "") draws no gardens: give weights of snow train garden.")
    }
    judge = try GardenJudge.shipped()
  }

  /// Asks, judges, and prints or draws what came out.
  func run() throws {
    let progress = options.progress(.telling, steps: GardenExam.stepCount)
    let exam = try GardenExam(
      of: model, judgedBy: judge, count: options.captions, seed: options.seed
    ) { progress.step() }
    let (hash, growth) = (model.file.contentHash, try GardenGrowth.shipped())
    try options.present(
      GardenReport(model: hash, seed: options.seed, exam, bySeenTriples: growth),
      table: EvaluateTables(language: options.look.style.language).gardens(
        exam, by: hash, grown: growth)
    ) { try GardenFigures(exam: exam).write(into: $0) }
  }
}
