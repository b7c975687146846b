import Diffusion
import Foundation
import Tensors

/// Samplers with one mistake each, all of which were made somewhere by careful people.
enum WrongSamplers {
  /// Asks the denoiser at the noise level where the step ends.
  static let nextSigmaInDenoiser = path { step in
    let clean = step.predictedClean(step.noisy, sigma: step.nextSigma)
    let shrink = step.nextSigma / step.sigma
    return .combination(shrink, step.noisy, 1 - shrink, clean)
  }

  /// Walks nine tenths of every step.
  static let driftTimes09 = path { step in
    .combination(1, step.noisy, 0.9 * (step.nextSigma - step.sigma), step.slope)
  }

  /// Heun's second question at the old noise level.
  static let heunOldSigma = path { step in
    if step.isFirstOrderOnly { return step.straight }
    let stride = step.nextSigma - step.sigma
    let trial = step.straight
    let clean = step.predictedClean(trial, sigma: step.sigma)
    return .combination(
      1, step.noisy, stride / 2, step.slope + (trial - clean) / step.nextSigma)
  }

  /// DPM-Solver++(2M) with another ratio of steps.
  static func multistep(_ ratio: @escaping @Sendable (_ h: Double, _ previous: Double) -> Double)
    -> Path
  {
    path { step in
      guard let previous = step.previous, !step.isFirstOrderOnly else { return step.straight }
      let weight =
        ratio(log(step.sigma / step.nextSigma), log(previous.sigma / step.sigma)) / 2
      let clean = Batch.combination(
        1 + weight, step.predictedClean, -weight, previous.predictedClean)
      let shrink = step.nextSigma / step.sigma
      return .combination(shrink, step.noisy, 1 - shrink, clean)
    }
  }

  /// h_prev/h for h/h_prev.
  static let stepRatioInverted = multistep { $1 / $0 }

  /// All steps taken for equally long.
  static let stepRatioOne = multistep { _, _ in 1 }

  /// Extrapolates into σ′ = 0 as if that were a step like the one before.
  static let extrapolatedFinalStep = path { step in
    guard let previous = step.previous else { return step.straight }
    let next = max(step.nextSigma, 1e-4)
    let weight = log(step.sigma / next) / log(previous.sigma / step.sigma) / 2
    let clean = Batch.combination(
      1 + weight, step.predictedClean, -weight, previous.predictedClean)
    let shrink = step.nextSigma / step.sigma
    return .combination(shrink, step.noisy, 1 - shrink, clean)
  }

  /// Adams and Bashforth's 3/2 and −1/2, which are for equal steps.
  static let equalStepsAssumed = path { step in
    guard let previous = step.previous, !step.isFirstOrderOnly else { return step.straight }
    let slope = Batch.combination(1.5, step.slope, -0.5, previous.slope)
    return .combination(1, step.noisy, step.nextSigma - step.sigma, slope)
  }
}
