/// A mean over independent draws, and how far chance may have moved it.
///
///     value = mean(d)
///     standard error = √(Σ (d − mean)²/(n − 1)/n)
///     95 % within ± 1.96 of them
///
/// For the difference of two denoisers, d is taken picture by picture: both were asked about the same
/// noise, and what makes a question hard makes it hard for both. The error of such a *paired*
/// difference is many times smaller than that of two separate means.
public struct MeasuredMean: Hashable, Sendable {
  /// The mean.
  public let value: Double
  /// Its standard error; not a number for a single draw.
  public let standardError: Double
  /// How many draws it is the mean of.
  public let count: Int

  /// A mean that somebody else has computed.
  public init(value: Double, standardError: Double, count: Int) {
    (self.value, self.standardError, self.count) = (value, standardError, count)
  }

  /// The mean of some draws.
  ///
  /// - Precondition: at least one draw.
  public init(of draws: [Double]) {
    precondition(!draws.isEmpty, "A mean needs at least one draw.")
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(value: mean, standardError: (squares / (n - 1) / n).squareRoot(), count: draws.count)
  }

  /// The ratio of two means over the same draws.
  ///
  ///     r = Σ a/Σ b
  ///     standard error = that of the mean of (a − r b), divided by |mean(b)|
  ///
  /// The first term of a Taylor series (the "delta method"); not a number where b is 0 throughout.
  /// Source: Cochran 1977, "Sampling Techniques", section 2.11.
  public static func ratio(_ a: [Double], _ b: [Double]) -> MeasuredMean {
    precondition(a.count == b.count, "A ratio is taken over the same draws.")
    let below = MeasuredMean(of: b).value
    let ratio = MeasuredMean(of: a).value / below
    let rest = MeasuredMean(of: zip(a, b).map { $0 - ratio * $1 })
    return MeasuredMean(
      value: ratio, standardError: rest.standardError / abs(below), count: a.count)
  }

  /// The mean over a whole that was drawn from part by part.
  ///
  ///     value = Σ W_k m_k,   standard error = √(Σ W_k² s_k²)
  ///     W_k: the share of part k
  ///
  /// Source: Cochran 1977, section 5.3 (stratified sampling).
  public static func stratified(_ parts: [(share: Double, mean: MeasuredMean)]) -> MeasuredMean {
    MeasuredMean(
      value: parts.reduce(0) { $0 + $1.share * $1.mean.value },
      standardError: parts.reduce(0) {
        let part = $1.share * $1.mean.standardError
        return $0 + part * part
      }.squareRoot(),
      count: parts.reduce(0) { $0 + $1.mean.count })
  }

  /// The interval of 95 %: ± 1.959964 standard errors.
  public var interval: ClosedRange<Double>? {
    guard value.isFinite, standardError.isFinite else { return nil }
    let half = 1.959963984540054 * standardError
    return value - half...value + half
  }

  /// Whether it is above 0, below 0, or within two standard errors of it.
  public var finding: Finding {
    if value > 2 * standardError { return .holds }
    if value < -2 * standardError { return .fails }
    return .undecided
  }
}

/// What a measured difference says about the statement that it is positive.
public enum Finding: String, Codable, Sendable {
  /// Above 0 by more than two standard errors.
  case holds
  /// Below 0 by more than two standard errors.
  case fails
  /// Neither: more draws might tell, these do not.
  case undecided

  /// Whether several statements hold together: one that fails decides, then one that is open.
  public static func all(_ findings: [Finding]) -> Finding {
    if findings.contains(.fails) { return .fails }
    return findings.contains(.undecided) ? .undecided : .holds
  }
}

extension MeasuredMean: Encodable {
  private enum Key: String, CodingKey { case value, standardError, low, high, count }

  /// Writes value, standard error, interval and count; null for what is not finite.
  public func encode(to encoder: any Encoder) throws {
    func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(finite(value), forKey: .value)
    try container.encode(finite(standardError), forKey: .standardError)
    try container.encode(interval?.lowerBound, forKey: .low)
    try container.encode(interval?.upperBound, forKey: .high)
    try container.encode(count, forKey: .count)
  }
}
