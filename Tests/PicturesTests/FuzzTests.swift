import BuiltPrograms
import Pictures
import Testing

@Suite("Damaged pictures")
struct FuzzTests {
  private let fuzzer = BuiltProgram(name: "picture-fuzzer")

  @Test(
    "damaged files are read or refused in one sentence, in bounded memory, without a crash",
    arguments: PictureFormat.allCases)
  func damagedFiles(format: PictureFormat) throws {
    let outcome = try fuzzer.run(["--seed", "1", "--cases", "3000", format.rawValue])
    #expect(outcome.signal == nil, "\(format) crashed: \(outcome.output) \(outcome.errors)")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("\(format.rawValue): 3000 cases"))
    // Neither all nor none are refused: the damage reaches the readers, and some of it is harmless.
    #expect(!outcome.output.contains(" 0 refused") && !outcome.output.contains(" 0 read"))
    // C libraries that print into somebody's lesson are as bad as a crash.
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test("a crash and a hoard are seen as such")
  func twins() throws {
    let crash = try fuzzer.run(["--crash"])
    #expect(crash.signal != nil)
    let hoard = try fuzzer.run(["--hoard"])
    #expect(hoard.signal == nil && hoard.status == 3)
  }
}
