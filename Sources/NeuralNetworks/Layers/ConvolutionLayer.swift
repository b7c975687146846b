/// A layer of convolution: a small learned picture is laid over every place of the input.
///
///     y[p, o] = b[o] + Σ_tap Σ_c x[p + tap, c] · w[tap, c, o]
public struct Convolution: Sendable {
  /// w, [side, side, inputs, outputs].
  public let weight: Parameter
  /// b, [outputs].
  public let bias: Parameter
  private let step: Int
  private let enlarges: Bool

  /// A layer whose weights are random.
  ///
  /// - Parameters:
  ///   - inputs: channels that come in.
  ///   - outputs: channels that go out.
  ///   - side: 3 for a neighbourhood of 3 × 3 pixels, 1 for each pixel by itself.
  ///   - step: 2 keeps every second pixel of every second row.
  ///   - enlarges: whether each pixel is drawn as a square of four before (3 × 3 taps).
  ///   - startingAtZero: the layer answers 0 until it has learned. At the end of a block that is
  ///     added to its input, training so begins with a network that is as simple as it can be
  ///     (Zhang, Dauphin & Ma 2019, arXiv 1901.09321).
  ///   - name: of the layer in files.
  ///   - builder: receives the numbers.
  public init(
    from inputs: Int, to outputs: Int, side: Int = 3, step: Int = 1, enlarges: Bool = false,
    startingAtZero: Bool = false, named name: String, in builder: inout NetworkBuilder
  ) {
    weight = builder.weights(
      "\(name).weight", shape: [side, side, inputs, outputs], inputs: side * side * inputs,
      startingAtZero: startingAtZero)
    bias = builder.constant("\(name).bias", shape: [outputs], 0)
    (self.step, self.enlarges) = (step, enlarges)
  }

  /// [count, height, width, inputs] becomes [count, height′, width′, outputs].
  public func callAsFunction<Scalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let (weight, bias) = (x.tape.variable(of: weight), x.tape.variable(of: bias))
    return enlarges
      ? enlargingConvolution(x, weight: weight, bias: bias)
      : convolution(x, weight: weight, bias: bias, step: step)
  }
}
