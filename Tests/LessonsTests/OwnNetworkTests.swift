import BuiltPrograms
import Figures
import Foundation
import Models
import Testing

@Suite("A network of one's own in the lessons")
struct OwnNetworkTests {
  /// A network that comes with Snow, as a file of the user's.
  private func file(_ model: ShippedModel, in folder: TemporaryFolder) throws -> String {
    let shipped = try model.file
    return try folder.network(shipped.shape, parameters: shipped.parameters)
  }

  @Test("is asked in place of the one that comes with Snow, and named in the command")
  func asked() throws {
    let folder = try TemporaryFolder()
    let mine = try file(.emoji, in: folder)
    let outcome = try BuiltProgram(name: "lesson-03-repair").run(
      ["--model", mine, "--only", "one-step", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let manifest = try folder.manifest("lesson-03-repair/one-step")
    #expect(manifest.command.hasSuffix("--model mine.safetensors"))
  }

  @Test("that draws other sizes, or is none, is refused in one sentence")
  func refused() throws {
    let folder = try TemporaryFolder()
    let small = try file(.shapes, in: folder)
    for (model, word) in [
      (small, "16 × 16"), ("/none.safetensors", "no file"), ("/dev/null", "/dev/null"),
    ] {
      try BuiltProgram(name: "lesson-05-snow")
        .expectRefusal(of: model, saying: word, figure: "learned")
    }
  }

  @Test("means nothing to a lesson that asks none", arguments: ["1-learn", "2-destroy"])
  func meaningless(name: String) throws {
    let outcome = try BuiltProgram(name: "lesson-0\(name)").run(["--model", "a.safetensors"])
    #expect(outcome.status == 64 && outcome.errors.contains("asks no network"), "\(outcome.errors)")
  }
}
