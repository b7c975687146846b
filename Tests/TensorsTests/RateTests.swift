import Tensors
import Testing

@Suite("Rates")
struct RateTests {
  @Test("Wilson's interval has its known values")
  func knownValues() {
    // Values from an independent implementation (statsmodels' "wilson").
    let rate = Rate(successes: 10, count: 20)
    #expect(abs(rate.low - 0.2992980081982124) < 1e-12)
    #expect(abs(rate.high - 0.7007019918017876) < 1e-12)
    let none = Rate(successes: 0, count: 10)
    #expect(none.low == 0 && abs(none.high - 0.2775327998628892) < 1e-12)
  }

  /// How often the interval around a count holds the true share p, summed exactly over all counts.
  private func coverage(
    _ p: Double, count: Int, interval: (Int, Int) -> ClosedRange<Double>
  ) -> Double {
    var probability = (0..<count).reduce(1.0) { product, _ in product * (1 - p) }
    var covered = 0.0
    for k in 0...count {
      if interval(k, count).contains(p) { covered += probability }
      probability *= Double(count - k) / Double(k + 1) * p / (1 - p)
    }
    return covered
  }

  @Test("it holds the true share in about 95 of 100 cases, where the textbook interval does not")
  func coverages() {
    let wilson = coverage(0.05, count: 40) { Rate(successes: $0, count: $1).interval }
    let textbook = coverage(0.05, count: 40) { k, n in
      let p = Double(k) / Double(n)
      let half = 1.96 * (p * (1 - p) / Double(n)).squareRoot()
      return p - half...p + half
    }
    #expect(wilson > 0.93)
    #expect(textbook < 0.9)  // The twin: after no success it has no width at all.
  }
}
