import BuiltPrograms
import Foundation
import Testing
import Verification

@Suite("The command snow")
struct SnowCommandTests {
  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram(name: "snow").run(arguments)
  }

  @Test("alone shows three things to try")
  func alone() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  ") } == 3)
  }

  @Test("misspelt says so and exits with 64", arguments: ["verifi", "--colour"])
  func misspelt(word: String) throws {
    let outcome = try run(word)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(word))
  }

  @Test("verify --json writes one entry for each wrong twin")
  func verifyAsJSON() throws {
    let outcome = try run("verify", "--json")
    #expect(outcome.status == 0)
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
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

  @Test("benchmark --json names the machine, its peak and the exact denoiser")
  func benchmark() throws {
    let outcome = try run("benchmark", "--json")
    #expect(outcome.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(Set(report.keys) == ["machine", "multiplyAddPeakGFLOPS", "entries"])
    let entries = try #require(report["entries"] as? [[String: Any]])
    #expect(entries.contains { $0["name"] as? String == "exact denoiser, emoji" })
    for entry in entries {
      #expect(
        Set(entry.keys) == ["name", "gflops", "fractionOfPeak", "milliseconds", "megabytes"])
    }
  }
}
