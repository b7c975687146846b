import Foundation

/// Bits: what is known, what is left, and what a word is worth, from squared errors alone.
///
///     d I(x₀; x)/dSNR = mmse/2,   so
///     ½ ∫ mmse dSNR from 0 to ∞ = log N
///     ½ ∫ E|D_c − D|² dSNR = H(c)
///
/// The first line says that a perfect model of N pictures costs log₂ N bits a picture; the second,
/// that the strength of guidance *is* the information in a caption.
/// Source: Guo, Shamai & Verdú 2005, arXiv cs/0412108; Kong et al. 2023, arXiv 2302.03792 and
/// 2310.07972.
public enum Information {
  /// ½ ∫ error dSNR by the trapezoid rule, from errors at rising signal-to-noise ratios.
  ///
  /// - Parameters:
  ///   - ratios: signal-to-noise ratios 1/σ², strictly rising, best evenly spaced in their logarithm.
  ///   - errors: the mean squared error (sum over all values of a picture) at each.
  /// - Returns: nats.
  public static func nats(ratios: [Double], errors: [Double]) -> Double {
    precondition(ratios.count == errors.count, "Every ratio needs an error.")
    // In log SNR, where both curves are smooth: dSNR = SNR d log SNR.
    return zip(zip(ratios, ratios.dropFirst()), zip(errors, errors.dropFirst())).reduce(0) {
      let ((r0, r1), (e0, e1)) = $1
      return $0 + log(r1 / r0) * (r0 * e0 + r1 * e1) / 4
    }
  }

  /// The bound on a picture's cost that T steps of a diffusion model give, in nats.
  ///
  ///     Σ_t (SNR_{t−1} − SNR_t)/2 · error_t  ≥ log N
  ///
  /// The error of each step is taken at its noisy end, where it is larger: the sum is never below
  /// the integral over the same ratios, and its excess falls like 1/T. That integral is log N, and the
  /// sum a bound, if the ratios reach from where nothing is left of a picture to where nothing is open.
  /// Source: Kingma et al. 2021 (VDM), arXiv 2107.00630, equation 14.
  ///
  /// - Parameters:
  ///   - ratios: T + 1 rising signal-to-noise ratios.
  ///   - errors: the mean squared error at each.
  /// - Returns: nats.
  public static func stepBound(ratios: [Double], errors: [Double]) -> Double {
    precondition(ratios.count == errors.count, "Every ratio needs an error.")
    return zip(zip(ratios, ratios.dropFirst()), errors).reduce(0) {
      $0 + ($1.0.1 - $1.0.0) / 2 * $1.1
    }
  }

  /// `count` signal-to-noise ratios, evenly spaced in their logarithm.
  public static func ratios(from lowest: Double, to highest: Double, count: Int) -> [Double] {
    (0..<count).map { lowest * pow(highest / lowest, Double($0) / Double(count - 1)) }
  }
}
