import Diffusion
import Foundation
import Tensors

// Rows 14 to 20: captions, guidance, composition.
extension Verification {
  static let guidance: [Invariant] = [
    Invariant(
      14, "tower rule: Σ_c p(c | x) D_c = D",
      source: "the law of total expectation", tolerance: 1e-12,
      real: { x, sigma in
        Fixtures.ringSet.posterior(of: x, sigma: sigma)[0].shares(of: captions, labelCount: 2)
      } as @Sendable (Batch<Double>, Double) -> [Double],
      twins: [
        "priorInsteadOfPosterior": { _, _ in
          Fixtures.ringSet.priorShares(of: captions, labelCount: 2)
        }
      ]
    ) { captionShares in
      [[0.4, 0.7], [-1.2, 0.3], [0.1, -0.9]].map { point in
        let x = Batch<Double>(rows: [point])
        let shares = captionShares(x, 0.8)
        let sum = Batch.combination(
          shares[0], described(0).predictedClean(x, sigma: 0.8),
          shares[1], described(1).predictedClean(x, sigma: 0.8))
        return largestDifference(
          sum.values, ringDenoiser.predictedClean(x, sigma: 0.8).values)
      }.max() ?? .nan
    },
    Invariant(
      14, "two copies of a noisy picture agree on the kind: .9934 .9176 .7644 .6319 at t = 2.5 … 4",
      source: "Biroli et al. 2024, two Gaussians of 1024 values", tolerance: 5e-5,
      real: { Deciding.cloneAgreement(shares: $0) } as @Sendable ([Double]) -> Double,
      twins: ["largestShare": { $0.max() ?? .nan }]
    ) { agreement in
      // Only the coordinate that joins the two centres matters: Normal(±√d e^−t, 1).
      let nodes = Fixtures.gaussianNodes(2001)
      let expected = [0.9934, 0.9176, 0.7644, 0.6319]
      return largestDifference(
        [2.5, 3, 3.5, 4].map { time in
          let centre = 32 * exp(-time)
          return zip(nodes.noise, nodes.weights).reduce(0) { sum, node in
            let x = centre + node.0
            let share = 1 / (1 + exp(-2 * centre * x))
            return sum + node.1 * agreement([share, 1 - share])
          }
        }, expected)
    },
    Invariant(
      15, "log p(c | x) = log p(c) + log p(x | c) − log p(x)",
      source: "Bayes’ rule", tolerance: 1e-12,
      real: { x, sigma in
        Fixtures.ringSet.posterior(of: x, sigma: sigma)[0].logShare { captions[$0] == 0 }
      } as @Sendable (Batch<Double>, Double) -> Double,
      twins: [
        "forgottenCaptionPrior": { x, sigma in
          described(0).pictures.logDensity(of: x, sigma: sigma)[0]
            - Fixtures.ringSet.logDensity(of: x, sigma: sigma)[0]
        }
      ]
    ) { logShare in
      let x = Batch<Double>(rows: [[0.4, 0.7]])
      return [0.3, 0.8, 5].map { sigma in
        let expected =
          log(3.0 / 8) + described(0).pictures.logDensity(of: x, sigma: sigma)[0]
          - Fixtures.ringSet.logDensity(of: x, sigma: sigma)[0]
        return abs(logShare(x, sigma) - expected)
      }.max() ?? .nan
    },
    Invariant(
      16, "gradient of the classifier: ∇ log p(c | x) by finite differences",
      source: "Dhariwal & Nichol 2021", tolerance: 1e-7,
      real: { x, sigma in
        (classifier.scaledCaptionGradient(x, sigma: sigma) / (sigma * sigma)).values
      } as @Sendable (Batch<Double>, Double) -> [Double],
      twins: [
        "gradientOverSigma": { x, sigma in
          (classifier.scaledCaptionGradient(x, sigma: sigma) / sigma).values
        }
      ]
    ) { gradient in
      let (x, sigma, step) = ([0.5, 0.6], 0.5, 1e-5)
      let difference = (0..<2).map { j in
        var (above, below) = (x, x)
        above[j] += step
        below[j] -= step
        let logs = classifier.logCaptionProbability(Batch(rows: [above, below]), sigma: sigma)
        return (logs[0] - logs[1]) / (2 * step)
      }
      return largestDifference(gradient(Batch(rows: [x]), sigma), difference)
    },
    Invariant(
      16, "classifier guidance = classifier-free guidance, at every σ and g",
      source: "Dhariwal & Nichol 2021; Ho & Salimans 2022", tolerance: 1e-12,
      real: classifierGuided,
      twins: ["guidanceScalePlusOne": { classifierGuided($0, $1, $2 + 1) }]
    ) { guided in
      let x = 0.3 * Fixtures.starts
      return [(0.2, 2.0), (0.8, 7.5), (5, 3), (80, 1), (0.8, 0)].map { sigma, scale in
        let classifierFree = GuidedDenoiser(
          towards: described(0), from: ringDenoiser, guidanceScale: scale)
        return largestDifference(
          guided(x, sigma, scale).values, classifierFree.predictedClean(x, sigma: sigma).values)
      }.max() ?? .nan
    },
    Invariant(
      17, "guided(D, D) = D; g = 0 gives D, g = 1 gives D_c",
      source: "Ho & Salimans 2022", tolerance: 0,
      real: { anything, described, scale in
        Guidance.combined(anything, towards: described, awayFrom: nil, scale: scale)
      } as Guide,
      twins: [
        "plusUnconditional": { anything, described, scale in
          .combination(scale, described, scale - 1, anything)  // (1 + w) D_c + w D, w = g − 1
        },
        "scaleMinusOneUnconditional": { anything, described, scale in
          scale * described + (scale - 1) * anything
        },
      ]
    ) { guided in
      let x = Fixtures.starts
      let anything = ringDenoiser.predictedClean(x, sigma: 3)
      let words = described(0).predictedClean(x, sigma: 3)
      return [
        largestDifference(guided(anything, anything, 3).values, anything.values),
        largestDifference(guided(anything, words, 0).values, anything.values),
        largestDifference(guided(anything, words, 1).values, words.values),
      ].max() ?? .nan
    },
    Invariant(
      18, "guided flow on Gaussians ends with variance 2^(1 − g), not with the power law’s",
      source: "Bradley & Nakkiran 2024, arXiv 2408.09000", tolerance: 2e-4, real: guide,
      twins: ["onePlusScale": { guide($0, $1, $2 + 1) }]
    ) { guide in
      [1.0, 2, 3, 5].map { scale in
        let sigmas = (0...2000).map { 1000 * exp(log(1e-6) * Double($0) / 2000) }
        let end = RungeKuttaSampler().pictures(
          from: Batch<Double>(rows: [[1000]]), through: sigmas + [0],
          with: guidedGaussian(guide, scale))
        return abs(end.values[0] * end.values[0] - pow(2, 1 - scale))
      }.max() ?? .nan
    },
    Invariant(
      18, "guided DDPM on Gaussians ends with variance (2 − 2^(2 − 2g))/(2g − 1)",
      source: "Bradley & Nakkiran 2024, arXiv 2408.09000", tolerance: 2e-4, real: guide,
      twins: ["onePlusScale": { guide($0, $1, $2 + 1) }]
    ) { guide in
      [1.0, 2, 3, 5].map { scale in
        let denoiser = guidedGaussian(guide, scale)
        func finalVariance(_ stepCount: Int) -> Double {
          let sigmas = (0...stepCount).map {
            300 * exp(log(1e-6) * Double($0) / Double(stepCount))
          }
          return zip(sigmas, sigmas.dropFirst()).reduce(300 * 300) { variance, pair in
            let (sigma, next) = pair
            let gain = denoiser.predictedClean(Batch<Double>(rows: [[1]]), sigma: sigma).values[0]
            let factor = gain + next * next / (sigma * sigma) * (1 - gain)
            return factor * factor * variance
              + DDPMSampler.freshVariance(from: sigma, to: next, variance: .posterior)
          }
        }
        // The error is of first order in the step: two step counts remove it (Richardson).
        let variance = 2 * finalVariance(10_000) - finalVariance(5000)
        return abs(variance - (2 - pow(2, 2 - 2 * scale)) / (2 * scale - 1))
      }.max() ?? .nan
    },
    Invariant(
      19, "composition is exact for the two sides of a square’s corners",
      source: "Liu et al. 2022; Du et al. 2023", tolerance: 1e-12,
      real: { ComposedDenoiser(from: $0, $1.map { .init($0) }) } as Compose,
      twins: [
        "forgottenMinusUnconditional": { _, parts in
          FormulaDenoiser { x, sigma in
            parts.dropFirst().reduce(parts[0].predictedClean(x, sigma: sigma)) {
              $0 + $1.predictedClean(x, sigma: sigma)
            }
          }
        }
      ]
    ) { compose in
      let corners = PictureSet(Batch<Double>(rows: [[1, 1], [1, -1], [-1, 1], [-1, -1]]))
      let all = ExactDenoiser(corners)
      let right = all.conditioned { $0 < 2 }
      let top = all.conditioned { $0.isMultiple(of: 2) }
      let both = all.conditioned { $0 == 0 }
      let x = 0.3 * Fixtures.starts
      return largestDifference(
        compose(all, [right, top]).predictedClean(x, sigma: 0.9).values,
        both.predictedClean(x, sigma: 0.9).values)
    },
    Invariant(
      20, "a negative prompt equal to the prompt leaves D, for every g",
      source: "D + g (D_c − D_n)", tolerance: 1e-12,
      real: {
        Guidance.combined($0, towards: $1, awayFrom: $2, scale: $3)
      } as @Sendable (Batch<Double>, Batch<Double>, Batch<Double>, Double) -> Batch<Double>,
      twins: [
        "negativeFromConditional": { _, described, unwanted, scale in
          .combination(1, described, scale, described - unwanted)
        }
      ]
    ) { guided in
      let x = 0.2 * Fixtures.starts
      let anything = ringDenoiser.predictedClean(x, sigma: 0.8)
      let words = described(0).predictedClean(x, sigma: 0.8)
      return [0, 1, 3, 7.5].map {
        largestDifference(guided(anything, words, words, $0).values, anything.values)
      }.max() ?? .nan
    },
  ]

