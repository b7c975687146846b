public import Languages
public import Pictures

/// Pictures, and beside each what somebody believed it to show at several moments, as bars.
///
///     PredictionTable(words, columnHeads: [before, after], rows: rows)
///
/// Each cell shows the most probable answers only, the largest first, and the right one always: at
/// its place if it is among them, else last.
public struct PredictionTable: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// The moments.
  public let columnHeads: [Bilingual]
  /// The pictures from top to bottom.
  public let rows: [Row]
  /// Bars in a cell.
  public let barCount: Int

  /// A picture and what it was believed to show.
  public struct Row: Sendable {
    /// The picture.
    public let picture: Picture
    /// What stands beneath it: what it really shows.
    public let name: Bilingual
    /// For each moment, the shares of all answers.
    public let cells: [[NamedShare]]

    /// A row.
    public init(_ picture: Picture, name: Bilingual, cells: [[NamedShare]]) {
      (self.picture, self.name, self.cells) = (picture, name, cells)
    }
  }

  /// A table.
  ///
  /// - Precondition: every row has as many cells as there are heads.
  public init(
    _ words: FigureWords, columnHeads: [Bilingual], rows: [Row], barCount: Int = 4
  ) {
    precondition(
      rows.allSatisfy { $0.cells.count == columnHeads.count },
      "Every row of a table has \(columnHeads.count) cells, one for each head.")
    (self.words, self.columnHeads, self.rows) = (words, columnHeads, rows)
    self.barCount = barCount
  }

  private static let gap = 18.0
  private static let narrowGap = 8.0
  private static let pictureSide = 50.0

  /// Draws heads, pictures and bars.
  ///
  /// When a page is too narrow for all moments, the table goes on below with its pictures repeated.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let gap = canvas.isNarrow ? Self.narrowGap : Self.gap
    let names = rows.flatMap(\.cells).flatMap { shown($0) }.map { $0.name[language] }
    let under = try rows.map { try canvas.widestWord(of: $0.name[language], .small) }.max() ?? 0
    let pictureWidth = max(Self.pictureSide, under)
    let room = canvas.width - 2 * Spacing.margin - pictureWidth
    let least = try ShareBarLayout.leastWidth(names: names, on: canvas) + gap
    let fitting = max(1, Int((room / least).rounded(.down)))
    let parts = (columnHeads.count + fitting - 1) / fitting
    let perPart = max(1, (columnHeads.count + parts - 1) / max(parts, 1))
    let pitch = room / Double(perPart)
    let bars = try ShareBarLayout(width: pitch - gap, names: names, on: canvas)

    var y = top
    for first in stride(from: 0, to: columnHeads.count, by: perPart) {
      let shown = first..<min(first + perPart, columnHeads.count)
      func left(_ column: Int) -> Double {
        Spacing.margin + pictureWidth + gap + pitch * Double(column - first)
      }
      if first > 0 { y += Spacing.block }
      var bottom = y
      for column in shown {
        bottom = max(
          bottom,
          try canvas.write(
            paragraph: columnHeads[column][language], .strong, x: left(column), top: y,
            width: pitch - gap
          ).bottom)
      }
      y = bottom + 8
      for row in rows {
        let box = try canvas.draw(
          row.picture, centre: Spacing.margin + pictureWidth / 2, top: y,
          within: Self.pictureSide)
        var rowBottom = try canvas.write(
          paragraph: row.name[language], TextStyle.small.coloured(canvas.palette.quietInk),
          x: Spacing.margin + pictureWidth / 2, top: box.bottom + 3, width: pictureWidth + 1,
          alignment: .centre, lineLimit: 2
        ).bottom
        for column in shown {
          rowBottom = max(
            rowBottom,
            try bars.draw(self.shown(row.cells[column]), on: canvas, x: left(column), top: y - 2))
        }
        y = rowBottom + 12
      }
      y -= 12
    }
    return y
  }

  /// The most probable answers, and the right one in any case.
  private func shown(_ cell: [NamedShare]) -> [NamedShare] {
    let sorted = cell.enumerated().sorted {
      ($0.element.share, $1.offset) > ($1.element.share, $0.offset)
    }.map(\.element)
    guard let right = sorted.firstIndex(where: \.isRight), right >= barCount else {
      return Array(sorted.prefix(barCount))
    }
    return sorted.prefix(barCount - 1) + [sorted[right]]
  }
}
