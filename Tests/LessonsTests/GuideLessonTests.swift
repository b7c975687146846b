import BuiltPrograms
import Figures
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("Lesson 7, the words guide the snow")
struct GuideLessonTests {
  private let lesson = BuiltProgram(name: "lesson-07-guide")

  /// A network before learning, as a file of the user's.
  private func untrained(_ model: ShippedModel, in folder: TemporaryFolder) throws -> String {
    let shipped = try model.file
    var builder = NetworkBuilder(seed: 1)
    _ = UNet(shipped.shape, in: &builder)
    let url = folder.url.appendingPathComponent("mine.safetensors")
    try ModelFile.file(
      shipped.shape, builder.parameters, parameters: builder.parameters.values,
      vocabulary: shipped.vocabulary, metadata: shipped.metadata
    ).write(to: url)
    return url.path
  }

  @Test("of a network of one’s own nothing is claimed; what is exact is still checked")
  func ownNetwork() throws {
    let folder = try TemporaryFolder()
    let mine = try untrained(.garden, in: folder)
    let outcome = try lesson.run([
      "--model", mine, "--only", "one-snow", "--only", "not-that", "--only", "claims", "--output",
      folder.url.path,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Four claims about shapes, each with its twin.
    #expect(outcome.output.split(separator: "✓").count == 9, "\(outcome.output)")
    let manifest = try folder.manifest("lesson-07-guide/one-snow")
    #expect(manifest.command.hasSuffix("--model mine.safetensors"))
    #expect(manifest.layoutFaults == [])
  }

  @Test("a network that draws no gardens is refused in one sentence")
  func unfit() throws {
    let folder = try TemporaryFolder()
    let shapes = try untrained(.shapesWords, in: folder)
    for (path, word) in [(shapes, "draws no gardens"), ("/none.safetensors", "no file")] {
      let outcome = try lesson.run(["--model", path, "--only", "one-snow"])
      #expect(outcome.status == 1 && outcome.errors.contains(word), "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run([
      "--scale", "print", "--width", "60", "--language", "fr", "--quiet", "--output",
      folder.url.path, "--only", "one-snow", "--only", "not-that", "--only", "slope", "--only",
      "drawn-alike", "--only", "snow-decides", "--only", "between-two",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in folder.files() where file.hasSuffix(".json") {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }
}
