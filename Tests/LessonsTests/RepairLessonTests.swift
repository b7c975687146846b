import BuiltPrograms
import Figures
import Foundation
import Pictures
import Testing

@Suite("Lesson 3, repairing takes knowledge")
struct RepairLessonTests {
  private let lesson = BuiltProgram(name: "lesson-03-repair")

  @Test("one's own folder takes the place of the emoji, even with one picture", arguments: [1, 3])
  func ownFolder(count: Int) throws {
    let folder = try TemporaryFolder()
    let pictures = folder.url.appendingPathComponent("drawings")
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    let drawings: [(String, UInt32)] = [("sun", 0xF9CC31), ("sea", 0x186AC4), ("grass", 0x74AD3E)]
    for (name, colour) in drawings.prefix(count) {
      try PNG.write(
        Picture(width: 30, height: 30, filledWith: Colour(colour)),
        to: pictures.appendingPathComponent("\(name).png"))
      try Data("a plain \(name)".utf8).write(to: pictures.appendingPathComponent("\(name).txt"))
    }
    let outcome = try lesson.run(["--pictures", pictures.path, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifests = folder.files().filter { $0.hasSuffix(".json") }
    // With a single picture there are no others that somebody could know instead.
    #expect(manifests.count == (count == 1 ? 4 : 5))
    for file in manifests {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }
}
