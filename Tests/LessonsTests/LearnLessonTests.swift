import BuiltPrograms
import Testing

@Suite("Lesson 1, a function learns to see")
struct LearnLessonTests {
  private let lesson = BuiltProgram(name: "lesson-01-learn")

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }

  @Test("its help offers to measure again")
  func live() throws {
    #expect(try lesson.run(["--help"]).output.contains("--live"))
  }

  @Test("words fit on the narrowest and the widest page", arguments: [60, 200])
  func widths(width: Int) throws {
    try lesson.expectWordsFit(width: width)
  }
}
