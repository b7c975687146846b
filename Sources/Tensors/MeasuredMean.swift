/// A mean over independent draws, and how far chance may have moved it.
///
///     value = mean(d)
///     standard error = √(Σ (d − mean)²/(n − 1)/n)
///     in 95 of 100 cases within ± t(n − 1) of them
///
/// t is Student's: 1.96 for many draws, 2.26 for ten, 4.30 for three, since the scatter itself is only
/// known from the draws. What one draw says of chance is nothing.
/// Source: Student 1908, "The probable error of a mean".
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
  /// Degrees of freedom of the standard error: how many draws could still scatter, given their mean.
  private let freedom: Double

  /// A mean that somebody else has computed.
  public init(value: Double, standardError: Double, count: Int) {
    self.init(
      value: value, standardError: standardError, count: count, freedom: Double(count - 1))
  }

  private init(value: Double, standardError: Double, count: Int, freedom: Double) {
    (self.value, self.standardError, self.count) = (value, standardError, count)
    self.freedom = freedom
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
  ///     degrees of freedom = (Σ W_k² s_k²)²/Σ (W_k² s_k²)²/(n_k − 1)
  ///
  /// Source: Cochran 1977, sections 5.3 and 5.4 (stratified sampling); Satterthwaite 1946 for the last line.
  public static func stratified(_ parts: [(share: Double, mean: MeasuredMean)]) -> MeasuredMean {
    let squares = parts.map { $0.share * $0.share * $0.mean.standardError * $0.mean.standardError }
    let sum = squares.reduce(0, +)
    let uncertain = zip(squares, parts).reduce(0) { $0 + $1.0 * $1.0 / $1.1.mean.freedom }
    let count = parts.reduce(0) { $0 + $1.mean.count }
    return MeasuredMean(
      value: parts.reduce(0) { $0 + $1.share * $1.mean.value }, standardError: sum.squareRoot(),
      count: count,
      // Without any scatter there is no error whose freedom could matter.
      freedom: sum > 0 ? sum * sum / uncertain : Double(count - 1))
  }

  /// The interval that holds the true mean in 95 of 100 cases, if the draws are about normal.
  ///
  /// Nil where chance cannot be judged: for a single draw, and for what is not finite.
  public var interval: ClosedRange<Double>? {
    guard value.isFinite, standardError.isFinite, freedom > 0 else { return nil }
    let half = SmallSamples.student(freedom) * standardError
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
