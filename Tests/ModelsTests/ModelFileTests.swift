import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Files of models")
struct ModelFileTests {
  private let small = SmallNetwork(SmallNetwork.withWords)

  private func file(_ precision: StoredPrecision = .float32) throws -> TensorFile {
    try ModelFile.file(
      small.network.shape, small.list, parameters: small.parameters, precision: precision,
      metadata: ["trained on": "snow"])
  }

  /// The file as it comes back from the disk.
  private func written(_ file: TensorFile) throws -> TensorFile {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("model.safetensors")
    try file.write(to: url)
    return try TensorFile.read(url)
  }

  @Test("of 32 bits come back as the same bits, and draw the same pictures")
  func exact() throws {
    let file = try file()
    let model = try ModelFile(written(file), named: "model")
    #expect(model.shape == small.network.shape)
    #expect(haveSameBits(model.parameters, small.parameters))
    #expect(model.metadata["trained on"] == "snow" && model.contentHash == file.contentHash)
    let denoiser = UNetDenoiser(small.network, parameters: small.parameters)
    let noisy = small.pictures(2)
    #expect(
      model.denoiser.predictedClean(noisy, sigma: 1) == denoiser.predictedClean(noisy, sigma: 1))
  }

  @Test("of 16 bits come back rounded to 11 significant bits, and draw almost the same pictures")
  func half() throws {
    let model = try ModelFile(written(file(.float16)), named: "model")
    #expect(!haveSameBits(model.parameters, small.parameters))
    for (stored, own) in zip(model.parameters, small.parameters) {
      #expect(abs(stored - own) <= max(abs(own) * 0x1p-11, 0x1p-25))
    }
    let again = try ModelFile.file(
      model.shape, small.list, parameters: model.parameters, precision: .float16)
    let twice = try ModelFile(written(again), named: "model")
    #expect(haveSameBits(twice.parameters, model.parameters))
    let noisy = small.pictures(2)
    let own = UNetDenoiser(small.network, parameters: small.parameters)
    let difference = largestDifference(
      model.denoiser.predictedClean(noisy, sigma: 1).values,
      own.predictedClean(noisy, sigma: 1).values)
    #expect(difference > 0 && difference < 0.05)
  }

  @Test("keep weights in the order of other software: outputs, inputs, rows, columns")
  func order() throws {
    let file = try file()
    let stem = try #require(file["stem.weight"])
    #expect(stem.shape == [8, 3, 3, 3])
    let parameter = try #require(small.list.parameters.first { $0.name == "stem.weight" })
    let own = small.list[parameter]  // [row][column][input][output]
    for output in 0..<8 {
      for input in 0..<3 {
        for row in 0..<3 {
          for column in 0..<3 {
            let there = stem.values[((output * 3 + input) * 3 + row) * 3 + column]
            #expect(there == own[((row * 3 + column) * 3 + input) * 8 + output])
          }
        }
      }
    }
    #expect(file["summary.0.weight"]?.shape == [16, 8])
    #expect(file["nothing.weight"]?.shape == [1, 8])
  }

  // MARK: - Hostile files

  private func refusal(_ change: (inout TensorFile) throws -> Void) throws -> String {
    var file = try file()
    try change(&file)
    do {
      _ = try ModelFile(file, named: "model.safetensors")
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  /// Changes the sizes that a file says its network has.
  private func describing(
    _ file: inout TensorFile, _ change: (inout UNetShape) -> Void
  ) throws {
    var shape = small.network.shape
    change(&shape)
    file.metadata["snow denoiser"] = String(
      decoding: try JSONEncoder().encode(shape), as: UTF8.self)
  }

  @Test("that are hostile or damaged are refused in one sentence that names them")
  func hostile() throws {
    let changes: [(String, (inout TensorFile) throws -> Void)] = [
      ("no denoiser", { $0.metadata = [:] }),
      ("no denoiser", { $0.metadata["snow denoiser"] = "[]" }),
      ("no denoiser", { $0.metadata["snow denoiser"] = "{\"side\": 8}" }),
      (
        "no denoiser",
        { $0.metadata["snow denoiser"] = String(repeating: "[", count: 100_000) }
      ),
      ("levels", { try describing(&$0) { $0.widths = [] } }),
      ("multiple", { try describing(&$0) { $0.widths[0] = 1 << 60 } }),
      ("pixels", { try describing(&$0) { $0.side = .min } }),
      ("tensor", { $0.tensors.removeLast() }),
      ("tensor", { $0.tensors = [] }),
      ("tensor", { $0.tensors.append(StoredTensor(name: "more", shape: [1], values: [1])) }),
      ("stem.weight", { $0.tensors[$0.index("stem.weight")].name = "stern.weight" }),
      ("stem.weight", { $0.tensors[$0.index("stem.weight")].shape = [3, 8, 3, 3] }),
      ("stem.bias", { $0.tensors[$0.index("stem.bias")].shape = [1, 8] }),
      ("stem.weight", { $0.tensors[$0.index("stem.weight")].values[5] = .nan }),
      ("stem.weight", { $0.tensors[$0.index("stem.weight")].values[5] = .infinity }),
      // The tensors are those of another network than the one described.
      ("tensor", { try describing(&$0) { $0.widths = [8, 16, 32] } }),
      ("tensor", { try describing(&$0) { $0.blocks[2] = 2 } }),
    ]
    for (word, change) in changes {
      let sentence = try refusal(change)
      #expect(sentence.isOneSentence && sentence.hasPrefix("model.safetensors "), "\(sentence)")
      #expect(sentence.contains(word), "\(sentence)")
    }
    let unchanged = try refusal { _ in }
    #expect(unchanged == "accepted")
  }

  @Test("that describe a huge network, of which they hold nothing, are refused at once")
  func huge() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let sentence = try refusal { file in
        try describing(&file) {
          $0.widths = [Int](repeating: 512, count: 6)
          $0.blocks = [Int](repeating: 8, count: 6)
          $0.attends = [Bool](repeating: false, count: 6)
          $0.side = 256
        }
      }
      #expect(sentence.isOneSentence && sentence.hasPrefix("model.safetensors "), "\(sentence)")
    }
    // Making such a network would take half a billion random numbers, and two gigabytes.
    #expect(time < .seconds(1))
  }
}

extension TensorFile {
  /// Where a tensor stands.
  fileprivate func index(_ name: String) -> Int {
    tensors.firstIndex { $0.name == name } ?? 0
  }
}
