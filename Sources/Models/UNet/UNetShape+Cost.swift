import NeuralNetworks

extension UNetShape {
  /// Numbers that a network of this shape learns, without those that fill blocks up.
  public var parameterCount: Int {
    var builder = NetworkBuilder(seed: 0)
    _ = UNet(self, in: &builder)
    return builder.parameters.learnedCount
  }

  /// Multiply-adds of one walk forth: those of convolutions and matrix products, and no others.
  ///
  ///     convolution       pixels · 9 · inputs · outputs      (taps beyond the border included)
  ///     matrix product    rows · inputs · outputs
  ///
  /// What works number by number, as SiLU and normalising do, costs time but is not counted: rates
  /// of machines are compared by their products. A step of training costs three times as many:
  /// the walk back makes two products for each, one for what came in and one for the weights.
  ///
  /// - Parameters:
  ///   - count: pictures.
  ///   - folded: whether a convolution that enlarges counts as it is computed here, with 4 products
  ///     where its definition has 9: see `enlargingConvolution`. Rates of machines need that.
  /// - Returns: as many multiplications, and as many additions.
  public func multiplyAdds(count: Int, folded: Bool = false) -> Int {
    let told = toldWidth
    var sum = NetworkNoiseLevel.featureCount * told + told * told
    if wordWidth > 0 {
      let told = style == nil ? wordCount : StyleShape.wordCount
      sum += 2 * told * wordWidth * wordWidth + 2 * wordWidth * toldWidth
    }
    if style != nil { sum += sketchMultiplyAdds }
    if let text { sum += text.looks * wordCount * 4 * wordWidth * wordWidth }
    for (level, width) in widths.enumerated() {
      let pixels = (side >> level) * (side >> level)
      sum += 2 * blocks[level] * blockMultiplyAdds(level: level, pixels: pixels)
      if level == 0 {
        sum += 2 * 9 * pixels * colours * width  // Stem and head.
      } else {
        // The convolution down to this level, and the one up from it to four times as many pixels.
        sum += (9 + 4 * (folded ? 4 : 9)) * pixels * widths[level - 1] * width
      }
    }
    if looksAround, let width = widths.last {
      let pixels = (side >> (widths.count - 1)) * (side >> (widths.count - 1))
      sum += 4 * pixels * width * width + 2 * pixels * pixels * width
    }
    return count * sum
  }

  private func blockMultiplyAdds(level: Int, pixels: Int) -> Int {
    let width = widths[level]
    let products = 2 * 9 * pixels * width * width + toldWidth * 2 * width
    guard attends[level], wordWidth > 0 else { return products }
    let keys = 1 + wordCount  // "Nothing", then the words.
    let looking = 2 * pixels * width * width + 2 * keys * wordWidth * width
    return products + looking + 2 * pixels * keys * width
  }

  /// Both parts of a caption go through the network for the text, and the thing into its sketch.
  private var sketchMultiplyAdds: Int {
    let styleWords = StyleShape.wordCount
    let text = (text?.looks ?? 0) * styleWords * 4 * wordWidth * wordWidth
    return text + wordCount * wordWidth * sketchHiddenWidth
      + sketchHiddenWidth * sketchSide * sketchSide * widths[widths.count - 1]
  }
}
