import BuiltPrograms
import Foundation
import Testing

@Suite("A processor that is too old")
struct ProcessorCheckTests {
  /// Where the emulator is, if it is installed: Debian's package qemu-user.
  static let emulator = ["/usr/bin/qemu-x86_64", "/usr/local/bin/qemu-x86_64"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  #if arch(x86_64) && os(Linux)
    static let reasonToSkip: Comment = "qemu-x86_64 (package qemu-user) is not installed"
    static let canEmulate = emulator != nil
  #else
    static let reasonToSkip: Comment = "only x86-64 programs need the check"
    static let canEmulate = false
  #endif

  private func run(processor: String) throws -> BuiltProgram.Outcome {
    let emulator = try #require(Self.emulator)
    return try BuiltProgram(name: "snow").run([], through: [emulator, "-cpu", processor])
  }

  @Test(
    "gets one sentence and exit status 1", .enabled(if: canEmulate, reasonToSkip),
    arguments: ["Nehalem", "SandyBridge", "Denverton"])
  func tooOld(processor: String) throws {
    let outcome = try run(processor: processor)
    #expect(outcome.status == 1)
    // The emulator may warn of its own in lines before.
    let sentence = outcome.errors.split(separator: "\n").last ?? ""
    #expect(sentence.hasPrefix("Snow needs a processor with AVX2 and FMA"))
    #expect(sentence.hasSuffix("run it on a newer machine."))
  }

  @Test("gets no such sentence when it is new enough", .enabled(if: canEmulate, reasonToSkip))
  func newEnough() throws {
    let outcome = try run(processor: "Haswell")
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("Snow needs"))
  }
}
