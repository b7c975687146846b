public import Languages
public import Pictures

/// Many small pictures in close rows, as photographers print a whole film: each row is a moment, and
/// a column shows how one picture changes.
public struct ContactSheet: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What the heads of rows and the notes behind them stand for.
  public let labels: (head: Bilingual, note: Bilingual)
  /// The rows from top to bottom.
  public let rows: [Row]

  /// A moment.
  public struct Row: Sendable {
    /// What stands before it.
    public let head: Bilingual
    /// What stands behind it.
    public let note: Bilingual
    /// Its pictures.
    public let pictures: [Picture]

    /// A row.
    public init(head: Bilingual, note: Bilingual, pictures: [Picture]) {
      (self.head, self.note, self.pictures) = (head, note, pictures)
    }
  }

  /// A sheet.
  ///
  /// - Precondition: all rows have as many pictures.
  public init(_ words: FigureWords, labels: (head: Bilingual, note: Bilingual), rows: [Row]) {
    precondition(
      Set(rows.map(\.pictures.count)).count <= 1, "All rows of a sheet have as many pictures.")
    (self.words, self.labels, self.rows) = (words, labels, rows)
  }

  private static let gap = 4.0
  /// Smaller ones would be dots: a narrow page shows fewer of each row, the first ones.
  private static let smallestPicture = 44.0

  /// Draws labels, heads, pictures and notes.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    func width(_ texts: [Bilingual], _ style: TextStyle) throws -> Double {
      try texts.map { try canvas.measure($0[language], style) }.max() ?? 0
    }
    let headWidth = try width(rows.map(\.head) + [labels.head], .smallStrong)
    let noteWidth = max(
      try width(rows.map(\.note), .small), try canvas.widestWord(of: labels.note[language], .small))
    let left = Spacing.margin + headWidth + 12
    let right = canvas.width - Spacing.margin - noteWidth - 12
    let fitting = max(1, Int((right - left) / (Self.smallestPicture + Self.gap)))
    let count = min(rows.first?.pictures.count ?? 0, fitting)
    let pitch = (right - left) / Double(max(count, 1))

    try canvas.write(labels.head[language], quiet, x: left - 12, top: top, alignment: .right)
    var y =
      try canvas.write(
        paragraph: labels.note[language], quiet, x: canvas.width - Spacing.margin, top: top,
        width: noteWidth + 1, alignment: .right
      ).bottom + 6
    for row in rows {
      var bottom = y
      for (column, picture) in row.pictures.prefix(count).enumerated() {
        let box = try canvas.draw(
          picture, centre: left + pitch * (Double(column) + 0.5), top: y, within: pitch - Self.gap)
        bottom = max(bottom, box.bottom)
      }
      let middle = (y + bottom - quiet.lineHeight) / 2
      try canvas.write(
        row.head[language], .smallStrong, x: left - 12, top: middle, alignment: .right)
      try canvas.write(
        row.note[language], quiet, x: canvas.width - Spacing.margin, top: middle,
        alignment: .right)
      y = max(bottom, y + quiet.lineHeight) + Self.gap
    }
    return y
  }
}
