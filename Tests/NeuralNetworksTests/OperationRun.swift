import NeuralNetworks
import Tensors

/// An operation as a network runs it, forth and back, on given inputs.
struct OperationRun {
  /// What it answered.
  let output: [Double]
  /// What the gradient of the output was said to be: random numbers.
  let outputGradient: PlainTensor
  /// The gradients of the inputs that followed from it.
  let gradients: [[Double]]

  /// Runs an operation.
  ///
  /// - Parameters:
  ///   - inputs: all that it computes with, weights included.
  ///   - blocks: which of them are weights in blocks.
  ///   - scalar: the numbers to compute with.
  ///   - work: the operation.
  init<Scalar: NetworkScalar>(
    _ inputs: [PlainTensor], blocks: Set<Int> = [], in scalar: Scalar.Type,
    _ work: ([Variable<Scalar>]) -> Variable<Scalar>
  ) {
    var list = ParameterList()
    for (index, input) in inputs.enumerated() {
      _ = list.append(
        "\(index)", shape: input.shape, layout: blocks.contains(index) ? .blocks : .plain,
        values: input.values.map { Float($0.value) })
    }
    _ = list.append("so that there is one number at least", shape: [1], values: [0])
    var gradients = [Scalar](repeating: 0, count: list.values.count)
    (output, outputGradient) = gradients.withUnsafeMutableBufferPointer { gradients in
      withTape(
        list.values.map { Scalar($0) }, addingTo: gradients, in: WorkspacePool<Scalar>()
      ) { tape in
        let y = work(list.parameters.dropLast().map { tape.variable(of: $0) })
        var generator = SeededGenerator(seed: 5)
        let g = PlainTensor.random(y.shape, using: &generator)
        // Recorded last, so that the way back begins with it.
        tape.record {
          for (index, value) in g.values.enumerated() { y.gradient?[index] = Scalar(value.value) }
        }
        tape.propagate(from: tape.zeros([1]))
        return (y.values.map { Double($0) }, g)
      }
    }
    self.gradients = list.parameters.dropLast().map { parameter in
      ParameterList.table(of: parameter, in: gradients).map { Double($0) }
    }
  }
}

extension PlainTensor {
  /// Gaussian numbers, rounded to Float: so networks of both scalars are given the same ones.
  static func random(
    _ shape: [Int], mean: Double = 0, using generator: inout SeededGenerator
  ) -> PlainTensor {
    let values = Batch<Float>.gaussian(
      count: 1, valueCount: shape.reduce(1, *), using: &generator, workers: Workers(1)
    ).values
    return PlainTensor(shape, values: values.map { Double($0 + Float(mean)) })
  }
}

extension RandomNumberGenerator {
  /// One of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[integer(below: values.count)]
  }
}
