import Datasets
import Foundation
public import Languages
import NeuralNetworks
public import Tensors

/// How a network comes to draw gardens that it has never seen: measured against the number of
/// combinations that it was shown, and against the steps of its training.
///
/// Every network is the one of the lesson, trained for a short time on the same number of scenes; only
/// from how many combinations of plant, material and ground these are taken differs. All are asked the
/// same held-out sentences. Measuring takes a quarter of an hour, so the numbers come with Snow, with
/// the command that makes them again, the machine and the date.
public struct GardenGrowth: ShippedMeasurement {
  /// The command that measured them.
  public var command: String
  /// When, as year-month-day.
  public var date: String
  /// What computed.
  public var machine: Bilingual
  /// Steps of each training.
  public var steps: Int
  /// Scenes that each learned from.
  public var sceneCount: Int
  /// Success against combinations shown.
  public var triples: [Point]
  /// Success of the network with the most combinations against steps done.
  public var training: [Point]

  /// One network at one moment.
  public struct Point: Codable, Sendable {
    /// Combinations shown, or steps done.
    public let value: Int
    /// Held-out sentences drawn right in everything.
    public let heldOut: Rate
    /// Sentences of combinations that it was shown.
    public let seen: Rate
  }

  /// How many combinations are tried.
  public static let tripleCounts = [10, 20, 40, 80, 160, 320]
  /// When the last network is asked.
  public static let moments = [125, 250, 500, 1000, 2000, 3000]
  /// Networks that are trained, and moments at which one is asked.
  public static let stepCount = tripleCounts.count * moments[moments.count - 1]

  /// Measures everything again.
  ///
  /// - Parameters:
  ///   - judge: reads the drawings.
  ///   - command: how this was asked for.
  ///   - machine: what computes.
  ///   - seed: of networks, scenes, sentences and snow.
  ///   - questions: sentences that each network is asked, of either kind.
  ///   - step: called after each of ``stepCount`` steps of training.
  /// - Returns: the measurement.
  /// - Throws: what the judge or the captions throw.
  public static func measured(
    judgedBy judge: GardenJudge, command: String, machine: Bilingual, seed: UInt64,
    questions: Int = 100, step: () -> Void
  ) throws -> GardenGrowth {
    let (steps, sceneCount) = (moments[moments.count - 1], 4_000)
    var (triples, training): ([Point], [Point]) = ([], [])
    for count in tripleCounts {
      let split = GardenWorld.split.limited(toSeenTriples: count)
      let scenes = (0..<sceneCount).map { split.trainingScene(number: $0, seed: seed) }
      let pictures = GardenWorld.captionedPictures(of: scenes).values
      let captions = try TrainingCaptions.gardens(scenes.map(\.description))
      var settings = TrainingSettings.garden(seed: seed)
      settings.steps = steps
      // A short training has a short memory: the mean of weights must not reach back to random ones.
      settings.averageDecay = 0.99
      var learning = DenoiserTraining(
        .gardenFromWords(vocabularySize: captions.vocabulary.count), settings)
      var gradients = learning.gradients()
      func point(_ value: Int) throws -> Point {
        func rate(_ triples: [GardenTriple]) throws -> Rate {
          try GardenCaptionExam(asking: triples, count: questions, seed: seed).result(
            of: learning.denoiser, knowing: captions.vocabulary, judgedBy: judge,
            guidanceScale: PromptWorld.garden.guidanceScale, steps: 20
          ).wholeCaption
        }
        return Point(value: value, heldOut: try rate(split.heldOut), seen: try rate(split.seen))
      }
      while learning.step < steps {
        _ = learning.advance(on: pictures, captions: captions, &gradients, workers: .all)
        step()
        if count == tripleCounts.last, moments.contains(learning.step) {
          training.append(try point(learning.step))
        }
      }
      triples.append(try point(count))
    }
    return GardenGrowth(
      command: command, date: Date.now.formatted(.iso8601.year().month().day()),
      machine: machine, steps: steps, sceneCount: sceneCount, triples: triples,
      training: training)
  }
}

// MARK: - Its file

extension GardenGrowth {
  /// The name of its file.
  public static let fileName = "garden-growth.json"

  /// Whether both curves have rising places and rates between 0 and 1: anyone can edit a file.
  public var isSound: Bool {
    func isSound(_ rate: Rate) -> Bool {
      let rises = [0, rate.low, rate.value, rate.high, 1]
      return rate.count > 0 && zip(rises, rises.dropFirst()).allSatisfy { $0 <= $1 }
    }
    func isSound(_ points: [Point]) -> Bool {
      guard points.count > 1, points[0].value > 0 else { return false }
      let values = points.map(\.value)
      guard zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
      return points.allSatisfy { isSound($0.heldOut) && isSound($0.seen) }
    }
    return isSound(triples) && isSound(training) && steps > 0 && sceneCount > 0
  }
}
