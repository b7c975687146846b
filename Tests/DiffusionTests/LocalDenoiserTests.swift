import Diffusion
import Foundation
import Tensors
import Testing

@Suite("Denoisers between the mean and the memoriser")
struct LocalDenoiserTests {
  static let shape = PictureShape(height: 5, width: 7, channels: 2)

  private func pictures(_ count: Int = 6) -> Batch<Double> {
    var generator = SeededGenerator(seed: 71)
    // Few different values, so that patches repeat.
    return Batch(
      count: count, valueCount: 70,
      values: (0..<count * 70).map { _ in [-1, 0, 0.5][generator.integer(below: 3)] })
  }

  private func noisy(_ count: Int = 2) -> Batch<Double> {
    var generator = SeededGenerator(seed: 72)
    let noise = Batch<Double>.gaussian(count: count, valueCount: 70, using: &generator)
    return pictures().rows(0..<count) + noise
  }

  /// A number of a picture at any row and column, as a border shows it; nil where it shows nothing.
  private func value(_ x: ArraySlice<Double>, _ r: Int, _ c: Int, _ channel: Int, wraps: Bool)
    -> Double
  {
    if !wraps, !(0..<5).contains(r) || !(0..<7).contains(c) { return 0 }
    return x[x.startIndex + ((r + 10) % 5 * 7 + (c + 14) % 7) * 2 + channel]
  }

  /// The equivariant local denoiser, patch by patch.
  private func plainEquivariant(
    _ x: ArraySlice<Double>, sigma: Double, half: Int, border: Border, pictures: Batch<Double>
  ) -> [Double] {
    func overhang(_ r: Int, _ c: Int) -> [Int] {
      [max(0, half - r), max(0, r + half - 4), max(0, half - c), max(0, c + half - 6)]
    }
    let questionWraps = border == .circular || border == .interior
    var answer: [Double] = []
    for r in 0..<5 {
      for c in 0..<7 {
        var logits: [Double] = []
        var centres: [[Double]] = []
        for i in 0..<pictures.count {
          for pr in 0..<5 {
            for pc in 0..<7 {
              if border == .interior, overhang(pr, pc) != [0, 0, 0, 0] { continue }
              if border == .exact, overhang(pr, pc) != overhang(r, c) { continue }
              var distance = 0.0
              for dr in -half...half {
                for dc in -half...half {
                  for channel in 0..<2 {
                    let a = value(x, r + dr, c + dc, channel, wraps: questionWraps)
                    let b = value(
                      pictures[i], pr + dr, pc + dc, channel, wraps: border == .circular)
                    distance += (a - b) * (a - b)
                  }
                }
              }
              logits.append(-distance / (2 * sigma * sigma))
              centres.append((0..<2).map { value(pictures[i], pr, pc, $0, wraps: false) })
            }
          }
        }
        let weights = PictureWeights(logits: logits).weights
        answer += (0..<2).map { channel in
          zip(weights, centres).reduce(0) { $0 + $1.0 * $1.1[channel] }
        }
      }
    }
    return answer
  }

  private func largestDifference(_ a: some Sequence<Double>, _ b: some Sequence<Double>) -> Double {
    zip(a, b).map { abs($0 - $1) }.max() ?? .nan
  }

  @Test(
    "Equivariant local = all patches by plain loops, at every border", arguments: Border.allCases,
    [1, 3, 5])
  func equivariant(border: Border, window: Int) {
    let denoiser = EquivariantLocalDenoiser(
      PictureSet(pictures()), shape: Self.shape, window: window, border: border)
    for sigma in [0.5, 2] {
      let answer = denoiser.predictedClean(noisy(), sigma: sigma)
      for row in 0..<2 {
        let plain = plainEquivariant(
          noisy()[row], sigma: sigma, half: window / 2, border: border, pictures: pictures())
        #expect(largestDifference(answer[row], plain) < 1e-12)
        if window == 3 {  // Another border is another answer.
          let twin = plainEquivariant(
            noisy()[row], sigma: sigma, half: 1, border: border == .zero ? .exact : .zero,
            pictures: pictures())
          #expect(largestDifference(answer[row], twin) > 1e-4)
        }
      }
    }
  }

