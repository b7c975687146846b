import Foundation
public import Languages

/// How quality grows with size, pictures and time, measured on the world of shapes.
///
/// Measuring takes a quarter of an hour, so the numbers come with Snow, together with the command that makes
/// them again, the seeds, the machine and the date.
public struct ScalingCurves: ShippedMeasurement {
  /// The command that measured them.
  public var command: String
  /// When, as year-month-day.
  public var date: String
  /// What computed; it matters for seconds alone.
  public var machine: Bilingual
  /// The seeds of every point.
  public var seeds: [UInt64]
  /// Against the width of the network, which learns from every picture of the world.
  public var larger: [Point]
  /// Against the number of pictures learned from.
  public var morePictures: [Point]
  /// Against the steps of learning, from every picture of the world.
  public var longer: [Point]

  /// One point of a curve: the same trial with every seed.
  public struct Point: Codable, Sendable {
    /// What was tried.
    public let trial: ScalingTrial
    /// Numbers that the network has.
    public let parameterCount: Int
    /// Multiply-adds of learning.
    public let multiplyAdds: Int
    /// What came of it, in the order of the seeds.
    public let outcomes: [ScalingOutcome]

    /// A point from what came of its trials.
    public init(_ trial: ScalingTrial, outcomes: [ScalingOutcome]) {
      (self.trial, self.outcomes) = (trial, outcomes)
      parameterCount = trial.shape.parameterCount
      multiplyAdds = trial.multiplyAdds
    }
  }

  /// What is tried for each curve: all else stays the same.
  public static let trials = (
    larger: [8, 16, 24, 32, 40].map { ScalingTrial(width: $0) },
    morePictures: [9, 27, 81, 243, 729, 1458].map { ScalingTrial(pictureCount: $0) },
    longer: [125, 250, 500, 1000, 2000].map { ScalingTrial(steps: $0) }
  )

  /// Every trial once, the cheapest first: two curves share their middle.
  public static var allTrials: [ScalingTrial] {
    Set(trials.larger + trials.morePictures + trials.longer).sorted {
      ($0.multiplyAdds, $0.pictureCount) < ($1.multiplyAdds, $1.pictureCount)
    }
  }

  /// The seeds of the shipped curves.
  public static let shippedSeeds: [UInt64] = [1, 2, 3]

  /// Steps of learning in the whole measurement.
  public static var stepCount: Int {
    shippedSeeds.count * allTrials.reduce(0) { $0 + $1.steps }
  }

  /// Curves from the outcomes of all trials.
  ///
  /// - Parameters:
  ///   - outcomes: of each trial, in the order of ``shippedSeeds``; what lacks leaves a gap.
  ///   - command: how this was asked for.
  ///   - machine: what computed.
  public init(
    _ outcomes: [ScalingTrial: [ScalingOutcome]], command: String, machine: Bilingual
  ) {
    func points(_ trials: [ScalingTrial]) -> [Point] {
      trials.compactMap { trial in outcomes[trial].map { Point(trial, outcomes: $0) } }
    }
    (self.command, self.machine, seeds) = (command, machine, Self.shippedSeeds)
    date = Date.now.formatted(.iso8601.year().month().day())
    larger = points(Self.trials.larger)
    morePictures = points(Self.trials.morePictures)
    longer = points(Self.trials.longer)
  }

  /// Measures everything again, every seed by turns, so that the time left can be told.
  ///
  /// - Parameters:
  ///   - command: how this was asked for.
  ///   - machine: what computes.
  ///   - known: outcomes of an earlier run that was stopped, which are not computed again.
  ///   - finished: called with all outcomes so far after each trial, to be kept.
  ///   - step: called after each of ``stepCount`` steps of learning.
  /// - Returns: the measurement.
  /// - Throws: what `finished` throws.
  public static func measured(
    command: String, machine: Bilingual, known: [ScalingTrial: [ScalingOutcome]] = [:],
    finished: ([ScalingTrial: [ScalingOutcome]]) throws -> Void = { _ in }, step: () -> Void
  ) rethrows -> ScalingCurves {
    var outcomes = known
    for (place, seed) in shippedSeeds.enumerated() {
      for trial in allTrials {
        if outcomes[trial, default: []].count > place {
          for _ in 0..<trial.steps { step() }
          continue
        }
        outcomes[trial, default: []].append(trial.outcome(seed: seed, step: step))
        try finished(outcomes)
      }
    }
    return ScalingCurves(outcomes, command: command, machine: machine)
  }
}

// MARK: - Its file

extension ScalingCurves {
  /// The name of its file.
  public static let fileName = "scaling-curves.json"

  /// Whether every point has a positive outcome for each seed, and costs more than the one before: anyone
  /// can edit a file.
  public var isSound: Bool {
    func rises(_ values: [Int]) -> Bool { zip(values, values.dropFirst()).allSatisfy { $0 < $1 } }
    let curves = [larger, morePictures, longer]
    return !seeds.isEmpty && curves.allSatisfy { $0.count > 2 }
      && curves.joined().allSatisfy { point in
        point.outcomes.count == seeds.count && point.parameterCount > 0 && point.multiplyAdds > 0
          && point.outcomes.allSatisfy { $0.isSound }
      }
      && morePictures.flatMap(\.outcomes).allSatisfy { $0.onUnseen != nil }
      && rises(larger.map(\.parameterCount)) && rises(longer.map(\.trial.steps))
      && rises(morePictures.map(\.trial.pictureCount))
  }
}

extension ScalingOutcome {
  /// Whether all its bits are positive and finite.
  var isSound: Bool {
    let bits = [onLearned] + [onUnseen, memoryOnUnseen].compactMap(\.self)
    return bits.allSatisfy { $0 > 0 && $0.isFinite } && seconds >= 0
      && position.map(\.isFinite) ?? true
  }
}
