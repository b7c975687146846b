import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Damaged checkpoints")
struct HostileCheckpointTests {
  private static let key = "snow checkpoint"

  private func checkpoint() throws -> TensorFile {
    var settings = TrainingSettings(steps: 100, seed: 1)
    settings.batch = 4
    let session = TrainingSession(
      DenoiserTraining(SmallNetwork.plain, settings),
      on: SmallNetwork(SmallNetwork.plain).pictures(3))
    return try session.checkpoint.file
  }

  private func refusal(_ file: TensorFile) -> String {
    do {
      _ = try TrainingCheckpoint(file, named: "checkpoint")
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  /// The checkpoint, with one thing replaced that it says about itself.
  private func saying(_ part: String, _ value: Any, in inner: String? = nil) throws -> TensorFile {
    var file = try checkpoint()
    let json = try #require(file.metadata[Self.key])
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    var text = try #require(object as? [String: Any])
    if let inner {
      var dictionary = try #require(text[inner] as? [String: Any])
      dictionary[part] = value
      text[inner] = dictionary
    } else {
      text[part] = value
    }
    file.metadata[Self.key] = String(
      decoding: try JSONSerialization.data(withJSONObject: text), as: UTF8.self)
    return file
  }

  @Test("contradict themselves, and are refused in one sentence")
  func contradictions() throws {
    var files = try [
      saying("step", -1), saying("step", 101), saying("step", "many"),
      saying("drawingSteps", [1, 2, 3]), saying("steps", 0, in: "settings"),
      saying("batch", 1 << 40, in: "settings"), saying("side", 1 << 40, in: "shape"),
      saying("widths", [8, 16], in: "shape"),
      saying("lossCount", Int.max), saying("lossCount", -1), saying("lossSum", -1),
      saying("losses", [["step": 1 << 40, "loss": 1.0]]),
      saying("losses", [["step": 2, "loss": 1.0], ["step": 1, "loss": 1.0]]),
    ]
    for name in ["parameters", "average", "means", "squares", "drawings"] {
      var file = try checkpoint()
      file.tensors.removeAll { $0.name == name }
      files.append(file)
    }
    for value in [Float.nan, .infinity] {
      var file = try checkpoint()
      file.tensors[0].values[7] = value
      files.append(file)
    }
    for file in files {
      let sentence = refusal(file)
      #expect(sentence.isOneSentence && sentence.hasPrefix("checkpoint "), "\(sentence)")
    }
    let unchanged = try refusal(checkpoint())
    #expect(unchanged == "accepted")
  }

  @Test("of a huge network, whose numbers they do not hold, are refused at once")
  func huge() throws {
    let shape = UNetShape(side: 8, widths: [512, 512], blocks: [8, 8], toldWidth: 1024)
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(shape))
    let file = try saying("shape", object)
    let clock = ContinuousClock()
    let time = clock.measure {
      let sentence = refusal(file)
      #expect(sentence.isOneSentence && sentence.hasPrefix("checkpoint "), "\(sentence)")
    }
    // Making it would take 200 million random numbers.
    #expect(time < .seconds(1))
  }
}
