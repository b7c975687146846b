/// How often something happened, and how far the true share may be from that.
///
///     let named = Rate(successes: 371, count: 400)
///     named.value            // 0.9275
///     named.low, named.high  // 0.8978…, 0.949…
///
/// The interval of 95 % is Wilson's: unlike mean ± 1.96 standard errors it stays within 0…1, and
/// after 20 of 20 successes it still says that the 21st may fail.
///
///     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n),   z = 1.959964
///
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
public struct Rate: Hashable, Codable, Sendable {
  /// The share of successes, 0…1.
  public let value: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double
  /// How often it was tried.
  public let count: Int

  /// A rate from a count.
  ///
  /// - Precondition: 0 ≤ `successes` ≤ `count`, and at least one trial.
  public init(successes: Int, count: Int) {
    precondition(
      count > 0 && (0...count).contains(successes),
      "\(successes) successes of \(count) trials are not a rate.")
    let z = 1.959963984540054
    let n = Double(count)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half =
      z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    value = p
    // At 0 and 1 one end is exactly p; rounding must not carry it past.
    low = max(0, min(p, centre - half))
    high = min(1, max(p, centre + half))
    self.count = count
  }

  /// The interval of 95 %.
  public var interval: ClosedRange<Double> { low...high }

  /// Whether its numbers can be those of a rate: anyone can edit a file that it was read from.
  package var isSound: Bool {
    let rises = [0, low, value, high, 1]
    return count > 0 && zip(rises, rises.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
