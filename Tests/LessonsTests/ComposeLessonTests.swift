import BuiltPrograms
import Foundation
import Models
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
    let shapes = try folder.untrained(.shapesWords)
    for (path, word) in [(shapes, "draws no gardens"), ("/none.safetensors", "no file")] {
      try lesson.expectRefusal(of: path, saying: word, figure: "sixteen-seeds")
    }
  }

  @Test("words fit on the narrowest page")
  func narrow() throws {
    try lesson.expectWordsFit(
      figures: ["on-its-way", "never-seen", "nearest-known"])
  }
}
