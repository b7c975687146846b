import BuiltPrograms
import Figures
import Foundation
import Pictures
import Testing

@Suite("Lesson 4, again and again")
struct RepeatLessonTests {
  private let lesson = BuiltProgram(name: "lesson-04-repeat")

  @Test("one's own picture walks back from the snow")
  func ownPicture() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("drawing.png")
    var picture = Picture(width: 60, height: 80, filledWith: Colour(0xF9CC31))
    for i in 0..<60 { picture[i, i] = Colour(0x186AC4) }
    try PNG.write(picture, to: file)
    let outcome = try lesson.run(
      ["--image", file.path, "--only", "own-picture", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifest = try folder.manifest("lesson-04-repeat/own-picture")
    #expect(manifest.layoutFaults == [])
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }

  @Test(
    "one's own folder takes the place of the emoji, even with a single picture", arguments: [1, 3])
  func ownFolder(count: Int) throws {
    let folder = try TemporaryFolder()
    let pictures = try folder.plainPictures(count)
    let outcome = try lesson.run(["--pictures", pictures, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(try folder.manifest("lesson-04-repeat/again-and-again").layoutFaults == [])
  }
}
