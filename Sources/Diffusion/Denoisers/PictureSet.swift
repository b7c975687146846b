public import Tensors

/// A finite set of pictures with the probability of each: all that exact diffusion needs to know.
///
/// Conditioning on a caption, or on a part of one, is taking a subset: ``restricted(to:)``. It
/// copies no pictures.
public struct PictureSet<Scalar: TensorScalar>: Sendable {
  /// The pictures y_i, shape [count, valueCount].
  public let pictures: Batch<Scalar>
  /// w_i: prior probability of each picture, sum 1; 0 where a subset leaves it out.
  public let priorWeights: [Double]
  /// log w_i.
  package let logPriorWeights: [Double]
  /// Runs of neighbouring pictures with positive weight, short enough to stay in the cache.
  package let blocks: [Range<Int>]

  /// A set of pictures.
  ///
  /// - Parameters:
  ///   - pictures: at least one row.
  ///   - weights: one for each picture, none negative, some positive; they are divided by their sum.
  ///     Without them all pictures are equally likely.
  public init(_ pictures: Batch<Scalar>, priorWeights weights: [Double]? = nil) {
    precondition(pictures.count > 0, "A picture set needs at least one picture.")
    let weights = weights ?? [Double](repeating: 1, count: pictures.count)
    let total = weights.reduce(0, +)
    precondition(
      weights.count == pictures.count && weights.allSatisfy { $0 >= 0 } && total > 0
        && total < .infinity,
      "A picture set needs one finite weight a picture, none negative, some positive.")
    self.pictures = pictures
    priorWeights = weights.map { $0 / total }
    logPriorWeights = naturalLogarithms(of: priorWeights)
    // About 64 kB a block: it is read once from memory and then used for every noisy picture.
    let bytes = max(1, pictures.valueCount) * MemoryLayout<Scalar>.stride
    let blockSize = min(max(65_536 / bytes, 8), 512)
    var blocks: [Range<Int>] = []
    for index in priorWeights.indices where priorWeights[index] > 0 {
      if let last = blocks.last, last.upperBound == index, last.count < blockSize {
        blocks[blocks.count - 1] = last.lowerBound..<index + 1
      } else {
        blocks.append(index..<index + 1)
      }
    }
    self.blocks = blocks
  }

  /// The pictures at `indices` alone, with their weights brought to sum 1.
  ///
  /// - Precondition: at least one of them has a positive weight.
  public func restricted(to indices: some Sequence<Int>) -> PictureSet {
    var weights = [Double](repeating: 0, count: pictures.count)
    for index in indices { weights[index] = priorWeights[index] }
    return PictureSet(pictures, priorWeights: weights)
  }

  /// The pictures for which `belongs` is true, as for those that match a caption.
  public func restricted(where belongs: (Int) -> Bool) -> PictureSet {
    restricted(to: priorWeights.indices.filter(belongs))
  }

  /// The pictures after something was heard about them that is not equally likely about each.
  ///
  ///     P(i | s) = w_i P(s | i) / Σ_j w_j P(s | j)
  ///
  /// - Parameter likelihood: P(s | i) ≥ 0 of picture i, positive for at least one with a positive weight.
  /// - Returns: the same pictures with the posterior as their prior.
  public func weighted(byLikelihood likelihood: (Int) -> Double) -> PictureSet {
    PictureSet(
      pictures, priorWeights: priorWeights.indices.map { priorWeights[$0] * likelihood($0) })
  }

  /// Everything but picture `index`.
  public func leavingOut(_ index: Int) -> PictureSet {
    restricted { $0 != index }
  }

  /// 1/(2σ²), by which squared distances become logits; bounded, so that no logit overflows.
  ///
  /// At σ = ∞ it is 0, and the prior weights remain. Near σ = 0 it would carry every logit to −∞, and their
  /// difference to no number at all. But two distances that differ at all differ by 10⁻¹⁶ of themselves: the
  /// nearest picture has long been left alone where the bound sets in.
  ///
  /// - Parameters:
  ///   - sigma: σ > 0.
  ///   - noisy: the values of one noisy picture.
  /// - Returns: the factor, finite and at least 0.
  func logitFactor(sigma: Double, _ noisy: UnsafeBufferPointer<Double>) -> Double {
    let factor = 1 / (2 * sigma * sigma)
    guard factor > 1e100 else { return factor }
    let farthest = noisy.reduce(0) { max($0, abs($1)) }
    let largest = pictures.values.reduce(0) { max($0, abs(Double($1))) }
    // |x − y|² ≤ d (max |x| + max |y|)², taken a number at a time: the squares may be large, too.
    let bound = (farthest + largest) * (farthest + largest) * Double(max(1, noisy.count))
    return min(factor, 1e300 / max(bound, 1e-300))
  }

  /// Uncertainty before anything is seen: entropy of the prior weights in bits, log₂ N if equal.
  public var priorBits: Double {
    PictureWeights(logits: logPriorWeights).entropyInBits
  }

  /// Prior probability of each label: the sum of the weights of its pictures.
  ///
  /// - Parameters:
  ///   - labels: of each picture, from 0 to `labelCount` − 1.
  ///   - labelCount: number of labels.
  /// - Returns: `labelCount` probabilities with sum 1.
  public func priorShares(of labels: [Int], labelCount: Int) -> [Double] {
    PictureWeights(logits: logPriorWeights).shares(of: labels, labelCount: labelCount)
  }
}
