public import Datasets
import Diffusion
import Foundation
public import Tensors

/// One network of the scaling sweep: how wide it is, how many pictures it learns from, and how long.
///
///     let trial = ScalingTrial(width: 16, pictureCount: 81, steps: 1000)
///     let outcome = trial.outcome(seed: 1)
///     outcome.onLearned     // bits a picture above the best possible answer
///     outcome.onUnseen      // the same of pictures that it was not shown
///
/// Everything else stays the same: the world of shapes, the noise levels, the learning rate, batches of
/// 16. So the three questions of scaling, *larger*, *more pictures*, *longer*, can be asked one by one.
public struct ScalingTrial: MeasuredTrial {
  /// What comes of it.
  public typealias Outcome = ScalingOutcome

  /// Channels of each of the network's three levels.
  public var width: Int
  /// Pictures that it learns from, of the 1,728 that there are.
  public var pictureCount: Int
  /// Steps of learning.
  public var steps: Int

  /// A trial; by itself the middle of the sweep, learning from every picture of the world.
  public init(
    width: Int = 16, pictureCount: Int = ShapesWorld.scenes.count, steps: Int = 1_000
  ) {
    (self.width, self.pictureCount, self.steps) = (width, pictureCount, steps)
  }

  /// The noise levels of the exam, from where a picture is plain to where hardly anything is left.
  public static let sigmas = [0.35, 0.5, 0.7, 1, 1.4, 2, 3, 5, 10]
  /// Noisy pictures that a network is asked about, of either kind.
  public static let questionCount = 128

  /// The network.
  public var shape: UNetShape {
    .withoutWords(side: ShapesWorld.side, widths: [width, width, width])
  }

  /// How it learns, with a seed.
  public func settings(seed: UInt64) -> TrainingSettings {
    TrainingSettings.shapes(seed: seed).shortened(to: steps)
  }

  /// Pictures shown in all, repetitions counted.
  public var presentations: Int { steps * settings(seed: 0).batch }

  /// Multiply-adds of all its learning: three walks through the network for each picture shown.
  public var multiplyAdds: Int { 3 * shape.multiplyAdds(count: presentations) }

  /// The world in an order that the seed decides: the first few are learned from, the last never.
  ///
  /// Trials of one seed that learn from more pictures also learn from those of the smaller ones.
  public static func order(seed: UInt64) -> [ShapeScene] {
    var generator = SeededGenerator(seed: seed).stream(-1)
    return ShapesWorld.scenes.inRandomOrder(using: &generator)
  }

  /// The network that comes out.
  ///
  /// - Parameters:
  ///   - seed: of the pictures, of the first numbers and of everything random while it learns.
  ///   - workers: cores that share the work; they do not change the result.
  ///   - step: called after each step.
  /// - Returns: the network with the mean of its weights.
  public func trained(
    seed: UInt64, workers: Workers = .all, step: () -> Void = {}
  ) -> UNetDenoiser {
    let pictures = ShapesWorld.captionedPictures(
      of: Array(Self.order(seed: seed).prefix(pictureCount))
    )
    .values
    var training = DenoiserTraining(shape, settings(seed: seed))
    training.advanceToEnd(on: pictures, workers: workers) { _ in step() }
    return training.denoiser
  }

  /// Learns, and sits the exam.
  ///
  /// - Parameters:
  ///   - seed: of everything random.
  ///   - workers: cores that share the work; they do not change the result.
  ///   - step: called after each step of learning.
  /// - Returns: how it went.
  public func outcome(
    seed: UInt64, workers: Workers = .all, step: () -> Void = {}
  ) -> ScalingOutcome {
    let start = ContinuousClock.now
    let denoiser = trained(seed: seed, workers: workers, step: step)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return ScalingOutcome(
      of: denoiser, knowing: pictureCount, seed: seed, seconds: seconds, workers: workers)
  }
}
