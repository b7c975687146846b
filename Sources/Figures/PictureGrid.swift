public import Languages
public import Pictures

/// Pictures in rows and columns, each row and column with a head: one thing varied downwards, one
/// across.
public struct PictureGrid: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What the columns stand for.
  public let columnLabel: Bilingual
  /// The head of each column.
  public let columnHeads: [Bilingual]
  /// The rows from top to bottom.
  public let rows: [Row]
  /// Whether the heads of the columns are read from bottom to top, for many columns with long names.
  public let headsStandUpright: Bool
  /// What a frame around a cell means; nil when no cell is framed.
  public let highlightMeaning: Bilingual?
  /// What the notes mean, beneath the pictures; nil where they speak for themselves.
  public let explanation: Bilingual?

  /// One row of pictures.
  public struct Row: Sendable {
    /// What the row stands for.
    public let head: Bilingual
    /// A picture for each column.
    public let cells: [Cell]

    /// A row.
    public init(head: Bilingual, cells: [Cell]) {
      (self.head, self.cells) = (head, cells)
    }
  }

  /// A picture with what is said beneath it.
  public struct Cell: Sendable {
    /// The picture.
    public let picture: Picture
    /// What stands beneath it.
    public let note: StripCell?
    /// Whether it is framed: a held-out pair, a wrong answer, a first time.
    public let isHighlighted: Bool

    /// A cell.
    public init(_ picture: Picture, note: StripCell? = nil, isHighlighted: Bool = false) {
      (self.picture, self.note, self.isHighlighted) = (picture, note, isHighlighted)
    }
  }

  /// A grid.
  ///
  /// What a frame means is not told where none is framed.
  ///
  /// - Precondition: every row has as many cells as there are heads of columns.
  public init(
    _ words: FigureWords, columnLabel: Bilingual = Bilingual(same: ""), columnHeads: [Bilingual],
    rows: [Row], headsStandUpright: Bool = false, highlightMeaning: Bilingual? = nil,
    explanation: Bilingual? = nil
  ) {
    precondition(
      rows.allSatisfy { $0.cells.count == columnHeads.count },
      "Every row of a grid has \(columnHeads.count) cells, one for each head.")
    (self.words, self.columnLabel) = (words, columnLabel)
    (self.columnHeads, self.rows) = (columnHeads, rows)
    self.headsStandUpright = headsStandUpright
    self.explanation = explanation
    let isAnyFramed = rows.contains { $0.cells.contains(where: \.isHighlighted) }
    self.highlightMeaning = isAnyFramed ? highlightMeaning : nil
  }
}

extension PictureGrid {
  /// Space between neighbouring pictures.
  private static let gap = 14.0
  /// Space between neighbouring notes.
  private static let noteGap = 9.0
  private static let largestPicture = 150.0
  /// Two or three pictures alone may be larger.
  private static let largestOfFew = 240.0

  /// Draws heads, pictures, notes and the meaning of the frames.
  ///
  /// When a page is too narrow for all columns, the grid goes on below with its heads repeated.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let inner = canvas.width - 2 * Spacing.margin
    let headWidth = try self.headWidth(on: canvas) + 12
    let narrowest = try narrowestCell(on: canvas)
    let fitting = max(1, Int((inner - headWidth) / (narrowest + Self.gap)))
    let parts = (columnHeads.count + fitting - 1) / fitting
    let perPart = max(1, (columnHeads.count + parts - 1) / max(parts, 1))
    let largest = perPart > 3 ? Self.largestPicture : Self.largestOfFew
    let pitch = min((inner - headWidth) / Double(perPart), largest + Self.gap)

