public import Languages
public import Pictures

/// Things in rows, numbers about them in columns, and a small picture before each row if there is one.
///
///     NumberTable(words, columnHeads: [size, cost], rows: [NumberTable.Row(name, [seven, twelve])])
///
/// Numbers stand at the right of their column, so that they can be compared downwards. A page that is too
/// narrow for all columns goes on below, with the names of the rows repeated.
public struct NumberTable: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What each column holds.
  public let columnHeads: [Bilingual]
  /// The rows from top to bottom.
  public let rows: [Row]

  /// A row.
  public struct Row: Sendable {
    /// What the numbers are about.
    public let head: Bilingual
    /// What it looks like; nil for nothing to be seen.
    public let picture: Picture?
    /// A text for each column.
    public let cells: [Bilingual]

    /// A row.
    public init(_ head: Bilingual, picture: Picture? = nil, _ cells: [Bilingual]) {
      (self.head, self.picture, self.cells) = (head, picture, cells)
    }
  }

  /// A table.
  ///
  /// - Precondition: there is a column at least, and every row has a cell for each.
  public init(_ words: FigureWords, columnHeads: [Bilingual], rows: [Row]) {
    precondition(
      !columnHeads.isEmpty && rows.allSatisfy { $0.cells.count == columnHeads.count },
      "Every row of a table has \(columnHeads.count) cells, one for each head.")
    (self.words, self.columnHeads, self.rows) = (words, columnHeads, rows)
  }

  private static let gap = 10.0
  private static let pictureSide = 40.0
  private static let longestName = 90.0
  /// On a narrow page columns need the room more than names do.
  private static let longestNarrowName = 78.0

  /// Draws heads, pictures and numbers.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let inner = canvas.width - 2 * Spacing.margin
    let side = rows.contains { $0.picture != nil } ? Self.pictureSide + 10 : 0
    let names = try rows.map { try canvas.measure($0.head[language], .small) }.max() ?? 0
    let words = try rows.map { try canvas.widestWord(of: $0.head[language], .small) }.max() ?? 0
    let headWidth =
      max(words, min(names, canvas.isNarrow ? Self.longestNarrowName : Self.longestName)) + 1
    let widths = try columnHeads.indices.map { column in
      let cells = try rows.map { try canvas.measure($0.cells[column][language], .small) }
      return max(
        cells.max() ?? 0,
        try canvas.widestWord(of: columnHeads[column][language], .small)) + 1
    }
    var y = top
    for columns in parts(widths: widths, room: inner - headWidth, pictures: side) {
      if columns.lowerBound > 0 { y += Spacing.block }
      let room = inner - headWidth - (columns.lowerBound == 0 ? side : 0)
      // What is left over moves columns apart, within reason: far from its name a number is lost.
      let used = columns.reduce(0) { $0 + widths[$1] + Self.gap }
      let extra = min(max(0, room - used) / Double(columns.count), 40)
      y = try draw(
        columns, widths: widths.map { $0 + extra }, side: columns.lowerBound == 0 ? side : 0,
        headWidth: headWidth, on: canvas, top: y)
    }
    return y
  }

  /// Which columns stand beside each other: in as few parts as the page allows, and these of equal length
  /// where that fits; one column at least in each.
  ///
  /// Pictures take room in the first part.
  private func parts(widths: [Double], room: Double, pictures: Double) -> [Range<Int>] {
    func parts(atMost longest: Int) -> [Range<Int>] {
      var parts: [Range<Int>] = []
      var first = 0
      while first < widths.count {
        var (last, left) = (first, first == 0 ? room - pictures : room)
        while last < widths.count, last - first < longest,
          last == first || widths[last] + Self.gap <= left
        {
          left -= widths[last] + Self.gap
          last += 1
        }
        parts.append(first..<last)
        first = last
      }
      return parts
    }
    let fewest = parts(atMost: widths.count)
    let even = parts(atMost: (widths.count + fewest.count - 1) / fewest.count)
    return even.count == fewest.count ? even : fewest
  }

  private func draw(
    _ columns: Range<Int>, widths: [Double], side: Double, headWidth: Double, on canvas: Canvas,
    top: Double
  ) throws -> Double {
    let language = canvas.style.language
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    var right = Spacing.margin + side + headWidth
    let rights = columns.map { column in
      right += Self.gap + widths[column]
      return right
    }
    var y = top
    for (column, right) in zip(columns, rights) {
      y = max(
        y,
        try canvas.write(
          paragraph: columnHeads[column][language], quiet, x: right, top: top,
          width: widths[column], alignment: .right
        ).bottom)
    }
    y += 6
    for row in rows {
      try canvas.fill(
        Box(x: Spacing.margin, y: y, width: right - Spacing.margin, height: 0.5),
        canvas.palette.line)
      let lines = try canvas.broken(row.head[language], .small, width: headWidth)
      let textHeight = Double(lines.count) * TextStyle.small.lineHeight
      let pictureHeight = row.picture == nil || side == 0 ? 0 : Self.pictureSide
      let height = max(textHeight, pictureHeight) + 8
      if let picture = row.picture, side > 0 {
        try canvas.draw(
          picture, centre: Spacing.margin + Self.pictureSide / 2, top: y + 4,
          within: Self.pictureSide)
      }
      try canvas.write(
        paragraph: row.head[language], .small, x: Spacing.margin + side,
        top: y + (height - textHeight) / 2, width: headWidth)
      for (column, right) in zip(columns, rights) {
        try canvas.write(
          row.cells[column][language], .small, x: right,
          top: y + (height - TextStyle.small.lineHeight) / 2, alignment: .right)
      }
      y += height
    }
    return y
  }
}
