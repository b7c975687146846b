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
  /// - Precondition: there is a head at least, and every row has as many cells as there are heads.
  public init(
    _ words: FigureWords, columnHeads: [Bilingual], rows: [Row], barCount: Int = 4
  ) {
    precondition(
      !columnHeads.isEmpty && rows.allSatisfy { $0.cells.count == columnHeads.count },
      "Every row of a table has \(columnHeads.count) cells, one for each head.")
    (self.words, self.columnHeads, self.rows) = (words, columnHeads, rows)
    self.barCount = barCount
  }

  private static let gap = 18.0
  private static let narrowGap = 8.0
  private static let pictureSide = 50.0

  /// Draws heads, pictures and bars.
  ///
  /// A page that is too narrow for all moments shows the first ones and the last; where not even two
  /// fit, the table goes on below with its pictures repeated.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let gap = canvas.isNarrow ? Self.narrowGap : Self.gap
    let names = rows.flatMap(\.cells).flatMap { likeliest($0) }.map { $0.name[language] }
    let under = try rows.map { try canvas.widestWord(of: $0.name[language], .small) }.max() ?? 0
    // On a narrow page the names beneath the pictures may reach out on both sides.
    let reach = canvas.isNarrow ? 2 * (Self.narrowGap - 2) : 0
    let pictureWidth = max(Self.pictureSide, under - reach)
    let room = canvas.width - 2 * Spacing.margin - pictureWidth
    let least = try ShareBarLayout.leastWidth(names: names, on: canvas) + gap
    let fitting = max(1, Int((room / least).rounded(.down)))
    let last = columnHeads.count - 1
    let shown =
      fitting > last ? Array(0...last) : Array(0..<max(1, fitting - 1)) + [last]
    let perPart = min(fitting, shown.count)
    let pitch = room / Double(perPart)
    let bars = try ShareBarLayout(width: pitch - gap, names: names, on: canvas)

    var y = top
    for first in stride(from: 0, to: shown.count, by: perPart) {
      let columns = shown[first..<min(first + perPart, shown.count)]
      func left(_ place: Int) -> Double {
        Spacing.margin + pictureWidth + gap + pitch * Double(place - first)
      }
      if first > 0 { y += Spacing.block }
      var bottom = y
      for (place, column) in zip(columns.indices, columns) {
        bottom = max(
          bottom,
          try canvas.write(
            paragraph: columnHeads[column][language], .strong, x: left(place), top: y,
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
          x: Spacing.margin + pictureWidth / 2, top: box.bottom + 3,
          width: pictureWidth + reach + 1,
          alignment: .centre, lineLimit: 2
        ).bottom
        for (place, column) in zip(columns.indices, columns) {
          let bottom = try bars.draw(
            likeliest(row.cells[column]), on: canvas, x: left(place), top: y - 2)
          rowBottom = max(rowBottom, bottom)
        }
        y = rowBottom + 12
      }
      y -= 12
    }
    return y
  }

  /// The most probable answers, and the right one in any case.
  private func likeliest(_ cell: [NamedShare]) -> [NamedShare] {
    let sorted = cell.enumerated().sorted {
      ($0.element.share, $1.offset) > ($1.element.share, $0.offset)
    }.map(\.element)
    guard let right = sorted.firstIndex(where: \.isRight), right >= barCount else {
      return Array(sorted.prefix(barCount))
    }
    return sorted.prefix(barCount - 1) + [sorted[right]]
  }
}
