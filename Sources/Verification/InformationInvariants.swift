import Diffusion
import Foundation
import Tensors

// Rows 43 to 46: bits, from squared errors alone.
extension Verification {
  static let information: [Invariant] = [
    Invariant(
      43, "½ ∫ mmse dSNR = log N: four equally likely pictures cost two bits each",
      source: "Guo, Shamai & Verdú 2005; Kong et al. 2023", tolerance: 2e-5,
      real: Information.nats, twins: natsTwins
    ) { nats in abs(nats(lineRatios, lineErrors) - log(4)) },
    Invariant(
      43, "½ ∫ E|D_c − D|² dSNR = H(c): guidance strength is caption information",
      source: "Kong et al. 2023, arXiv 2310.07972", tolerance: 2e-5,
      real: Information.nats, twins: natsTwins
    ) { nats in
      // Captions 0, 0, 0, 1 on the line.
      let entropy = -0.75 * log(0.75) - 0.25 * log(0.25)
      return abs(nats(lineRatios, lineCaptionErrors) - entropy)
    },
    Invariant(
      44, "the bound of T steps is never below log N and falls in T",
      source: "Kingma et al. 2021 (VDM)", tolerance: 0, real: Information.stepBound,
      twins: [
        "rightEndPoint": rightEndPoint
      ]
    ) { bound in
      let bounds = stepCurves.map { bound($0.ratios, $0.errors) }
      let rises = zip(bounds, bounds.dropFirst()).map { $1 - $0 }.max() ?? .nan
      return max(0, rises, (bounds.map { log(4) - $0 }.max() ?? .nan))
    },
    Invariant(
      44, "bits of that bound at T = 10 … 400: 7.576 3.755 2.540 2.249 2.120 2.059",
      source: "four points on a line, by numerical integration", tolerance: 5e-4,
      real: Information.stepBound,
      twins: ["inNats": { Information.stepBound(ratios: $0, errors: $1) * log(2) }]
    ) { bound in
      let bits = stepCurves.map { bound($0.ratios, $0.errors) / log(2) }
      return largestDifference(bits, [7.576, 3.755, 2.540, 2.249, 2.120, 2.059])
    },
    Invariant(
      46, "error of any denoiser − least error = its distance from the exact one",
      source: "orthogonality of the posterior mean", tolerance: 1e-9,
      real: { _, exact, other in (exact - other) * (exact - other) }
        as @Sendable (Double, Double, Double) -> Double,
      twins: ["rawErrorAsExcess": { truth, _, other in (truth - other) * (truth - other) }]
    ) { excess in
      let nodes = Fixtures.gaussianNodes(2001)
      let set = PictureSet(Fixtures.line)
      let wiener = WienerDenoiser(set)
      return [0.3, 1, 3].map { sigma in
        var (gap, distance) = (0.0, 0.0)
        for truth in Fixtures.line.values {
          let x = Batch(
            count: nodes.noise.count, valueCount: 1,
            values: nodes.noise.map { truth + sigma * $0 })
          let exact = ExactDenoiser(set).predictedClean(x, sigma: sigma).values
          let other = wiener.predictedClean(x, sigma: sigma).values
          for (node, weight) in nodes.weights.enumerated() {
            let (worse, best) = (truth - other[node], truth - exact[node])
            gap += weight / 4 * (worse * worse - best * best)
            distance += weight / 4 * excess(truth, exact[node], other[node])
          }
        }
        return abs(gap - distance)
      }.max() ?? .nan
    },
    Invariant(
      45, "on average, −log p of the true picture = entropy of the weights",
      source: "definition of the conditional entropy", tolerance: 1e-12,
      real: { $0.entropy } as @Sendable (PictureWeights) -> Double,
      twins: ["maximumWeight": { -log($0.weights.max() ?? 0) }]
    ) { uncertainty in
      let set = PictureSet(Fixtures.line)
      let nodes = Fixtures.gaussianNodes(2001)
      var (truth, own) = (0.0, 0.0)
      for index in 0..<4 {
        let noisy = Batch(
          count: nodes.noise.count, valueCount: 1,
          values: nodes.noise.map { Fixtures.line.values[index] + 0.7 * $0 })
        for (node, weights) in set.posterior(of: noisy, sigma: 0.7).enumerated() {
          truth -= nodes.weights[node] * weights.logWeights[index] / 4
          own += nodes.weights[node] * uncertainty(weights) / 4
        }
      }
      return abs(truth - own)
    },
    Invariant(
      45, "uncertainty falls with the signal-to-noise ratio at half the squared error",
      source: "Guo, Shamai & Verdú 2005, arXiv cs/0412108", tolerance: 1e-6,
      real: { -$0 / 2 } as @Sendable (Double) -> Double, twins: ["missingHalf": { -$0 }]
    ) { slope in
      let (ratio, step) = (2.0, 1e-3)
      let rise = uncertainty(atRatio: ratio + step) - uncertainty(atRatio: ratio - step)
      return abs(rise / (2 * step) - slope(meanSquaredError(atRatio: ratio)))
    },
  ]

