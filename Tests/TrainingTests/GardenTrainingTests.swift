import BuiltPrograms
import Datasets
import Foundation
import Languages
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("Gardens: what is learned, drawn and judged")
struct GardenTrainingTests {
  private let program = BuiltProgram(name: "snow")

  @Test("the whole stream of the shipped seed holds no held-out scene; one without a split does")
  func stream() throws {
    let outcome = try program.run(["train", "garden", "--list-captions"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let heldOut = Set(GardenWorld.split.heldOut)
    func isHeldOut(_ sentence: some StringProtocol) throws -> Bool {
      let description = try GardenDescription(parsing: String(sentence), in: .english)
      guard let plant = description.plant, let material = description.material,
        let ground = description.ground
      else { return false }
      return heldOut.contains(GardenTriple(plant: plant, material: material, ground: ground))
    }
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.count == 7 * 16_000 && lines.allSatisfy { $0.count == 3 })
    #expect(Set(lines.map { $0[0] }).count == 16_000)
    var seen: [Substring: Bool] = [:]
    for line in lines where seen[line[2]] == nil { seen[line[2]] = try isHeldOut(line[2]) }
    #expect(seen.count > 5_000 && !seen.values.contains(true))
    // The twin draws from all scenes.
    var generator = SeededGenerator(seed: 1)
    let any = try (0..<200).contains { _ in
      try isHeldOut(GardenScene.random(using: &generator).caption.en)
    }
    #expect(any)
  }

  @Test("a garden is drawn as it was described, in either language, by words never heard together")
  func drawing() throws {
    let model = try PromptedModel.shipped(.garden)
    let judge = try GardenJudge.shipped()
    for triple in [GardenTriple.article, .mirror] {
      let exam = GardenCaptionExam(repeating: triple, count: 6, seed: 1)
      let result = try exam.result(of: model, judgedBy: judge, guidanceScale: 1.5, steps: 10)
      #expect(result.wholeCaption.value >= 5.0 / 6)
      // The twin was asked for the other one.
      let other = triple == .article ? GardenTriple.mirror : .article
      let wrong = GardenCaptionResult(
        asked: GardenCaptionExam(repeating: other, count: 6, seed: 1).descriptions,
        drawings: result.drawings, judge: judge)
      #expect(wrong.wholeCaption.value == 0)
    }
    let unseen = GardenCaptionExam(asking: GardenWorld.split.heldOut, count: 12, seed: 2)
    let result = try unseen.result(of: model, judgedBy: judge, guidanceScale: 1.5, steps: 10)
    #expect(result.wholeCaption.value >= 10.0 / 12)
  }

  @Test("evaluate garden writes its numbers as JSON, and figures without faults")
  func evaluate() throws {
    let folder = try TemporaryFolder()
    let outcome = try program.run([
      "evaluate", "garden", "--captions", "10", "--json", "--output", folder.url.path,
    ])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    for part in ["seen", "heldOut", "articleSentence", "mirrorSentence"] {
      let drawn = try #require(report[part] as? [String: Any])
      let rate = try #require(drawn["wholeCaption"] as? [String: Any])
      #expect(Set(rate.keys).isSuperset(of: ["value", "low", "high", "count"]))
      #expect((rate["value"] as? Double ?? 0) >= 0.7)
    }
    #expect(report["judge"] != nil && report["distanceInJudgeFeatures"] != nil)
    for name in ["article-sentence", "mirror-sentence", "held-out", "guidance", "steps"] {
      let json = folder.url.appendingPathComponent("\(name).json")
      let manifest = try #require(
        JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any])
      #expect((manifest["layoutFaults"] as? [String])?.isEmpty == true, "\(name)")
    }
  }

  @Test("a network of shapes is no network of gardens")
  func unfit() throws {
    let folder = try TemporaryFolder()
    let training = DenoiserTraining(Tiny.shape, Tiny.settings())
    let file = folder.url.appendingPathComponent("weights.safetensors")
    try ModelFile.file(
      training.network.shape, training.parameterList, parameters: training.parameters
    ).write(to: file)
    let outcome = try program.run(["evaluate", "garden", "--model", file.path])
    #expect(outcome.status == 1 && outcome.errors.contains("knows no words"), "\(outcome.errors)")
    let usage = try program.run(["train-judge", "--steps", "1"])
    #expect(usage.status == 64 && usage.errors.contains("--steps"))
  }
}
