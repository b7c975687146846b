public import Languages

/// How quality grows with size, pictures and time, measured on the world of shapes.
///
/// Measuring takes ten minutes, so the numbers come with Snow, together with the command that makes
/// them again, the seeds, the machine and the date.
public struct ScalingCurves: TrialMeasurement {
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

  /// Curves from the outcomes of all trials.
  public init(
    _ outcomes: [ScalingTrial: [ScalingOutcome]], command: String, date: String, machine: Bilingual
  ) {
    func points(_ trials: [ScalingTrial]) -> [Point] {
      trials.compactMap { trial in outcomes[trial].map { Point(trial, outcomes: $0) } }
    }
    (self.command, self.date, self.machine) = (command, date, machine)
    seeds = Self.shippedSeeds
    larger = points(Self.trials.larger)
    morePictures = points(Self.trials.morePictures)
    longer = points(Self.trials.longer)
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

extension ScalingOutcome: MeasuredOutcome {
  /// Whether all its bits are positive and finite.
  public var isSound: Bool {
    let bits = [onLearned] + [onUnseen, memoryOnUnseen].compactMap(\.self)
    return bits.allSatisfy { $0 > 0 && $0.isFinite } && seconds >= 0
      && position.map(\.isFinite) ?? true
  }
}
