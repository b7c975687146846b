import Datasets
public import Languages
public import Tensors

/// How a network comes to draw gardens that it has never seen: measured against the number of
/// combinations that it was shown, and against the steps of its training.
///
/// Every network is the one of the lesson, trained for a short time on the same number of scenes; only
/// from how many combinations of plant, material and ground these are taken differs. All are asked the
/// same held-out sentences. Measuring takes three quarters of an hour, so the numbers come with Snow, with
/// the command that makes them again, the seeds, the machine and the date.
public struct GardenGrowth: TrialMeasurement {
  /// The command that measured them.
  public var command: String
  /// When, as year-month-day.
  public var date: String
  /// What computed.
  public var machine: Bilingual
  /// Steps of each training.
  public var steps: Int
  /// The seeds of every point.
  public var seeds: [UInt64]
  /// Scenes that each learned from.
  public var sceneCount: Int
  /// Sentences of either kind that each network is asked.
  public var questions: Int
  /// Success against combinations shown.
  public var triples: [Point]

  /// Networks that were shown equally many combinations, one for each seed.
  public struct Point: Codable, Sendable {
    /// Combinations shown.
    public let tripleCount: Int
    /// What came of it, in the order of the seeds.
    public let outcomes: [Outcome]
  }

  /// What one network draws, at each moment at which it is asked.
  public struct Outcome: MeasuredOutcome {
    /// The moments; the last is the end of its training.
    public let moments: [Moment]

    /// Whether there is a moment, each later than the one before, and all can be rates.
    public var isSound: Bool {
      !moments.isEmpty
        && moments.allSatisfy { $0.heldOut.isSound && $0.seen.isSound && $0.steps > 0 }
        && zip(moments, moments.dropFirst()).allSatisfy { $0.steps < $1.steps }
    }
  }

  /// What one network draws after some steps.
  public struct Moment: Codable, Sendable {
    /// Steps done.
    public let steps: Int
    /// Held-out sentences drawn right in everything.
    public let heldOut: Rate
    /// Sentences of combinations that it was shown.
    public let seen: Rate
  }

  /// One network: what it is shown, and when it is asked.
  public struct Trial: MeasuredTrial {
    /// What comes of it.
    public typealias Outcome = GardenGrowth.Outcome

    /// Combinations that its scenes are taken from.
    public let tripleCount: Int
    /// After how many steps it is asked, the last at the end.
    public let moments: [Int]

    /// Steps of its training.
    public var steps: Int { moments[moments.count - 1] }
  }

  /// How many combinations are tried.
  public static let tripleCounts = [10, 20, 40, 80, 160, 320]
  /// When the network that sees the most combinations is asked.
  public static let moments = [125, 250, 500, 1000, 2000, 3000]
  /// The seeds of the shipped measurement: of networks, scenes, sentences and snow.
  public static let shippedSeeds: [UInt64] = [1, 2, 3]
  /// Scenes that each learns from.
  public static let trainingSceneCount = 4_000
  /// Sentences of either kind that each network is asked.
  public static let questionCount = 100

  /// Every network once.
  public static var allTrials: [Trial] {
    tripleCounts.map {
      Trial(tripleCount: $0, moments: $0 == tripleCounts.last ? moments : moments.suffix(1))
    }
  }

  /// The growth from the outcomes of all trials.
  public init(
    _ outcomes: [Trial: [Outcome]], command: String, date: String, machine: Bilingual
  ) {
    (self.command, self.date, self.machine) = (command, date, machine)
    (steps, seeds) = (Self.moments[Self.moments.count - 1], Self.shippedSeeds)
    (sceneCount, questions) = (Self.trainingSceneCount, Self.questionCount)
    triples = Self.allTrials.compactMap { trial in
      outcomes[trial].map { Point(tripleCount: trial.tripleCount, outcomes: $0) }
    }
  }
}

extension GardenGrowth.Trial {
  /// Trains the network, and asks it sentences of what it was shown and of what it was not.
  ///
  /// - Parameters:
  ///   - seed: of everything random.
  ///   - judge: reads the drawings.
  ///   - step: called after each step of training.
  /// - Returns: what it draws, at each moment.
  /// - Throws: what the judge or the captions throw.
  public func outcome(
    seed: UInt64, judgedBy judge: GardenJudge, step: () -> Void
  ) throws -> GardenGrowth.Outcome {
    let split = GardenWorld.split.limited(toSeenTriples: tripleCount)
    let scenes = (0..<GardenGrowth.trainingSceneCount).map {
      split.trainingScene(number: $0, seed: seed)
    }
    let pictures = GardenWorld.captionedPictures(of: scenes).values
    let captions = try TrainingCaptions.gardens(scenes.map(\.description))
    var learning = DenoiserTraining(
      .gardenFromWords(vocabularySize: captions.vocabulary.count),
      TrainingSettings.garden(seed: seed).shortened(to: steps))
    func rate(_ denoiser: UNetDenoiser, _ triples: [GardenTriple]) throws -> Rate {
      try GardenCaptionExam(asking: triples, count: GardenGrowth.questionCount, seed: seed).result(
        of: denoiser, knowing: captions.vocabulary, judgedBy: judge,
        guidanceScale: PromptWorld.garden.guidanceScale, steps: 20
      ).wholeCaption
    }
    var asked: [GardenGrowth.Moment] = []
    try learning.advanceToEnd(on: pictures, captions: captions, workers: .all) { learning in
      step()
      guard moments.contains(learning.step) else { return }
      let denoiser = learning.denoiser
      asked.append(
        GardenGrowth.Moment(
          steps: learning.step, heldOut: try rate(denoiser, split.heldOut),
          seen: try rate(denoiser, split.seen)))
    }
    return GardenGrowth.Outcome(moments: asked)
  }
}

// MARK: - Its file

extension GardenGrowth {
  /// The name of its file.
  public static let fileName = "garden-growth.json"

  /// Whether every point has a sound outcome for each seed, shows more combinations than the one before,
  /// and ends when the training does, the last with moments on its way: anyone can edit a file.
  public var isSound: Bool {
    let counts = triples.map(\.tripleCount)
    return !seeds.isEmpty && steps > 0 && sceneCount > 0 && questions > 0 && counts.count > 1
      && counts[0] > 0 && zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 }
      && triples.allSatisfy { point in
        point.outcomes.count == seeds.count
          && point.outcomes.allSatisfy { $0.isSound && $0.moments.last?.steps == steps }
      }
      && triples[counts.count - 1].outcomes.allSatisfy { outcome in
        outcome.moments.count > 1
          && outcome.moments.map(\.steps)
            == triples[counts.count - 1].outcomes[0].moments.map(\.steps)
      }
  }

  /// The networks that were shown the most combinations, on their way: for each moment, in the order of
  /// the seeds.
  public var training: [[Moment]] {
    guard let outcomes = triples.last?.outcomes, let first = outcomes.first else { return [] }
    return first.moments.indices.map { place in outcomes.map { $0.moments[place] } }
  }
}
