import NeuralNetworks
import Tensors

/// Compares the gradients of a small network in Double with finite differences.
///
///     ∂L/∂θ ≈ (L(θ + h) − L(θ − h))/2h,  h = 10⁻⁵
///
/// The error of the difference itself is of order h² and of rounding/h: about 10⁻¹⁰ here.
struct GradientCheck {
  /// The largest difference of any gradient, relative to the largest gradient of its part.
  static func error(
    parameters: [Double], ranges: [Range<Int>], seed: UInt64 = 1, samples: Int = 12,
    loss: (Tape<Double>) -> Variable<Double>,
    gradients altered: ([Double]) -> [Double] = { $0 }
  ) -> Double {
    let pool = WorkspacePool<Double>()
    var gradients = [Double](repeating: 0, count: parameters.count)
    gradients.withUnsafeMutableBufferPointer { gradients in
      withTape(parameters, addingTo: gradients, in: pool) { tape in
        tape.propagate(from: loss(tape))
      }
    }
    gradients = altered(gradients)
    func value(_ parameters: [Double]) -> Double {
      withTape(parameters, in: pool) { loss($0).scalar }
    }
    var generator = SeededGenerator(seed: seed)
    var worst = 0.0
    for range in ranges where !range.isEmpty {
      let largest = max(gradients[range].map { abs($0) }.max() ?? 0, 1e-3)
      for _ in 0..<min(samples, range.count) {
        let place = range.lowerBound + generator.integer(below: range.count)
        var moved = parameters
        let h = 1e-5
        moved[place] = parameters[place] + h
        let above = value(moved)
        moved[place] = parameters[place] - h
        let below = value(moved)
        worst = max(worst, abs((above - below) / (2 * h) - gradients[place]) / largest)
      }
    }
    return worst
  }
}
