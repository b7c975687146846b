import Foundation
import Models
import Testing

@Suite("Straight lines on logarithmic paper")
struct PowerLawTests {
  private static let places = [1.0, 2, 5, 10, 30, 100, 300, 1_000]

  /// Points with a little scatter that is no line: its signs alternate.
  private static func points(_ law: (Double) -> Double) -> [(x: Double, y: Double)] {
    places.enumerated().map { i, x in (x: x, y: law(x) * (i % 2 == 0 ? 1.02 : 0.98)) }
  }

  @Test("a power is found with its exponent, and called straight")
  func power() {
    let law = PowerLaw(through: Self.points { 7 * pow($0, -0.4) })
    #expect(abs(law.exponent + 0.4) < 0.01 && law.exponentInterval.contains(-0.4))
    #expect(law.isStraight && abs(law.value(at: 50) / (7 * pow(50, -0.4)) - 1) < 0.02)
    // The twin, a power above a floor, is not straight.
    let floored = PowerLaw(through: Self.points { 7 * pow($0, -0.4) + 3 })
    #expect(!floored.isStraight && floored.bend > 0)
  }

  @Test(
    "the interval of one more point widens with the distance, and holds one that follows the law")
  func prolonged() {
    let law = PowerLaw(through: Self.points { 7 * pow($0, -0.4) })
    func width(_ x: Double) -> Double {
      log(law.interval(at: x).upperBound / law.interval(at: x).lowerBound)
    }
    #expect(law.interval(at: 1e6).contains(7 * pow(1e6, -0.4)))
    #expect(width(1e6) > width(1e4) && width(1e4) > width(30))
  }

  @Test("means that stray from the line further than seeds scatter are no straight line")
  func straying() {
    // Three seeds a place, 1 % apart; the means on the line, or 5 % above and below it in turn.
    func points(straying share: Double) -> [(x: Double, y: Double)] {
      Self.places.enumerated().flatMap { i, x in
        [0.99, 1, 1.01].map { (x: x, y: $0 * (1 + (i % 2 == 0 ? share : -share)) / x) }
      }
    }
    let straight = PowerLaw(through: points(straying: 0.001))
    #expect(straight.isStraight && (straight.strayRatio ?? 9) < straight.strayLimit)
    let zigzag = PowerLaw(through: points(straying: 0.05))
    // The second power alone would not notice.
    #expect(!zigzag.isStraight && zigzag.bendInterval?.contains(0) == true)
    #expect(abs(zigzag.largestStray - 0.05) < 0.02)
    // Eight places and 24 points: F(6, 16) of the tables is 2.7413.
    #expect(abs(zigzag.strayLimit - 2.7413) < 1e-4)
  }

  @Test("the exponent's interval is that of the tables of Student's t")
  func interval() {
    // By hand: slope 0, residuals ±0.1, half = t s/√Σ u² with s² = Σ r²/2.
    let points = [-1.5, -0.5, 0.5, 1.5].map { u in
      (x: exp(u), y: exp(abs(u) > 1 ? 0.1 : -0.1))
    }
    let law = PowerLaw(through: points)
    let deviation = (0.04 / 2.0).squareRoot()
    let half = 4.30265 * deviation / 5.0.squareRoot()
    #expect(abs(law.exponent) < 1e-12)
    #expect(abs(law.exponentInterval.upperBound / half - 1) < 1e-5)
  }
}
