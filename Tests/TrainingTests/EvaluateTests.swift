import BuiltPrograms
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import Models
import NeuralNetworks
import Tensors
import Testing

import snow

@Suite("Judging drawn shapes")
struct EvaluateTests {
  /// The exact denoiser can only copy what it knows: all valid; novel is what was left out.
  @Test(
    "the exact denoiser of the whole world draws valid pictures, and as many novel ones as there are"
  )
  func exact() {
    let world = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))
    let drawn = DrawnShapes(by: world, count: 60, seed: 1, steps: 30)
    #expect(drawn.valid.value == 1)
    let share = 1 - 720.0 / 1728
    #expect(drawn.novel.map { $0.interval.contains(share) } == true)
    let parts = ShapesPart.allCases.compactMap { drawn.shown?[$0]?.value }
    #expect(parts.count == 3 && abs(parts.reduce(0, +) - 1) < 1e-12)
    #expect(drawn.shown?[.training].map { 1 - $0.value } == drawn.novel?.value)
  }

  @Test(
    "the exact denoiser of the training part draws nothing novel; the mean picture nothing valid")
  func twins() {
    let training = PictureSet(
      ShapesWorld.captionedPictures(of: ShapesWorld.split.training).values)
    let drawn = DrawnShapes(by: ExactDenoiser(training), count: 40, seed: 2, steps: 30)
    #expect(drawn.valid.value == 1 && drawn.novel?.value == 0)
    let mean = DrawnShapes(
      by: MeanPicture(pictures: training.pictures), count: 8, seed: 1, steps: 30)
    #expect(mean.valid.value == 0 && mean.novel == nil)
  }

  @Test(
    "what cannot be meant ends with status 64 and one sentence",
    arguments: [
      (["moon", "--model", "a"], "choose shapes, garden or emoji"),
      (["shapes", "--model", "a", "--count", "0"], "--count"),
      (["shapes", "--model", "a", "--steps", "1"], "--steps"),
      (["garden", "--steps", "20"], "--steps is about shapes"),
      (["emoji", "--noisy", "20"], "--noisy is about shapes"),
      (["emoji", "--every-style"], "--output"),
      (["garden", "--every-style", "--output", "a"], "--every-style draws emoji"),
      (["shapes", "--captions", "4"], "--captions"),
      (["shapes", "--model", "a", "--noisy", "1"], "--noisy"),
      (["shapes", "--model", "a", "--theme", "dark"], "--output"),
      (["shapes", "--model", "a", "--json", "--language", "fr"], "--language"),
      (["shapes", "--model", "a", "--output", ""], "--output"),
    ])
  func usage(arguments: [String], word: String) throws {
    let outcome = try TinyTraining.program.run(["evaluate"] + arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test("emoji are judged beside who knows all by heart, with figures that fit")
  func emoji() throws {
    let folder = try TemporaryFolder()
    let arguments = ["evaluate", "emoji", "--captions", "5", "--output", folder.url.path]
    let outcome = try TinyTraining.program.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let parts = try #require(report as? [String: Any])
    func both(_ part: String) throws -> [String: Double] {
      try #require((parts[part] as? [String: Any])?["both"] as? [String: Double])
    }
    for part in ["seen", "heldOut", "unknowable"] {
      let rate = try both(part)
      #expect(rate["count"] == 5 && (rate["low"] ?? 1) <= (rate["high"] ?? 0))
    }
    // Who knows all by heart has no picture of a pair that it never saw.
    #expect(try both("memoriserOnHeldOut")["value"] == 0)
    #expect(try both("seen")["value"] ?? 0 > 0)
    for name in ["held-out", "unknowable", "guidance", "steps"] {
      let json = folder.url.appendingPathComponent("\(name).json")
      let manifest = try #require(
        JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any])
      #expect((manifest["layoutFaults"] as? [String])?.isEmpty == true, "\(name)")
    }
    let foreign = try TinyTraining.program.run(["evaluate", "emoji", "--model", "/none/at.all"])
    #expect(foreign.status == 1 && foreign.errors.split(separator: "\n").count == 1)
  }

  @Test("a missing or a foreign file gets one sentence")
  func foreignFiles() throws {
    let outcome = try TinyTraining.program.run(["evaluate", "shapes", "--model", "/none/at.all"])
    #expect(outcome.status == 1 && outcome.errors.split(separator: "\n").count == 1)
  }

  /// A network that has learned nothing, in a file.
  private func untrained(_ folder: TemporaryFolder) throws -> String {
    let training = DenoiserTraining(Tiny.shape, Tiny.settings())
    let file = folder.url.appendingPathComponent("weights.safetensors")
    try ModelFile.file(
      training.network.shape, training.parameterList, parameters: training.parameters
    ).write(to: file)
    return file.path
  }

  private static let quick = ["--count", "4", "--steps", "2", "--noisy", "4"]

  @Test("JSON has distances with intervals, and says that an untrained network does not qualify")
  func json() throws {
    let folder = try TemporaryFolder()
    let arguments = ["evaluate", "shapes", "--model", try untrained(folder), "--json"] + Self.quick
    let outcome = try TinyTraining.program.run(arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let denoising = try #require(report["denoising"] as? [String: Any])
    let parts = try #require(denoising["parts"] as? [String: [String: Any]])
    #expect(Set(parts.keys) == ["training", "heldOutRandom", "heldOutPairs"])
    let levels = try #require(parts["heldOutPairs"]?["levels"] as? [[String: Any]])
    #expect(levels.count == (denoising["sigmas"] as? [Double])?.count)
    let answers = try #require(levels.first?["denoisers"] as? [String: [String: Any]])
    #expect(
      Set(answers.keys)
        == ["network", "mean", "wiener", "memoriser", "local", "equivariantLocal"])
    for keys in answers.values.flatMap({ $0.values }).compactMap({ ($0 as? [String: Any])?.keys }) {
      #expect(Set(keys).isSuperset(of: ["value", "low", "high", "count"]))
    }
    let memoriser = try #require(answers["memoriser"]?["toOptimumOverTraining"] as? [String: Any])
    #expect(memoriser["value"] as? Double == 0)
    let qualification = try #require(denoising["qualification"] as? [String: Any])
    #expect(qualification["isMet"] as? Bool == false)
    #expect(!outcome.output.lowercased().contains("nan"))
    #expect(try TinyTraining.program.run(arguments).output == outcome.output)
  }

  @Test(
    "draws its figures without faults, in every look",
    arguments: [
      ([], ""), (["--language", "fr", "--theme", "dark"], "-fr-dark"),
      (["--language", "fr", "--scale", "print", "--width", "84"], "-fr-print84mm"),
      (["--scale", "print"], "-print"),
    ])
  func figures(look: [String], suffix: String) throws {
    let folder = try TemporaryFolder()
    let model = try untrained(folder)
    let output = folder.url.appendingPathComponent("figures", isDirectory: true)
    let outcome = try TinyTraining.program.run(
      ["evaluate", "shapes", "--model", model, "--output", output.path] + Self.quick + look)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    for name in ["distance-to-optimum", "which-optimum", "answers"] {
      let file = output.appendingPathComponent("\(name)\(suffix).json")
      let manifest = try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: file))
      #expect(manifest.layoutFaults == [], "\(name)")
      #expect(manifest.command.hasPrefix("snow evaluate shapes --model weights.safetensors"))
      #expect(!manifest.altText.fr.isEmpty && !manifest.pictureLicences.isEmpty)
    }
  }

  @Test("no text lacks its twin, and French signs keep their words")
  func words() {
    #expect(EvaluateWords.faults == [])
    for text in EvaluateWords.allCases.map(\.text.fr) {
      for sign in [" :", " ;", " ?", " !", " »", "« "] { #expect(!text.contains(sign), "\(text)") }
    }
  }

  private struct MeanPicture: Denoiser {
    let pictures: Batch<Float>

    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      ExactDenoiser(PictureSet(pictures)).predictedClean(noisy, sigma: .infinity)
    }
  }
}
