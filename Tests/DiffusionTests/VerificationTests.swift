import Foundation
import Testing
import Verification

@Suite("The list of invariants")
struct VerificationTests {
  static let all = Verification.invariants + Verification.publishedSlips

  @Test("holds, and rejects every wrong twin", arguments: all.indices)
  func invariant(index: Int) {
    let verdict = Self.all[index].verify()
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
    let names = Self.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Self.all.allSatisfy { !$0.source.isEmpty })
  }

  @Test("has every row of the list")
  func rows() {
    #expect(Set(Verification.invariants.map(\.number)) == Set(1...49))
  }
}
