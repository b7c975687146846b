import Diffusion
import Foundation
import TensorKernels
import Tensors

// Rows 33 to 37: denoisers that see the picture through a window.
extension Verification {
  static let local: [Invariant] = [
    Invariant(
      33, "local denoiser with the picture as its window = the exact denoiser",
      source: "Kamb & Ganguli 2025", tolerance: 1e-12, real: localMean,
      twins: [
        "meanOverWindow": { x, sigma, window in
          plainLocalMean(x, sigma, window) { $0 / Double(window * window) }
        }
      ]
    ) { local in
      // A set where several pictures compete: else any two denoisers agree.
      guard smallShapes.posterior(of: noisyShape, sigma: 2)[0].effectivePictureCount > 1.5 else {
        return .infinity
      }
      return largestDifference(
        local(noisyShape, 2, 13),
        ExactDenoiser(smallShapes).predictedClean(noisyShape, sigma: 2).values)
    },
    Invariant(
      34, "local denoiser with a window of one pixel = the posterior of every pixel by itself",
      source: "Kamb & Ganguli 2025", tolerance: 1e-12, real: localMean,
      twins: [
        "shiftedWindow": { x, sigma, window in plainLocalMean(x, sigma, window, shift: 1) { $0 } }
      ]
    ) { local in
      let pixels = (0..<144).map { pixel in
        let column = PictureSet(
          Batch(
            count: smallShapes.pictures.count, valueCount: 1,
            values: (0..<smallShapes.pictures.count).map {
              smallShapes.pictures.values[144 * $0 + pixel]
            }))
        return ExactDenoiser(column).predictedClean(
          Batch(rows: [[noisyShape.values[pixel]]]), sigma: 1
        ).values[0]
      }
      return largestDifference(local(noisyShape, 1, 1), pixels)
    },
    Invariant(
      34, "windows of one pixel make the corner that was never shown, one time in nine",
      source: "Kamb & Ganguli 2025; product of the marginals", tolerance: 5e-4,
      real: {
        LocalDenoiser(
          $0, shape: PictureShape(height: 1, width: 2, channels: 1), window: 1)
      } as @Sendable (PictureSet<Double>) -> any Denoiser<Double>,
      twins: ["memoriser": { ExactDenoiser($0) }]
    ) { denoiser in
      let corners = PictureSet(Batch<Double>(rows: [[1, 1], [1, -1], [-1, 1]]))
      return abs(shareOfFourthCorner(denoiser(corners)) - 1.0 / 9)
    },
    Invariant(
      35, "the equivariant local denoiser commutes with shifts of a circular picture",
      source: "Kamb & Ganguli 2025", tolerance: 1e-12,
      real: EquivariantLocalDenoiser(
        smallShapes, shape: smallShape, window: 3, border: .circular) as any Denoiser<Double>,
      twins: [
        "positionLocked": LocalDenoiser(
          smallShapes, shape: smallShape, window: 3, border: .circular)
      ]
    ) { denoiser in
      let shifted = denoiser.predictedClean(shift(noisyShape), sigma: 1)
      let expected = shift(denoiser.predictedClean(noisyShape, sigma: 1))
      return largestDifference(shifted.values, expected.values)
    },
    Invariant(
      36, "distinct patches with their counts = all patches",
      source: "the sum over patches", tolerance: 1e-12,
      real: EquivariantLocalDenoiser(
        smallShapes, shape: smallShape, window: 3, border: .circular, mergesEqualPatches: true),
      twins: [
        "forgottenCount": EquivariantLocalDenoiser(
          smallShapes, shape: smallShape, window: 3, border: .circular, mergesEqualPatches: true,
          forgetsCounts: true)
      ]
    ) { denoiser in
      let all = EquivariantLocalDenoiser(
        smallShapes, shape: smallShape, window: 3, border: .circular, mergesEqualPatches: false)
      return largestDifference(
        denoiser.predictedClean(noisyShape, sigma: 2).values,
        all.predictedClean(noisyShape, sigma: 2).values)
    },
    Invariant(
      37, "window distances from a summed-area table = direct sums, at every border",
      source: "Crow 1984", tolerance: 1e-10, real: tableDistances,
      twins: ["windowOneShort": { tableDistances($0, $1, max(1, $2 - 2), $3) }]
    ) { distances in
      [1, 3, 5, 9].flatMap { window in
        [true, false].map { isCircular in
          largestDifference(
            distances(noisyShape, 3, window, isCircular),
            plainDistances(noisyShape.values, 3, window, isCircular: isCircular))
        }
      }.max() ?? .nan
    },
  ]

  private typealias LocalMean = @Sendable (Batch<Double>, Double, Int) -> [Double]

  private static let localMean: LocalMean = { x, sigma, window in
    LocalDenoiser(smallShapes, shape: smallShape, window: window, border: .circular)
      .predictedClean(x, sigma: sigma).values
  }

