import Foundation

/// The trials of a long measurement that are done so far: kept in a file after each, so that who stops the
/// measurement goes on where it was.
///
///     var trials = try KeptTrials<ScalingCurves>(reading: bytes, named: "trials")
///     try trials.complete(afterEach: { try write($0.json()) }) { trial, seed in
///       trial.outcome(seed: seed)
///     }
///     trials.outcomes                        // of every trial, one for each seed
public struct KeptTrials<Measurement: TrialMeasurement>: Sendable {
  /// One network of the measurement.
  public typealias Trial = Measurement.Trial

  /// The outcomes of each trial, in the order of the measurement's seeds.
  public private(set) var outcomes: [Trial: [Trial.Outcome]]

  /// The name of its file.
  public static var fileName: String { "trials-of-\(Measurement.fileName)" }

  /// How many networks have been trained.
  public var count: Int { outcomes.values.reduce(0) { $0 + $1.count } }

  /// Steps of learning that have been done.
  public var stepCount: Int { outcomes.reduce(0) { $0 + $1.key.steps * $1.value.count } }

  /// Some outcomes; none is where everybody begins.
  public init(_ outcomes: [Trial: [Trial.Outcome]] = [:]) {
    self.outcomes = outcomes
  }

  /// Does what is not done yet, every seed by turns: so a few points of each curve are there early, and the
  /// time left can be told.
  ///
  /// - Parameters:
  ///   - afterEach: called with all trials so far after each new one, to keep them.
  ///   - outcome: does one trial with a seed.
  /// - Throws: what `outcome` and `afterEach` throw; what was done before stays.
  public mutating func complete(
    afterEach: (Self) throws -> Void = { _ in },
    outcome: (Trial, _ seed: UInt64) throws -> Trial.Outcome
  ) throws {
    for (place, seed) in Measurement.shippedSeeds.enumerated() {
      for trial in Measurement.allTrials where outcomes[trial, default: []].count <= place {
        outcomes[trial, default: []].append(try outcome(trial, seed))
        try afterEach(self)
      }
    }
  }
}

// MARK: - Its file

extension KeptTrials: Codable {
  /// The trials of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what an error calls it.
  /// - Throws: ``ModelError`` if the file holds anything but trials of this measurement with outcomes
  ///   that can be.
  public init(reading bytes: [UInt8], named name: String) throws {
    let known = Set(Measurement.allTrials)
    guard let trials = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      trials.outcomes.allSatisfy({ trial, outcomes in
        known.contains(trial) && outcomes.count <= Measurement.shippedSeeds.count
          && outcomes.allSatisfy(\.isSound)
      })
    else {
      throw ModelError(
        name, "holds no trials of this measurement; remove it, and everything is measured anew")
    }
    self = trials
  }

  /// The file with these trials.
  ///
  /// - Throws: what the encoder of JSON throws, which finite numbers never make it do.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try [UInt8](encoder.encode(self))
  }

  /// One trial with its outcomes.
  private struct Entry: Codable {
    let trial: Trial
    let outcomes: [Trial.Outcome]
  }

  /// Reads a list of trials.
  public init(from decoder: any Decoder) throws {
    let entries = try [Entry](from: decoder)
    outcomes = Dictionary(entries.map { ($0.trial, $0.outcomes) }) { first, _ in first }
  }

  /// Writes a list of trials, in the order in which they are done.
  public func encode(to encoder: any Encoder) throws {
    let entries = Measurement.allTrials.compactMap { trial in
      outcomes[trial].map { Entry(trial: trial, outcomes: $0) }
    }
    try entries.encode(to: encoder)
  }
}
