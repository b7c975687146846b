import Foundation
import Tensors

/// A straight line through points on doubly logarithmic paper, and whether they lie on one.
///
///     y = y₀ (x/x₀)^b   ln y = ln y₀ + b (ln x − ln x₀)
///     x₀: geometric mean of all x
///
/// Least squares in the logarithms. The intervals hold the true value in 95 of 100 cases if the points
/// scatter around a line independently and normally in ln y; points of one seed at several x do not quite.
/// *Straight* is judged twice. By the second power: with it, ln y = … + c (ln x − ln x₀)², and the line is
/// bent where the interval of c leaves out 0. And, where several points stand at one x, by how far their
/// means stray from the line, beside how far the points scatter around their means:
///
///     F = Σ n_x (mean_x − line_x)²/(k − 2)  ÷  Σ (ln y − mean_x)²/(n − k)
///     k places, n points
///
/// Source: Draper & Smith 1998, "Applied Regression Analysis", section 2.1 (lack of fit).
///
/// Such lines are called scaling laws: Kaplan et al. 2020, arXiv 2001.08361; Hoffmann et al. 2022, arXiv
/// 2203.15556. Theirs need a guess of the loss that no network can get below; here that floor is computed.
public struct PowerLaw: Sendable {
  /// b: doubling x multiplies y by 2^b.
  public let exponent: Double
  /// The interval of b.
  public let exponentInterval: ClosedRange<Double>
  /// c: how the exponent changes along the way; 0 for a straight line.
  public let bend: Double
  /// The interval of c; nil where the points have fewer than three different places.
  public let bendInterval: ClosedRange<Double>?
  /// F: how far means stray, in units of what scatter explains; nil without several points at one place.
  public let strayRatio: Double?
  /// Up to here F is chance, in 95 of 100 cases.
  public let strayLimit: Double
  /// How far the mean of one place strays from the line at most, as a share of the line's height.
  public let largestStray: Double
  private let centre: (x: Double, y: Double)  // means of the logarithms
  private let squares: Double  // Σ (ln x − mean)²
  private let deviation: Double
  private let count: Int

  /// A line through points.
  ///
  /// - Parameter points: at least three, all numbers positive, not all x the same.
  public init(through points: [(x: Double, y: Double)]) {
    precondition(
      points.count > 2 && points.allSatisfy { $0.x > 0 && $0.y > 0 }
        && points.contains { $0.x != points[0].x },
      "A line on logarithmic paper needs three positive points at least, at different places.")
    let (u, v) = (points.map { log($0.x) }, points.map { log($0.y) })
    let line = Line(u, v)
    (exponent, squares, count) = (line.slope, line.squares, points.count)
    centre = (line.meanX, line.meanY)
    let freedom = points.count - 2
    deviation = (line.restSquares / Double(freedom)).squareRoot()
    let half = SmallSamples.student(Double(freedom)) * deviation / line.squares.squareRoot()
    exponentInterval = line.slope - half...line.slope + half

    // Means of the places, against the scatter around them.
    let places = Dictionary(grouping: zip(u, line.rests), by: \.0)
      .sorted { $0.key < $1.key }.map { $0.value.map(\.1) }
    let means = places.map { $0.reduce(0, +) / Double($0.count) }
    let scatter = zip(places, means).reduce(0) { sum, place in
      place.0.reduce(sum) { $0 + ($1 - place.1) * ($1 - place.1) }
    }
    let stray = zip(places, means).reduce(0) { $0 + Double($1.0.count) * $1.1 * $1.1 }
    let (freePlaces, freeScatter) = (places.count - 2, points.count - places.count)
    largestStray = means.map { abs(exp($0) - 1) }.max() ?? 0
    if freePlaces > 0 && freeScatter > 0 && scatter > 0 {
      strayRatio = stray / Double(freePlaces) / (scatter / Double(freeScatter))
      strayLimit = SmallSamples.fisher(Double(freePlaces), Double(freeScatter))
    } else {
      (strayRatio, strayLimit) = (nil, .infinity)
    }

    // What of the square is no line in x, against what of y is none.
    let square = u.map { ($0 - line.meanX) * ($0 - line.meanX) }
    let rest = Line(u, square).rests
    let restSquares = rest.reduce(0) { $0 + $1 * $1 }
    let squareSquares = square.reduce(0) { $0 + $1 * $1 }
    guard points.count > 3, restSquares > 1e-9 * squareSquares else {
      (bend, bendInterval) = (0, nil)
      return
    }
    let c = zip(rest, line.rests).reduce(0) { $0 + $1.0 * $1.1 } / restSquares
    let left = zip(line.rests, rest).reduce(0) { sum, pair in
      let difference = pair.0 - c * pair.1
      return sum + difference * difference
    }
    let error = (left / Double(points.count - 3) / restSquares).squareRoot()
    let reach = SmallSamples.student(Double(points.count - 3)) * error
    (bend, bendInterval) = (c, c - reach...c + reach)
  }

  /// Whether nothing speaks against a straight line.
  public var isStraight: Bool {
    (bendInterval?.contains(0) ?? true) && (strayRatio ?? 0) <= strayLimit
  }

  /// The height of the line.
  public func value(at x: Double) -> Double {
    exp(centre.y + exponent * (log(x) - centre.x))
  }

  /// Where one more point at `x` would lie in 95 of 100 cases, *if* the line went on straight: far beyond
  /// the points, that is a wish and no measurement.
  public func interval(at x: Double) -> ClosedRange<Double> {
    let distance = log(x) - centre.x
    let half =
      SmallSamples.student(Double(count - 2)) * deviation
      * (1 + 1 / Double(count) + distance * distance / squares).squareRoot()
    let middle = centre.y + exponent * distance
    return exp(middle - half)...exp(middle + half)
  }

  /// Least squares: v = mean + slope (u − mean).
  private struct Line {
    let meanX, meanY, squares, slope: Double
    let rests: [Double]

    init(_ u: [Double], _ v: [Double]) {
      let n = Double(u.count)
      let (meanX, meanY) = (u.reduce(0, +) / n, v.reduce(0, +) / n)
      let squares = u.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
      let slope = zip(u, v).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / squares
      (self.meanX, self.meanY, self.squares, self.slope) = (meanX, meanY, squares, slope)
      rests = zip(u, v).map { $1 - meanY - slope * ($0 - meanX) }
    }

    var restSquares: Double { rests.reduce(0) { $0 + $1 * $1 } }
  }
}
