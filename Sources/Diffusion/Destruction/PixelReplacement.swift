import Foundation
public import Tensors

/// The article's own way to destroy a picture: change the colour of randomly chosen pixels.
///
///     a pixel keeps its colour with probability ᾱ, else it gets one of K colours, all equally likely
///     Q̄ = ᾱ I + ((1 − ᾱ)/K) 1 1ᵀ
///
/// The new colour may happen to be the old one. This is not Gaussian noise: pixels are wholly right
/// or wholly wrong, and a page that shows one process should not name the other.
/// Source: Austin et al. 2021 (D3PM, "uniform"), arXiv 2107.03006.
public struct PixelReplacement: Hashable, Sendable {
  /// K: number of colours, 2 … 2^32; codes lie in 0 ..< K.
  public let colourCount: Int

  /// Replacement by one of `colourCount` colours: 16 for a small palette, 2^24 for 24-bit colour.
  public init(colourCount: Int) {
    precondition(
      (2...1 << 32).contains(colourCount),
      "Colours can be replaced when there are 2 to 2^32 of them, not \(colourCount).")
    self.colourCount = colourCount
  }

  /// Destroys pictures: every pixel keeps its colour with probability ᾱ.
  ///
  /// Row k depends only on the generator and on k. The draws do not depend on ᾱ: with a copy of
  /// the same generator, what was replaced at a high ᾱ stays replaced, by the same colour, at
  /// every lower one. So a series of levels is one snowfall.
  ///
  /// - Parameters:
  ///   - clean: pictures with codes below ``colourCount``.
  ///   - alphaBar: ᾱ, from 1 (untouched) to 0 (nothing left).
  ///   - generator: gives the seed; it advances by one draw.
  /// - Returns: pictures of the same shape.
  public func replacing(
    _ clean: CodedPictures, alphaBar: Double, using generator: inout some RandomNumberGenerator
  ) -> CodedPictures {
    precondition((0...1).contains(alphaBar), "Alpha bar lies between 0 and 1.")
    let family = SeededGenerator(seed: generator.next())
    var noisy = clean
    for row in 0..<clean.count {
      var stream = family.stream(row)
      for pixel in row * clean.pixelCount..<(row + 1) * clean.pixelCount {
        let threshold = stream.uniform()
        let colour = UInt32(stream.integer(below: colourCount))
        if threshold >= alphaBar { noisy.codes[pixel] = colour }
      }
    }
    return noisy
  }

  /// The expected share of pixels whose colour really differs: (1 − ᾱ)(1 − 1/K).
  public func changedShare(alphaBar: Double) -> Double {
    (1 - alphaBar) * (1 - 1 / Double(colourCount))
  }

  /// κ: what one matching pixel is worth, in nats, when pictures are told apart.
  ///
  ///     κ = log(1 + K ᾱ/(1 − ᾱ))
  ///
  /// It grows like log K. In 24-bit colour one surviving pixel is worth up to 16.6 nats more than
  /// log(ᾱ/(1 − ᾱ)) and gives the picture away; with a small palette survivors hide among
  /// accidental matches.
  public func evidencePerMatch(alphaBar: Double) -> Double {
    log1p(Double(colourCount) * alphaBar / (1 - alphaBar))
  }

  /// The β that means the same as "always a *different* colour, with probability b": b K/(K − 1).
  ///
  /// - Parameter probability: b, at most 1 − 1/K.
  /// - Returns: the probability of being replaced by any colour, the old one included.
  public func beta(alwaysDifferent probability: Double) -> Double {
    probability * Double(colourCount) / Double(colourCount - 1)
  }

  /// One entry of Q = (1 − β) I + (β/K) 1 1ᵀ: the probability that a pixel goes from one colour to
  /// another when it is replaced with probability β; with β = 1 − ᾱ, an entry of Q̄.
  public func transition(from colour: UInt32, to other: UInt32, beta: Double) -> Double {
    (colour == other ? 1 - beta : 0) + beta / Double(colourCount)
  }

  /// Posterior weights of all pictures, given pictures with replaced pixels.
  ///
  ///     p(i | x) = softmax_i(log w_i − κ · Hamming(x, y_i))
  ///
  /// - Parameters:
  ///   - noisy: shape [count, pixelCount].
  ///   - pictures: the possible pictures y_i, coded alike.
  ///   - priorWeights: w_i with sum 1, all equal if not given.
  ///   - alphaBar: ᾱ of `noisy`; at 1 only pictures at the smallest distance remain.
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: one ``PictureWeights`` for each row of `noisy`.
  public func posterior(
    of noisy: CodedPictures, among pictures: CodedPictures, priorWeights: [Double]? = nil,
    alphaBar: Double, workers: Workers = .all
  ) -> [PictureWeights] {
    precondition(
      pictures.count > 0 && priorWeights.map { $0.count == pictures.count } ?? true,
      "Replaced pixels are explained by at least one picture, with one prior weight each.")
    let kappa = evidencePerMatch(alphaBar: alphaBar)
    let priors = naturalLogarithms(
      of: priorWeights
        ?? [Double](repeating: 1 / Double(pictures.count), count: pictures.count))
    return pictures.hammingDistances(to: noisy, workers: workers).map { distances in
      // The smallest distance goes first, so that κ = ∞ leaves the nearest pictures.
      let nearest =
        zip(distances, priors).filter { $0.1 > -.infinity }.map(\.0).min() ?? 0
      return PictureWeights(
        logits: zip(distances, priors).map { distance, prior in
          distance == nearest || prior == -.infinity
            ? prior : prior - kappa * Double(distance - nearest)
        })
    }
  }
}
