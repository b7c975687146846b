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

  private func run(processor: String) throws -> (status: Int32, message: String) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Self.emulator))
    // Test programs and commands are built into the same folder.
    let folder = try #require(Bundle.main.executableURL).deletingLastPathComponent()
    process.arguments = ["-cpu", processor, folder.appendingPathComponent("snow").path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: message, as: UTF8.self))
  }

  @Test(
    "gets one sentence and exit status 1", .enabled(if: canEmulate, reasonToSkip),
    arguments: ["Nehalem", "SandyBridge", "Denverton"])
  func tooOld(processor: String) throws {
    let (status, message) = try run(processor: processor)
    #expect(status == 1)
    // The emulator may warn of its own in lines before.
    let sentence = message.split(separator: "\n").last ?? ""
    #expect(sentence.hasPrefix("Snow needs a processor with AVX2 and FMA"))
    #expect(sentence.hasSuffix("run it on a newer machine."))
  }

  @Test("gets no such sentence when it is new enough", .enabled(if: canEmulate, reasonToSkip))
  func newEnough() throws {
    let (status, message) = try run(processor: "Haswell")
    #expect(status == 0)
    #expect(!message.contains("Snow needs"))
  }
}
