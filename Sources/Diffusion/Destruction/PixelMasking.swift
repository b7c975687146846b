public import Tensors

/// Destroying pictures by hiding pixels: each stays visible with probability ᾱ, else it is masked.
///
/// The limit of pixel replacement for infinitely many colours, but with the holes marked: every
/// visible pixel is certainly right.
/// Source: Austin et al. 2021 (D3PM, "absorbing"), arXiv 2107.03006.
public enum PixelMasking {
  /// The code of a hidden pixel; no colour has it.
  public static let mask = UInt32.max

  /// Hides pixels; row k depends only on the generator and on k, and a copy of the generator at a
  /// lower ᾱ hides the same pixels and more.
  public static func masking(
    _ clean: CodedPictures, alphaBar: Double, using generator: inout some RandomNumberGenerator
  ) -> CodedPictures {
    precondition((0...1).contains(alphaBar), "Alpha bar lies between 0 and 1.")
    let family = SeededGenerator(seed: generator.next())
    var masked = clean
    for row in 0..<clean.count {
      var stream = family.stream(row)
      for pixel in row * clean.pixelCount..<(row + 1) * clean.pixelCount
      where stream.uniform() >= alphaBar {
        masked.codes[pixel] = mask
      }
    }
    return masked
  }

  /// Posterior weights of all pictures: the prior weights of those that agree with every visible
  /// pixel.
  ///
  /// Visible pixels that no picture has (possible when several pixels were guessed at once) leave
  /// nothing to go by: then the prior weights of all pictures are returned, rather than 0/0.
  public static func posterior(
    of masked: CodedPictures, among pictures: CodedPictures, priorWeights: [Double]? = nil
  ) -> [PictureWeights] {
    precondition(
      pictures.count > 0 && masked.pixelCount == pictures.pixelCount,
      "Masked pictures are explained by at least one picture of as many pixels.")
    let priors = naturalLogarithms(
      of: priorWeights
        ?? [Double](repeating: 1 / Double(pictures.count), count: pictures.count))
    return (0..<masked.count).map { row in
      let logits = priors.indices.map { index in
        zip(masked[row], pictures[index]).allSatisfy { $0 == mask || $0 == $1 }
          ? priors[index] : -.infinity
      }
      return PictureWeights(logits: logits.contains { $0 > -.infinity } ? logits : priors)
    }
  }
}
