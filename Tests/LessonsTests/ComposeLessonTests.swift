import BuiltPrograms
import Figures
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("Lesson 9, fried egg flowers in the bacon garden")
struct ComposeLessonTests {
  private let lesson = BuiltProgram(name: "lesson-09-compose")

  @Test("tells what cannot be understood, with the answer that helps")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(["--only", "hard-sentences", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for word in ["without flowers", "seven red balloons", "pizza"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test("a network that draws no gardens is refused in one sentence")
  func unfit() throws {
    let folder = try TemporaryFolder()
    let shapes = try ShippedModel.shapesWords.file
    var builder = NetworkBuilder(seed: 1)
    _ = UNet(shapes.shape, in: &builder)
    let url = folder.url.appendingPathComponent("shapes.safetensors")
    try ModelFile.file(
      shapes.shape, builder.parameters, parameters: shapes.parameters,
      vocabulary: shapes.vocabulary, metadata: shapes.metadata
    ).write(to: url)
    for (path, word) in [(url.path, "draws no gardens"), ("/none.safetensors", "no file")] {
      let outcome = try lesson.run(["--model", path, "--only", "sixteen-seeds"])
      #expect(outcome.status == 1 && outcome.errors.contains(word), "\(outcome.errors)")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run([
      "--scale", "print", "--width", "60", "--language", "fr", "--quiet", "--output",
      folder.url.path, "--only", "on-its-way", "--only", "never-seen", "--only", "nearest-known",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in folder.files() where file.hasSuffix(".json") {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }
}
