import BuiltPrograms
import Figures
import Foundation
import Models
import Testing

@Suite("Lesson 7, the words guide the snow")
struct GuideLessonTests {
  private let lesson = BuiltProgram(name: "lesson-07-guide")

  @Test("of a network of one’s own nothing is claimed; what is exact is still checked")
  func ownNetwork() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.untrained(.garden)
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
    let shapes = try folder.untrained(.shapesWords)
    for (path, word) in [(shapes, "draws no gardens"), ("/none.safetensors", "no file")] {
      try lesson.expectRefusal(of: path, saying: word, figure: "one-snow")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    try lesson.expectWordsFit(
      figures: ["one-snow", "not-that", "slope", "drawn-alike", "snow-decides", "between-two"])
  }
}
