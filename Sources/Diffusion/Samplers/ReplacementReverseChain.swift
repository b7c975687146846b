public import Tensors

/// Backwards through replaced pixels, exactly: from palette snow to a picture.
///
///     i ~ p(i | x),   then every pixel by itself:
///     b ~ q(x′ = b | x = c, x₀ = y_i)
///     q(b | c, a) = Q̄′[a, b] Q[b, c]/Q̄[a, c]
///
/// Drawing the picture first keeps the pixels together. A network that predicts each pixel's colour
/// and draws pixel by pixel loses what belongs together unless the steps are small:
/// ``Independence/pixels``.
/// Source: Austin et al. 2021 (D3PM), arXiv 2107.03006, equation 3.
public struct ReplacementReverseChain: Sendable {
  /// The process that is undone.
  public let process: PixelReplacement
  /// The pictures that may have been destroyed.
  public let pictures: CodedPictures
  /// w_i with sum 1.
  public let priorWeights: [Double]

  /// What is drawn together.
  public enum Independence: Hashable, Sendable {
    /// One picture for all pixels: exact for any number of steps.
    case none
    /// A picture of its own for every pixel, as networks do: exact only for many steps.
    case pixels
  }

  /// The chain of a set of coded pictures, all equally likely if no weights are given.
  public init(
    process: PixelReplacement, pictures: CodedPictures, priorWeights: [Double]? = nil
  ) {
    precondition(pictures.count > 0, "A reverse chain needs at least one picture.")
    self.process = process
    self.pictures = pictures
    self.priorWeights =
      priorWeights ?? [Double](repeating: 1 / Double(pictures.count), count: pictures.count)
  }

  /// The states from snow to picture, the start included.
  ///
  /// - Parameters:
  ///   - snow: pictures at the first level; at ᾱ = 0, uniformly random codes.
  ///   - alphaBars: strictly rising levels; the last may be 1.
  ///   - independence: what is drawn together.
  ///   - generator: row k of every step depends only on it and on k; advances by one draw.
  /// - Returns: the pictures at every level.
  public func states(
    from snow: CodedPictures, through alphaBars: [Double],
    drawing independence: Independence = .none,
    using generator: inout some RandomNumberGenerator
  ) -> [CodedPictures] {
    precondition(
      zip(alphaBars, alphaBars.dropFirst()).allSatisfy { $0 < $1 }, "Alpha bars must rise strictly."
    )
    let family = SeededGenerator(seed: generator.next())
    var states = [snow]
    for step in 1..<max(1, alphaBars.count) {
      let (level, next) = (alphaBars[step - 1], alphaBars[step])
      var state = states[step - 1]
      let weights = process.posterior(
        of: state, among: pictures, priorWeights: priorWeights, alphaBar: level)
      for row in 0..<state.count {
        var stream = family.stream(step).stream(row)
        var picture = stream.index(weights: weights[row].weights)
        for pixel in 0..<state.pixelCount {
          if independence == .pixels { picture = stream.index(weights: weights[row].weights) }
          let place = row * state.pixelCount + pixel
          state.codes[place] = draw(
            current: state.codes[place],
            clean: pictures.codes[picture * pictures.pixelCount + pixel],
            from: level, to: next, using: &stream)
        }
      }
      states.append(state)
    }
    return states
  }

  /// The posterior of one pixel's next colour, for all K colours.
  ///
  /// - Parameters:
  ///   - current: c, the colour it has.
  ///   - clean: a, the colour it had in the picture.
  ///   - alphaBar: ᾱ now.
  ///   - nextAlphaBar: ᾱ′ > ᾱ after the step.
  /// - Returns: K probabilities with sum 1; for small palettes.
  public func pixelPosterior(
    current: UInt32, clean: UInt32, from alphaBar: Double, to nextAlphaBar: Double
  ) -> [Double] {
    let stepBeta = 1 - alphaBar / nextAlphaBar
    let total = process.transition(from: clean, to: current, beta: 1 - alphaBar)
    return (0..<UInt32(process.colourCount)).map { colour in
      process.transition(from: clean, to: colour, beta: 1 - nextAlphaBar)
        * process.transition(from: colour, to: current, beta: stepBeta) / total
    }
  }

  /// Draws from ``pixelPosterior(current:clean:from:to:)`` without a list of 2^24 numbers: all
  /// colours other than the current and the clean one are equally likely.
  private func draw(
    current: UInt32, clean: UInt32, from alphaBar: Double, to nextAlphaBar: Double,
    using generator: inout SeededGenerator
  ) -> UInt32 {
    let stepBeta = 1 - alphaBar / nextAlphaBar
    func weight(_ colour: UInt32) -> Double {
      process.transition(from: clean, to: colour, beta: 1 - nextAlphaBar)
        * process.transition(from: colour, to: current, beta: stepBeta)
    }
    let special = current == clean ? [current] : [current, clean]
    let other = (0..<3).first { !special.contains($0) } ?? 0
    let otherCount = process.colourCount - special.count
    let choice = generator.index(
      weights: special.map(weight) + [otherCount > 0 ? Double(otherCount) * weight(other) : 0])
    if choice < special.count { return special[choice] }
    // The n-th colour that is not special.
    var colour = UInt32(generator.integer(below: otherCount))
    for taken in special.sorted() where colour >= taken { colour += 1 }
    return colour
  }
}
