import Diffusion
import Foundation
import Tensors

// Row 45: what a noisy picture tells.
extension Verification {
  static let information: [Invariant] = [
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
    let nodes = Fixtures.gaussianNodes(2001)
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
