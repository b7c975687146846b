import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("Networks that come with Snow")
struct ShippedModelTests {
  /// The line of a card that begins so.
  private func line(_ beginning: String, in card: String) throws -> String {
    try #require(card.split(separator: "\n").map(String.init).first { $0.hasPrefix(beginning) })
  }

  @Test("are what their cards say", arguments: ShippedModel.allCases)
  func cards(model: ShippedModel) throws {
    let (file, card) = (try model.file, try model.card)
    #expect(card.contains("fingerprint \(file.contentHash) |"))
    #expect(!file.commands.isEmpty)
    #expect(card.contains("\n\(file.commands.joined(separator: "\n"))\n"))
    #expect(try line("| weights |", in: card).contains("16 bits"))
    #expect(card.contains("## Pictures that it learned from"))
  }

  /// A network that was trained in a chain of commands begins with the first of them: the weights between are
  /// no longer there to begin from.
  @Test(
    "are made by the commands on their cards, as their first steps show",
    arguments: ShippedModel.allCases)
  func firstSteps(model: ShippedModel) throws {
    let commands = try model.file.commands
    let command = try #require(commands.first)
    let folder = try TemporaryFolder()
    let words = command.split(separator: " ").dropFirst().map(String.init)
    let outcome = try BuiltProgram(name: "snow").run(
      words + ["--stop-after", "20", "--no-figures", "--quiet", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let checkpoint = try TrainingCheckpoint(
      TensorFile.read(folder.url.appendingPathComponent(CheckpointFolder.lastName)),
      named: "checkpoint")
    let first = try #require(checkpoint.diary.firstSteps)
    let begins =
      commands.count == 1 ? "After 20 steps" : "Of the first command: after 20 steps"
    let sentence = try line(begins, in: model.card)
    #expect(sentence.contains("the loss is \(first.loss) "))
    #expect(sentence.contains("the fingerprint \(first.contentHash)."))
  }

  @Test("the steps of a chain are those of all its commands together")
  func steps() throws {
    #expect(try ShippedModel.emojiStyles.file.stepCount == 24_000 + 12_000)
    #expect(try ShippedModel.garden.file.stepCount == 40_000)
    #expect(try ShippedModel.shapes.file.stepCount == 16_000 + 16_000)
    // Pictures shown, 16 a step unless a command says otherwise.
    var file = try ShippedModel.shapes.file
    #expect(file.presentationCount == 16 * 32_000)
    file.metadata["history"] =
      "snow train shapes --steps 100 --seed 1\nsnow train shapes --steps 10 --seed 2 --batch 64"
    #expect(file.stepCount == 110 && file.presentationCount == 16 * 100 + 64 * 10)
    (file.metadata["history"], file.metadata["command"]) = (nil, "snow train shapes --batch 8")
    file.metadata["steps"] = "30"
    #expect(file.stepCount == 30 && file.presentationCount == 240)
    file.metadata["steps"] = nil
    #expect(file.stepCount == nil && file.presentationCount == nil)
  }

  @Test("together take less than 8 MB")
  func size() throws {
    let sizes = try ShippedModel.allCases.map { try $0.file.parameters.count * 2 }
    #expect(sizes.reduce(0, +) < 8_000_000)
  }
}
