import Foundation

/// The trials of the scaling sweep that are done so far: kept in a file after each, so that who stops the
/// measurement goes on where it was.
///
///     var trials = try ScalingTrials(reading: bytes, named: ScalingTrials.fileName)
///     trials.outcomes[trial]        // one outcome for each of the first seeds
public struct ScalingTrials: Codable, Sendable {
  /// The outcomes of each trial, in the order of ``ScalingCurves/shippedSeeds``.
  public private(set) var outcomes: [ScalingTrial: [ScalingOutcome]]

  /// The name of its file.
  public static let fileName = "scaling-trials.json"

  /// How many networks have been trained.
  public var count: Int { outcomes.values.reduce(0) { $0 + $1.count } }
  /// How many there are to train.
  public static var wholeCount: Int {
    ScalingCurves.allTrials.count * ScalingCurves.shippedSeeds.count
  }

  /// Some outcomes; none is where everybody begins.
  public init(_ outcomes: [ScalingTrial: [ScalingOutcome]] = [:]) {
    self.outcomes = outcomes
  }

  /// The trials of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what an error calls it.
  /// - Throws: ``ModelError`` if the file holds anything but trials of the sweep with finite outcomes.
  public init(reading bytes: [UInt8], named name: String) throws {
    let seeds = ScalingCurves.shippedSeeds.count
    guard let trials = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      trials.outcomes.allSatisfy({ trial, outcomes in
        ScalingCurves.allTrials.contains(trial) && outcomes.count <= seeds
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
    let trial: ScalingTrial
    let outcomes: [ScalingOutcome]
  }

  /// Reads a list of trials.
  public init(from decoder: any Decoder) throws {
    let entries = try [Entry](from: decoder)
    outcomes = Dictionary(entries.map { ($0.trial, $0.outcomes) }) { first, _ in first }
  }

  /// Writes a list of trials, in the order of ``ScalingCurves/allTrials``.
  public func encode(to encoder: any Encoder) throws {
    let entries = ScalingCurves.allTrials.compactMap { trial in
      outcomes[trial].map { Entry(trial: trial, outcomes: $0) }
    }
    try entries.encode(to: encoder)
  }
}
