import Foundation
public import Languages

/// How one axis of a plot maps values to places.
public struct PlotAxis: Sendable {
  /// Linear, or a logarithm so that equal factors take equal room.
  public enum Scale: Sendable {
    /// Equal differences take equal room.
    case linear
    /// Equal factors take equal room; every value must be positive.
    case logarithmic
  }

  /// What the axis shows, with its unit.
  public let label: Bilingual
  /// Linear or logarithmic.
  public let scale: Scale
  /// The values at its two ends.
  public let range: ClosedRange<Double>
  /// Labelled places.
  public let ticks: [Tick]
  /// Whether the largest value stands at the left (or bottom): time that runs towards snow.
  public let isReversed: Bool

  /// An axis.
  ///
  /// - Parameters:
  ///   - label: what it shows, with its unit.
  ///   - scale: linear or logarithmic.
  ///   - range: the values at its ends; both positive on a logarithmic axis.
  ///   - ticks: labelled places; round numbers unless given.
  ///   - isReversed: whether the largest value stands at the left or bottom.
  public init(
    label: Bilingual, scale: Scale = .linear, range: ClosedRange<Double>, ticks: [Tick]? = nil,
    isReversed: Bool = false
  ) {
    precondition(
      scale == .linear || range.lowerBound > 0,
      "A logarithmic axis needs positive values; it begins at \(range.lowerBound).")
    precondition(range.lowerBound < range.upperBound, "An axis needs two different ends.")
    (self.label, self.scale, self.range, self.isReversed) = (label, scale, range, isReversed)
    self.ticks = ticks ?? Self.roundTicks(scale: scale, range: range)
  }

  /// Where `value` stands between the two ends, 0…1; outside the range it is outside 0…1.
  package func position(of value: Double) -> Double {
    let share =
      switch scale {
      case .linear:
        (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      case .logarithmic:
        log(max(value, 1e-300) / range.lowerBound) / log(range.upperBound / range.lowerBound)
      }
    return isReversed ? 1 - share : share
  }

  /// Whether a tick is worth more than its neighbours: a power of ten on a logarithmic axis.
  func isRound(_ tick: Tick) -> Bool {
    guard scale == .logarithmic else { return true }
    let exponent = log10(tick.value)
    return abs(exponent - exponent.rounded()) < 1e-9
  }

  /// The ticks, those first that are kept where there is no room for all: the two ends, which tell how
  /// far the axis reaches, then round ones.
  var ticksByWorth: [Tick] {
    guard ticks.count > 2, let first = ticks.first, let last = ticks.last else { return ticks }
    let inner = ticks.dropFirst().dropLast()
    return [first, last] + inner.filter(isRound) + inner.filter { !isRound($0) }
  }

  /// Powers of ten on a logarithmic axis; about five steps of 1, 2 or 5 on a linear one.
  static func roundTicks(scale: Scale, range: ClosedRange<Double>) -> [Tick] {
    switch scale {
    case .logarithmic:
      // The hair on either side keeps an end that is itself a power of ten.
      let first = Int((log10(range.lowerBound) - 1e-9).rounded(.up))
      let last = Int((log10(range.upperBound) + 1e-9).rounded(.down))
      return (first..<max(first, last + 1)).map {
        let power = pow(10, Double($0))
        return Tick(power, number(power))
      }
    case .linear:
      let rough = (range.upperBound - range.lowerBound) / 5
      let power = pow(10, log10(rough).rounded(.down))
      let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
      let first = (range.lowerBound / step).rounded(.up) * step
      let digits = max(0, Int(-log10(step).rounded(.down)))
      return stride(from: first, through: range.upperBound + step * 1e-6, by: step).map {
        Tick($0, digits == 0 ? number($0) : NumberText.decimal($0, digits: digits))
      }
    }
  }

  /// A round number as it stands at an axis: its thousands set apart, as everywhere.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - significant: how many digits of a small number are kept.
  /// - Returns: the number as text.
  public static func number(_ value: Double, significant: Int = 1) -> Bilingual {
    (1e3..<1e15).contains(abs(value))
      ? NumberText.whole(Int(value.rounded()))
      : NumberText.short(value, significant: significant)
  }
}