  @Test(
    "Local = a softmax at every pixel by plain loops", arguments: [Border.circular, .zero], [1, 3])
  func local(border: Border, window: Int) {
    let (pictures, x, half) = (pictures(), noisy(), window / 2)
    let denoiser = LocalDenoiser(
      PictureSet(pictures), shape: Self.shape, window: window, border: border)
    func plain(_ sigma: Double) -> [Double] {
      (0..<35).flatMap { pixel in
        let logits = (0..<pictures.count).map { i in
          var distance = 0.0
          for dr in -half...half {
            for dc in -half...half {
              for channel in 0..<2 {
                let (r, c) = (pixel / 7 + dr, pixel % 7 + dc)
                let a = value(x[0], r, c, channel, wraps: border == .circular)
                let b = value(pictures[i], r, c, channel, wraps: border == .circular)
                distance += (a - b) * (a - b)
              }
            }
          }
          return -distance / (2 * sigma * sigma)
        }
        let weights = PictureWeights(logits: logits).weights
        return (0..<2).map { channel in
          (0..<pictures.count).reduce(0) {
            $0 + weights[$1] * pictures.values[70 * $1 + 2 * pixel + channel]
          }
        }
      }
    }
    let answer = denoiser.predictedClean(x, sigma: 1)
    #expect(largestDifference(answer[0], plain(1)) < 1e-12)
    #expect(largestDifference(answer[0], plain(1.1)) > 1e-4)
  }

  @Test("Local denoisers give the same bits on any number of cores, in Float as in Double")
  func sameBits() {
    let set = PictureSet(pictures(40).converted(to: Float.self))
    let x: Batch<Float> = noisy().converted()
    let one = LocalDenoiser(set, shape: Self.shape, window: 3, workers: Workers(1))
      .predictedClean(x, sigma: 1)
    for count in [2, 8] {
      let other = LocalDenoiser(set, shape: Self.shape, window: 3, workers: Workers(count))
      #expect(other.predictedClean(x, sigma: 1) == one)
    }
    let double = LocalDenoiser(
      PictureSet(set.pictures.converted(to: Double.self)), shape: Self.shape, window: 3
    ).predictedClean(x.converted(), sigma: 1)
    #expect(one == double.converted())
  }

