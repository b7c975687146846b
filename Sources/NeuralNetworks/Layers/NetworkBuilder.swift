import Tensors

/// Collects the numbers of a network while its layers are made.
///
///     var builder = NetworkBuilder(seed: 1)
///     let stem = Convolution(from: 3, to: 16, named: "stem", in: &builder)
///     let head = Convolution(from: 16, to: 3, startingAtZero: true, named: "head", in: &builder)
///     builder.parameters.learnedCount  // 883
///
/// A network "starts from random numbers": these come from a seed, each layer's from a stream of its
/// own, so that a layer begins alike whatever stands before it.
public struct NetworkBuilder: Sendable {
  /// The numbers so far.
  public private(set) var parameters = ParameterList()
  private let generator: SeededGenerator

  /// A network without layers.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Adds random numbers: independent Gaussian ones.
  mutating func random(
    _ name: String, shape: [Int], layout: Parameter.Layout = .plain, deviation: Double
  ) -> Parameter {
    var stream = generator.stream(parameters.parameters.count)
    let count = shape.reduce(1, *)
    let values = Batch<Float>.gaussian(
      count: 1, valueCount: count, using: &stream, workers: Workers(1)
    ).values
    return parameters.append(
      name, shape: shape, layout: layout, values: values.map { $0 * Float(deviation) })
  }

  /// Adds equal numbers.
  mutating func constant(
    _ name: String, shape: [Int], layout: Parameter.Layout = .plain, _ value: Float
  ) -> Parameter {
    parameters.append(
      name, shape: shape, layout: layout,
      values: [Float](repeating: value, count: shape.reduce(1, *)))
  }

  /// Adds the weights of a product over `inputs` numbers, so that its results vary as much as these.
  ///
  ///     w ~ N(0, 1/inputs)        Var(Σ_i w_i x_i) = Var(x)
  ///
  /// Source: LeCun, Bottou, Orr & Müller 1998, "Efficient BackProp", section 4.6.
  mutating func weights(
    _ name: String, shape: [Int], inputs: Int, startingAtZero: Bool
  ) -> Parameter {
    startingAtZero
      ? constant(name, shape: shape, layout: .blocks, 0)
      : random(name, shape: shape, layout: .blocks, deviation: 1 / Double(inputs).squareRoot())
  }
}
