import Diffusion
import Foundation
import Tensors

// Rows 31, 32 and 40 to 42: likelihood, and chains that go backwards without error.
extension Verification {
  static let chains: [Invariant] = [
    Invariant(
      31, "likelihood along the flow, 2000 RK4 steps = likelihood as a sum over pictures",
      source: "Chen et al. 2018; Song et al. 2020 (score SDE)", tolerance: 1e-10,
      real: { Fixtures.ringSet.logDensityByFlow(of: $0, from: $1, to: $2, stepCount: 2000) }
        as @Sendable (Batch<Double>, Double, Double) -> [Double],
      twins: [
        "traceWithoutSigma": { x, sigma, end in
          Fixtures.ringSet.logDensityByFlow(of: x, from: sigma, to: end, stepCount: 2000) {
            variance, _ in variance
          }
        }
      ]
    ) { density in
      let x = Batch<Double>(rows: [[0.5, 0.4], [-1, 0.3], [0.2, -1.4]])
      return largestDifference(
        density(x, 0.5, 20), Fixtures.ringSet.logDensity(of: x, sigma: 0.5))
    },
    Invariant(
      32, "exact reverse chain on the line, ᾱ .05 to .6 in one step: total variation",
      source: "the mixture Σ_i p_i(x) q(x′ | x, y_i)", tolerance: 1e-12,
      real: { _, picture in picture } as @Sendable (Double, Double) -> Double,
      twins: ["pluggedMean": { mean, _ in mean }]
    ) { cleanPicture in
      let set = PictureSet(Fixtures.line)
      let (level, next) = (NoiseLevel(alphaBar: 0.05), NoiseLevel(alphaBar: 0.6))
      let step = StepPosterior(from: level, to: next, in: .varianceExploding)
      func density(_ x: Double, _ mean: Double, _ variance: Double) -> Double {
        exp(-(x - mean) * (x - mean) / (2 * variance)) / (2 * .pi * variance).squareRoot()
      }
      let grid = (0...1600).map { -48 + 0.06 * Double($0) }
      let noisy = Batch(count: grid.count, valueCount: 1, values: grid)
      let weights = set.posterior(of: noisy, sigma: level.sigma)
      let means = ExactDenoiser(set).predictedClean(noisy, sigma: level.sigma).values
      let logDensities = set.logDensity(of: noisy, sigma: level.sigma)
      return (0...240).reduce(0) { total, index in
        let cleaner = -6 + 0.05 * Double(index)
        var reached = 0.0
        for (place, x) in grid.enumerated() {
          for (i, picture) in Fixtures.line.values.enumerated() {
            let clean = cleanPicture(means[place], picture)
            let mean = step.noisyWeight * x + step.cleanWeight * clean
            reached +=
              0.06 * exp(logDensities[place]) * weights[place].weights[i]
              * density(cleaner, mean, step.variance)
          }
        }
        let expected = Fixtures.line.values.reduce(0) {
          $0 + density(cleaner, $1, next.sigma * next.sigma) / 4
        }
        return total + 0.05 * abs(reached - expected) / 2
      }
    },
    Invariant(
      40, "exact reverse chain of replaced pixels, 1 and 7 steps: total variation to the data",
      source: "Austin et al. 2021 (D3PM), by full enumeration", tolerance: 1e-7,
      real: drawnTogether, twins: ["independentPixels": drawnApart]
    ) { step in max(totalVariation(1, step), totalVariation(7, step)) },
    Invariant(
      41, "pixels drawn independently: the error halves when the steps do, 64 to 128",
      source: "Austin et al. 2021 (D3PM), by full enumeration", tolerance: 0.25,
      real: drawnApart,
      twins: [
        "forgottenCurrentPixel": { weights, _, _, next in
          product { pixel in
            (0..<3).map { colour in
              sum(weights) {
                toyProcess.transition(
                  from: Fixtures.toy.codes[4 * $0 + pixel], to: UInt32(colour), beta: 1 - next)
              }
            }
          }
        },
        "mostLikelyColour": { weights, seen, level, next in
          product { pixel in
            let shares = (0..<3).map { colour in
              sum(weights) { Fixtures.toy.codes[4 * $0 + pixel] == colour ? 1 : 0 }
            }
            let likeliest = UInt32(shares.firstIndex(of: shares.max() ?? 0) ?? 0)
            return toyChain.pixelPosterior(
              current: seen[pixel], clean: likeliest, from: level, to: next)
          }
        },
      ]
    ) { step in abs(totalVariation(64, step) / totalVariation(128, step) - 2) },
    Invariant(
      41, "pixels drawn independently: total variation .9040, .6530, .3436 at 1, 2, 4 steps",
      source: "full enumeration of a toy data set", tolerance: 5e-5, real: drawnApart,
      twins: ["drawnTogether": drawnTogether]
    ) { step in
      largestDifference(
        [1, 2, 4].map { totalVariation($0, step) }, [0.9040, 0.6530, 0.3436])
    },
    Invariant(
      42, "hidden pixels drawn one at a time: total variation to the data",
      source: "the chain rule of probability", tolerance: 1e-15, real: 1,
      twins: ["twoPixelsAtOnce": 2]
    ) { pixelsAtOnce in
      var probabilities: [[UInt32]: Double] = [[UInt32](repeating: PixelMasking.mask, count: 4): 1]
      let chain = MaskingReverseChain(pictures: Fixtures.toy)
      for start in stride(from: 0, to: 4, by: pixelsAtOnce) {
        var next: [[UInt32]: Double] = [:]
        for (codes, probability) in probabilities {
          let masked = CodedPictures(count: 1, pixelCount: 4, codes: codes)
          var parts = [(codes, probability)]
          for pixel in start..<start + pixelsAtOnce {
            parts = parts.flatMap { codes, probability in
              chain.colours(ofPixel: pixel, in: masked).map { colour in
                var codes = codes
                codes[pixel] = colour.code
                return (codes, probability * colour.probability)
              }
            }
          }
          for (codes, probability) in parts { next[codes, default: 0] += probability }
        }
        probabilities = next
      }
      var difference = 0.0
      for i in 0..<5 {
        difference += abs((probabilities.removeValue(forKey: Array(Fixtures.toy[i])) ?? 0) - 0.2)
      }
      return (difference + probabilities.values.reduce(0, +)) / 2
    },
  ]

