import NeuralNetworks

/// Pixels look: at words, or at each other.
///
///     x ← x + attention(norm(x), looking at z)
///
/// Convolutions pass news on from neighbour to neighbour; a look reaches everything at once. At words,
/// each pixel finds those that are about it. At each other, the pixels of the smallest pictures agree
/// on what is drawn, and where (as in Ho, Jain & Abbeel 2020, arXiv 2006.11239, appendix B).
struct Look: Sendable {
  private let normalisation: GroupNormalisation
  private let attention: Attention

  init(
    _ width: Int, at sourceWidth: Int, heads: Int, named name: String,
    in builder: inout NetworkBuilder
  ) {
    normalisation = GroupNormalisation(width, named: "\(name).normalisation", in: &builder)
    attention = Attention(width, lookingAt: sourceWidth, heads: heads, named: name, in: &builder)
  }

  /// Looks at words: x, [count, height, width, channels], keeps its shape.
  func callAsFunction<Scalar>(
    _ x: Variable<Scalar>, at words: Variable<Scalar>, lengths: [Int]
  ) -> Variable<Scalar> {
    x + attention(normalisation(x), lookingAt: words, lengths: lengths)
  }

  /// Looks around: every pixel at all pixels of its picture.
  func callAsFunction<Scalar>(aroundIn x: Variable<Scalar>) -> Variable<Scalar> {
    let pixels = normalisation(x)
    // [count, height · width, channels]
    let sequence = pixels.reshaped([x.shape[0], x.shape[1] * x.shape[2], x.channels])
    return x + attention(pixels, lookingAt: sequence)
  }
}
