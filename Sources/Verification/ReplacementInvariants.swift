import Diffusion
import Foundation
import Tensors

// Rows 38 and 39: changing the colour of pixels.
extension Verification {
  static let replacement: [Invariant] = [
    Invariant(
      38, "replacing in steps = replacing at once: the product of Q = Q̄",
      source: "Austin et al. 2021 (D3PM)", tolerance: 1e-15,
      real: { PixelReplacement(colourCount: 3).transition(from: $0, to: $1, beta: $2) }
        as Transition,
      twins: [
        "alwaysDifferentColour": { from, to, beta in from == to ? 1 - beta : beta / 2 }
      ]
    ) { transition in
      let betas = [0.1, 0.25, 0.4]
      let alphaBar = betas.reduce(1) { $0 * (1 - $1) }
      func matrix(_ beta: Double) -> [[Double]] {
        (0..<3).map { a in (0..<3).map { b in transition(a, b, beta) } }
      }
      let product = betas.map(matrix).reduce([[1, 0, 0], [0, 1, 0], [0, 0, 1]]) { left, right in
        (0..<3).map { a in
          (0..<3).map { b in (0..<3).reduce(0) { $0 + left[a][$1] * right[$1][b] } }
        }
      }
      let expected = (0..<3).map { a in
        (0..<3).map { b in (a == b ? alphaBar : 0) + (1 - alphaBar) / 3 }
      }
      return largestDifference(product.flatMap { $0 }, expected.flatMap { $0 })
    },
    Invariant(
      38, "“always a different colour, probability b” is β = b K/(K − 1)",
      source: "Austin et al. 2021 (D3PM)", tolerance: 1e-15,
      real: { PixelReplacement(colourCount: $0).beta(alwaysDifferent: $1) }
        as @Sendable (Int, Double) -> Double,
      twins: ["unconverted": { _, probability in probability }]
    ) { beta in
      let process = PixelReplacement(colourCount: 3)
      let converted = beta(3, 0.3)
      return largestDifference(
        [
          process.transition(from: 0, to: 0, beta: converted),
          process.transition(from: 0, to: 1, beta: converted),
        ], [0.7, 0.15])
    },
    Invariant(
      39, "softmax of −κ · Hamming distance = product of the pixels' likelihoods",
      source: "Austin et al. 2021 (D3PM)", tolerance: 1e-14,
      real: { PixelReplacement(colourCount: $0).evidencePerMatch(alphaBar: $1) }
        as @Sendable (Int, Double) -> Double,
      twins: ["missingOnePlus": { log(Double($0) * $1 / (1 - $1)) }]
    ) { evidence in
      let (process, alphaBar) = (PixelReplacement(colourCount: 3), 0.3)
      let priors = [0.1, 0.2, 0.3, 0.25, 0.15]
      let kappa = evidence(3, alphaBar)
      var worst = 0.0
      for code in 0..<81 {
        let seen = (0..<4).map { UInt32(code / [27, 9, 3, 1][$0] % 3) }
        let noisy = CodedPictures(count: 1, pixelCount: 4, codes: seen)
        let likelihoods = (0..<5).map { i in
          zip(Fixtures.toy[i], seen).reduce(priors[i]) {
            $0 * process.transition(from: $1.0, to: $1.1, beta: 1 - alphaBar)
          }
        }
        let total = likelihoods.reduce(0, +)
        let distances = Fixtures.toy.hammingDistances(to: noisy)[0]
        let weights = PictureWeights(
          logits: zip(priors, distances).map { log($0) - kappa * Double($1) })
        let own = process.posterior(
          of: noisy, among: Fixtures.toy, priorWeights: priors, alphaBar: alphaBar)[0]
        worst = max(worst, largestDifference(weights.weights, likelihoods.map { $0 / total }))
        worst = max(worst, largestDifference(own.weights, likelihoods.map { $0 / total }))
      }
      return worst
    },
  ]

  private typealias Transition = @Sendable (UInt32, UInt32, Double) -> Double
}