  @Test(
    "Every denoiser stays within the pictures' values at any noise",
    arguments: [1e-6, 1e-3, 1, 1e3, 1e6, .infinity])
  func extremes(sigma: Double) {
    let set = PictureSet(pictures())
    let far = Batch<Double>(count: 1, valueCount: 70, repeating: 1000)
    let denoisers: [any Denoiser<Double>] = [
      ExactDenoiser(set), LocalDenoiser(set, shape: Self.shape, window: 3),
      LocalDenoiser(set, shape: Self.shape, window: 3, border: .circular),
      EquivariantLocalDenoiser(set, shape: Self.shape, window: 3, border: .exact),
    ]
    for denoiser in denoisers {
      for x in [far, noisy(), pictures()] {
        let clean = denoiser.predictedClean(x, sigma: sigma)
        #expect(clean.values.allSatisfy { $0 >= -1 - 1e-14 && $0 <= 0.5 + 1e-14 })
      }
    }
    #expect(
      WienerDenoiser(set).predictedClean(noisy(), sigma: sigma).values.allSatisfy { $0.isFinite })
  }

  @Test("The Wiener denoiser solves with the covariance of the pictures")
  func wiener() {
    var generator = SeededGenerator(seed: 73)
    let pictures = Batch<Double>.gaussian(count: 40, valueCount: 9, using: &generator)
    let set = PictureSet(pictures, priorWeights: (0..<40).map { _ in 0.1 + generator.uniform() })
    let x = Batch<Double>.gaussian(count: 1, valueCount: 9, using: &generator)
    let mean = set.mean(weights: PictureWeights(logits: set.priorWeights.map { log($0) }))
    var covariance = [[Double]](repeating: [Double](repeating: 0, count: 9), count: 9)
    for i in 0..<40 {
      let deviation = zip(pictures[i], mean).map { $0 - $1 }
      for j in 0..<9 {
        for k in 0..<9 { covariance[j][k] += set.priorWeights[i] * deviation[j] * deviation[k] }
      }
    }
    for sigma in [0.1, 1, 10] {
      let answer = WienerDenoiser(set).predictedClean(x, sigma: sigma).values
      // (x − D)/σ² solves (C + σ² I) s = x − μ.
      let solved = zip(x.values, answer).map { ($0 - $1) / (sigma * sigma) }
      let product = (0..<9).map { j in
        (0..<9).reduce(sigma * sigma * solved[j]) { $0 + covariance[j][$1] * solved[$1] }
      }
      let deviation = zip(x.values, mean).map { $0 - $1 }
      #expect(largestDifference(product, deviation) < 1e-11)
      let twin = (0..<9).map { covariance[$0][$0] / (covariance[$0][$0] + sigma * sigma) }
      let diagonalOnly = (0..<9).map { mean[$0] + twin[$0] * deviation[$0] }
      if sigma < 10 { #expect(largestDifference(answer, diagonalOnly) > 1e-3) }
    }
    let at = WienerDenoiser<Double>(mean: [1, 2], variances: [4, 0])
    #expect(
      largestDifference(
        at.predictedClean(Batch(rows: [[3, 5]]), sigma: 2).values, [2, 2]) < 1e-15)
  }

  @Test("The Wiener denoiser of few pictures, by their Gram matrix, is the one by the covariance")
  func wienerOfFewPictures() {
    var generator = SeededGenerator(seed: 74)
    let few = Batch<Double>.gaussian(count: 5, valueCount: 12, using: &generator)
    let x = Batch<Double>.gaussian(count: 2, valueCount: 12, using: &generator)
    let weights = [1.0, 2, 3, 4, 5]
    // Every picture four times has the same mean and covariance, and more pictures than values.
    let many = few.rows((0..<20).map { $0 % 5 })
    for sigma in [0.1, 1, 10] {
      let answer = WienerDenoiser(PictureSet(few, priorWeights: weights))
        .predictedClean(x, sigma: sigma).values
      let other = WienerDenoiser(
        PictureSet(many, priorWeights: (0..<20).map { weights[$0 % 5] })
      ).predictedClean(x, sigma: sigma).values
      #expect(largestDifference(answer, other) < 1e-12)
      let forgottenWeights = WienerDenoiser(PictureSet(few))
        .predictedClean(x, sigma: sigma).values
      // Where little is hidden (sigma .1) the weights matter least: .00998, measured, and still ten
      // thousand million times the tolerance above.
      #expect(largestDifference(answer, forgottenWeights) > 5e-3)
    }
  }

  @Test("A mixture without variance is the exact denoiser, with one component a Wiener filter")
  func mixture() {
    let means = Batch<Double>(rows: [[1, 0], [-1, 0.5], [0, 2]])
    let x = Batch<Double>(rows: [[0.4, 0.6], [3, -1]])
    let points = GaussianMixtureDenoiser(means: means, variances: [0, 0, 0], weights: [1, 2, 3])
    let exact = ExactDenoiser(PictureSet(means, priorWeights: [1, 2, 3]))
    let difference = points.predictedClean(x, sigma: 0.7) - exact.predictedClean(x, sigma: 0.7)
    #expect(difference.values.allSatisfy { abs($0) < 1e-14 })
    let cloud = GaussianMixtureDenoiser(means: means.rows([0]), variances: [0.5])
    let wiener = WienerDenoiser<Double>(mean: [1, 0], variances: [0.5, 0.5])
    let other = cloud.predictedClean(x, sigma: 2) - wiener.predictedClean(x, sigma: 2)
    #expect(other.values.allSatisfy { abs($0) < 1e-14 })
    // Clouds of unequal size: the density of the larger one falls more slowly.
    let uneven = GaussianMixtureDenoiser(means: means, variances: [0.1, 0.1, 2])
    let step = 1e-5
    func logDensity(_ x: [Double]) -> Double {
      log(
        (0..<3).reduce(0.0) { sum, k in
          let total = [0.1, 0.1, 2][k] + 0.49
          let distance = zip(x, means[k]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
          return sum + exp(-distance / (2 * total)) / total
        })
    }
    let score = uneven.score(x, sigma: 0.7)
    for (row, point) in [[0.4, 0.6], [3, -1]].enumerated() {
      for j in 0..<2 {
        var (above, below) = (point, point)
        above[j] += step
        below[j] -= step
        let gradient = (logDensity(above) - logDensity(below)) / (2 * step)
        #expect(abs(score.values[2 * row + j] - gradient) < 1e-8)
      }
    }
  }

  @Test("Stages are chosen by noise level")
  func scheduled() {
    let one = ExactDenoiser(PictureSet(Batch<Double>(rows: [[1]])))
    let two = ExactDenoiser(PictureSet(Batch<Double>(rows: [[2]])))
    let staged = ScheduledDenoiser<Double>([(5, two), (0.5, one)])
    let x = Batch<Double>(rows: [[0]])
    #expect(
      [0.1, 0.5, 0.6, 5, 80].map { staged.predictedClean(x, sigma: $0).values[0] } == [
        1, 1, 2, 2, 2,
      ])
  }
}
