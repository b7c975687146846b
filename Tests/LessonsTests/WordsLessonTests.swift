import BuiltPrograms
import Figures
import Foundation
import Models
import Testing

@Suite("Lesson 6, the words come with the pictures")
struct WordsLessonTests {
  private let lesson = BuiltProgram(name: "lesson-06-words")

  @Test(
    "pictures of one’s own mean nothing to it, and it says so",
    arguments: ["--image", "--pictures"])
  func ownPictures(option: String) throws {
    let outcome = try lesson.run([option, "drawings"])
    #expect(outcome.status == 64 && outcome.errors.contains("leave \(option) away"))
    #expect(try !lesson.run(["--help"]).output.contains("--image me.jpg"))
  }

  @Test("its claims hold in French too, where sentences have other words", arguments: [1, 2])
  func french(seed: Int) throws {
    let outcome = try lesson.run(["--language", "fr", "--seed", "\(seed)", "--only", "claims"])
    #expect(outcome.status == 0 && !outcome.output.contains("✗"), "\(outcome.output)")
  }

  @Test("words fit on the narrowest and the widest page", arguments: [60, 200])
  func widths(width: Int) throws {
    try lesson.expectWordsFit(width: width)
  }

  /// A network before learning, as a file of the user's.
  private func untrained(
    kind: String, knowing words: Vocabulary, in folder: TemporaryFolder
  ) throws -> String {
    try folder.network(
      .shapesFromWords(vocabularySize: words.count), vocabulary: words, metadata: ["kind": kind])
  }

  @Test("a network of one’s own is asked, whatever it has learned, and only counting is checked")
  func ownNetwork() throws {
    let folder = try TemporaryFolder()
    let words = try #require(try ShippedModel.shapesWords.file.vocabulary)
    let mine = try untrained(kind: "shapes", knowing: words, in: folder)
    let outcome = try lesson.run(["--model", mine, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "✓").count == 3, "\(outcome.output)")
    let manifest = try folder.manifest("lesson-06-words/which-pixels")
    #expect(manifest.command.hasSuffix("--model mine.safetensors"))
    #expect(manifest.layoutFaults == [])
  }

  @Test("one that knows no words, too few, or another world is refused in one sentence")
  func unfit() throws {
    let folder = try TemporaryFolder()
    let shipped = try ShippedModel.shapes.file
    let wordless = try folder.network(
      shipped.shape, parameters: shipped.parameters, named: "wordless")
    let words = try #require(try ShippedModel.shapesWords.file.vocabulary)
    for (make, word) in [
      ({ wordless }, "knows no words"), ({ "/none.safetensors" }, "no file"),
      ({ try untrained(kind: "emoji", knowing: words, in: folder) }, "snow train shapes"),
      (
        { try untrained(kind: "shapes", knowing: Vocabulary(of: ["a red circle"]), in: folder) },
        "snow train shapes"
      ),
    ] as [(() throws -> String, String)] {
      try lesson.expectRefusal(of: make(), saying: word, figure: "map-of-words")
    }
  }
}
