import Diffusion
import Foundation
import Tensors

// Rows 4 to 7: the posterior of one step, and one answer under many names.
extension Verification {
  static let conversions: [Invariant] = [
    Invariant(
      4, "step posterior: c₀ + cₜ a = a′ and cₜ² s² + β̃ = s′²",
      source: "Ho et al. 2020, equations 6 and 7", tolerance: 1e-14, real: stepPosterior,
      twins: [
        "betaForBetaTilde": betaForBetaTilde,
        "alphaBarWithoutRoot": { level, next in
          var step = stepPosterior(level, next)
          step.clean *= next.alphaBar.squareRoot()  // a′ = ᾱ′ in c₀
          return step
        },
      ]
    ) { posterior in
      let (next, level) = (NoiseLevel(alphaBar: 0.8), NoiseLevel(alphaBar: 0.55))
      let step = posterior(level, next)
      let mean = step.clean + step.noisy * level.signalScale - next.signalScale
      let variance = step.noisy * step.noisy * (1 - level.alphaBar) + step.variance
      return max(abs(mean), abs(variance - (1 - next.alphaBar)))
    },
    Invariant(
      5, "step posterior = Bayes' rule on a grid, mean and variance",
      source: "Bayes' rule", tolerance: 1e-10, real: stepPosterior,
      twins: [
        "deterministicPosterior": { level, next in
          let noisy = next.noiseScale / level.noiseScale
          return (noisy, next.signalScale - noisy * level.signalScale, 0)
        },
        "betaForBetaTilde": betaForBetaTilde,
      ]
    ) { posterior in
      let (next, level) = (NoiseLevel(alphaBar: 0.8), NoiseLevel(alphaBar: 0.55))
      let (z, clean) = (1.3, -0.7)
      // prior of z′ given x₀, times the likelihood of z given z′, added up over a grid of z′
      let ratio = level.signalScale / next.signalScale
      let stepVariance = (1 - level.alphaBar) - ratio * ratio * (1 - next.alphaBar)
      var sums = (0.0, 0.0, 0.0)
      for index in 0...40_000 {
        let cleaner = -10 + 20 * Double(index) / 40_000
        let prior = cleaner - next.signalScale * clean
        let likelihood = z - ratio * cleaner
        let density = exp(
          -prior * prior / (2 * (1 - next.alphaBar)) - likelihood * likelihood
            / (2 * stepVariance))
        sums.0 += density
        sums.1 += density * cleaner
        sums.2 += density * cleaner * cleaner
      }
      let mean = sums.1 / sums.0
      let step = posterior(level, next)
      return max(
        abs(step.noisy * z + step.clean * clean - mean),
        abs(step.variance - (sums.2 / sums.0 - mean * mean)))
    },
    Invariant(
      5, "step posterior in variance-exploding and flow coordinates is the same, rescaled",
      source: "Kingma et al. 2021 (VDM)", tolerance: 1e-14,
      real: { StepPosterior(from: $0, to: $1, in: $2) }
        as @Sendable (NoiseLevel, NoiseLevel, Coordinates) -> StepPosterior,
      twins: [
        "variancePreservingEverywhere": { level, next, _ in
          StepPosterior(from: level, to: next, in: .variancePreserving)
        }
      ]
    ) { posterior in
      let (next, level) = (NoiseLevel(alphaBar: 0.8), NoiseLevel(alphaBar: 0.55))
      let reference = StepPosterior(from: level, to: next)
      return [Coordinates.varianceExploding, .flow].map { coordinates in
        // z = k x̂ with k the ratio of signal scales turns one form into the other.
        let scale = coordinates.signalScale(at: level) / level.signalScale
        let nextScale = coordinates.signalScale(at: next) / next.signalScale
        let step = posterior(level, next, coordinates)
        return largestDifference(
          [
            step.noisyWeight * scale / nextScale, step.cleanWeight / nextScale,
            step.variance / (nextScale * nextScale),
          ],
          [reference.noisyWeight, reference.cleanWeight, reference.variance])
      }.max() ?? .nan
    },
    Invariant(
      6, "x₀, ε, v, u and score convert into each other and back, each pair",
      source: "Salimans & Ho 2022; Lipman et al. 2022", tolerance: 1e-12, real: predictedClean,
      twins: [
        "velocitySignFlipped": { noisy, level, target, values in
          guard target == .velocity else { return predictedClean(noisy, level, target, values) }
          let a = level.signalScale
          return .combination(a * a, noisy, level.noiseScale, values)  // x₀ = a z + s v
        }
      ]
    ) { convert in
      [0.05, 0.8, 7].flatMap { sigma in
        let level = NoiseLevel(sigma: sigma)
        let clean = Fixtures.ring
        let noise = Fixtures.starts.rows(0..<8)
        let noisy = Coordinates.varianceExploding.noisyPictures(clean, noise: noise, at: level)
        let truth: [Prediction<Double>.Target: Batch<Double>] = [
          .clean: clean, .noise: noise, .flowVelocity: noise - clean,
          .velocity: .combination(level.signalScale, noise, -level.noiseScale, clean),
          .score: (clean - noisy) / (sigma * sigma),
        ]
        return Prediction<Double>.Target.allCases.map { target in
          guard let values = truth[target] else { return Double.infinity }
          let back = convert(noisy, level, target, values)
          let prediction = Prediction(noisy: noisy, at: level, .clean, back)
          let asTarget = prediction.values(as: target)
          let size = max(1, values.values.map { abs($0) }.max() ?? 1)
          return max(
            largestDifference(back.values, clean.values),
            largestDifference(asTarget.values, values.values) / size)
        }
      }.max() ?? .nan
    },
    Invariant(
      7, "squared losses: |target − its prediction|² = weight · |x₀ − its prediction|²",
      source: "Salimans & Ho 2022; Lipman et al. 2022; Kingma et al. 2021", tolerance: 1e-12,
      real: { Prediction<Double>.lossWeight(of: $0, at: $1) }
        as @Sendable (Prediction<Double>.Target, NoiseLevel) -> Double,
      twins: [
        "signalToNoiseWeightForVelocity": { target, level in
          target == .velocity
            ? level.signalToNoiseRatio : Prediction<Double>.lossWeight(of: target, at: level)
        }
      ]
    ) { weight in
      [0.5, 1, 2].flatMap { sigma in
        let level = NoiseLevel(sigma: sigma)
        let noisy = Fixtures.ring
        let one = Prediction(noisy: noisy, at: level, .clean, Fixtures.ring)
        let other = Prediction(noisy: noisy, at: level, .clean, Fixtures.starts.rows(0..<8))
        let cleanError = one.predictedClean.meanSquaredError(to: other.predictedClean)
        return Prediction<Double>.Target.allCases.map { target in
          let error = one.values(as: target).meanSquaredError(to: other.values(as: target))
          return abs(error / cleanError - weight(target, level))
        }
      }.max() ?? .nan
    },
  ]

  private typealias Step = (noisy: Double, clean: Double, variance: Double)

  private static let stepPosterior: @Sendable (NoiseLevel, NoiseLevel) -> Step = { level, next in
    let step = StepPosterior(from: level, to: next)
    return (step.noisyWeight, step.cleanWeight, step.variance)
  }

  private static let betaForBetaTilde: @Sendable (NoiseLevel, NoiseLevel) -> Step = { level, next in
    let step = StepPosterior(from: level, to: next)
    return (step.noisyWeight, step.cleanWeight, 1 - level.alphaBar / next.alphaBar)
  }

  private static let predictedClean:
    @Sendable (Batch<Double>, NoiseLevel, Prediction<Double>.Target, Batch<Double>) -> Batch<Double> =
      {
        Prediction(noisy: $0, at: $1, $2, $3).predictedClean
      }
}
