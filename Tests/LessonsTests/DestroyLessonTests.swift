import BuiltPrograms
import Figures
import Foundation
import Pictures
import Testing

@Suite("Lesson 2, destroying is trivial")
struct DestroyLessonTests {
  private let lesson = BuiltProgram(name: "lesson-02-destroy")

  @Test("frames of the animation come as PNGs on request")
  func frames() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(
      ["--only", "to-snow", "--frames", "--output", folder.url.path])
    #expect(outcome.status == 0)
    let frames = folder.files().filter { $0.contains("to-snow-frames/") }
    #expect(frames.count == 34 && frames.contains("lesson-02-destroy/to-snow-frames/001.png"))
  }

  @Test("one's own picture takes part")
  func ownPicture() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("my drawing.png")
    var picture = Picture(width: 90, height: 60, filledWith: Colour(0x3CACE8))
    for i in 0..<60 { picture[15 + i, i] = Colour(0xEB4233) }
    try PNG.write(picture, to: file)
    let outcome = try lesson.run(["--image", file.path, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifest = try folder.manifest("lesson-02-destroy/own-picture")
    #expect(manifest.command.contains("--image 'my drawing.png'"))
    #expect(manifest.layoutFaults == [])
  }

  @Test("one's own folder takes the place of the emoji")
  func ownFolder() throws {
    let folder = try TemporaryFolder()
    let pictures = try folder.plainPictures(3)
    let outcome = try lesson.run(["--pictures", pictures, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(try folder.manifest("lesson-02-destroy/six-things").layoutFaults == [])
  }

  @Test("a figure that is higher than a page says so, and what helps", arguments: ["en", "fr"])
  func tallFigure(language: String) throws {
    let folder = try TemporaryFolder()
    func output(_ figure: String, width: String) throws -> String {
      try lesson.run([
        "--only", figure, "--scale", "print", "--width", width, "--language", language,
        "--output", folder.url.path,
      ]).output
    }
    let sentence = language == "en" ? "mm high, more than a page: try" : "essayez --width 174"
    #expect(try output("pixels-replaced", width: "84").contains(sentence))
    #expect(try !output("pixels-replaced", width: "174").contains(sentence))
    #expect(try !output("still-recognisable", width: "84").contains(sentence))
  }

  @Test("its own-picture figure needs a picture")
  func ownPictureMissing() throws {
    let outcome = try lesson.run(["--only", "own-picture"])
    #expect(outcome.status == 64 && outcome.errors.contains("--image"))
  }

  @Test("a figure carries the licence of what it was made of")
  func licence() throws {
    let folder = try TemporaryFolder()
    _ = try lesson.run(["--only", "gaussian-noise", "--output", folder.url.path])
    let png = folder.url.appendingPathComponent("lesson-02-destroy/gaussian-noise.png")
    let texts = try PNG.text(in: [UInt8](Data(contentsOf: png)))
    #expect(texts.contains { $0.keyword == "Copyright" && $0.text.contains("Noto Color Emoji") })
    let line = try folder.manifest("lesson-02-destroy/gaussian-noise").licenceLine
    #expect(texts.contains { $0.keyword == "Copyright" && $0.text == line })
    // French readers get the same rights in French; names stay.
    _ = try lesson.run([
      "--only", "gaussian-noise", "--language", "fr", "--output", folder.url.path,
    ])
    let french = try folder.manifest("lesson-02-destroy/gaussian-noise-fr").licenceLine ?? ""
    #expect(french.contains("Noto Color Emoji") && french.contains("réduit à 24 pixels"))
    #expect(!french.contains("scaled") && line?.contains("réduit") == false)
  }
}
