public import Datasets
import Diffusion
public import Languages
public import Tensors

/// How a network comes to draw forms in colours that it has never seen on them: measured against the number
/// of pairs of a form and a colour that it was shown.
///
/// Who is shown more pairs also sees more pictures. So beside each network stands another one that learned
/// from just as many pictures, but of all pairs: what it is better at, the variety does and not the number.
/// Measuring takes three quarters of an hour, so the numbers come with Snow, with the command that makes
/// them again, the seeds, the machine and the date.
public struct ShapesGrowth: TrialMeasurement {
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
  /// Captions of either kind that each network is told.
  public var questions: Int
  /// Learned from all training pictures of some pairs.
  public var somePairs: [Point]
  /// Learned from as many pictures of all pairs.
  public var allPairs: [Point]

  /// The same training with every seed.
  public struct Point: Codable, Sendable {
    /// Pairs of a form and a colour that were shown.
    public let pairCount: Int
    /// Pictures that were learned from.
    public let pictureCount: Int
    /// What came of it, in the order of the seeds.
    public let outcomes: [Outcome]
  }

  /// What one network draws.
  public struct Outcome: MeasuredOutcome {
    /// Captions of held-out pairs, drawn right: as they say, and clean.
    public let heldOut: Rate
    /// Captions of held-out pairs, drawn as they say, clean or not.
    public let heldOutAsSaid: Rate
    /// Captions of pictures that it learned from, drawn right.
    public let seen: Rate

    /// Whether all three can be rates.
    public var isSound: Bool { [heldOut, heldOutAsSaid, seen].allSatisfy(\.isSound) }
  }

  /// One network: what it learns from.
  public struct Trial: MeasuredTrial {
    /// What comes of it.
    public typealias Outcome = ShapesGrowth.Outcome

    /// Pairs of a form and a colour that decide how many pictures there are.
    public let pairCount: Int
    /// Whether so many pictures are taken from all pairs, to compare with, and not from these alone.
    public let fromAllPairs: Bool

    /// Steps of its training.
    public var steps: Int { ShapesGrowth.trainingSteps }
  }

  /// How many pairs are tried, of the 20 that are not held out.
  public static let pairCounts = [6, 10, 20]
  /// The seeds of the shipped measurement.
  public static let shippedSeeds: [UInt64] = [1, 2, 3]
  /// Steps of each training.
  public static let trainingSteps = 8_000
  /// Captions of either kind that each network is told.
  public static let questionCount = 200

  /// Every network once; with all pairs there is nothing to compare with.
  public static var allTrials: [Trial] {
    pairCounts.map { Trial(pairCount: $0, fromAllPairs: false) }
      + pairCounts.dropLast().map { Trial(pairCount: $0, fromAllPairs: true) }
  }

  /// The growth from the outcomes of all trials.
  public init(
    _ outcomes: [Trial: [Outcome]], command: String, date: String, machine: Bilingual
  ) {
    func points(_ trials: [Trial]) -> [Point] {
      trials.compactMap { trial in
        outcomes[trial].map {
          Point(
            pairCount: trial.fromAllPairs
              ? Self.pairCounts[Self.pairCounts.count - 1] : trial.pairCount,
            pictureCount: ShapesWorld.split.limited(toSeenPairs: trial.pairCount).training.count,
            outcomes: $0)
        }
      }
    }
    (self.command, self.date, self.machine) = (command, date, machine)
    (steps, seeds, questions) = (Self.trainingSteps, Self.shippedSeeds, Self.questionCount)
    somePairs = points(Self.allTrials.filter { !$0.fromAllPairs })
    allPairs = points(Self.allTrials.filter(\.fromAllPairs))
  }

  /// A network that learned from some pictures and their captions.
  ///
  /// - Parameters:
  ///   - scenes: what it learns from.
  ///   - seed: of the network and of everything random while it learns.
  ///   - steps: of learning.
  ///   - workers: cores that share the work; they do not change the result.
  ///   - step: called after each step of learning.
  /// - Returns: the network, and the words that it knows.
  /// - Throws: what the captions throw.
  public static func trained(
    on scenes: [ShapeScene], seed: UInt64, steps: Int = trainingSteps, workers: Workers = .all,
    step: () -> Void = {}
  ) throws -> (network: UNetDenoiser, vocabulary: Vocabulary) {
    let pictures = ShapesWorld.captionedPictures(of: scenes).values
    let captions = try TrainingCaptions.shapes(scenes.map(\.description))
    var training = DenoiserTraining(
      .shapesFromWords(vocabularySize: captions.vocabulary.count),
      TrainingSettings.shapesFromWords(seed: seed).shortened(to: steps))
    training.advanceToEnd(on: pictures, captions: captions, workers: workers) { _ in step() }
    return (training.denoiser, captions.vocabulary)
  }
}

extension ShapesGrowth.Trial {
  /// The pictures that it learns from.
  ///
  /// - Parameter seed: draws those to compare with from all pairs; fewer of them lie among more.
  /// - Returns: them, as they were drawn.
  public func scenes(seed: UInt64) -> [ShapeScene] {
    let some = ShapesWorld.split.limited(toSeenPairs: pairCount).training
    guard fromAllPairs else { return some }
    var generator = SeededGenerator(seed: seed).stream(-1)
    let all = ShapesWorld.split.training.inRandomOrder(using: &generator)
    return Array(all.prefix(some.count))
  }

  /// Trains the network, and tells it captions of what it has seen and of what it has not.
  ///
  /// - Parameters:
  ///   - seed: of everything random.
  ///   - step: called after each step of learning.
  /// - Returns: what it draws.
  /// - Throws: what the captions throw.
  public func outcome(seed: UInt64, step: () -> Void) throws -> ShapesGrowth.Outcome {
    let scenes = scenes(seed: seed)
    let (network, vocabulary) = try ShapesGrowth.trained(on: scenes, seed: seed, step: step)
    func result(_ scenes: [ShapeScene]) throws -> ShapesCaptionResult {
      let exam = ShapesCaptionExam(
        asking: scenes, count: ShapesGrowth.questionCount, seed: seed)
      let told = network.conditioned(
        on: try exam.questions.map { try vocabulary.tokens(of: $0.sentence) })
      return exam.result(of: told, steps: 20)
    }
    let heldOut = try result(ShapesWorld.split.heldOutPairs)
    return ShapesGrowth.Outcome(
      heldOut: heldOut.wholeCaption, heldOutAsSaid: heldOut.asSaid,
      seen: try result(scenes).wholeCaption)
  }
}

// MARK: - Its file

extension ShapesGrowth {
  /// The name of its file.
  public static let fileName = "shapes-growth.json"

  /// Whether both curves rise along their axes and have an outcome for each seed: anyone can edit a file.
  public var isSound: Bool {
    func rises(_ values: [Int]) -> Bool { zip(values, values.dropFirst()).allSatisfy { $0 < $1 } }
    return !seeds.isEmpty && steps > 0 && questions > 0
      && [somePairs, allPairs].allSatisfy { points in
        points.count > 1 && rises(points.map(\.pictureCount))
          && points.allSatisfy { point in
            point.pairCount > 0 && point.pictureCount > 0 && point.outcomes.count == seeds.count
              && point.outcomes.allSatisfy(\.isSound)
          }
      } && rises(somePairs.map(\.pairCount))
  }
}
