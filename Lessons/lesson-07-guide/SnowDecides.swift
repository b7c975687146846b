import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// p(caption | noisy picture) on the way of many snows: exact, on all 1,728 shapes.
///
///     p(c | x) = Σ_{i has the caption} p_i(x)
///
/// Without words it goes up for some snows and down for others, and its mean stays where it was: snow
/// has no favourites. Who is guided goes where it rises.
struct ExactDeciding: Sendable {
  /// What was found with one guidance.
  struct Ways: Sendable {
    let guidanceScale: Double
    let states: [SamplingState<Float>]
    /// p(c | x) of each moment and each snow.
    let probabilities: [[Double]]
  }

  let all: ExactDenoiser<Float>
  let ways: [Ways]

  static let caption = ShapeDescription(form: .heart)
  static let scales = [0, 1, 2, 4.0]
  static let (snowCount, calls) = (48, 14)
  static let sigmas = NoiseSchedule.karras(stepCount: calls, highest: 80, lowest: 0.3)
    .sigmasFromSnow.filter { $0 > 0 }
  /// How many of all pictures have the caption.
  static var prior: Double {
    Double(ShapesWorld.scenes.count { caption.matches($0) }) / Double(ShapesWorld.scenes.count)
  }

  init(using generator: SeededGenerator, afterEach step: () -> Void) {
    let scenes = ShapesWorld.scenes
    let all = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))
    let told = all.conditioned { Self.caption.matches(scenes[$0]) }
    var generator = generator
    let snow =
      80
      * Batch<Float>.gaussian(
        count: Self.snowCount, valueCount: all.pictures.pictures.valueCount, using: &generator)
    self.all = all
    ways = Self.scales.map { scale in
      let states = Array(
        EulerSampler().states(
          from: snow, through: Self.sigmas,
          with: GuidedDenoiser(towards: told, from: all, guidanceScale: scale)))
      step()
      return Ways(
        guidanceScale: scale, states: states,
        probabilities: Self.probabilities(of: Self.caption, on: states, knowing: all))
    }
  }

  /// p(c | x) of each state and each snow.
  private static func probabilities(
    of caption: ShapeDescription, on states: [SamplingState<Float>],
    knowing all: ExactDenoiser<Float>
  ) -> [[Double]] {
    let scenes = ShapesWorld.scenes
    return states.map { state in
      all.pictures.posterior(of: state.noisy, sigma: state.sigma).map {
        exp($0.logShare { caption.matches(scenes[$0]) })
      }
    }
  }

  /// The same ways, on which the probability of another caption is followed.
  func told(_ caption: ShapeDescription, on ways: Ways) -> Ways {
    Ways(
      guidanceScale: ways.guidanceScale, states: ways.states,
      probabilities: Self.probabilities(of: caption, on: ways.states, knowing: all))
  }

  /// The first snow that becomes something else when nobody tells it anything.
  var doubter: Int { ways[0].probabilities.last?.firstIndex { $0 < 0.5 } ?? 0 }
}

extension ExactDeciding.Ways {
  /// The σ at which the mean passes a height for the first time.
  func sigma(at height: Double) -> Double? {
    CurveOverNoise(sigmas: states.map(\.sigma), values: probabilities.map { Sample($0).mean })
      .sigma(passing: height)
  }
}

/// The same question to the network.
///
/// On the way to a sentence it is asked, too, what it takes the snow for when it is *not* told the sentence.
///
/// A network has no list of pictures from which p(caption | x) could be counted. From its answers it
/// could be had by an integral over all noise levels, in which their errors would add up; what an
/// imperfect network leaves of it is no probability. So somebody else reads the answers.
struct LearnedDeciding: Sendable {
  let states: [SamplingState<Float>]
  /// What the judge reads at each moment, for each snow.
  let read: [[GardenDescription]]
  /// What it reads in the drawings.
  let seen: [GardenDescription]

  static let asked = GardenTriple.article.description
  static let (snowCount, calls) = (16, 16)
  static let questions: [GardenQuestion] = [.ground, .plant, .material]

  init(_ gardener: LessonGardener) throws {
    let snow = gardener.snow(Self.snowCount, stream: 4)
    let states = gardener.way(
      from: snow, calls: Self.calls, with: try gardener.towards([Self.asked]))
    // The last state is the picture itself: nothing is left to ask.
    read = states.dropLast().map { state in
      gardener.read(gardener.model.network.predictedClean(state.noisy, sigma: state.sigma))
    }
    seen = gardener.read(states.last?.noisy ?? snow)
    self.states = states
  }

  /// How many are read as the sentence says, in the answer to one question.
  func right(_ question: GardenQuestion, at moment: Int) -> Rate {
    Rate(
      successes: read[moment].count { question.isRight($0, asked: Self.asked) == true },
      count: Self.snowCount)
  }
}