    var y = top
    for first in stride(from: 0, to: columnHeads.count, by: perPart) {
      let shown = first..<min(first + perPart, columnHeads.count)
      func centre(_ column: Int) -> Double {
        Spacing.margin + headWidth + pitch * (Double(column - first) + 0.5)
      }
      if first > 0 { y += Spacing.block }
      y =
        try drawHeads(
          shown, centre: centre, pitch: pitch, headWidth: headWidth - 12, on: canvas, top: y) + 6
      for row in rows {
        y =
          try draw(
            row, shown: shown, centre: centre, pitch: pitch, headWidth: headWidth - 12, on: canvas,
            top: y) + Self.gap - 4
      }
      y -= Self.gap - 4
    }
    return try Self.drawLegend(
      explanation: explanation?[language], frames: highlightMeaning?[language], on: canvas, top: y)
  }

  /// Draws the heads of some columns, and what they stand for.
  private func drawHeads(
    _ shown: Range<Int>, centre: (Int) -> Double, pitch: Double, headWidth: Double,
    on canvas: Canvas, top: Double
  ) throws -> Double {
    let language = canvas.style.language
    var bottom = try canvas.write(
      paragraph: columnLabel[language], TextStyle.small.coloured(canvas.palette.quietInk),
      x: Spacing.margin, top: top, width: headWidth
    ).bottom
    let heads = columnHeads[shown].map { $0[language] }
    if headsStandUpright {
      bottom = max(bottom, top + (try heads.map { try canvas.measure($0, .strong) }.max() ?? 0))
      for (column, head) in zip(shown, heads) {
        try canvas.writeUpwards(head, .strong, centre: centre(column), bottom: bottom)
      }
      return bottom
    }
    for (column, head) in zip(shown, heads) {
      let box = try canvas.write(
        paragraph: head, .strong, x: centre(column), top: top, width: pitch - Self.gap,
        alignment: .centre)
      bottom = max(bottom, box.bottom)
    }
    return bottom
  }

  private func draw(
    _ row: Row, shown: Range<Int>, centre: (Int) -> Double, pitch: Double, headWidth: Double,
    on canvas: Canvas, top: Double
  ) throws -> Double {
    let language = canvas.style.language
    var (bottom, pictureBottom) = (top, top)
    for column in shown {
      let cell = row.cells[column]
      let box = try canvas.draw(
        cell.picture, centre: centre(column), top: top + 3, within: pitch - Self.gap)
      if cell.isHighlighted {
        try canvas.frame(box, thickness: 3, canvas.palette.wrong)
      }
      pictureBottom = max(pictureBottom, box.bottom + 3)
      bottom = max(bottom, box.bottom + 3)
      if let note = cell.note {
        var style = TextStyle.small
        if let verdict = note.verdict { style = style.coloured(verdict.colour(in: canvas.palette)) }
        let text = try canvas.write(
          paragraph: note.shown(language), style, x: centre(column), top: box.bottom + 4,
          width: pitch - Self.noteGap, alignment: .centre, lineLimit: 10)
        bottom = max(bottom, text.bottom)
      }
    }
    let lines = try canvas.broken(row.head[language], .text, width: headWidth, lineLimit: 8)
    let height = Double(lines.count) * TextStyle.text.lineHeight
    let head = try canvas.write(
      paragraph: row.head[language], .text, x: Spacing.margin,
      top: max(top, (top + pictureBottom - height) / 2), width: headWidth, lineLimit: 8)
    return max(bottom, head.bottom)
  }

  /// Draws what pictures and notes mean, and a framed square with what it means, as far as there is
  /// something to tell.
  static func drawLegend(
    explanation: String?, frames: String?, on canvas: Canvas, top: Double
  ) throws -> Double {
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    var y = top
    if let explanation {
      y =
        try canvas.write(
          paragraph: explanation, quiet, x: Spacing.margin, top: y + 12,
          width: canvas.width - 2 * Spacing.margin
        ).bottom
    }
    guard let frames else { return y }
    y += explanation == nil ? 12 : 6
    let square = Box(x: Spacing.margin + 3, y: y + 3, width: 10, height: 10)
    try canvas.frame(square, thickness: 3, canvas.palette.wrong)
    return try canvas.write(
      paragraph: frames, quiet, x: square.right + 10, top: y,
      width: canvas.width - square.right - 10 - Spacing.margin
    ).bottom
  }

  private func headWidth(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    let sixth = canvas.width * 0.17
    let heads = rows.map { $0.head[language] } + [columnLabel[language]]
    return try heads.map { head in
      max(
        try canvas.widestWord(of: head, .text), min(try canvas.measure(head, .text) + 1, sixth))
    }.max() ?? 0
  }

  private func narrowestCell(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    var narrowest = 44.0
    for head in columnHeads where !headsStandUpright {
      narrowest = max(narrowest, try canvas.widestWord(of: head[language], .strong))
    }
    for cell in rows.flatMap(\.cells) {
      narrowest = max(narrowest, min(canvas.units(2 * cell.picture.width), 100))
      if let note = cell.note {
        narrowest = max(
          narrowest,
          try canvas.widestWord(of: note.shown(language), .small) - Self.gap + Self.noteGap)
      }
    }
    return narrowest
  }
}
