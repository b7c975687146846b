import NeuralNetworks

/// One block of a U-Net: looks at the neighbourhood twice, told the noise and the words between.
///
///     h = conv₁(silu(norm₁(x)))
///     x ← x + conv₂(silu(FiLM(norm₂(h), told)))
///     x ← x + attention(norm₃(x), looking at the words)
///
/// Everything is added to what came in: a block need only learn what to change (He et al. 2016,
/// arXiv 1512.03385), and its last layers start at 0, where it changes nothing.
struct UNetBlock: Sendable {
  private let firstNormalisation: GroupNormalisation
  private let firstConvolution: Convolution
  private let secondNormalisation: GroupNormalisation
  private let secondConvolution: Convolution
  private let modulation: Dense
  private let look: Look?

  init(
    _ width: Int, told shape: UNetShape, attends: Bool, named name: String,
    in builder: inout NetworkBuilder
  ) {
    firstNormalisation = GroupNormalisation(width, named: "\(name).normalisation.0", in: &builder)
    firstConvolution = Convolution(
      from: width, to: width, named: "\(name).convolution.0", in: &builder)
    secondNormalisation = GroupNormalisation(width, named: "\(name).normalisation.1", in: &builder)
    secondConvolution = Convolution(
      from: width, to: width, startingAtZero: true, named: "\(name).convolution.1", in: &builder)
    modulation = Dense(
      from: shape.toldWidth, to: 2 * width, startingAtZero: true, named: "\(name).modulation",
      in: &builder)
    look =
      attends && shape.wordWidth > 0
      ? Look(
        width, at: shape.wordWidth, heads: shape.heads, named: "\(name).look", in: &builder) : nil
  }

  /// [count, height, width, channels] keeps its shape.
  func callAsFunction<Scalar>(
    _ x: Variable<Scalar>, _ told: Told<Scalar>
  ) -> Variable<Scalar> {
    let h = firstConvolution(firstNormalisation(x).silu())
    let m = modulation(told.vector)  // [count, 2 · channels]
    let repaired = x + secondConvolution(secondNormalisation(h).modulated(by: m).silu())
    guard let look, let words = told.words else { return repaired }
    return look(repaired, at: words, lengths: told.lengths)
  }
}
