import Diffusion
import Foundation
import Tensors

/// Small data sets on which everything can be computed, chosen so that mistakes show.
enum Fixtures {
  /// Eight points around a circle, each a little farther out: unequal norms on purpose, since with
  /// equal ones |y|² may be forgotten unnoticed.
  static let ring = Batch<Double>(
    rows: (0..<8).map { k in
      let angle = 2 * Double.pi * Double(k) / 8
      return [(1 + 0.05 * Double(k)) * cos(angle), (1 + 0.05 * Double(k)) * sin(angle)]
    })

  /// The ring with every picture equally likely.
  static let ringSet = PictureSet(ring)

  /// Thirty-two generic starting points: on no line of symmetry, where paths end on ridges.
  static let starts = Batch<Double>(
    rows: (0..<32).map { j in
      let angle = 0.37 + 2.399963229728653 * Double(j)  // The golden angle.
      let radius = 10 * (0.4 + 0.045 * Double(j))
      return [radius * cos(angle), radius * sin(angle)]
    })

  /// Four points on a line.
  static let line = Batch<Double>(rows: [[-1.5], [-0.4], [0.1], [1.8]])

  /// Five pictures of four pixels in three colours.
  static let toy = CodedPictures(
    count: 5, pixelCount: 4,
    codes: [0, 0, 1, 1, 0, 1, 1, 2, 2, 2, 0, 0, 1, 1, 1, 1, 2, 0, 2, 0])

  /// The expectation over one standard Gaussian number, by the trapezoid rule.
  ///
  /// On a smooth integrand that falls off so fast the rule is exact to rounding.
  static func gaussianNodes(_ count: Int = 6001) -> (noise: [Double], weights: [Double]) {
    let step = 20 / Double(count - 1)
    let noise = (0..<count).map { -10 + step * Double($0) }
    let density = noise.map { exp(-$0 * $0 / 2) }
    let total = density.reduce(0, +)
    return (noise, density.map { $0 / total })
  }
}

/// The largest absolute difference of two lists; infinite if one holds something not a number.
func largestDifference(
  _ a: some Collection<Double>, _ b: some Collection<Double>
) -> Double {
  var largest = a.count == b.count ? 0 : Double.infinity
  for (x, y) in zip(a, b) {
    let difference = abs(x - y)
    largest = difference.isNaN ? .infinity : max(largest, difference)
  }
  return largest
}

extension Fixtures {
  /// Noise levels from 10 to 0.3 as Karras spaces them.
  static func karras(_ stepCount: Int) -> [Double] {
    NoiseSchedule.karrasSigmas(count: stepCount + 1, highest: 10, lowest: 0.3)
  }

  /// Noise levels from 10 to 0.3 whose steps in log σ alternate 1 : 3.
  ///
  /// A formula that takes steps
  /// for equally long passes on regular nodes and fails here.
  static func jagged(_ stepCount: Int) -> [Double] {
    let steps = (0..<stepCount).map { $0.isMultiple(of: 2) ? 1.0 : 3.0 }
    let total = steps.reduce(0, +)
    var sum = 0.0
    return [10]
      + steps.map { step in
        sum += step
        return 10 * exp(log(0.03) * sum / total)
      }
  }
}

/// A denoiser given by a formula.
struct FormulaDenoiser: Denoiser {
  let formula: @Sendable (Batch<Double>, Double) -> Batch<Double>

  func predictedClean(_ noisy: Batch<Double>, sigma: Double) -> Batch<Double> {
    formula(noisy, sigma)
  }
}

/// A way from snow to picture, right or wrong.
typealias Path =
  @Sendable (Batch<Double>, [Double], any Denoiser<Double>) ->
  [SamplingState<Double>]

/// The path of one of Snow's samplers.
func path(_ sampler: some Sampler) -> Path {
  { snow, sigmas, denoiser in Array(sampler.states(from: snow, through: sigmas, with: denoiser)) }
}

/// A path by any formula for the step.
func path(
  _ advance: @escaping @Sendable (inout SamplingStep<Double>) -> Batch<Double>
) -> Path {
  { snow, sigmas, denoiser in
    Array(SamplingStates(from: snow, through: sigmas, with: denoiser, advance: advance))
  }
}