  private typealias Guide = @Sendable (Batch<Double>, Batch<Double>, Double) -> Batch<Double>
  private typealias Compose =
    @Sendable (ExactDenoiser<Double>, [ExactDenoiser<Double>]) -> any Denoiser<Double>

  /// Two captions on the ring: pictures 0 to 2, and the rest.
  private static let captions = (0..<8).map { $0 < 3 ? 0 : 1 }

  private static func described(_ caption: Int) -> ExactDenoiser<Double> {
    ringDenoiser.conditioned { captions[$0] == caption }
  }

  private static let classifier = ClassifierGuidedDenoiser(ringDenoiser, guidanceScale: 1) {
    captions[$0] == 0
  }

  private static let classifierGuided: @Sendable (Batch<Double>, Double, Double) -> Batch<Double> =
    { x, sigma, scale in
      var denoiser = classifier
      denoiser.guidanceScale = scale
      return denoiser.predictedClean(x, sigma: sigma)
    }

  private static let guide: Guide = {
    Guidance.combined($0, towards: $1, awayFrom: nil, scale: $2)
  }

  /// Pictures of variance 2, those with the caption of variance 1.
  private static func guidedGaussian(_ guide: @escaping Guide, _ scale: Double) -> FormulaDenoiser {
    let anything = WienerDenoiser<Double>(mean: [0], variances: [2])
    let described = WienerDenoiser<Double>(mean: [0], variances: [1])
    return FormulaDenoiser { x, sigma in
      guide(
        anything.predictedClean(x, sigma: sigma), described.predictedClean(x, sigma: sigma), scale)
    }
  }
}
