import Foundation
public import Tensors

/// The exact denoiser of a mixture of round Gaussian clouds.
///
///     r_k = softmax_k(log w_k + log Normal(x; m_k, (v_k + σ²) I))
///     D = Σ_k r_k (m_k + v_k/(v_k + σ²) (x − m_k))
///
/// With all variances v_k = 0 it is the exact denoiser of the means; with one component, a Wiener
/// filter. It never collapses onto single pictures: the smallest model that generalises. Here it is the
/// ground on which other denoisers are tried: the answer is known everywhere, without any pictures.
/// Source: Bayes' rule for Gaussians; used as a testing ground by Biroli et al. 2024, arXiv
/// 2402.18491.
public struct GaussianMixtureDenoiser<Scalar: TensorScalar>: Denoiser {
  /// m_k, shape [components, valueCount].
  public let means: Batch<Scalar>
  /// v_k: variance of each value in component k.
  public let variances: [Double]
  private let logWeights: [Double]

  /// The denoiser of a mixture.
  ///
  /// - Parameters:
  ///   - means: m_k, at least one row.
  ///   - variances: v_k ≥ 0, one for each row.
  ///   - weights: w_k, none negative; divided by their sum. All equal if not given.
  public init(means: Batch<Scalar>, variances: [Double], weights: [Double]? = nil) {
    precondition(
      variances.count == means.count && variances.allSatisfy { $0 >= 0 },
      "A mixture needs one variance for each mean, none negative.")
    self.means = means
    self.variances = variances
    logWeights = PictureSet(means, priorWeights: weights).logPriorWeights
  }

  /// The posterior mean under the mixture.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    let distances = PictureSet(means).squaredDistances(to: noisy)
    let (x, m, d) = (noisy.doubles, means.doubles, noisy.valueCount)
    var answer = [Double](repeating: 0, count: x.count)
    for row in 0..<noisy.count {
      let weights = PictureWeights(
        logits: (0..<means.count).map { k in
          let total = variances[k] + sigma * sigma
          return sigma == .infinity
            ? logWeights[k]
            : logWeights[k] - distances[row][k] / (2 * total) - Double(d) / 2 * log(total)
        })
      for k in 0..<means.count {
        let gain = variances[k] / (variances[k] + sigma * sigma)
        for j in 0..<d {
          let mean = m[k * d + j]
          answer[row * d + j] += weights.weights[k] * (mean + gain * (x[row * d + j] - mean))
        }
      }
    }
    return Batch(count: noisy.count, valueCount: d, rounding: answer)
  }
}
