import ArgumentParser
import Foundation
import Models
import NeuralNetworks
import Tensors

/// `snow evaluate`: how good a trained network is, by numbers that nobody has to believe.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge what a network of snow train draws.",
    discussion: """
      The network draws from pure snow, seed after seed. Since the world of shapes is complete, each \
      drawing can be compared with all pictures that there are: it is valid if one of them lies within \
      0.1 (root of the mean square, numbers from -1 to 1), and novel if that one was not learned from.

        snow evaluate shapes --model Output/train-shapes/weights.safetensors
      """)

  @Argument(help: ArgumentHelp("What it has learned.", valueName: "shapes"))
  var world: String

  @Option(help: ArgumentHelp("The weights, of snow train.", valueName: "file"))
  var model: String

  @Option(help: "How many drawings, up to 10,000.")
  var count = 200

  @Option(help: "Seed of the snow.")
  var seed: UInt64 = 1

  @Option(help: "Calls of the network for each drawing, 2 to 1,000.")
  var steps = 100

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    guard world == "shapes" else {
      throw ValidationError("There is no way yet to judge \"\(world)\": choose shapes.")
    }
    guard (1...10_000).contains(count) else {
      throw ValidationError("--count lies between 1 and 10,000; \(count) does not.")
    }
    guard (2...1000).contains(steps) else {
      throw ValidationError("--steps lies between 2 and 1,000; \(steps) does not.")
    }
  }

  func run() throws {
    let file = try TensorFile.read(URL(fileURLWithPath: model))
    let network = try ModelFile(file, named: model)
    guard network.shape.side == 16, network.shape.colours == 3 else {
      throw Refusal(
        "\(model) draws \(network.shape.side) × \(network.shape.side) pixels, and shapes have 16 × "
          + "16: give weights of snow train shapes.")
    }
    let drawn = DrawnShapes(by: network.denoiser, count: count, seed: seed, steps: steps)
    let sorted = drawn.distances.sorted()
    let report = Report(
      model: network.contentHash, seed: seed, steps: steps, valid: drawn.valid, novel: drawn.novel,
      medianDistance: sorted[sorted.count / 2])
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      print(
        """
        \(count) drawings by \(network.contentHash), \(steps) calls each
        valid  \(Self.text(drawn.valid))
        novel  \(drawn.novel.map(Self.text) ?? "none is valid")
        half of them lie within \(String(format: "%.3f", report.medianDistance)) of a picture
        """)
    }
  }

  private struct Report: Encodable {
    let model: String
    let seed: UInt64
    let steps: Int
    let valid: Rate
    let novel: Rate?
    let medianDistance: Double
  }

  private static func text(_ rate: Rate) -> String {
    String(
      format: "%.1f %%  (%.1f to %.1f)", 100 * rate.value, 100 * rate.low, 100 * rate.high)
  }
}
