import Foundation
import Testing
import Verification

@Suite("The list of invariants")
struct VerificationTests {
  @Test("holds, and rejects every wrong twin", arguments: Verification.invariants.indices)
  func invariant(index: Int) {
    let verdict = Verification.invariants[index].verify()
    let invariant = verdict.invariant
    #expect(
      verdict.holds,
      "\(invariant.number) \(invariant.name): \(verdict.value) of \(invariant.tolerance)")
    #expect(!verdict.twins.isEmpty)
    for twin in verdict.twins {
      #expect(twin.isRejected, "\(invariant.name) accepts \(twin.name): \(twin.value)")
    }
  }

  @Test("names every statement once and gives it a source")
  func names() {
    let names = Verification.invariants.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Verification.invariants.allSatisfy { !$0.source.isEmpty })
  }
}

@Suite("The command snow")
struct SnowCommandTests {
  private func run(_ arguments: String...) throws -> (status: Int32, output: Data, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    // Test programs and commands are built into the same folder.
    let folder = try #require(Bundle.main.executableURL).deletingLastPathComponent()
    process.executableURL = folder.appendingPathComponent("snow")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, printed, String(decoding: complained, as: UTF8.self))
  }

  @Test("alone shows three things to try")
  func alone() throws {
    let (status, output, _) = try run()
    #expect(status == 0)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  ") } == 3)
  }

  @Test("misspelt says so and exits with 64", arguments: ["verifi", "--colour"])
  func misspelt(word: String) throws {
    let (status, _, errors) = try run(word)
    #expect(status == 64)
    #expect(errors.contains(word))
  }

  @Test("verify --json writes one entry for each wrong twin")
  func verifyAsJSON() throws {
    let (status, output, _) = try run("verify", "--json")
    #expect(status == 0)
    let entries = try #require(
      try JSONSerialization.jsonObject(with: output) as? [[String: Any]])
    #expect(entries.count >= Verification.invariants.count)
    for entry in entries {
      #expect(
        Set(entry.keys) == [
          "name", "source", "value", "tolerance", "holds", "twin", "twinValue", "twinRejected",
        ])
      #expect(entry["holds"] as? Bool == true)
      #expect(entry["twinRejected"] as? Bool == true)
    }
    #expect(entries.contains { $0["twinValue"] is NSNull })  // What is not finite is null.
  }
}
