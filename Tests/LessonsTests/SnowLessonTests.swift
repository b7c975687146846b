import BuiltPrograms
import Foundation
import Testing

@Suite("Lesson 5, from nothing but snow, anything comes out")
struct SnowLessonTests {
  private let lesson = BuiltProgram(name: "lesson-05-snow")

  @Test(
    "one's own folder takes the place of the emoji, even with one picture", arguments: [1, 3, 5])
  func ownFolder(count: Int) throws {
    let folder = try TemporaryFolder()
    let pictures = try folder.plainPictures(count)
    let outcome = try lesson.run(["--pictures", pictures, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    // Two figures need other pictures that could come out instead, one needs four pictures.
    #expect(folder.manifests.count == (count == 1 ? 8 : count == 3 ? 10 : 11))
    try folder.expectSoundLayouts()
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }
}
