import Diffusion
import Foundation

/// How many bits a picture a denoiser wastes, over a range of noise levels.
///
///     excess bits = 1/(2 ln 2) ∫ E|f − D*|² dSNR,   SNR = 1/σ²
///
/// A denoiser describes pictures as well as its squared error is small, and the part of that error
/// which is not the world's own uncertainty is its distance to the best answer:
///
///     E|x₀ − f|² = E|x₀ − D*|² + E|f − D*|²
///
/// true for pictures drawn from the very set that D* is the optimum of. Below the range, where σ tends
/// to 0, the integral of anything but D* itself grows without end: it is never given without its range.
/// Source: Kingma et al. 2021, arXiv 2107.00630; Guo, Shamai & Verdú 2005, arXiv cs/0412108.
public enum ExcessBits {
  /// The integral for each question, by trapezoids over log SNR.
  ///
  /// - Parameters:
  ///   - sigmas: noise levels, strictly rising: the range is from the first to the last.
  ///   - distances: |f − D*|²/d, for each level one of every question.
  ///   - valueCount: d, the values of a picture.
  /// - Returns: bits a picture, one of every question.
  public static func each(sigmas: [Double], distances: [[Double]], valueCount: Int) -> [Double] {
    precondition(sigmas.count == distances.count, "Every noise level needs its distances.")
    // SNR rises where σ falls.
    let ratios = sigmas.reversed().map { 1 / ($0 * $0) }
    return (distances.first ?? []).indices.map { question in
      let errors = distances.reversed().map { $0[question] * Double(valueCount) }
      return Information.nats(ratios: ratios, errors: errors) / log(2)
    }
  }
}
