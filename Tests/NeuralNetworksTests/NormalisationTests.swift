import NeuralNetworks
import Tensors
import Testing

@Suite("Normalisation")
struct NormalisationTests {
  private static func inputs(
    _ shape: [Int], mean: Double, _ generator: inout SeededGenerator
  ) -> [PlainTensor] {
    [
      .random(shape, mean: mean, using: &generator),
      .random([shape[2]], mean: 1, using: &generator), .random([shape[2]], using: &generator),
    ]
  }

  private func run<Scalar: NetworkScalar>(
    _ inputs: [PlainTensor], groups: Int, _ scalar: Scalar.Type
  ) -> OperationRun {
    OperationRun(inputs, in: scalar) {
      groupNormalisation($0[0], scale: $0[1], offset: $0[2], groups: groups)
    }
  }

  private func excess<Scalar: NetworkScalar>(
    _ inputs: [PlainTensor], groups: Int, _ scalar: Scalar.Type
  ) -> Double {
    let run = run(inputs, groups: groups, scalar)
    let plain = Plain.groupNormalisation(
      inputs[0], scale: inputs[1], offset: inputs[2], groups: groups, of: run.outputGradient)
    return zip([plain.y] + plain.gradients, [run.output] + run.gradients).reduce(0) {
      max($0, $1.0.excess(of: $1.1, in: scalar))
    }
  }

  @Test("of groups agrees with the formula on odd shapes, forth and back", arguments: 0..<48)
  func oddShapes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let groups = 1 + seed % 8
    let shape = [
      generator.pick([0, 1, 2, 3]), generator.pick([1, 2, 3, 15, 49]),
      groups * generator.pick([1, 2, 3, 5]),
    ]
    let inputs = Self.inputs(shape, mean: generator.pick([0, 3, -10]), &generator)
    #expect(excess(inputs, groups: groups, Float.self) <= 1)
    #expect(excess(inputs, groups: groups, Double.self) <= 1)
  }

  @Test("of other groups, of another variance, or of one picture for all is told apart")
  func twins() {
    var generator = SeededGenerator(seed: 4)
    let inputs = Self.inputs([2, 9, 12], mean: 1, &generator)
    let fast = run(inputs, groups: 4, Float.self)
    func plain(_ x: PlainTensor, groups: Int = 4, epsilon: Rounded = 1e-5) -> [PlainTensor] {
      let plain = Plain.groupNormalisation(
        x, scale: inputs[1], offset: inputs[2], groups: groups, epsilon: epsilon,
        of: fast.outputGradient.reshaped(x.shape))
      return [plain.y] + plain.gradients
    }
    let wrong = [
      plain(inputs[0], groups: 3), plain(inputs[0], epsilon: 1e-3),
      plain(inputs[0].reshaped([1, 18, 12])),
    ]
    for plain in wrong {
      #expect(plain[0].excess(of: fast.output, in: Float.self) > 3)
      // ∂L/∂β alone knows nothing of x.
      for (plain, fast) in zip(plain[1...2], fast.gradients[0...1]) {
        #expect(plain.excess(of: fast, in: Float.self) > 3)
      }
    }
  }

  @Test(
    "a constant picture becomes the offset, up to rounding",
    arguments: [0.0, 1, -10, 1e-30, -1000])
  func constant(value: Double) {
    var generator = SeededGenerator(seed: 5)
    var inputs = Self.inputs([1, 49, 6], mean: 0, &generator)
    inputs[0] = PlainTensor([1, 49, 6], values: [Double](repeating: value, count: 49 * 6))
    // Farther from 0, errors are multiplied by errors, which a bound of first order does not know.
    if abs(value) < 100 { #expect(excess(inputs, groups: 2, Float.self) <= 1) }
    let run = run(inputs, groups: 2, Double.self)
    for (index, y) in run.output.enumerated() {
      #expect(abs(y - inputs[2][index % 6].value) <= 1e-9 * max(1, abs(value)))
    }
  }

  @Test("of numbers too large to square is bounded, and of no number is none")
  func extremes() {
    var generator = SeededGenerator(seed: 6)
    var inputs = Self.inputs([1, 10, 8], mean: 0, &generator)
    for index in inputs[0].values.indices {
      inputs[0][index] = Rounded(Double(Float(inputs[0][index].value) * 1e30))
    }
    // The variance leaves the Floats, so the inverse deviation is 0: what is left is the offset.
    let large = run(inputs, groups: 2, Float.self)
    for (index, y) in large.output.enumerated() {
      #expect(y == inputs[2][index % 8].value)
    }
    #expect(large.gradients[0].allSatisfy { $0 == 0 })
    #expect(excess(inputs, groups: 2, Double.self) <= 1)

    for strange in [Double.nan, .infinity] {
      inputs[0].values[0].value = strange
      let run = run(inputs, groups: 2, Double.self)
      // The other group of channels does not hear of it.
      for (index, y) in run.output.enumerated() {
        #expect(index % 8 < 4 ? y.isNaN : y.isFinite)
      }
    }
  }
}
