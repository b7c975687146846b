public import Languages
import Pictures

/// Quantities as bars that lie beneath each other: for each row one bar a series, to one scale, each
/// with its number.
///
///     BarTable(
///       words, series: [counted, learned], rows: [BarTable.Row(red, [.init(2.6), .init(2.4)])])
public struct BarTable: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What the bars of a row stand for, from top to bottom; at most five.
  public let series: [Bilingual]
  /// The rows from top to bottom.
  public let rows: [Row]
  /// Digits behind the decimal mark.
  public let digits: Int
  /// What the numbers count, above the first row; nil where the bars' names say it.
  public let unit: Bilingual?

  /// A row.
  public struct Row: Sendable {
    /// What stands before it.
    public let head: Bilingual
    /// A bar for each series.
    public let bars: [Bar]

    /// A row.
    public init(_ head: Bilingual, _ bars: [Bar]) {
      (self.head, self.bars) = (head, bars)
    }
  }

  /// A quantity.
  public struct Bar: Sendable {
    /// How much; a negative one has no bar but its number.
    public let value: Double
    /// The interval that holds the true value in 95 of 100 such measurements; nil for an exact one, and
    /// where chance cannot be judged.
    public let interval: ClosedRange<Double>?

    /// A quantity.
    public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      (self.value, self.interval) = (value, interval)
    }
  }

  /// A table of bars.
  ///
  /// - Precondition: every row has a bar for each series.
  public init(
    _ words: FigureWords, series: [Bilingual], rows: [Row], digits: Int = 1,
    unit: Bilingual? = nil
  ) {
    precondition(
      series.count <= 5 && rows.allSatisfy { $0.bars.count == series.count },
      "Every row has a bar for each of the \(series.count) series, at most five.")
    (self.words, self.series, self.rows) = (words, series, rows)
    (self.digits, self.unit) = (digits, unit)
  }

  private static let gap = 12.0
  private static let thickness = 11.0

  /// Draws the meaning of the bars, then all rows.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let palette = canvas.palette
    let pitch = TextStyle.small.lineHeight
    var y = top
    for (index, name) in series.enumerated() {
      try canvas.fill(
        Box(x: Spacing.margin, y: y + 3, width: 22, height: Self.thickness), palette.series[index])
      y =
        try canvas.write(
          paragraph: name[language], TextStyle.small.coloured(palette.series[index]),
          x: Spacing.margin + 30, top: y, width: canvas.width - 2 * Spacing.margin - 30
        ).bottom + 2
    }
    if let unit {
      y =
        try canvas.write(
          paragraph: unit[language], TextStyle.small.coloured(palette.quietInk),
          x: Spacing.margin, top: y, width: canvas.width - 2 * Spacing.margin
        ).bottom + 2
    }
    y += 10

    let inner = canvas.width - 2 * Spacing.margin
    let widest = try rows.map { try canvas.measure($0.head[language], .text) }.max() ?? 0
    let headWidth = min(widest + 1, inner * 0.36)
    let numbers = rows.flatMap(\.bars).map { text($0)[language] }
    let numberWidth = try numbers.map { try canvas.measure($0, .small) }.max() ?? 0
    let left = Spacing.margin + headWidth + Self.gap
    let longest = canvas.width - Spacing.margin - left - numberWidth - 8
    let highest = rows.flatMap(\.bars).map { max($0.value, $0.interval?.upperBound ?? 0) }.max()
    let scale = longest / max(highest ?? 1, 1e-12)
    for row in rows {
      let height = Double(row.bars.count) * pitch
      let lines = try canvas.broken(row.head[language], .text, width: headWidth)
      let headHeight = Double(lines.count) * TextStyle.text.lineHeight
      let room = max(height, headHeight)
      try canvas.write(
        paragraph: row.head[language], .text, x: Spacing.margin, top: y + (room - headHeight) / 2,
        width: headWidth)
      for (index, bar) in row.bars.enumerated() {
        let top = y + (room - height) / 2 + Double(index) * pitch
        let box = Box(
          x: left, y: top + (pitch - Self.thickness) / 2, width: max(0, bar.value) * scale,
          height: Self.thickness)
        try canvas.fill(box, palette.series[index])
        var right = box.right
        if let interval = bar.interval {
          let (low, high) = (
            left + max(0, interval.lowerBound) * scale, left + max(0, interval.upperBound) * scale
          )
          let middle = top + pitch / 2
          let whisker =
            [Box(x: low, y: middle - 0.75, width: max(high - low, 1), height: 1.5)]
            + [low, high].map { Box(x: $0 - 0.75, y: middle - 4, width: 1.5, height: 8) }
          // An edge of the page's colour lets it be seen on a bar of any colour.
          for part in whisker { try canvas.fill(part.grown(by: 1), palette.ground) }
          for part in whisker { try canvas.fill(part, palette.ink) }
          right = max(right, high)
        }
        try canvas.write(text(bar)[language], .small, x: right + 7, top: top)
      }
      y += room + Self.gap
    }
    return y - Self.gap
  }

  private func text(_ bar: Bar) -> Bilingual { NumberText.decimal(bar.value, digits: digits) }
}
