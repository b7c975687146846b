import Foundation
import Tensors

// Row 49: the snow itself.
extension Verification {
  static let randomness: [Invariant] = [
    Invariant(
      49, "snow is Gaussian: mean 0, variance 1, fourth moment 3, neighbours uncorrelated, in s.e.",
      source: "moments of the standard Gaussian", tolerance: 4,
      real: { seed, count in
        var generator = SeededGenerator(seed: seed)
        return Batch.gaussian(count: 1, valueCount: count, using: &generator).values
      } as @Sendable (UInt64, Int) -> [Double],
      twins: [
        "unitVarianceUniform": { seed, count in
          var generator = SeededGenerator(seed: seed)
          return (0..<count).map { _ in (generator.uniform() - 0.5) * 12.0.squareRoot() }
        }
      ]
    ) { draw in
      let count = 400_000
      let noise = draw(49, count)
      let root = Double(count).squareRoot()
      func deviation(_ values: [Double], from expected: Double, standardDeviation: Double) -> Double
      {
        abs(values.reduce(0, +) / Double(values.count) - expected) * root / standardDeviation
      }
      let squares = noise.map { $0 * $0 }
      return [
        deviation(noise, from: 0, standardDeviation: 1),
        deviation(squares, from: 1, standardDeviation: 2.0.squareRoot()),
        deviation(squares.map { $0 * $0 }, from: 3, standardDeviation: 96.0.squareRoot()),
        deviation(zip(noise, noise.dropFirst()).map { $0 * $1 }, from: 0, standardDeviation: 1),
      ].max() ?? .nan
    }
  ]
}
