import Diffusion
import Foundation
import Tensors

// Mistakes that stood in teaching material by careful people, several corrected since after a reader
// wrote. Each is computed right and wrong; the number is that of the invariant that exposes it.
extension Verification {
  /// Known teaching mistakes, each as the wrong twin of the formula that was meant.
  public static let publishedSlips: [Invariant] = [
    Invariant(
      3, "noise is multiplied by √(1 − ᾱ): signal and noise power add up to 1",
      source: "notebook of an online short course, re-posted; its issue 1", tolerance: 1e-15,
      real: { NoiseLevel(alphaBar: $0).noiseScale } as @Sendable (Double) -> Double,
      twins: ["publishedRootMissing: 1 − ᾱ": { 1 - $0 }]
    ) { abs(0.5 + $0(0.5) * $0(0.5) - 1) },
    Invariant(
      17, "guidance s D_c − (s − 1) D: the weights add up to 1",
      source: "page text of an annotated collection of implementations; its issue 177",
      tolerance: 0, real: guidanceWeights,
      twins: ["publishedSign: s D_c + (s − 1) D": { ($0, $0 - 1) }]
    ) { weights in abs(weights(3).described + weights(3).anything - 1) },
    Invariant(
      17, "guidance (1 + w) D_c − w D: the weights add up to 1",
      source: "README of a small conditional example", tolerance: 0, real: guidanceWeights,
      twins: ["publishedSign: (1 + w) D_c + w D": { ($0, $0 - 1) }]
    ) { weights in abs(weights(3).described + weights(3).anything - 1) },
    Invariant(
      3, "a table of √ᾱ and √(1 − ᾱ): a² + s² = 1 in every row",
      source: "sampler file of the same collection; its issue 152, fixed", tolerance: 1e-15,
      real: { NoiseSchedule.linear(stepCount: 50).levels.map { ($0.signalScale, $0.noiseScale) } }
        as @Sendable () -> [(Double, Double)],
      twins: [
        "publishedRootMissing: 1 − ᾱ stored for s": {
          NoiseSchedule.linear(stepCount: 50).levels.map { ($0.signalScale, 1 - $0.alphaBar) }
        }
      ]
    ) { table in table().map { abs($0.0 * $0.0 + $0.1 * $0.1 - 1) }.max() ?? .nan },
    Invariant(
      48, "a network is shown x_t: its error cannot fall below that of the exact denoiser",
      source: "course text; its pull request 54, merged", tolerance: 0,
      real: { _, noisy in noisy } as @Sendable (Batch<Double>, Batch<Double>) -> Batch<Double>,
      twins: ["publishedInput: x₀ written for x_t": { clean, _ in clean }]
    ) { input in
      let set = PictureSet(Fixtures.line)
      let nodes = Fixtures.gaussianNodes(2001)
      // The network of this exercise is the best there is: the exact denoiser itself.
      return Fixtures.line.values.reduce(0) { sum, truth in
        let clean = Batch(
          count: nodes.noise.count, valueCount: 1,
          values: [Double](repeating: truth, count: nodes.noise.count))
        let noisy = Batch(
          count: nodes.noise.count, valueCount: 1, values: nodes.noise.map { truth + $0 })
        let answer = ExactDenoiser(set).predictedClean(input(clean, noisy), sigma: 1).values
        let best = ExactDenoiser(set).predictedClean(noisy, sigma: 1).values
        return zip(nodes.weights, zip(answer, best)).reduce(sum) { sum, pair in
          let (weight, (own, exact)) = pair
          let gain = (truth - exact) * (truth - exact) - (truth - own) * (truth - own)
          return sum + weight * gain / 4
        }
      }
    },
    Invariant(
      3, "one step keeps variance 1: its noise is multiplied by √β",
      source: "university notebook; its issue 1", tolerance: 1e-15,
      real: { NoiseSchedule(betas: [$0]).levels[1].noiseScale } as @Sendable (Double) -> Double,
      twins: ["publishedRootMissing: β": { $0 }]
    ) { abs(1 - 0.3 + $0(0.3) * $0(0.3) - 1) },
    Invariant(
      4, "posterior variance β̃ = β (1 − ᾱ′)/(1 − ᾱ)",
      source: "tutorial notebook; its pull request 1, merged", tolerance: 1e-14,
      real: { StepPosterior(from: $0, to: $1).variance }
        as @Sendable (NoiseLevel, NoiseLevel) -> Double,
      twins: ["publishedCancelling: β (1 − ᾱ)/(1 − ᾱ) = β": { 1 - $0.alphaBar / $1.alphaBar }]
    ) { variance in
      let (level, next) = (NoiseLevel(alphaBar: 0.55), NoiseLevel(alphaBar: 0.8))
      let noisyWeight = StepPosterior(from: level, to: next).noisyWeight
      return abs(noisyWeight * noisyWeight * 0.45 + variance(level, next) - 0.2)
    },
    Invariant(
      1, "“quadratic” schedule of 200 steps, √β evenly spaced: ᾱ ends near 0",
      source: "early version of an annotated blog post, corrected since", tolerance: 0.01,
      real: { NoiseSchedule.scaledLinear(stepCount: 200).levels[200].alphaBar }
        as @Sendable () -> Double,
      twins: [
        "publishedSquares: β evenly spaced between squares, squared": {
          (0..<200).reduce(1) { product, step in
            let beta = 1e-8 + (4e-4 - 1e-8) * Double(step) / 199
            return product * (1 - beta * beta)
          }
        }
      ]
    ) { $0() },
    Invariant(
      1, "share of the signal’s amplitude, √ᾱ_T, that is left in the “pure noise”",
      source: "defaults of an annotated blog post (T = 200, 300) and a tiny example (T = 50)",
      tolerance: 0.1,
      real: { NoiseSchedule.linear(stepCount: 200).levels[200].signalScale }
        as @Sendable () -> Double,
      twins: [
        "publishedDefault: linear, 200 steps, not rescaled": { unscaledAmplitude(200) },
        "publishedDefault: linear, 300 steps, not rescaled": { unscaledAmplitude(300) },
        "publishedDefault: linear, 50 steps, not rescaled": { unscaledAmplitude(50) },
      ]
    ) { $0() },
    Invariant(
      2, "cosine schedule: ᾱ at half time is a *squared* cosine",
      source: "a widely read blog; its issue 9", tolerance: 1e-12,
      real: { NoiseSchedule.cosine(stepCount: 1000).levels[500].alphaBar }
        as @Sendable () -> Double,
      twins: [
        "publishedSquareMissing": { cos(cosineAngle(0.5)) / cos(cosineAngle(0)) }
      ]
    ) { alphaBar in
      let (half, start) = (cos(cosineAngle(0.5)), cos(cosineAngle(0)))
      return abs(alphaBar() - half * half / (start * start))
    },
  ]

  private typealias Weights = @Sendable (Double) -> (described: Double, anything: Double)

  /// The weights of D_c and D in guided predictions, found by asking.
  private static let guidanceWeights: Weights = { scale in
    let (zero, one) = (Batch<Double>(rows: [[0]]), Batch<Double>(rows: [[1]]))
    return (
      Guidance.combined(zero, towards: one, awayFrom: nil, scale: scale).values[0],
      Guidance.combined(one, towards: zero, awayFrom: nil, scale: scale).values[0]
    )
  }

  private static func unscaledAmplitude(_ stepCount: Int) -> Double {
    let rise = (0.02 - 1e-4) / Double(stepCount - 1)
    let betas = (0..<stepCount).map { 1e-4 + rise * Double($0) }
    return betas.reduce(1) { $0 * (1 - $1) }.squareRoot()
  }

  private static func cosineAngle(_ time: Double) -> Double {
    (time + 0.008) / 1.008 * .pi / 2
  }
}