  static let smallShape = PictureShape(height: 12, width: 12, channels: 1)

  /// Squares and bars of three strengths on 12 × 12 pixels: norms differ, as those of pictures do.
  static let smallShapes = PictureSet(
    Batch<Double>(
      rows: (0..<27).map { index in
        let (top, left) = (2 + index / 9 * 3, 1 + index / 3 % 3 * 4)
        let (height, width, value) = [(3, 3, 1.0), (2, 4, 0.6), (4, 2, -0.8)][index % 3]
        return (0..<144).map { pixel in
          let (row, column) = (pixel / 12, pixel % 12)
          let isInside =
            (top..<top + height).contains(row) && (left..<left + width).contains(column)
          return isInside ? value : -0.1
        }
      }))

  /// One of them in snow, the same everywhere.
  static let noisyShape: Batch<Double> = {
    var generator = SeededGenerator(seed: 33)
    let noise = Batch<Double>.gaussian(count: 1, valueCount: 144, using: &generator)
    return smallShapes.pictures.rows([4]) + noise
  }()

  /// Window distances by four nested loops.
  private static func plainDistances(
    _ x: [Double], _ picture: Int, _ window: Int, isCircular: Bool, shift: Int = 0
  ) -> [Double] {
    let half = window / 2
    let reach = window >= 12 && isCircular ? 0..<12 : -half..<half + 1
    return (0..<144).map { pixel in
      var sum = 0.0
      for dr in reach {
        for dc in reach {
          let (row, column) = (pixel / 12 + dr, pixel % 12 + dc + shift)
          if !isCircular, !(0..<12).contains(row) || !(0..<12).contains(column) { continue }
          let place = (row + 12) % 12 * 12 + (column + 12) % 12
          let difference = x[place] - smallShapes.pictures.values[144 * picture + place]
          sum += difference * difference
        }
      }
      return sum
    }
  }

  private static func plainLocalMean(
    _ x: Batch<Double>, _ sigma: Double, _ window: Int, shift: Int = 0,
    _ distance: (Double) -> Double
  ) -> [Double] {
    let count = smallShapes.pictures.count
    let distances = (0..<count).map {
      plainDistances(x.values, $0, window, isCircular: true, shift: shift).map(distance)
    }
    return (0..<144).map { pixel in
      let weights = PictureWeights(
        logits: (0..<count).map { -distances[$0][pixel] / (2 * sigma * sigma) }
      ).weights
      return (0..<count).reduce(0) {
        $0 + weights[$1] * smallShapes.pictures.values[144 * $1 + pixel]
      }
    }
  }

  private static let tableDistances: @Sendable (Batch<Double>, Int, Int, Bool) -> [Double] = {
    x, picture, window, isCircular in
    let shape = WindowShape(
      height: 12, width: 12, channels: 1, window: window, isCircular: isCircular)
    var table = [Double](repeating: 0, count: shape.tableCount)
    var distances = [Double](repeating: 0, count: 144)
    x.values.withUnsafeBufferPointer { x in
      table.withUnsafeMutableBufferPointer { table in
        distances.withUnsafeMutableBufferPointer {
          smallShapes.pictures.windowDistances(
            of: x, toRow: picture, shape: shape, table: table, into: $0)
        }
      }
    }
    return distances
  }

  /// A circular picture moved down by 2 and right by 5.
  private static func shift(_ x: Batch<Double>) -> Batch<Double> {
    var moved = x
    for pixel in 0..<144 {
      moved.values[(pixel / 12 + 2) % 12 * 12 + (pixel % 12 + 5) % 12] = x.values[pixel]
    }
    return moved
  }

  /// How often the flow of `denoiser` ends at (−1, −1), from Normal(mean, σ² + variance) at σ = 400.
  ///
  /// Resolved by thresholds, not by counting: both coordinates are decided by themselves if the
  /// denoiser is local; for one that is not, the second coordinate starts at its own threshold's
  /// far side, where (−1, −1) would be most likely.
  private static func shareOfFourthCorner(_ denoiser: any Denoiser<Double>) -> Double {
    let sigmas = (0...400).map { 400 * exp(log(1e-4) * Double($0) / 400) } + [0]
    func end(_ start: [Double]) -> [Double] {
      HeunSampler().pictures(
        from: Batch<Double>(rows: [start]), through: sigmas, with: denoiser
      ).values
    }
    var (low, high) = (-2000.0, 2000.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if end([middle, -300])[0] < 0 { low = middle } else { high = middle }
    }
    guard end([low - 1, low - 1]).allSatisfy({ $0 < 0 }) else { return 0 }
    let (mean, variance) = (1.0 / 3, 8.0 / 9)  // of one coordinate over the three corners
    let deviation = (low - mean) / (400 * 400 + variance).squareRoot()
    let below = erfc(-deviation / 2.0.squareRoot()) / 2
    return below * below
  }
}
