import NeuralNetworks
import Tensors

/// An operation whose gradients are compared with finite differences, in Double.
///
///     ∂L/∂x ≈ (L(x + h) − L(x − h))/2h,   h = 10⁻⁵
///
/// The difference itself is wrong by about h² and rounding/h, 10⁻¹⁰ here: what is left over beyond
/// that is a mistake in the way back. L is the mean squared distance to random numbers, so that no
/// two inputs matter alike.
struct GradientCheck: Sendable {
  typealias Work = @Sendable ([Variable<Double>]) -> Variable<Double>
  /// Spoils the gradients of the inputs after they were computed, knowing the output.
  typealias Mistake = @Sendable (_ inputs: [Variable<Double>], _ output: Variable<Double>) -> Void

  let inputs: ParameterList
  let work: Work

  /// - Parameters:
  ///   - shapes: the inputs, weights and biases included; filled with random numbers.
  ///   - blocks: which of them are weights in blocks.
  ///   - work: the operation.
  init(_ shapes: [[Int]], blocks: Set<Int> = [], _ work: @escaping Work) {
    var generator = SeededGenerator(seed: 47)
    var list = ParameterList()
    for (index, shape) in shapes.enumerated() {
      let count = shape.reduce(1, *)
      let values = Batch<Float>.gaussian(count: 1, valueCount: count, using: &generator).values
      _ = list.append(
        "\(index)", shape: shape, layout: blocks.contains(index) ? .blocks : .plain,
        values: values)
    }
    (inputs, self.work) = (list, work)
  }

  /// Largest difference of any gradient, relative to the largest gradient of the same input.
  func error(with mistake: Mistake?) -> Double {
    let pool = WorkspacePool<Double>()
    let start = inputs.values.map { Double($0) }
    var gradients = [Double](repeating: 0, count: start.count)
    gradients.withUnsafeMutableBufferPointer { gradients in
      withTape(start, addingTo: gradients, in: pool) { tape in
        tape.propagate(from: loss(on: tape, mistake))
      }
    }
    func value(_ values: [Double]) -> Double {
      withTape(values, in: pool) { loss(on: $0, nil).scalar }
    }
    var generator = SeededGenerator(seed: 48)
    var worst = 0.0
    for input in inputs.parameters {
      // Zeros that fill blocks up are no inputs: places are those of the table.
      let table = Array(0..<input.range.count).filter { start[input.range.lowerBound + $0] != 0 }
      let largest = input.range.map { abs(gradients[$0]) }.max() ?? 0
      for _ in 0..<min(16, table.count) {
        let place = input.range.lowerBound + table[generator.integer(below: table.count)]
        var moved = start
        moved[place] = start[place] + 1e-5
        let above = value(moved)
        moved[place] = start[place] - 1e-5
        let difference = (above - value(moved)) / 2e-5
        worst = max(worst, abs(difference - gradients[place]) / max(largest, abs(difference)))
      }
    }
    return worst
  }

  private func loss(on tape: Tape<Double>, _ mistake: Mistake?) -> Variable<Double> {
    let variables = inputs.parameters.map { tape.variable(of: $0) }
    // Recorded first, so that it runs last on the way back.
    var output: Variable<Double>?
    if let mistake {
      tape.record {
        if let output { mistake(variables, output) }
      }
    }
    let result = work(variables)
    output = result
    var generator = SeededGenerator(seed: 49)
    let target = Batch<Double>.gaussian(count: 1, valueCount: result.count, using: &generator)
    return result.meanSquaredError(to: target.values)
  }
}

extension Variable {
  /// The gradients, to be spoilt.
  var spoilt: UnsafeMutableBufferPointer<Scalar> {
    UnsafeMutableBufferPointer(start: gradient, count: gradient == nil ? 0 : count)
  }
}
