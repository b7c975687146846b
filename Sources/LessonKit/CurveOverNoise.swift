import Foundation

/// A quantity on the way from snow to picture, measured at some noise levels.
public struct CurveOverNoise: Sendable {
  /// σ of each moment, positive, in the order of the way.
  public let sigmas: [Double]
  /// What was measured there.
  public let values: [Double]

  /// A curve through points (σ, value).
  public init(sigmas: [Double], values: [Double]) {
    (self.sigmas, self.values) = (sigmas, values)
  }

  /// The σ at which the curve passes a height h from below for the first time.
  ///
  /// Between the two moments around it the curve is taken for straight, as a plot with logarithmic σ
  /// draws it:
  ///
  ///     log σ = log σ_i + w (log σ_{i+1} − log σ_i),   w = (h − v_i)/(v_{i+1} − v_i)
  ///
  /// - Parameter height: h.
  /// - Returns: σ, nil where the curve never passes it.
  public func sigma(passing height: Double) -> Double? {
    let points = Array(zip(sigmas.map { log($0) }, values))
    for (before, after) in zip(points, points.dropFirst())
    where before.1 < height && after.1 >= height {
      let share = (height - before.1) / (after.1 - before.1)
      return exp(before.0 + share * (after.0 - before.0))
    }
    return nil
  }
}
