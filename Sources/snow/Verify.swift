import ArgumentParser
import Foundation
import Verification

/// `snow verify`: computes every statement of ``Verification`` and every wrong twin of it.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every formula beside wrong versions of itself.",
    discussion: """
      Each line is a statement that can be computed, with the error that was found and the largest \
      one allowed. Under it stand wrong versions of the same code ("twins"): the same check must \
      reject every one. The exit status is 0 only if all statements hold and all twins are \
      rejected.
      """)

  @Flag(help: "Write one JSON entry for each wrong twin instead of the table.")
  var json = false

  func run() throws {
    var verdicts: [Verdict] = []
    func verify(_ invariants: [Invariant]) {
      for invariant in invariants {
        let verdict = invariant.verify()
        verdicts.append(verdict)
        if !json { print(VerdictTable.lines(verdict)) }
      }
    }
    if !json { print(VerdictTable.heading) }
    verify(Verification.invariants)
    if !json { print(VerdictTable.slipHeading) }
    verify(Verification.publishedSlips)
    if json {
      print(try VerdictJSON.text(verdicts))
    } else {
      print(VerdictTable.summary(verdicts))
    }
    if !verdicts.allSatisfy(\.isProven) { throw ExitCode(1) }
  }
}

/// The table on the screen.
enum VerdictTable {
  static let heading =
    "row  verdict    error of allowed  statement, and its wrong twins with their errors\n"
  static let slipHeading = """

    Published slips: mistakes in teaching material by careful people, right and wrong.
    The row is that of the statement that exposes each.

    """

  static func lines(_ verdict: Verdict) -> String {
    let invariant = verdict.invariant
    let mark = verdict.holds ? "holds " : "BROKEN"
    let row = String(repeating: " ", count: max(0, 3 - "\(invariant.number)".count))
    var text = "\(row)\(invariant.number)  \(mark)  \(number(verdict.value)) of "
    text += "\(number(invariant.tolerance))  \(invariant.name)"
    for twin in verdict.twins {
      let outcome = twin.isRejected ? "rejected" : "NOT FOUND"
      text += "\n       \(outcome)  \(number(twin.value))  \(twin.name)"
    }
    return text
  }

  static func summary(_ verdicts: [Verdict]) -> String {
    let twins = verdicts.flatMap(\.twins)
    return """

      \(verdicts.count { $0.holds }) of \(verdicts.count) statements hold; \
      \(twins.count { $0.isRejected }) of \(twins.count) wrong twins were rejected.
      """
  }

  /// A number in eight places, so that columns stand under one another.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "     NaN" : "infinite" }
    let text = value == 0 ? "0" : String(format: value.magnitude < 0.01 ? "%.1e" : "%.4g", value)
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
}

/// The JSON form: `[{"name", "source", "value", "tolerance", "holds", "twin", "twinValue",
/// "twinRejected"}]`, null where a number is not finite.
enum VerdictJSON {
  private struct Entry: Encodable {
    let name: String
    let source: String
    let value: Double?
    let tolerance: Double
    let holds: Bool
    let twin: String
    let twinValue: Double?
    let twinRejected: Bool

    // Written out, since the automatic version leaves nulls out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(source, forKey: .source)
      try container.encode(value, forKey: .value)
      try container.encode(tolerance, forKey: .tolerance)
      try container.encode(holds, forKey: .holds)
      try container.encode(twin, forKey: .twin)
      try container.encode(twinValue, forKey: .twinValue)
      try container.encode(twinRejected, forKey: .twinRejected)
    }

    private enum Key: String, CodingKey {
      case name, source, value, tolerance, holds, twin, twinValue, twinRejected
    }
  }

  static func text(_ verdicts: [Verdict]) throws -> String {
    let entries = verdicts.flatMap { verdict in
      verdict.twins.map { twin in
        Entry(
          name: verdict.invariant.name, source: verdict.invariant.source,
          value: verdict.value.isFinite ? verdict.value : nil,
          tolerance: verdict.invariant.tolerance, holds: verdict.holds, twin: twin.name,
          twinValue: twin.value.isFinite ? twin.value : nil, twinRejected: twin.isRejected)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entries), as: UTF8.self)
  }
}
