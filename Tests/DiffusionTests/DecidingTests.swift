import Diffusion
import Foundation
import Tensors
import Testing

@Suite("When the snow decides")
struct DecidingTests {
  @Test("The largest variance is found along its direction, around the mean and with the weights")
  func largestVariance() {
    // Two pairs of points: variance 9 along (1, 1)/√2 and 1 across, seen from (10, −4).
    let offsets = [(3.0, 3.0), (-3, -3), (1, -1), (-1, 1)]
    let points = Batch<Double>(rows: offsets.map { [10 + $0.0, -4 + $0.1] })
    let set = PictureSet(points)
    #expect(abs(set.largestVariance() - 9) < 1e-5)
    // The mean square instead of the variance would be much larger.
    let meanSquare = points.values.reduce(0) { $0 + $1 * $1 } / 4
    #expect(meanSquare > 100)
    let weighted = PictureSet(points, priorWeights: [1, 1, 0, 0])
    #expect(abs(weighted.largestVariance() - 18) < 1e-4)
    #expect(PictureSet(points.rows([0])).largestVariance() < 1e-20)
    #expect(abs(PictureSet(points.converted(to: Float.self)).largestVariance() - 9) < 1e-4)
  }

  @Test("The main direction has length 1 and carries the largest variance")
  func mainDirection() {
    let offsets = [(3.0, 3.0), (-3, -3), (1, -1), (-1, 1)]
    let set = PictureSet(Batch<Double>(rows: offsets.map { [10 + $0.0, -4 + $0.1] }))
    let (variance, direction) = set.mainDirection()
    #expect(abs(variance - 9) < 1e-5)
    // (1, 1)/√2 in one sense or the other; the wrong twin is the direction across.
    #expect(abs(abs(direction[0] + direction[1]) - 2.0.squareRoot()) < 1e-4)
    #expect(abs(direction[0] - direction[1]) < 1e-3)
    #expect(
      direction.count == 2
        && abs(direction[0] * direction[0] + direction[1] * direction[1] - 1) < 1e-9)
  }

  @Test("The effective dimension counts directions by their variance, around the mean")
  func effectiveDimension() {
    // Variances 9 and 1: d = (9 + 1)²/(81 + 1), s² = 10/d.
    let offsets = [(3.0, 3.0), (-3, -3), (1, -1), (-1, 1)]
    let points = Batch<Double>(rows: offsets.map { [10 + $0.0, -4 + $0.1] })
    let (dimension, deviation) = PictureSet(points).effectiveDimension()
    #expect(abs(dimension - 100.0 / 82) < 1e-9)
    #expect(abs(deviation * deviation - 8.2) < 1e-9)
    // The wrong twin counts values, and one without the mean would find one direction only.
    #expect(abs(dimension - 2) > 0.5 && dimension > 1.2)
    // A round cloud: as many directions as values.
    let corners = PictureSet(
      Batch<Double>(rows: [[2, 2, 2], [2, -2, -2], [-2, 2, -2], [-2, -2, 2]]))
    #expect(abs(corners.effectiveDimension().dimension - 3) < 1e-9)
    #expect(abs(corners.effectiveDimension().standardDeviation - 2) < 1e-9)
    // Weights count, and equal pictures vary nowhere.
    let weighted = PictureSet(points, priorWeights: [1, 1, 0, 0])
    #expect(abs(weighted.effectiveDimension().dimension - 1) < 1e-9)
    #expect(PictureSet(points.rows([0])).effectiveDimension() == (0, 0))
  }

  @Test("The formulas give the published times")
  func published() {
    // σ² = e^(2t) − 1: t_S = 1.018 for Λ = 7.66, and t_C = 1.2988 for N = 20,000, d = 256.
    func time(_ sigma: Double) -> Double { log1p(sigma * sigma) / 2 }
    #expect(abs(time(Deciding.kindSigma(largestVariance: 7.66)) - 1.018) < 5e-4)
    #expect(Deciding.kindSigma(largestVariance: 0.5) == 0)
    for (dimension, expected) in [(256.0, 1.2988), (1024, 1.9775), (4096, 2.6671)] {
      let sigma = Deciding.pictureSigma(
        pictureCount: 20_000, dimension: dimension, standardDeviation: 1)
      #expect(abs(time(sigma) - expected) < 5e-4)
      #expect(abs(time(sigma * sigma) - expected) > 0.05)  // σ² for σ: the wrong twin.
    }
  }

  @Test("Classifier guidance stays finite and equal to classifier-free guidance in Float")
  func classifier() {
    var generator = SeededGenerator(seed: 81)
    let pictures = Batch<Float>.gaussian(count: 30, valueCount: 12, using: &generator)
    let exact = ExactDenoiser(PictureSet(pictures))
    let classifier = ClassifierGuidedDenoiser(exact, guidanceScale: 4) { $0 < 9 }
    let free = GuidedDenoiser(
      towards: exact.conditioned { $0 < 9 }, from: exact, guidanceScale: 4)
    for sigma in [1e-6, 0.5, 1e6] {
      let x = pictures.rows([20, 3])
      let difference =
        classifier.predictedClean(x, sigma: sigma)
        - free.predictedClean(x, sigma: sigma)
      #expect(difference.values.allSatisfy { abs($0) < 1e-5 })
    }
  }
}
