import Foundation
import TensorKernels
import Tensors

/// How probable each picture of a set is, now that a noisy one was seen: p_i(x).
///
///     p_i = w_i p(x | y_i)/Σ_j w_j p(x | y_j)
///
/// From these numbers alone follow the exact prediction, what is still uncertain, what the thing
/// in the picture is, and whose share in the prediction is largest.
public struct PictureWeights: Sendable {
  /// p_i, sum 1.
  public let weights: [Double]
  /// log p_i; −∞ where a picture is left out.
  public let logWeights: [Double]
  /// log Σ_i exp(l_i) of the logits l_i they came from: up to the constant that the likelihood
  /// drops, the log probability of what was seen.
  public let logNormaliser: Double

  /// Weights from unnormalised logarithms, safe whatever their size.
  ///
  ///     M = max l_i,   p_i = exp(l_i − M)/Σ_j exp(l_j − M)
  ///
  /// - Parameters:
  ///   - logits: l_i = log w_i + log p(x | y_i) + any constant; −∞ leaves a picture out, but not
  ///     all of them. If one is not a number, no weight is: what saw the noisy picture failed before.
  ///   - constant: what was left out of every logit and belongs into ``logNormaliser``.
  public init(logits: [Double], constant: Double = 0) {
    let largest = logits.contains(where: \.isNaN) ? .nan : logits.max() ?? -.infinity
    precondition(largest != -.infinity, "Weights need at least one picture that is possible.")
    // exp(l − M) is at most 1, and exactly 1 for the largest: no overflow, no division by 0.
    var powers = logits.map { $0 - largest }
    powers.withUnsafeMutableBufferPointer { applyExponential($0) }
    let sum = powers.reduce(0, +)
    let normaliser = largest + log(sum)
    weights = powers.map { $0 / sum }
    logWeights = logits.map { $0 - normaliser }
    logNormaliser = normaliser + constant
  }

  /// Uncertainty about which picture it is, in nats: H = −Σ p_i log p_i.
  public var entropy: Double {
    var sum = 0.0
    for (weight, logWeight) in zip(weights, logWeights) where weight > 0 {
      sum -= weight * logWeight
    }
    return max(0, sum)
  }

  /// Uncertainty about which picture it is, in bits: 0 when it is known, log₂ N at pure noise.
  public var entropyInBits: Double { entropy / log(2) }

  /// N_eff = 1/Σ p_i²: 1 when one picture has all the weight, N when all have equal weight.
  public var effectivePictureCount: Double {
    1 / weights.reduce(0) { $0 + $1 * $1 }
  }

  /// Bits that the noisy picture still tells about which picture it was: prior bits − H.
  ///
  /// - Parameter priorBits: uncertainty before, ``PictureSet/priorBits``; log₂ N for N equally
  ///   likely pictures.
  /// - Returns: 0 at pure noise, all of `priorBits` when the picture is known.
  public func bitsLeft(outOf priorBits: Double) -> Double {
    priorBits - entropyInBits
  }

  /// The probability of each label: p(label | x) = Σ p_i over the pictures that carry it.
  ///
  /// - Parameters:
  ///   - labels: of each picture, from 0 to `labelCount` − 1.
  ///   - labelCount: number of labels, of captions for instance.
  /// - Returns: `labelCount` probabilities with sum 1.
  public func shares(of labels: [Int], labelCount: Int) -> [Double] {
    precondition(labels.count == weights.count, "Every picture needs a label.")
    var shares = [Double](repeating: 0, count: labelCount)
    for (label, weight) in zip(labels, weights) { shares[label] += weight }
    return shares
  }

  /// log p(label | x) for one label, exact even where the probability rounds to 0.
  ///
  ///     log Σ_{i with the label} exp(l_i) − log Σ_i exp(l_i)
  public func logShare(where belongs: (Int) -> Bool) -> Double {
    let chosen = logWeights.indices.filter(belongs).map { logWeights[$0] }
    guard let largest = chosen.max(), largest > -.infinity else { return -.infinity }
    return largest + log(chosen.reduce(0) { $0 + exp($1 - largest) })
  }

  /// The `count` pictures with the largest weights, largest first; equal ones in their order.
  ///
  /// p_i *is* picture i's share of the exact prediction Σ p_i y_i: these are what an answer is
  /// made of.
  public func largest(_ count: Int) -> [(index: Int, weight: Double)] {
    let order = weights.indices.sorted {
      weights[$0] > weights[$1] || (weights[$0] == weights[$1] && $0 < $1)
    }
    return order.prefix(count).map { ($0, weights[$0]) }
  }
}
