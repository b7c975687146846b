public import Tensors

/// Backwards through masked pixels: the hidden ones are drawn one after the other.
///
///     colour of pixel p ~ p(x₀ at p | all visible pixels)
///
/// Every drawn pixel is visible to the next one, so that the chain rule of probability makes the
/// result exact. Drawing several at once is quicker and forgets what belongs together.
/// Source: Austin et al. 2021 (D3PM, "absorbing"), arXiv 2107.03006; Hoogeboom et al. 2021, arXiv
/// 2110.02037.
public struct MaskingReverseChain: Sendable {
  /// The pictures that may be hidden.
  public let pictures: CodedPictures
  /// w_i with sum 1, all equal if not given.
  public let priorWeights: [Double]?

  /// The chain of a set of coded pictures.
  public init(pictures: CodedPictures, priorWeights: [Double]? = nil) {
    precondition(pictures.count > 0, "A reverse chain needs at least one picture.")
    self.pictures = pictures
    self.priorWeights = priorWeights
  }

  /// The probability of each colour of one pixel, given what is visible.
  ///
  /// - Parameters:
  ///   - pixel: the hidden one.
  ///   - masked: one picture.
  /// - Returns: colours that pictures have there, in rising order, with their probabilities.
  public func colours(
    ofPixel pixel: Int, in masked: CodedPictures
  ) -> [(code: UInt32, probability: Double)] {
    let weights = PixelMasking.posterior(
      of: masked, among: pictures, priorWeights: priorWeights)[0].weights
    var sums: [UInt32: Double] = [:]
    for (index, weight) in weights.enumerated() where weight > 0 {
      sums[pictures.codes[index * pictures.pixelCount + pixel], default: 0] += weight
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The states while pixels appear in random order, `pixelsAtOnce` a step; exact for 1.
  ///
  /// - Parameters:
  ///   - masked: one picture with hidden pixels.
  ///   - pixelsAtOnce: drawn in one step without seeing one another.
  ///   - generator: draws the order and the colours.
  /// - Returns: the start and one picture for each step.
  public func states(
    from masked: CodedPictures, pixelsAtOnce: Int = 1,
    using generator: inout some RandomNumberGenerator
  ) -> [CodedPictures] {
    precondition(masked.count == 1 && pixelsAtOnce > 0, "Give one picture and at least one pixel.")
    var hidden = masked.codes.indices.filter { masked.codes[$0] == PixelMasking.mask }
    var states = [masked]
    while !hidden.isEmpty {
      var next = states[states.count - 1]
      let visible = next
      for _ in 0..<min(pixelsAtOnce, hidden.count) {
        let pixel = hidden.remove(at: generator.integer(below: hidden.count))
        let colours = colours(ofPixel: pixel, in: visible)
        next.codes[pixel] = colours[generator.index(weights: colours.map(\.probability))].code
      }
      states.append(next)
    }
    return states
  }
}
