import Foundation
import NeuralNetworks
import TensorKernels
import Tensors
import Testing

@Suite("The optimiser")
struct OptimiserTests {
  private static func gradients(_ count: Int, step: Int) -> [Float] {
    var generator = SeededGenerator(seed: 9).stream(step)
    return Batch<Float>.gaussian(count: 1, valueCount: count, using: &generator).values
  }

  private static func squaredNorm(_ g: [Float]) -> Double {
    g.reduce(0) { $0 + Double($1) * Double($1) }
  }

  /// Parameters after some steps of AdamW, as the snow computes them.
  private func fast(_ start: [Float], steps: Int, workers: Int = 1) -> [Float] {
    var optimiser = AdamW(count: start.count)
    var parameters = start
    for step in 1...steps {
      let g = Self.gradients(start.count, step: step)
      g.withUnsafeBufferPointer {
        optimiser.update(
          &parameters, along: $0, squaredNorm: Self.squaredNorm(g), learningRate: 0.1,
          workers: Workers(workers))
      }
    }
    return parameters
  }

  /// What the formula can be told to forget.
  private enum Mistake { case none, correction, decayByGradient, clipping, epsilonInside }

  /// The same in Double, line by line as in the paper.
  private func plain(_ start: [Float], steps: Int, _ mistake: Mistake = .none) -> [Double] {
    let (b1, b2, epsilon, decay, rate) = (0.9, 0.99, 1e-8, 0.01, 0.1)
    var parameters = start.map(Double.init)
    var (m, v) = (parameters.map { _ in 0.0 }, parameters.map { _ in 0.0 })
    for step in 1...steps {
      let raw = Self.gradients(start.count, step: step)
      let norm = Self.squaredNorm(raw).squareRoot()
      let factor = norm > 1 && mistake != .clipping ? 1 / norm : 1
      for i in parameters.indices {
        var g = Double(raw[i]) * factor
        if mistake == .decayByGradient { g += decay * parameters[i] }
        m[i] = b1 * m[i] + (1 - b1) * g
        v[i] = b2 * v[i] + (1 - b2) * g * g
        let mean = mistake == .correction ? m[i] : m[i] / (1 - pow(b1, Double(step)))
        let square = mistake == .correction ? v[i] : v[i] / (1 - pow(b2, Double(step)))
        let move =
          mistake == .epsilonInside
          ? mean / (square + 1e-4).squareRoot() : mean / (square.squareRoot() + epsilon)
        let pull = mistake == .decayByGradient ? 0 : rate * decay * parameters[i]
        parameters[i] -= rate * move + pull
      }
    }
    return parameters
  }

  private func distance(_ a: [Float], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
  }

  @Test("is AdamW, step by step", arguments: [1, 7, 8, 13, 40])
  func formula(count: Int) {
    let start = Self.gradients(count, step: 0)
    for steps in [1, 2, 3, 10] {
      let moved = fast(start, steps: steps)
      // Each step moves by about 0.1; some ten roundings of 6e−8 in each step.
      #expect(distance(moved, plain(start, steps: steps)) < Double(steps) * 1e-6)
    }
  }

  @Test("that forgets to correct, to clip, or lets the gradient decay is told apart")
  func twins() {
    let start = Self.gradients(40, step: 0)
    let moved = fast(start, steps: 3)
    for mistake in [Mistake.correction, .decayByGradient, .epsilonInside] {
      #expect(distance(moved, plain(start, steps: 3, mistake)) > 1e-4)
    }
    // Of gradients equally long, lengths do not matter; these differ.
    #expect(distance(fast(start, steps: 10), plain(start, steps: 10, .clipping)) > 1e-4)
  }

  @Test("moves by the learning rate in its first step, whatever the gradient's size")
  func firstStep() {
    for size: Float in [1e-3, 1, 1e10, 1e30] {
      var optimiser = AdamW(count: 2)
      optimiser.weightDecay = 0
      var parameters: [Float] = [1, 1]
      let g = [size, -size]
      g.withUnsafeBufferPointer {
        optimiser.update(
          &parameters, along: $0, squaredNorm: Self.squaredNorm(g), learningRate: 0.25,
          workers: Workers(1))
      }
      #expect(abs(parameters[0] - 0.75) < 1e-5 && abs(parameters[1] - 1.25) < 1e-5)
    }
  }

  @Test("leaves a number without gradient to weight decay alone")
  func decay() {
    var optimiser = AdamW(count: 3)
    var parameters: [Float] = [1, -2, 0]
    [Float](repeating: 0, count: 3).withUnsafeBufferPointer {
      optimiser.update(
        &parameters, along: $0, squaredNorm: 0, learningRate: 0.5, workers: Workers(1))
    }
    #expect(parameters == [0.995, -1.99, 0])
  }

  @Test("shortens long gradients to length 1 and leaves short ones as they are")
  func clipping() {
    func mean(_ g: [Float]) -> [Float] {
      var optimiser = AdamW(count: g.count)
      var parameters = [Float](repeating: 0, count: g.count)
      g.withUnsafeBufferPointer {
        optimiser.update(
          &parameters, along: $0, squaredNorm: Self.squaredNorm(g), learningRate: 0.1,
          workers: Workers(1))
      }
      return optimiser.means.map { $0 / 0.1 }  // (1 − β₁) g after one step
    }
    for (g, expected): ([Float], [Float]) in [
      ([30, 40], [0.6, 0.8]), ([0.3, -0.4], [0.3, -0.4]), ([0.6, 0.8], [0.6, 0.8]),
      ([3e30, 4e30], [0.6, 0.8]),
    ] {
      for (mean, expected) in zip(mean(g), expected) { #expect(abs(mean - expected) < 1e-6) }
    }
  }

  @Test("gives the same bits with 1, 2, 3 and 8 workers", arguments: [2, 3, 8])
  func workers(count: Int) {
    let start = Self.gradients(40_000, step: 0)
    #expect(fast(start, steps: 2, workers: count) == fast(start, steps: 2))
  }

  @Test("an average follows the first steps quickly and the later ones slowly")
  func average() {
    var average = WeightAverage([1, 0], decay: 0.5)
    average.update(with: [2, 0], step: 1)  // keeps 2/11
    #expect(abs(average.values[0] - (1 + 9.0 / 11)) < 1e-6 && average.values[1] == 0)
    let before = average.values[0]
    average.update(with: [4, 8], step: 1000)  // keeps 0.5, not 1001/1010
    #expect(abs(average.values[0] - (before + 4) / 2) < 1e-6 && average.values[1] == 4)
    // What does not change any more is reached, however slowly.
    var slow = WeightAverage([0], decay: 0.9)
    for step in 1...400 { slow.update(with: [1], step: step) }
    #expect(abs(slow.values[0] - 1) < 1e-6)
  }

  @Test("the length of a gradient is that of all its numbers", arguments: [0, 1, 7, 8, 100])
  func length(count: Int) {
    let g = Self.gradients(count, step: 3)
    let fast = sumOfSquares(g, count: count)
    #expect(abs(fast - Self.squaredNorm(g)) <= 1e-14 * fast)
    // Squares of Floats up to the largest have room in a Double.
    #expect(sumOfSquares([Float](repeating: 3e38, count: 9), count: 9).isFinite)
    #expect(sumOfSquares([0, .nan], count: 2).isNaN)
  }
}