  private static let natsTwins: KeyValuePairs<String, @Sendable ([Double], [Double]) -> Double> = [
    "missingHalf": { 2 * Information.nats(ratios: $0, errors: $1) },
    "logMeasure": logMeasure,
  ]

  /// The area over log SNR instead of SNR.
  private static let logMeasure: @Sendable ([Double], [Double]) -> Double = { ratios, errors in
    var sum = 0.0
    for index in 1..<ratios.count {
      sum += log(ratios[index] / ratios[index - 1]) * (errors[index] + errors[index - 1]) / 4
    }
    return sum
  }

  /// The bound with the error of each step taken at its clean end.
  private static let rightEndPoint: @Sendable ([Double], [Double]) -> Double = { ratios, errors in
    var sum = 0.0
    for index in 1..<ratios.count {
      sum += (ratios[index] - ratios[index - 1]) / 2 * errors[index]
    }
    return sum
  }

  private static let lineRatios = Information.ratios(from: 1e-6, to: 1e4, count: 801)
  private static let lineErrors = lineRatios.map(meanSquaredError)
  /// Signal-to-noise ratios of T steps and the least error at each, for growing T.
  private static let stepCurves = [10, 20, 50, 100, 200, 400].map { stepCount in
    let ratios = Information.ratios(from: 1e-6, to: 1e4, count: stepCount + 1)
    return (ratios: ratios, errors: ratios.map(meanSquaredError))
  }

  /// E|D_c − D|² with the caption of the true picture, at every ratio.
  private static let lineCaptionErrors = lineRatios.map { ratio in
    let captioned = [
      ExactDenoiser(PictureSet(Fixtures.line).restricted { $0 < 3 }),
      ExactDenoiser(PictureSet(Fixtures.line).restricted { $0 == 3 }),
    ]
    let nodes = Fixtures.gaussianNodes(1001)
    let sigma = 1 / ratio.squareRoot()
    return (0..<4).reduce(0) { sum, index in
      let noisy = Batch(
        count: nodes.noise.count, valueCount: 1,
        values: nodes.noise.map { Fixtures.line.values[index] + sigma * $0 })
      let with = captioned[index < 3 ? 0 : 1].predictedClean(noisy, sigma: sigma).values
      let without = ExactDenoiser(PictureSet(Fixtures.line)).predictedClean(noisy, sigma: sigma)
      let squares = zip(with, without.values).map { ($0 - $1) * ($0 - $1) }
      return sum + zip(nodes.weights, squares).reduce(0) { $0 + $1.0 * $1.1 } / 4
    }
  }

  /// H(i | x) of the line in nats at signal-to-noise ratio 1/σ².
  private static func uncertainty(atRatio ratio: Double) -> Double {
    averageOverLine(ratio) { set, noisy, sigma in
      set.posterior(of: noisy, sigma: sigma).map(\.entropy)
    }
  }

  /// The error E|x₀ − D|² that even the exact denoiser makes on the line.
  private static func meanSquaredError(atRatio ratio: Double) -> Double {
    averageOverLine(ratio) { set, noisy, sigma in
      set.posteriorVariance(of: noisy, sigma: sigma)
    }
  }

  private static func averageOverLine(
    _ ratio: Double, _ value: (PictureSet<Double>, Batch<Double>, Double) -> [Double]
  ) -> Double {
    let nodes = Fixtures.gaussianNodes(1001)
    let sigma = 1 / ratio.squareRoot()
    return (0..<4).reduce(0) { sum, index in
      let noisy = Batch(
        count: nodes.noise.count, valueCount: 1,
        values: nodes.noise.map { Fixtures.line.values[index] + sigma * $0 })
      let values = value(PictureSet(Fixtures.line), noisy, sigma)
      return sum + zip(nodes.weights, values).reduce(0) { $0 + $1.0 * $1.1 } / 4
    }
  }
}
