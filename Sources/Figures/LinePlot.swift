public import Languages
import Pictures

/// Curves over a common axis, each with its uncertainty and its name beside its end.
///
///     LinePlot(words, x: noise, y: stillNamed, series: [gaussian, replaced])
///
/// Names stand at the lines instead of in a legend, so that nobody looks to and fro; lines differ in
/// colour, lightness and dash, so that a gray copy still tells them apart.
public struct LinePlot: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// The axis across.
  public let x: PlotAxis
  /// The axis upwards.
  public let y: PlotAxis
  /// The curves.
  public let series: [Series]
  /// Single heights or places that the curves are compared with.
  public let references: [Reference]

  /// One curve.
  public struct Series: Sendable {
    /// What stands at its end.
    public let name: Bilingual
    /// Its points, from left to right.
    public let points: [Measured]

    /// A curve.
    public init(name: Bilingual, points: [Measured]) {
      (self.name, self.points) = (name, points)
    }
  }

  /// A measured value with its interval of 95 %.
  public struct Measured: Sendable {
    /// Where on the axis across.
    public let x: Double
    /// The value.
    public let value: Double
    /// The interval that holds the true value in 95 of 100 such measurements; nil for an exact one.
    public let interval: ClosedRange<Double>?

    /// A point of a curve.
    public init(x: Double, value: Double, interval: ClosedRange<Double>? = nil) {
      (self.x, self.value, self.interval) = (x, value, interval)
    }
  }

  /// A dashed line that curves are compared with.
  public struct Reference: Sendable {
    /// What stands beside it.
    public let name: Bilingual
    /// Its height on the axis upwards.
    public let y: Double

    /// A dashed line at a height.
    public init(name: Bilingual, y: Double) {
      (self.name, self.y) = (name, y)
    }
  }

  /// A plot.
  public init(
    _ words: FigureWords, x: PlotAxis, y: PlotAxis, series: [Series], references: [Reference] = []
  ) {
    self.words = words
    (self.x, self.y, self.series, self.references) = (x, y, series, references)
  }
}
