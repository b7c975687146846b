import Diffusion
import Foundation
import Tensors
import Testing

@Suite("The exact denoiser and its weights")
struct ExactDenoiserTests {
  /// The formula, picture by picture, without any care for size or speed.
  private func plainPrediction(
    _ x: [Double], _ pictures: Batch<Double>, sigma: Double, priors: [Double], factor: Double = 2
  ) -> [Double] {
    let logits = (0..<pictures.count).map { i in
      log(priors[i])
        - zip(x, pictures[i]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        / (factor * sigma * sigma)
    }
    let largest = logits.max() ?? 0
    let powers = logits.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return (0..<pictures.valueCount).map { j in
      (0..<pictures.count).reduce(0) { sumOver, i in
        sumOver + powers[i] / sum * pictures.values[i * pictures.valueCount + j]
      }
    }
  }

  static let shapes = [(1, 1, 1), (2, 3, 1), (9, 7, 4), (40, 33, 2), (700, 130, 3), (1, 5, 0)]

  @Test("The streamed prediction is the formula, in any shape and at any noise", arguments: shapes)
  func streamed(count: Int, valueCount: Int, noisyCount: Int) {
    var generator = SeededGenerator(seed: 31)
    let pictures = Batch<Double>.gaussian(count: count, valueCount: valueCount, using: &generator)
    let priors = (0..<count).map { _ in 0.1 + generator.uniform() }
    let total = priors.reduce(0, +)
    let set = PictureSet(pictures, priorWeights: priors)
    let noise = Batch<Double>.gaussian(
      count: noisyCount, valueCount: valueCount, using: &generator)
    for sigma in [1e-6, 0.3, 2, 30, 1e6] {
      let noisy = pictures.rows((0..<noisyCount).map { $0 % count }) + sigma * noise
      let streamed = ExactDenoiser(set).predictedClean(noisy, sigma: sigma)
      let weights = set.posterior(of: noisy, sigma: sigma)
      for row in 0..<noisyCount {
        let plain = plainPrediction(
          Array(noisy[row]), pictures, sigma: sigma, priors: priors.map { $0 / total })
        let error = zip(streamed[row], plain).map { abs($0 - $1) }.max() ?? 0
        #expect(error < 1e-11)
        let meanError = zip(set.mean(weights: weights[row]), plain).map { abs($0 - $1) }.max() ?? 0
        #expect(meanError < 1e-11)
        if sigma == 2, count > 8, valueCount < 100 {  // σ² for 2σ²: the wrong twin.
          let twin = plainPrediction(
            Array(noisy[row]), pictures, sigma: sigma, priors: priors, factor: 1)
          #expect(zip(streamed[row], twin).contains { abs($0 - $1) > 1e-3 })
        }
      }
    }
  }

  @Test(
    "However little noise, the answer is the nearest picture and never no number",
    arguments: [1e-6, 1e-100, 1e-155, 1e-160, .leastNonzeroMagnitude])
  func hardlyAnyNoise(sigma: Double) {
    var generator = SeededGenerator(seed: 33)
    let pictures = Batch<Double>.gaussian(count: 300, valueCount: 27, using: &generator)
    let near =
      pictures.rows([7, 299]) + 0.01 * .gaussian(count: 2, valueCount: 27, using: &generator)
    let far = 3e60 * near
    let set = PictureSet(pictures)
    let local = LocalDenoiser(
      set, shape: PictureShape(height: 3, width: 3, channels: 3), window: 3, border: .exact)
    #expect(ExactDenoiser(set).predictedClean(near, sigma: sigma) == pictures.rows([7, 299]))
    #expect(local.predictedClean(near, sigma: sigma).values.allSatisfy { $0.isFinite })
    let answer = ExactDenoiser(set).predictedClean(far, sigma: sigma).values
    #expect(answer.allSatisfy { $0.isFinite })
    // The formula as it stands: every logit is −∞, and −∞ − (−∞) is no number.
    let plain = plainPrediction(
      Array(near[0]), pictures, sigma: sigma, priors: [Double](repeating: 1 / 300, count: 300))
    #expect(plain.contains(where: \.isNaN) == (sigma < 1e-157))
  }

  @Test("Something heard weighs pictures as Bayes says; twins: fitting or not, and nothing heard")
  func likelihood() {
    var generator = SeededGenerator(seed: 34)
    let pictures = Batch<Double>.gaussian(count: 6, valueCount: 4, using: &generator)
    let (priors, likelihoods) = ([0.1, 0.3, 0.1, 0.2, 0.1, 0.2], [0, 0.5, 1, 0.25, 0, 0.125])
    let joint = zip(priors, likelihoods).map(*)
    let sum = joint.reduce(0, +)
    let noisy = Batch<Double>.gaussian(count: 3, valueCount: 4, using: &generator)
    let exact = ExactDenoiser(PictureSet(pictures, priorWeights: priors))
    let heard = exact.conditioned(onLikelihood: { likelihoods[$0] })
      .predictedClean(noisy, sigma: 0.8)
    let twins = [
      exact.conditioned { likelihoods[$0] > 0 }.predictedClean(noisy, sigma: 0.8),
      exact.predictedClean(noisy, sigma: 0.8),
    ]
    for row in 0..<3 {
      let logits = (0..<6).map { i in
        log(joint[i] / sum)
          - zip(noisy[row], pictures[i]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 1.28
      }
      let total = logits.reduce(0) { $0 + exp($1) }
      let plain = (0..<4).map { j in
        (0..<6).reduce(0) { $0 + exp(logits[$1]) / total * pictures.values[$1 * 4 + j] }
      }
      func error(_ answer: Batch<Double>) -> Double {
        zip(answer[row], plain).map { abs($0 - $1) }.max() ?? .infinity
      }
      #expect(error(heard) < 1e-12)
      #expect(twins.allSatisfy { error($0) > 1e-3 })
    }
  }

  @Test("The same bits on 1, 2, 3 and 8 cores, and in every batch")
  func sameBits() {
    var generator = SeededGenerator(seed: 32)
    let pictures = Batch<Float>.gaussian(count: 3000, valueCount: 111, using: &generator)
    let noisy = Batch<Float>.gaussian(count: 5, valueCount: 111, using: &generator)
    let set = PictureSet(pictures)
    let one = ExactDenoiser(set, workers: Workers(1)).predictedClean(noisy, sigma: 3)
    for count in [2, 3, 8] {
      #expect(ExactDenoiser(set, workers: Workers(count)).predictedClean(noisy, sigma: 3) == one)
    }
    let alone = ExactDenoiser(set).predictedClean(noisy.rows([3]), sigma: 3)
    #expect(alone[0] == one[3])
    let weights = set.posterior(of: noisy, sigma: 3, workers: Workers(1)).map(\.weights)
    #expect(set.posterior(of: noisy, sigma: 3, workers: Workers(8)).map(\.weights) == weights)
  }

  @Test("Float storage costs no more than the rounding of its input and output")
  func floatStorage() {
    var generator = SeededGenerator(seed: 33)
    let pictures = Batch<Float>.gaussian(count: 50, valueCount: 200, using: &generator)
    let noise = Batch<Float>.gaussian(count: 4, valueCount: 200, using: &generator)
    for sigma in [0.002, 1, 20] {
      let noisy = pictures.rows(0..<4) + sigma * noise
      let single = ExactDenoiser(PictureSet(pictures)).predictedClean(noisy, sigma: sigma)
      let double = ExactDenoiser(PictureSet(pictures.converted(to: Double.self)))
        .predictedClean(noisy.converted(), sigma: sigma)
      #expect(single == double.converted())
    }
  }

  @Test("A subset predicts as if the other pictures were not there")
  func subsets() {
    var generator = SeededGenerator(seed: 34)
    let pictures = Batch<Double>.gaussian(count: 30, valueCount: 4, using: &generator)
    let noisy = Batch<Double>.gaussian(count: 3, valueCount: 4, using: &generator)
    let chosen = stride(from: 0, to: 30, by: 3)
    let part = ExactDenoiser(PictureSet(pictures)).conditioned { $0.isMultiple(of: 3) }
    let alone = ExactDenoiser(PictureSet(pictures.rows(Array(chosen))))
    let difference =
      part.predictedClean(noisy, sigma: 1) - alone.predictedClean(noisy, sigma: 1)
    #expect(difference.values.allSatisfy { abs($0) < 1e-14 })
    let all = ExactDenoiser(PictureSet(pictures))
    let twin = all.predictedClean(noisy, sigma: 1) - alone.predictedClean(noisy, sigma: 1)
    #expect(twin.values.contains { abs($0) > 0.01 })
  }

  @Test("At σ = 0 the nearest pictures share the weight, at σ = ∞ the prior weights return")
  func limits() {
    let set = PictureSet(
      Batch<Double>(rows: [[0], [1], [1], [5]]), priorWeights: [1, 1, 3, 5])
    let noisy = Batch<Double>(rows: [[0.9]])
    let nearest = set.posterior(of: noisy, sigma: 0)[0].weights
    #expect(zip(nearest, [0, 0.25, 0.75, 0]).allSatisfy { abs($0 - $1) < 1e-15 })
    let prior = set.posterior(of: noisy, sigma: .infinity)[0].weights
    #expect(zip(prior, [0.1, 0.1, 0.3, 0.5]).allSatisfy { abs($0 - $1) < 1e-15 })
    let mean = ExactDenoiser(set).predictedClean(noisy, sigma: .infinity).values[0]
    #expect(abs(mean - 2.9) < 1e-14)
  }

  @Test("What is not a number stays so, in its own row alone, and stops nobody")
  func notANumber() {
    let set = PictureSet(Batch<Double>(rows: [[0, 1], [1, 0], [2, 2]]))
    let noisy = Batch<Double>(rows: [[.nan, 0], [0.2, 0.7]])
    let weights = set.posterior(of: noisy, sigma: 1)
    #expect(weights[0].weights.allSatisfy { $0.isNaN })
    #expect(abs(weights[1].weights.reduce(0, +) - 1) < 1e-15)
    let clean = ExactDenoiser(set).predictedClean(noisy, sigma: 1)
    #expect(clean[0].allSatisfy { $0.isNaN } && clean[1].allSatisfy { $0.isFinite })
  }

  @Test("What weights tell: entropy, effective number, labels, the largest")
  func weightQuestions() {
    let weights = PictureWeights(logits: [0.5, 0.25, 0.125, 0.125].map { log($0) + 1000 })
    #expect(abs(weights.entropyInBits - 1.75) < 1e-12)
    #expect(abs(weights.effectivePictureCount - 1 / 0.34375) < 1e-12)
    #expect(abs(weights.bitsLeft(outOf: 2) - 0.25) < 1e-12)
    let shares = weights.shares(of: [0, 1, 1, 0], labelCount: 3)
    #expect(zip(shares, [0.625, 0.375, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(weights.logShare { $0 > 0 } - log(0.5)) < 1e-12)
    #expect(weights.logShare { _ in false } == -.infinity)
    #expect(weights.largest(3).map(\.index) == [0, 1, 2])
    #expect(weights.largest(9).count == 4)
  }
}
