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
