public import Datasets
import Diffusion
import Foundation
public import Languages
import Pictures
public import Tensors

/// How a network comes to draw forms in colours that it has never seen on them: measured against the number
/// of pairs of a form and a colour that it was shown.
///
/// Who is shown more pairs also sees more pictures. So beside each network stands another one that learned
/// from just as many pictures, but of all pairs: what it is better at, the variety does and not the number.
/// Measuring takes half an hour, so the numbers come with Snow, with the command that makes them again,
/// the seeds, the machine and the date.
public struct ShapesGrowth: ShippedMeasurement {
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
  public struct Outcome: Codable, Sendable {
    /// Captions of held-out pairs, drawn right: as they say, and clean.
    public let heldOut: Rate
    /// Captions of held-out pairs, drawn as they say, clean or not.
    public let heldOutAsSaid: Rate
    /// Captions of pictures that it learned from, drawn right.
    public let seen: Rate
  }

  /// How many pairs are tried, of the 20 that are not held out.
  public static let pairCounts = [6, 10, 20]
  /// The seeds of the shipped measurement.
  public static let shippedSeeds: [UInt64] = [1, 2]
  /// Steps of each training.
  public static let trainingSteps = 8_000
  /// Steps of learning in the whole measurement: with all pairs there is nothing to compare with.
  public static let stepCount =
    shippedSeeds.count * (2 * pairCounts.count - 1) * trainingSteps

  /// Measures everything again, every seed by turns, so that the time left can be told.
  ///
  /// - Parameters:
  ///   - command: how this was asked for.
  ///   - machine: what computes.
  ///   - questions: captions of either kind that each network is told.
  ///   - step: called after each of ``stepCount`` steps of learning.
  /// - Returns: the measurement.
  /// - Throws: what the captions throw.
  public static func measured(
    command: String, machine: Bilingual, questions: Int = 200, step: () -> Void
  ) throws -> ShapesGrowth {
    let all = ShapesWorld.split.training
    let parts = pairCounts.map { ShapesWorld.split.limited(toSeenPairs: $0).training }
    var (some, other): ([Int: [Outcome]], [Int: [Outcome]]) = ([:], [:])
    for seed in shippedSeeds {
      // The pictures to compare with are drawn by the seed; fewer of them lie among more.
      var generator = SeededGenerator(seed: seed).stream(-1)
      let shuffled = all.inRandomOrder(using: &generator)
      for (count, scenes) in zip(pairCounts, parts) {
        some[count, default: []].append(
          try outcome(of: scenes, seed: seed, questions: questions, step: step))
        guard scenes.count < all.count else { continue }
        other[count, default: []].append(
          try outcome(
            of: Array(shuffled.prefix(scenes.count)), seed: seed, questions: questions, step: step))
      }
    }
    func points(_ outcomes: [Int: [Outcome]], pairCount: (Int) -> Int) -> [Point] {
      zip(pairCounts, parts).compactMap { count, scenes in
        outcomes[count].map {
          Point(pairCount: pairCount(count), pictureCount: scenes.count, outcomes: $0)
        }
      }
    }
    return ShapesGrowth(
      command: command, date: Date.now.formatted(.iso8601.year().month().day()), machine: machine,
      steps: trainingSteps, seeds: shippedSeeds, questions: questions,
      somePairs: points(some) { $0 },
      allPairs: points(other) { _ in pairCounts[pairCounts.count - 1] })
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
    var settings = TrainingSettings.shapesFromWords(seed: seed)
    settings.steps = steps
    // A short training has a short memory: the mean of weights must not reach back to random ones.
    settings.averageDecay = 0.99
    var training = DenoiserTraining(
      .shapesFromWords(vocabularySize: captions.vocabulary.count), settings)
    var gradients = training.gradients()
    while training.step < steps {
      // A loss without bound changes nothing and would be met again: there is nothing to wait for.
      let before = training.step
      _ = training.advance(on: pictures, captions: captions, &gradients, workers: workers)
      guard training.step > before else { break }
      step()
    }
    return (training.denoiser, captions.vocabulary)
  }

  /// Trains one network, and tells it captions of what it has seen and of what it has not.
  private static func outcome(
    of scenes: [ShapeScene], seed: UInt64, questions: Int, step: () -> Void
  ) throws -> Outcome {
    let (network, vocabulary) = try trained(on: scenes, seed: seed, step: step)
    func result(_ scenes: [ShapeScene]) throws -> ShapesCaptionResult {
      let exam = ShapesCaptionExam(asking: scenes, count: questions, seed: seed)
      let told = network.conditioned(
        on: try exam.questions.map { try vocabulary.tokens(of: $0.sentence) })
      return exam.result(of: told, steps: 20)
    }
    let heldOut = try result(ShapesWorld.split.heldOutPairs)
    return Outcome(
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
              && point.outcomes.allSatisfy {
                $0.heldOut.isSound && $0.heldOutAsSaid.isSound && $0.seen.isSound
              }
          }
      } && rises(somePairs.map(\.pairCount))
  }
}
