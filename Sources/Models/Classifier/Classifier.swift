public import NeuralNetworks

/// A network that says what a picture shows: a function from pixels to labels.
///
///     pixels ─ (convolution ─ SiLU ─ halving) × 3 ─ linear map ─ logits ─ softmax ─ probabilities
///       24×24 × 3        12×12 × w   6×6 × 2w   3×3 × 4w          8                 8
///
/// Each convolution looks for small patterns, each halving lets the next one see twice as far. The
/// last layer weighs what was found, and where, for each label: its sums are the *logits*, which
/// softmax turns into probabilities.
/// Source: LeCun, Bottou, Bengio & Haffner 1998, "Gradient-based learning applied to document
/// recognition" (LeNet), with SiLU in place of the sigmoid.
public struct Classifier: Sendable {
  /// The sizes of its parts.
  public let shape: ClassifierShape
  private let convolutions: [Convolution]
  private let head: Dense

  /// Answers with the logits of each label.
  ///
  /// - Parameter pictures: [count, side, side, 3].
  /// - Returns: [count, labels].
  public func callAsFunction<Scalar>(_ pictures: Variable<Scalar>) -> Variable<Scalar> {
    let x = features(of: pictures)
    return head(x.reshaped([x.shape[0], shape.featureCount]))
  }

  /// What the convolutions have found, from which the last layer makes its answer.
  ///
  /// - Parameter pictures: [count, side, side, 3].
  /// - Returns: [count, side/8, side/8, 4 w].
  public func features<Scalar>(of pictures: Variable<Scalar>) -> Variable<Scalar> {
    var x = pictures
    for convolution in convolutions { x = convolution(x).silu().halved() }
    return x
  }

  /// A network whose numbers are random.
  ///
  /// - Parameters:
  ///   - shape: the sizes of its parts.
  ///   - builder: receives the numbers.
  public init(_ shape: ClassifierShape, in builder: inout NetworkBuilder) {
    self.shape = shape
    convolutions = zip([3] + shape.widths, shape.widths).enumerated().map { level, channels in
      Convolution(
        from: channels.0, to: channels.1, named: "convolution.\(level)", in: &builder)
    }
    head = Dense(from: shape.featureCount, to: shape.labelCount, named: "head", in: &builder)
  }
}
