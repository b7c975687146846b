import Foundation
import Languages
import Models
import Testing

@Suite("Trials of a long measurement, kept while it goes on")
struct KeptTrialsTests {
  /// Does nothing but count: what a network would cost minutes for.
  private struct Counting: TrialMeasurement {
    struct Trial: MeasuredTrial {
      struct Outcome: MeasuredOutcome, Equatable {
        let value: UInt64
        var isSound: Bool { value < 1_000 }
      }
      let steps: Int
    }
    static let fileName = "counting.json"
    static let allTrials = [10, 20, 30].map { Trial(steps: $0) }
    static let shippedSeeds: [UInt64] = [1, 2]
    var isSound: Bool { values.count == Self.trialCount }
    let values: [UInt64]

    init(
      _ outcomes: [Trial: [Trial.Outcome]], command: String, date: String, machine: Bilingual
    ) {
      values = outcomes.values.joined().map(\.value)
    }
  }

  private struct Stopped: Error {}

  /// Every outcome tells which trial and which seed it comes from.
  private func outcome(_ trial: Counting.Trial, seed: UInt64) -> Counting.Trial.Outcome {
    Counting.Trial.Outcome(value: UInt64(trial.steps) + seed)
  }

  @Test("who is stopped goes on with what is left, and comes to the same", arguments: 0..<6)
  func goesOn(stopAfter count: Int) throws {
    #expect(Counting.trialCount == 6 && Counting.stepCount == 120)
    var kept: [UInt8]?
    var trials = KeptTrials<Counting>()
    var begun = 0
    #expect(throws: Stopped.self) {
      try trials.complete(afterEach: { kept = try $0.json() }) { trial, seed in
        guard begun < count else { throw Stopped() }
        begun += 1
        return outcome(trial, seed: seed)
      }
    }
    // What was kept last is what was done: nothing is lost, and nothing is done twice.
    var again = try kept.map { try KeptTrials<Counting>(reading: $0, named: "trials") } ?? .init()
    #expect(again.count == count)
    var done = 0
    try again.complete { trial, seed in
      done += 1
      return outcome(trial, seed: seed)
    }
    #expect(done == 6 - count && again.stepCount == Counting.stepCount)
    var whole = KeptTrials<Counting>()
    try whole.complete { outcome($0, seed: $1) }
    #expect(again.outcomes == whole.outcomes)
    // Another seed would be another outcome: the comparison sees which seed stands where.
    var wrong = KeptTrials<Counting>()
    try wrong.complete { outcome($0, seed: $1 + 1) }
    #expect(wrong.outcomes != whole.outcomes)
  }

  @Test("every seed comes by turns, so that each curve has points early")
  func byTurns() throws {
    var order: [[UInt64]] = []
    var trials = KeptTrials<Counting>()
    try trials.complete { trial, seed in
      order.append([seed, UInt64(trial.steps)])
      return outcome(trial, seed: seed)
    }
    #expect(order == [[1, 10], [1, 20], [1, 30], [2, 10], [2, 20], [2, 30]])
  }

  @Test("a file of anything else is refused")
  func refused() throws {
    var trials = KeptTrials<Counting>()
    try trials.complete { outcome($0, seed: $1) }
    let text = String(decoding: try trials.json(), as: UTF8.self)
    #expect(throws: Never.self) {
      try KeptTrials<Counting>(reading: Array(text.utf8), named: "trials")
    }
    // Cut off, a trial of something else, a number that cannot be, one seed too many, nothing of the kind.
    for wrong in [
      String(text.dropLast(9)), text.replacing("\"steps\" : 20", with: "\"steps\" : 21"),
      text.replacing("\"value\" : 21", with: "\"value\" : 2100"),
      text.replacing("\"value\" : 21", with: "\"value\" : 21 }, { \"value\" : 21"), "{}",
    ] {
      #expect(wrong != text)
      #expect(throws: ModelError.self) {
        try KeptTrials<Counting>(reading: Array(wrong.utf8), named: "trials")
      }
    }
  }

  @Test("trials of the shipped curves come back as they were")
  func shipped() throws {
    let curves = try ScalingCurves.shipped()
    let points = (curves.larger + curves.morePictures + curves.longer).map {
      ($0.trial, $0.outcomes)
    }
    let trials = KeptTrials<ScalingCurves>(Dictionary(points) { first, _ in first })
    let again = try KeptTrials<ScalingCurves>(reading: trials.json(), named: "trials")
    #expect(again.outcomes == trials.outcomes && again.count == ScalingCurves.trialCount)
  }
}
