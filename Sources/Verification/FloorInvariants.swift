import Diffusion
import Models
import NeuralNetworks
import Tensors

// Row 48: the exact denoiser of the training pictures is a floor under every network, at every noise
// level. A network that falls below it has been told what it should guess.
extension Verification {
  static let floors: [Invariant] = [
    Invariant(
      48, "no network beats the exact denoiser of its own training set (standard errors below it)",
      source: "E |x₀ − D|² is least for D = E[x₀ | x]", tolerance: 3,
      real: Contest { _, noisy in noisy },
      twins: [
        "cleanPictureLeaked: half of x₀ mixed into the input": Contest { clean, noisy in
          0.5 * clean + 0.5 * noisy
        },
        "nearestPictureAsFloor: one picture for the mean of all": Contest(
          floor: { noisy, _ in SmallPictures.nearest(to: noisy) }, input: { _, noisy in noisy }),
      ]
    ) { $0.standardErrorsBelowFloor() }
  ]
}

/// A trained network and a floor, asked the same questions.
private struct Contest: Sendable {
  typealias Input = @Sendable (_ clean: Batch<Float>, _ noisy: Batch<Float>) -> Batch<Float>
  typealias Floor = @Sendable (_ noisy: Batch<Float>, _ sigma: Double) -> Batch<Float>

  /// What the floor answers.
  let floor: Floor
  /// What the network is shown.
  let input: Input

  init(
    floor: @escaping Floor = { SmallPictures.exact.predictedClean($0, sigma: $1) },
    input: @escaping Input
  ) {
    (self.floor, self.input) = (floor, input)
  }

  /// At the worst noise level, how far the network lies below the floor.
  ///
  ///     d = |x₀ − network|² − |x₀ − floor|²  for each picture      −mean(d)/(deviation(d)/√count)
  ///
  /// Paired, since both are asked about the same noise: what makes a question hard, makes it hard for
  /// both.
  func standardErrorsBelowFloor() -> Double {
    var generator = SeededGenerator(seed: 48)
    return [0.3, 1, 2, 3, 5, 8, 15].reduce(-Double.infinity) { worst, sigma in
      let count = 256
      let clean = SmallPictures.all.rows(
        (0..<count).map { _ in generator.integer(below: SmallPictures.all.count) })
      let noisy =
        clean + sigma
        * Batch<Float>.gaussian(
          count: count, valueCount: clean.valueCount, using: &generator)
      let network = SmallPictures.network.predictedClean(input(clean, noisy), sigma: sigma)
      let floor = floor(noisy, sigma)
      let differences = (0..<count).map { row in
        zip(clean[row], zip(network[row], floor[row])).reduce(0.0) { sum, numbers in
          let (own, best) = (Double(numbers.0 - numbers.1.0), Double(numbers.0 - numbers.1.1))
          return sum + own * own - best * best
        }
      }
      let mean = differences.reduce(0, +) / Double(count)
      let variance =
        differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
      return max(worst, -mean / (variance / Double(count)).squareRoot())
    }
  }
}

/// Twenty-four pictures of 8 × 8 pixels, and a small network that has seen nothing else.
private enum SmallPictures {
  static let side = 8

  /// A square in one of four colours, at one of six places.
  static let all = Batch<Float>(
    rows: (0..<24).map { number in
      let colour: [Float] = [[1, -1, -1], [-1, 1, -1], [-1, -1, 1], [1, 1, -1]][number % 4]
      let (row, column) = (number / 4 / 3 * 4, number / 4 % 3 * 2 + 1)
      return (0..<side * side).flatMap { pixel -> [Float] in
        let isInside =
          (row..<row + 3).contains(pixel / side) && (column..<column + 3).contains(pixel % side)
        return isInside ? colour : [-1, -1, -1]
      }
    })

  static let exact = ExactDenoiser(PictureSet(all))

  /// Two levels, some 60,000 numbers, two seconds of training.
  static let network: UNetDenoiser = {
    var settings = TrainingSettings(steps: 400, seed: 48)
    settings.batch = 16
    settings.averageDecay = 0.98
    let shape = UNetShape(side: side, widths: [16, 32], blocks: [1, 1], toldWidth: 32)
    var training = DenoiserTraining(shape, settings)
    var gradients = training.gradients()
    while training.step < settings.steps {
      _ = training.advance(on: all, &gradients, workers: .all)
    }
    return training.denoiser
  }()

  /// The known picture that each noisy one is nearest to.
  static func nearest(to noisy: Batch<Float>) -> Batch<Float> {
    all.rows(
      (0..<noisy.count).map { row in
        let distances = (0..<all.count).map { picture in
          zip(noisy[row], all[picture]).reduce(Float(0)) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }
        }
        return distances.indices.min { distances[$0] < distances[$1] } ?? 0
      })
  }
}
