import BuiltPrograms
import Figures
import Foundation
import Pictures
import Testing

@Suite("Lesson 1, a function learns to see")
struct LearnLessonTests {
  private let lesson = BuiltProgram(name: "lesson-01-learn")

  @Test(
    "one's own picture sits the exam, and fits in every size",
    arguments: [[], ["--scale", "print", "--width", "84", "--language", "fr"]])
  func ownPicture(options: [String]) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("drawing.png")
    var picture = Picture(width: 90, height: 60, filledWith: Colour(0x3CACE8))
    for i in 0..<60 { picture[15 + i, i] = Colour(0xEB4233) }
    try PNG.write(picture, to: file)
    let outcome = try lesson.run(
      ["--image", file.path, "--output", folder.url.path, "--quiet"] + options)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifests = folder.files().filter { $0.hasSuffix(".json") }
    #expect(manifests.count == 9 && manifests.contains { $0.contains("own-picture") })
    for file in manifests {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }

  @Test("its help offers to measure again")
  func live() throws {
    #expect(try lesson.run(["--help"]).output.contains("--live"))
  }

  @Test("words fit on the narrowest and the widest page", arguments: ["60", "200"])
  func widths(width: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(
      [
        "--scale", "print", "--width", width, "--language", "fr", "--quiet", "--output",
        folder.url.path,
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for file in folder.files() where file.hasSuffix(".json") {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }
}
