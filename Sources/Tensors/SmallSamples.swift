import Foundation

/// What chance stays below in 95 of 100 cases, when there are few numbers to judge it by.
///
///     P(F ≤ f) = I_x(ν₁/2, ν₂/2),   x = ν₁ f/(ν₁ f + ν₂)
///     t² of ν  = F of 1 and ν
///
/// Exact to rounding: the incomplete beta function I is a continued fraction, and the interval that
/// holds the wanted x is halved until nothing is left of it.
/// Source: Abramowitz & Stegun 1964, 26.6.2; DLMF 8.17.22.
package enum SmallSamples {
  /// The number that |t| of Student stays below in 95 of 100 cases: 1.96 only for many `freedom`s.
  ///
  /// - Parameter freedom: ν, degrees of freedom, above 0; for a mean, one less than the draws.
  /// - Returns: t.
  package static func student(_ freedom: Double) -> Double {
    fisher(1, freedom).squareRoot()
  }

  /// The number that F of Fisher stays below in 95 of 100 cases.
  ///
  /// - Parameters:
  ///   - above: ν₁, degrees of freedom above the line of the fraction, above 0.
  ///   - below: ν₂, those below it.
  /// - Returns: F.
  package static func fisher(_ above: Double, _ below: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<64 {
      let middle = (low + high) / 2
      if incompleteBeta(middle, above / 2, below / 2) < 0.95 { low = middle } else { high = middle }
    }
    return below * low / (above * (1 - low))
  }

  /// I_x(a, b), the share of a beta distribution that lies below x.
  ///
  ///     I_x(a, b) = x^a (1 − x)^b Γ(a + b)/(Γ(a + 1) Γ(b)) ÷ (1 + d₁/(1 + d₂/(1 + …)))
  ///     d_2m   = m (b − m) x/((a + 2m − 1) (a + 2m))
  ///     d_2m+1 = −(a + m) (a + b + m) x/((a + 2m) (a + 2m + 1))
  ///     I_x(a, b) = 1 − I_(1−x)(b, a)
  ///
  /// Below the mean the fraction is settled long before its 200th step; above, the last line leads there.
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let isAbove = x > (a + 1) / (a + b + 2)
    let (x, a, b) = isAbove ? (1 - x, b, a) : (x, a, b)
    guard x > 0 else { return isAbove ? 1 : 0 }
    let fraction = stride(from: 200, through: 1, by: -1).reduce(1.0) { rest, step in
      let m = Double(step / 2)
      let d =
        step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      return 1 + d / rest
    }
    let gammas = lgamma(a + b) - lgamma(a + 1) - lgamma(b)
    let share = exp(a * log(x) + b * log1p(-x) + gammas) / fraction
    return isAbove ? 1 - share : share
  }
}
