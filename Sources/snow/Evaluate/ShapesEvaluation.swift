import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Tensors

/// `snow evaluate shapes`: what a network draws, how near its answers are to the best possible ones, and
/// whether it draws as it is told, if it listens to words.
struct ShapesEvaluation {
  private let options: Evaluate
  private let network: ModelFile
  /// The network with words: with Snow comes another one for them.
  private let listener: PromptedModel?
  /// Drawings without words, calls for each, and noisy pictures a level.
  private let (drawingCount, stepCount, noisyCount): (Int, Int, Int)

  /// Reads the networks.
  ///
  /// - Throws: ``Obstacle`` when the network draws something else.
  init(_ options: Evaluate) throws {
    self.options = options
    (drawingCount, stepCount) = (options.count ?? 200, options.steps ?? 100)
    noisyCount = options.noisy ?? 512
    guard let path = options.model else {
      (network, listener) = (try ShippedModel.shapes.file, try PromptedModel.shipped(.shapes))
      return
    }
    network = try Self.model(path)
    listener = network.vocabulary == nil ? nil : try PromptedModel(network, named: path)
  }

  /// The network of a file, if it draws shapes.
  private static func model(_ path: String) throws -> ModelFile {
    let network = try ModelFile(TensorFile.read(URL(fileURLWithPath: path)), named: path)
    guard network.shape.side == 16, network.shape.colours == 3 else {
      throw Obstacle(
        "\(path) draws \(network.shape.side) × \(network.shape.side) pixels, and shapes have 16 × "
          + "16: give weights of snow train shapes.")
    }
    if let world = network.metadata["world"], world != "shapes" {
      throw Obstacle(
        "\(path) learned \(world), not shapes: give weights of snow train shapes.")
    }
    return network
  }

  /// Asks, compares, and prints or draws what came out.
  func run() throws {
    let denoiser = network.denoiser
    let exam = examined(denoiser)
    let drawn = DrawnShapes(
      by: denoiser, count: drawingCount, seed: options.seed, steps: stepCount)
    let told = try listener.map {
      (
        model: $0.file.contentHash, exam: try captionsExam(of: $0),
        growth: try ShapesGrowth.shipped()
      )
    }
    let tables = EvaluateTables(language: options.look.style.language)
    try options.present(
      EvaluateReport(
        model: network.contentHash, seed: options.seed, steps: stepCount, drawn: drawn,
        exam: exam, captions: told),
      table: ([
        tables.distances(exam), tables.findings(exam),
        tables.drawings(drawn, by: network.contentHash, steps: stepCount),
      ] + (told.map { [tables.captions($0.exam, by: $0.model, grown: $0.growth)] } ?? [])).joined(
        separator: "\n\n")
    ) { folder in
      let (figures, licences) = (EvaluateFigures(exam), [ShapesWorld.licence])
      let captions = try told.map { try CaptionsFigures(exam: $0.exam).write(into: folder) } ?? []
      return try captions
        + folder.write(figures.distances, named: "distance-to-optimum", licences: licences)
        + folder.write(figures.positions, named: "which-optimum", licences: licences)
        + folder.write(
          AnswersFigure(network: denoiser, seed: options.seed).grid, named: "answers",
          licences: licences)
    }
  }

  /// Asks everybody about noisy pictures, and tells who waits how far it is.
  private func examined(_ network: any Denoiser<Float>) -> ShapesExam {
    let progress = options.progress(.asking, steps: ShapesExam.stepCount)
    return ShapesExam(of: network, count: noisyCount, seed: options.seed) { progress.step() }
  }

  /// Tells a network captions, and tells who waits how far it is.
  private func captionsExam(of model: PromptedModel) throws -> CaptionsExam {
    let progress = options.progress(.telling, steps: CaptionsExam.stepCount)
    return try CaptionsExam(of: model, count: options.captions, seed: options.seed) {
      progress.step()
    }
  }
}
