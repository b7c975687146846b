public import Languages

/// A measurement of many networks, each trained with every seed, that can be stopped and goes on.
///
///     for seed in GardenGrowth.shippedSeeds {
///       for trial in GardenGrowth.allTrials { … }
///     }
///
/// It takes minutes or hours, so ``KeptTrials`` keeps what is done, and the measurement is put together
/// at the end from the outcomes of all trials.
public protocol TrialMeasurement: ShippedMeasurement {
  /// One network: how it learns, but for its seed.
  associatedtype Trial: MeasuredTrial

  /// Every trial once, in the order in which they are done.
  static var allTrials: [Trial] { get }

  /// The seeds that each trial is done with.
  static var shippedSeeds: [UInt64] { get }

  /// The measurement from the outcomes of all trials.
  ///
  /// - Parameters:
  ///   - outcomes: of each trial, in the order of ``shippedSeeds``; what lacks leaves a gap.
  ///   - command: how this was asked for.
  ///   - date: when it was done, as year-month-day.
  ///   - machine: what computed.
  init(
    _ outcomes: [Trial: [Trial.Outcome]], command: String, date: String, machine: Bilingual)
}

/// One network of a ``TrialMeasurement``.
public protocol MeasuredTrial: Codable, Hashable, Sendable {
  /// What came of it with one seed.
  associatedtype Outcome: MeasuredOutcome

  /// Steps of learning, by which the time left is told.
  var steps: Int { get }
}

/// What came of a ``MeasuredTrial`` with one seed.
public protocol MeasuredOutcome: Codable, Sendable {
  /// Whether its numbers can be what was measured: anyone can edit a file.
  var isSound: Bool { get }
}

extension TrialMeasurement {
  /// How many networks are trained.
  public static var trialCount: Int { shippedSeeds.count * allTrials.count }

  /// Steps of learning in the whole measurement.
  public static var stepCount: Int {
    shippedSeeds.count * allTrials.reduce(0) { $0 + $1.steps }
  }
}