  // MARK: Enumerating all 81 pictures of four pixels in three colours

  /// From the weights of the pictures, what is seen, ᾱ and ᾱ′ to the probabilities of 81 pictures.
  private typealias ToyStep = @Sendable ([Double], [UInt32], Double, Double) -> [Double]

  private static let toyProcess = PixelReplacement(colourCount: 3)
  private static let toyChain = ReplacementReverseChain(process: toyProcess, pictures: Fixtures.toy)

  private static let drawnTogether: ToyStep = { weights, seen, level, next in
    (0..<5).reduce([Double](repeating: 0, count: 81)) { total, i in
      let whole = product { pixel in
        toyChain.pixelPosterior(
          current: seen[pixel], clean: Fixtures.toy.codes[4 * i + pixel], from: level, to: next)
      }
      return zip(total, whole).map { $0 + weights[i] * $1 }
    }
  }

  private static let drawnApart: ToyStep = { weights, seen, level, next in
    product { pixel in
      (0..<5).reduce([0, 0, 0]) { total, i in
        let colours = toyChain.pixelPosterior(
          current: seen[pixel], clean: Fixtures.toy.codes[4 * i + pixel], from: level, to: next)
        return zip(total, colours).map { $0 + weights[i] * $1 }
      }
    }
  }

  /// Probabilities of all pictures whose pixels are independent.
  private static func product(_ pixel: (Int) -> [Double]) -> [Double] {
    (0..<4).map(pixel).reduce([1]) { whole, colours in
      whole.flatMap { left in colours.map { left * $0 } }
    }
  }

  private static func sum(_ weights: [Double], _ value: (Int) -> Double) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * value($1) }
  }

  /// Total variation between the data and what T steps from ᾱ = 0 to 1 make of uniform snow.
  private static func totalVariation(_ stepCount: Int, _ step: ToyStep) -> Double {
    let pictures = (0..<81).map { code in [27, 9, 3, 1].map { UInt32(code / $0 % 3) } }
    let all = CodedPictures(count: 81, pixelCount: 4, codes: pictures.flatMap { $0 })
    var probabilities = [Double](repeating: 1 / 81, count: 81)
    for index in 0..<stepCount {
      let level = Double(index) / Double(stepCount)
      let next = Double(index + 1) / Double(stepCount)
      let weights = toyProcess.posterior(of: all, among: Fixtures.toy, alphaBar: level)
      var after = [Double](repeating: 0, count: 81)
      for (code, probability) in probabilities.enumerated() where probability > 0 {
        for (other, share) in step(weights[code].weights, pictures[code], level, next).enumerated()
        {
          after[other] += probability * share
        }
      }
      probabilities = after
    }
    for i in 0..<5 {
      let code = zip(Fixtures.toy[i], [27, 9, 3, 1]).reduce(0) { $0 + Int($1.0) * $1.1 }
      probabilities[code] -= 0.2
    }
    return probabilities.reduce(0) { $0 + abs($1) } / 2
  }
}
