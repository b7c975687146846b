import ArgumentParser
import Datasets
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Pictures
import Tensors

/// `snow train-judge`: the labelling network that judges drawn gardens.
struct TrainJudge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-judge",
    abstract:
      "Train the network that reads sky, ground, plants, material and number from a garden.",
    discussion: """
      It learns from fresh scenes, blurred and noisy as drawings are, and judges what snow generate \
      draws (snow evaluate garden). One comes with Snow; this command makes it.
      """)

  @Option(help: "Steps of 64 scenes, 20 to 1,000,000.")
  var steps = 6_000

  @Option(help: "A number: the same seed gives the same judge.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Where it goes.", valueName: "folder"))
  var output = "Output/train-judge"

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Stop after this step.", visibility: .private))
  var stopAfter: Int?

  func validate() throws {
    guard (20...1_000_000).contains(steps) else {
      throw ValidationError("--steps is from 20 to 1,000,000; \(steps) is not.")
    }
    if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    StopRequest.listen()
    let folder = try OutputFolder.make(output)
    var training = GardenJudgeTraining(steps: steps, seed: seed)
    var gradients = training.gradients()
    var first = ""
    let progress = Progress(
      "Learning to judge", steps: steps, language: .english,
      isShown: isatty(STDERR_FILENO) == 1 && !quiet)
    while training.step < steps, training.step != stopAfter {
      if let status = StopRequest.status { throw ExitCode(status) }
      let loss = training.advance(&gradients, workers: .all)
      if training.step == 20 {
        let hash = training.judge.file(training.parameterList).contentHash
        first = "After 20 steps the loss is \(loss) and the weights have the fingerprint \(hash)."
      }
      progress.step()
    }
    let file = training.judge.file(
      training.parameterList,
      metadata: ["command": command, "seed": "\(seed)", "steps": "\(steps)"])
    try file.write(to: folder.appendingPathComponent("weights.safetensors"))
    let card = Self.card(training, file, command: command, first: first)
    try PictureFile.write(Array(card.utf8), to: folder.appendingPathComponent("model-card.md"))
    if !quiet { print(card) }
  }

  private var command: String { "snow train-judge --steps \(steps) --seed \(seed)" }

  /// The card: how it was made, and how often it is right about 5,000 scenes of another seed.
  private static func card(
    _ training: GardenJudgeTraining, _ file: TensorFile, command: String, first: String
  ) -> String {
    var generator = SeededGenerator(seed: training.seed).stream(0)
    let scenes = (0..<5_000).map { _ in GardenScene.random(using: &generator) }
    func row(_ name: String, _ scenes: [GardenScene], _ damage: GardenDamage) -> String {
      let exam = GardenJudgeExam(of: training.judge, on: scenes, damage: damage, seed: 2)
      let rates = [exam.wholeScene] + GardenQuestion.allCases.compactMap { exam.questions[$0] }
      return "| \(name) | \(scenes.count) | "
        + rates.map { NumberText.percent($0.value, digits: 2).en }.joined(separator: " | ") + " |\n"
    }
    let heldOut = scenes.filter(GardenWorld.split.isHeldOut)
    return """
      # A judge of gardens

      Made by Snow with

      ```
      \(command)
      ```

      | | |
      |---|---|
      | network | three convolutions, \(training.parameterList.learnedCount) numbers |
      | learned from | fresh scenes of the program, blurred, noisy and miscoloured, 64 a step |
      | weights | weights.safetensors, 16 bits, fingerprint \(file.contentHash) |

      \(first)

      Fresh scenes of which everything, or one thing, is read rightly:

      | scenes | how many | all | sky | ground | plant | material | count |
      |---|---|---|---|---|---|---|---|
      """ + "\n" + row("as the program draws them", scenes, .none)
        + row("blurred and noisy as drawings are", scenes, .ofDrawings)
        + row("held out, as drawn", heldOut, .none)
        + row("held out, blurred and noisy", heldOut, .ofDrawings)
  }
}
