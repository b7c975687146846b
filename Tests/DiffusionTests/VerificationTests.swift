import BuiltPrograms
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
  private let snow = BuiltProgram(name: "snow")

  @Test("alone shows three things to try")
  func alone() throws {
    let outcome = try snow.run([])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  ") } == 3)
  }

  @Test("misspelt says so and exits with 64", arguments: ["verifi", "--colour"])
  func misspelt(word: String) throws {
    let outcome = try snow.run([word])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(word))
  }

  @Test("verify --json writes one entry for each wrong twin")
  func verifyAsJSON() throws {
    let outcome = try snow.run(["verify", "--json"])
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
}
