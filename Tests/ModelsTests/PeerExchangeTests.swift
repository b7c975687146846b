import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("The exchange with other programs")
struct PeerExchangeTests {
  @Test("holds a network, a batch, and a gradient of every number")
  func files() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram(name: "snow").run(["peer", "exchange", folder.url.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(
      folder.files() == ["weights.safetensors", "batch.safetensors", "answers.safetensors"])
    func file(_ name: String) throws -> TensorFile {
      try .read(folder.url.appendingPathComponent("\(name).safetensors"))
    }
    let (weights, batch, answers) = try (file("weights"), file("batch"), file("answers"))

    // The network is read as every other model is.
    let model = try ModelFile(weights, named: "weights")
    #expect(model.shape == .garden)
    #expect(weights["stem.weight"]?.shape == [16, 3, 3, 3])
    #expect(weights["noise.0.weight"]?.shape == [128, 32])
    for name in ["clean", "noise"] { #expect(batch[name]?.shape == [32, 32, 32, 3]) }
    #expect(batch["words"]?.shape == [32, 24, 64])
    #expect(batch["sigmas"]?.values.last == 0)
    #expect(batch.metadata["settings"]?.contains("\"learningRate\":") == true)

    // Nothing starts at 0, so no gradient is hidden; those of keys' offsets are 0 by mathematics.
    for tensor in weights.tensors {
      #expect(tensor.values.contains { $0 != tensor.values[0] }, "\(tensor.name) is constant")
      let gradient = try #require(answers["gradient.\(tensor.name)"])
      #expect(gradient.shape == tensor.shape)
      #expect(gradient.values.allSatisfy { $0.isFinite })
      let largest = gradient.values.map(abs).max() ?? 0
      #expect(tensor.name.hasSuffix("look.key.bias") || largest > 1e-5, "\(tensor.name)")
    }
    #expect(answers.tensors.count == weights.tensors.count + 4)
    #expect(answers["velocity"]?.shape == [32, 32, 32, 3])
    #expect(answers["picture"]?.values.allSatisfy { $0.isFinite } == true)
    let losses = try #require(answers["losses"]?.values)
    #expect(losses.count == 10 && losses[0] == answers["loss"]?.values[0])
    #expect(losses[9] < losses[0])
  }

  @Test("a network at work answers each line with as many times as were asked for")
  func work() throws {
    let outcome = try BuiltProgram(name: "snow").run(
      ["peer", "work"], input: "training 2 1\nsampling 1 2\nmemory\n")
    #expect(outcome.status == 0)
    let answers = outcome.output.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { Double($0) }
    }
    #expect(answers.map(\.count) == [2, 1, 1])
    #expect(answers.joined().allSatisfy { $0 > 0 })
  }

  @Test(
    "what is not known is refused in one sentence",
    arguments: ["training", "training 0 1", "training 1 x", "drawing 1 1"])
  func refusal(line: String) throws {
    let outcome = try BuiltProgram(name: "snow").run(["peer", "work"], input: line + "\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
