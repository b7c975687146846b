/// A layer in which every output sees every input: y = x W + b, for each row or pixel by itself.
public struct Dense: Sendable {
  /// W, [inputs, outputs].
  public let weight: Parameter
  /// b, [outputs].
  public let bias: Parameter

  /// A layer whose weights are random.
  ///
  /// - Parameters:
  ///   - inputs: numbers that come in.
  ///   - outputs: numbers that go out.
  ///   - startingAtZero: the layer answers 0 until it has learned.
  ///   - name: of the layer in files.
  ///   - builder: receives the numbers.
  public init(
    from inputs: Int, to outputs: Int, startingAtZero: Bool = false, named name: String,
    in builder: inout NetworkBuilder
  ) {
    weight = builder.weights(
      "\(name).weight", shape: [inputs, outputs], inputs: inputs, startingAtZero: startingAtZero)
    bias = builder.constant("\(name).bias", shape: [outputs], 0)
  }

  /// [..., inputs] becomes [..., outputs].
  public func callAsFunction<Scalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    linearMap(x, weight: x.tape.variable(of: weight), bias: x.tape.variable(of: bias))
  }
}
