import BuiltPrograms
import Foundation
import Testing

@Suite("Lesson 3, repairing takes knowledge")
struct RepairLessonTests {
  private let lesson = BuiltProgram(name: "lesson-03-repair")

  @Test("one's own folder takes the place of the emoji, even with one picture", arguments: [1, 3])
  func ownFolder(count: Int) throws {
    let folder = try TemporaryFolder()
    let pictures = try folder.plainPictures(count)
    let outcome = try lesson.run(["--pictures", pictures, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    // With a single picture there are no others that somebody could know instead.
    #expect(folder.manifests.count == (count == 1 ? 4 : 5))
    try folder.expectSoundLayouts()
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }
}
