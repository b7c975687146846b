import Diffusion
import Foundation
import Tensors

// Rows 8 to 13: the exact denoiser of a finite set, and the weights behind it.
extension Verification {
  static let posteriors: [Invariant] = [
    Invariant(
      8, "score (D − x)/σ² = gradient of log p by finite differences, relative",
      source: "Robbins 1956; Vincent 2011", tolerance: 1e-7,
      real: { x, sigma in ringDenoiser.score(x, sigma: sigma) } as Score,
      twins: [
        "droppedSquaredNorm": { x, sigma in
          // l_i = x·y_i/σ² without −|y_i|²/(2σ²)
          let logits = (0..<8).map { i in
            zip(x.values, Fixtures.ring[i]).reduce(0) { $0 + $1.0 * $1.1 } / (sigma * sigma)
          }
          let mean = Fixtures.ringSet.mean(weights: PictureWeights(logits: logits))
          return (Batch(rows: [mean]) - x) / (sigma * sigma)
        },
        "missingHalf": { x, sigma in
          let clean = ringDenoiser.predictedClean(x, sigma: sigma / 2.0.squareRoot())
          return (clean - x) / (sigma * sigma)
        },
        "scoreOverSigma": { x, sigma in sigma * ringDenoiser.score(x, sigma: sigma) },
      ]
    ) { score in
      let (x, sigma, step) = ([0.5, 0.4], 0.8, 1e-5)
      let gradient = (0..<2).map { j in
        var (above, below) = (x, x)
        above[j] += step
        below[j] -= step
        let density = Fixtures.ringSet.logDensity(of: Batch(rows: [above, below]), sigma: sigma)
        return (density[0] - density[1]) / (2 * step)
      }
      let size = gradient.map { $0 * $0 }.reduce(0, +).squareRoot()
      return largestDifference(score(Batch(rows: [x]), sigma).values, gradient) / size
    },
    Invariant(
      9, "divergence of D = TrCov/σ² by finite differences",
      source: "derivative of the softmax mean", tolerance: 1e-6,
      real: { x, sigma in
        Fixtures.ringSet.posteriorVariance(of: x, sigma: sigma)[0]
      } as @Sendable (Batch<Double>, Double) -> Double,
      twins: [
        "secondMomentOnly": { x, sigma in
          let weights = Fixtures.ringSet.posterior(of: x, sigma: sigma)[0].weights
          return (0..<8).reduce(0) { sum, i in
            sum + weights[i] * Fixtures.ring[i].reduce(0) { $0 + $1 * $1 }
          }
        }
      ]
    ) { variance in
      let (x, sigma, step) = ([0.5, 0.4], 0.5, 1e-5)
      let divergence = (0..<2).reduce(0.0) { sum, j in
        var (above, below) = (x, x)
        above[j] += step
        below[j] -= step
        let clean = ringDenoiser.predictedClean(Batch(rows: [above, below]), sigma: sigma)
        return sum + (clean.values[j] - clean.values[2 + j]) / (2 * step)
      }
      return abs(divergence - variance(Batch(rows: [x]), sigma) / (sigma * sigma))
    },
    Invariant(
      10, "Σ p = 1 and D within the values of the pictures, from σ = 1e−6 to 1e6, far outside",
      source: "a mean lies between its terms", tolerance: 1e-15,
      real: { x, sigma in Fixtures.ringSet.posterior(of: x, sigma: sigma)[0].weights }
        as @Sendable (Batch<Double>, Double) -> [Double],
      twins: [
        "rawExponentials": { x, sigma in
          let powers = Fixtures.ringSet.squaredDistances(to: x)[0].map {
            exp(-$0 / (2 * sigma * sigma))
          }
          let sum = powers.reduce(0, +)
          return powers.map { $0 / sum }
        }
      ]
    ) { weights in
      var worst = 0.0
      for sigma in [1e-6, 1e-3, 0.8, 10, 1e6] {
        for x in [[1000.0, -1000], [0, 0], [0.3, -0.2]] {
          let p = weights(Batch(rows: [x]), sigma)
          worst = max(worst, largestDifference([p.reduce(0, +)], [1]))
          for j in 0..<2 {
            let values = (0..<8).map { Fixtures.ring.values[2 * $0 + j] }
            let mean = zip(p, values).reduce(0) { $0 + $1.0 * $1.1 }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            worst = max(worst, mean.isNaN ? .infinity : max(low - mean, mean - high))
          }
        }
      }
      return worst
    },
    Invariant(
      10, "D within the values of the pictures, too, down to the smallest σ that there is",
      source: "a mean lies between its terms", tolerance: 1e-15,
      real: { x, sigma in ExactDenoiser(Fixtures.ringSet).predictedClean(x, sigma: sigma).values }
        as @Sendable (Batch<Double>, Double) -> [Double],
      twins: [
        // Every logit is −∞ then, and the difference of two is no number.
        "factorWithoutBound": { x, sigma in
          let factor = min(1 / (2 * sigma * sigma), .greatestFiniteMagnitude)
          let logits = Fixtures.ringSet.squaredDistances(to: x)[0].map { -factor * $0 }
          let largest = logits.max() ?? 0
          let powers = logits.map { exp($0 - largest) }
          let sum = powers.reduce(0, +)
          return (0..<2).map { j in
            (0..<8).reduce(0) { $0 + powers[$1] / sum * Fixtures.ring.values[2 * $1 + j] }
          }
        }
      ]
    ) { predicted in
      var worst = 0.0
      for sigma in [1e-6, 1e-100, 1e-160, .leastNonzeroMagnitude] {
        for x in [[1000.0, -1000], [0.3, -0.2]] {
          for (j, value) in predicted(Batch(rows: [x]), sigma).enumerated() {
            let values = (0..<8).map { Fixtures.ring.values[2 * $0 + j] }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            worst = max(worst, value.isFinite ? max(low - value, value - high) : .infinity)
          }
        }
      }
      return worst
    },
    Invariant(
      11, "σ = 1e6 gives the weighted mean of the pictures",
      source: "limit of the softmax", tolerance: 1e-10,
      real: { PictureSet(Fixtures.ring, priorWeights: $0) }
        as @Sendable ([Double]) -> PictureSet<Double>,
      twins: ["forgottenPriorWeights": { _ in Fixtures.ringSet }]
    ) { pictureSet in
      let weights = (1...8).map { Double($0) }
      let mean = (0..<2).map { j in
        (0..<8).reduce(0) { $0 + weights[$1] / 36 * Fixtures.ring.values[2 * $1 + j] }
      }
      let far = Batch<Double>(rows: [[0.4, 0.7]])
      let answer = ExactDenoiser(pictureSet(weights)).predictedClean(far, sigma: 1e6)
      return largestDifference(answer.values, mean)
    },
    Invariant(
      12, "the order of the pictures changes nothing; a duplicate is a double weight",
      source: "the sum over pictures", tolerance: 1e-12,
      real: { pictures, weights, x, sigma in
        ExactDenoiser(PictureSet(pictures, priorWeights: weights))
          .predictedClean(x, sigma: sigma).values
      } as @Sendable (Batch<Double>, [Double], Batch<Double>, Double) -> [Double],
      twins: [
        "weightAddedNotLogged": { pictures, weights, x, sigma in
          let distances = PictureSet(pictures).squaredDistances(to: x)[0]
          let total = weights.reduce(0, +)
          let logits = zip(weights, distances).map { $0 / total - $1 / (2 * sigma * sigma) }
          return PictureSet(pictures).mean(weights: PictureWeights(logits: logits))
        }
      ]
    ) { predicted in
      let x = Batch<Double>(rows: [[0.4, 0.7]])
      let ones = [Double](repeating: 1, count: 8)
      let plain = predicted(Fixtures.ring, ones, x, 0.8)
      let order = [3, 1, 7, 0, 5, 2, 6, 4]
      let permuted = predicted(Fixtures.ring.rows(order), ones, x, 0.8)
      let duplicated = predicted(
        Fixtures.ring.rows([0, 1, 2, 3, 4, 5, 6, 7, 1]), ones + [1], x, 0.8)
      let doubled = predicted(Fixtures.ring, [1, 2, 1, 1, 1, 1, 1, 1], x, 0.8)
      return max(largestDifference(plain, permuted), largestDifference(duplicated, doubled))
    },
    Invariant(
      13, "leaving one picture out by formula = recomputing without it",
      source: "the sum over pictures", tolerance: 1e-12,
      real: { ExactDenoiser<Double>.mean($0, leavingOut: $1, weight: $2) }
        as @Sendable ([Double], [Double], Double) -> [Double],
      twins: [
        "withoutRenormalising": { mean, picture, weight in
          zip(mean, picture).map { $0 - weight * $1 }
        }
      ]
    ) { leaveOut in
      let x = Batch<Double>(rows: [[0.4, 0.7]])
      let weights = Fixtures.ringSet.posterior(of: x, sigma: 0.8)[0]
      return (0..<8).map { j in
        let formula = leaveOut(
          Fixtures.ringSet.mean(weights: weights), Array(Fixtures.ring[j]), weights.weights[j])
        let again = ExactDenoiser(Fixtures.ringSet.leavingOut(j)).predictedClean(x, sigma: 0.8)
        return largestDifference(formula, again.values)
      }.max() ?? .nan
    },
    Invariant(
      13, "influence of a weight: dD/d log w_j = p_j (y_j − D), by finite differences",
      source: "derivative of the softmax mean", tolerance: 1e-7,
      real: { x, sigma, j in
        ringDenoiser.influence(of: j, on: x, sigma: sigma).values
      } as @Sendable (Batch<Double>, Double, Int) -> [Double],
      twins: [
        "withoutTheMean": { x, sigma, j in
          let weight = Fixtures.ringSet.posterior(of: x, sigma: sigma)[0].weights[j]
          return Fixtures.ring[j].map { weight * $0 }
        }
      ]
    ) { influence in
      let x = Batch<Double>(rows: [[0.4, 0.7]])
      func predicted(_ j: Int, _ change: Double) -> [Double] {
        var weights = [Double](repeating: 1, count: 8)
        weights[j] = exp(change)
        return ExactDenoiser(PictureSet(Fixtures.ring, priorWeights: weights))
          .predictedClean(x, sigma: 0.8).values
      }
      return (0..<8).map { j in
        let difference = zip(predicted(j, 1e-5), predicted(j, -1e-5)).map { ($0 - $1) / 2e-5 }
        return largestDifference(influence(x, 0.8, j), difference)
      }.max() ?? .nan
    },
  ]

  private typealias Score = @Sendable (Batch<Double>, Double) -> Batch<Double>
  static let ringDenoiser = ExactDenoiser(Fixtures.ringSet)
}
