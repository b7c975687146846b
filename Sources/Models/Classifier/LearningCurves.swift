import Datasets
public import Languages

/// What the quality of learning depends on, measured: the amount of labelled data, the size of the
/// network, and the computing power.
///
/// Measuring takes minutes, so the numbers come with Snow, together with the command that makes them
/// again, the seeds, the machine and the date.
public struct LearningCurves: TrialMeasurement {
  /// The command that measured them.
  public var command: String
  /// When, as year-month-day.
  public var date: String
  /// What computed; it matters for seconds alone.
  public var machine: Bilingual
  /// The seeds of every point.
  public var seeds: [UInt64]
  /// Accuracy against the number of labelled pictures.
  public var morePictures: [Point]
  /// Accuracy against the size of the network.
  public var largerNetwork: [Point]
  /// Accuracy against the steps of learning.
  public var longerTraining: [Point]

  /// One point of a curve: the same trial with every seed.
  public struct Point: Codable, Sendable {
    /// What was tried.
    public let trial: LearningTrial
    /// Labelled pictures that it learned from.
    public let pictureCount: Int
    /// Numbers that the network has.
    public let parameterCount: Int
    /// Multiply-adds of learning.
    public let multiplyAdds: Int
    /// Seconds of learning: the median of all seeds.
    public let seconds: Double
    /// Accuracy on pictures never seen, in the order of the seeds.
    public let unseen: [Double]
    /// Accuracy on the pictures learned from, in the order of the seeds.
    public let learned: [Double]

    /// A point from what came of its trials.
    ///
    /// - Precondition: there is at least one outcome.
    public init(_ trial: LearningTrial, outcomes: [LearningTrial.Outcome]) {
      precondition(!outcomes.isEmpty, "A point of a curve is the mean of one trial at least.")
      func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
      let labelCount = EmojiLabel.allCases.count
      self.trial = trial
      pictureCount = outcomes[0].pictureCount
      parameterCount = trial.shape(labelCount: labelCount).parameterCount
      multiplyAdds = trial.multiplyAdds(labelCount: labelCount)
      seconds = rounded(outcomes.map(\.seconds).sorted()[outcomes.count / 2])
      unseen = outcomes.map { rounded($0.unseen) }
      learned = outcomes.map { rounded($0.learned) }
    }
  }

  /// What is tried for each curve: all else stays as in the lesson.
  public static let trials = (
    morePictures: [1, 2, 4, 8, 16, 32].map { LearningTrial(picturesPerLabel: $0) }
      + [LearningTrial()],
    largerNetwork: [1, 2, 4, 8, 16, 32].map { LearningTrial(width: $0) },
    longerTraining: [1, 3, 10, 30, 100, 300, 1000].map { LearningTrial(steps: $0) }
  )

  /// The seeds of the shipped curves.
  public static let shippedSeeds: [UInt64] = Array(1...10)

  /// Every trial once, the cheapest first: all three curves share the lesson's own.
  public static var allTrials: [LearningTrial] {
    let labelCount = EmojiLabel.allCases.count
    return Set(trials.morePictures + trials.largerNetwork + trials.longerTraining).sorted {
      ($0.multiplyAdds(labelCount: labelCount), $0.picturesPerLabel ?? .max)
        < ($1.multiplyAdds(labelCount: labelCount), $1.picturesPerLabel ?? .max)
    }
  }

  /// Curves from the outcomes of all trials.
  public init(
    _ outcomes: [LearningTrial: [LearningTrial.Outcome]], command: String, date: String,
    machine: Bilingual
  ) {
    func points(_ trials: [LearningTrial]) -> [Point] {
      trials.compactMap { trial in outcomes[trial].map { Point(trial, outcomes: $0) } }
    }
    (self.command, self.date, self.machine) = (command, date, machine)
    seeds = Self.shippedSeeds
    morePictures = points(Self.trials.morePictures)
    largerNetwork = points(Self.trials.largerNetwork)
    longerTraining = points(Self.trials.longerTraining)
  }
}

// MARK: - Its file

extension LearningCurves {
  /// The name of its file.
  public static let fileName = "learning-curves.json"

  /// Whether every point has a number between 0 and 1 for each seed, and stands right of the one
  /// before: anyone can edit a file.
  public var isSound: Bool {
    func rises(_ values: [Int]) -> Bool { zip(values, values.dropFirst()).allSatisfy { $0 < $1 } }
    let curves = [morePictures, largerNetwork, longerTraining]
    return !seeds.isEmpty && curves.allSatisfy { $0.count > 1 }
      && curves.joined().allSatisfy { point in
        point.unseen.count == seeds.count && point.learned.count == seeds.count
          && (point.unseen + point.learned).allSatisfy((0...1).contains)
          && point.seconds >= 0 && point.trial.steps > 0 && point.parameterCount > 0
          && point.pictureCount > 0 && point.multiplyAdds > 0
      }
      && rises(morePictures.map(\.pictureCount)) && rises(largerNetwork.map(\.parameterCount))
      && rises(longerTraining.map(\.trial.steps))
  }
}
