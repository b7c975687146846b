import Datasets
import Diffusion
import Foundation
import LessonKit
import Pictures
import Tensors

/// The way from a highly noisy picture to a clear one: every answer becomes the next question.
///
///     x′ = x + (σ′ − σ) (x − D)/σ
///
/// A call predicts the original, D. The next state lies a part of the way from the noisy picture to
/// that prediction: the part by which the noise level falls. Then the model is asked again.
struct Walk: Sendable {
  /// The states, from the start to the picture.
  let states: [SamplingState<Float>]
  /// How probable each known picture is at every state: `weights[step][row]`.
  let weights: [[PictureWeights]]

  init(
    from start: Batch<Float>, through sigmas: [Double], with denoiser: any Denoiser<Float>,
    known: PictureSet<Float>, sampler: some Sampler = EulerSampler()
  ) {
    states = Array(sampler.states(from: start, through: sigmas, with: denoiser))
    weights = states.map { known.posterior(of: $0.noisy, sigma: $0.sigma) }
  }

  /// The noise levels of `calls` calls, from σ of the start to none.
  ///
  /// The last level before 0 is where every picture is decided: lower ones would not change it.
  static func sigmas(from highest: Double, calls: Int) -> [Double] {
    calls < 2
      ? [highest, 0]
      : NoiseSchedule.karras(stepCount: calls, highest: highest, lowest: 0.5).sigmasFromSnow
  }

  /// The first step at which one thing has more than `share` of the probability, for good or not.
  func decided(
    beyond share: Double, row: Int, world: CaptionedPictures
  ) -> (step: Int, thing: Int)? {
    for (step, weights) in weights.enumerated() {
      let shares = weights[row].shares(of: world.things, labelCount: world.thingNames.count)
      if let thing = shares.firstIndex(where: { $0 > share }) { return (step, thing) }
    }
    return nil
  }

  /// The picture at the end.
  var end: Batch<Float> { states[states.count - 1].noisy }
}
