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
    /// How its points are drawn.
    public let marks: Marks

    /// A curve.
    public init(name: Bilingual, points: [Measured], marks: Marks = .joined) {
      (self.name, self.points, self.marks) = (name, points, marks)
    }
  }

  /// How the points of a curve are drawn.
  public enum Marks: Sendable {
    /// Discs on a line, with the interval as a band.
    case joined
    /// Discs without a line, each with its interval as a bar: things that were measured here.
    case solid
    /// Rings without a line, each with its interval as a bar: what others have published.
    case hollow
    /// A line without discs, with the interval as a band: what a formula says.
    case line
  }

  /// A measured value with its interval of 95 %.
  public struct Measured: Sendable {
    /// Where on the axis across.
    public let x: Double
    /// The value.
    public let value: Double
    /// The interval that holds the true value in 95 of 100 such measurements; nil for an exact one, and
    /// where chance cannot be judged.
    public let interval: ClosedRange<Double>?
    /// The single measurements whose mean the value is, drawn as small discs; none if there is no more to
    /// be seen than the value.
    public let samples: [Double]

    /// A point of a curve.
    public init(
      x: Double, value: Double, interval: ClosedRange<Double>? = nil, samples: [Double] = []
    ) {
      (self.x, self.value, self.interval, self.samples) = (x, value, interval, samples)
    }
  }

  /// A dashed line that curves are compared with.
  public struct Reference: Sendable {
    /// What stands beside it, or above it when it stands upright.
    public let name: Bilingual
    let line: Line

    enum Line: Sendable {
      case level(y: Double)
      case upright(x: Double)
    }

    /// A level line at a height on the axis upwards.
    public init(name: Bilingual, y: Double) {
      (self.name, line) = (name, .level(y: y))
    }

    /// An upright line at a place on the axis across: a moment that a theory predicts.
    public init(name: Bilingual, x: Double) {
      (self.name, line) = (name, .upright(x: x))
    }
  }

  /// The level lines.
  var levels: [(name: Bilingual, y: Double)] {
    references.compactMap {
      if case .level(let y) = $0.line { ($0.name, y) } else { nil }
    }
  }

  /// The upright lines, from left to right.
  var uprights: [(name: Bilingual, x: Double)] {
    references.compactMap { reference -> (name: Bilingual, x: Double)? in
      if case .upright(let place) = reference.line { (reference.name, place) } else { nil }
    }.sorted { x.position(of: $0.x) < x.position(of: $1.x) }
  }

  /// A plot.
  public init(
    _ words: FigureWords, x: PlotAxis, y: PlotAxis, series: [Series], references: [Reference] = []
  ) {
    self.words = words
    (self.x, self.y, self.series, self.references) = (x, y, series, references)
  }
}
