import Languages
import Pictures

extension Strip {
  /// Draws the rows, section by section, each in as many lines of columns as it takes.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let columns = try columns(on: canvas)
    let total = columnCount ?? 0
    var y = top
    let isFolded = total > columns.perLine
    for (i, section) in (isFolded ? headed(sections) : sections).enumerated() {
      if i > 0 { y += Spacing.block - Spacing.row }
      if let heading = section.heading {
        y =
          try canvas.write(
            paragraph: heading[canvas.style.language], .heading, x: Spacing.margin, top: y,
            width: canvas.width - 2 * Spacing.margin
          ).bottom + 4
      }
      for first in stride(from: 0, to: total, by: columns.perLine) {
        if first > 0 { y += Spacing.block - Spacing.row }
        for row in section.rows {
          y = try draw(
            row, columns: columns, shown: first..<min(first + columns.perLine, total), on: canvas,
            top: y)
        }
      }
    }
    return y - Spacing.row
  }

  /// The rows under each heading; those before the first heading have none.
  private var sections: [(heading: Bilingual?, rows: [Row])] {
    var sections: [(heading: Bilingual?, rows: [Row])] = []
    for row in rows {
      if case .section(let heading) = row {
        sections.append((heading, []))
      } else if sections.isEmpty {
        sections.append((nil, [row]))
      } else {
        sections[sections.count - 1].rows.append(row)
      }
    }
    return sections
  }

  /// The sections of a folded strip: heads of columns that stand above all of them would be far from
  /// most of their columns, so every section gets them that has none of its own.
  private func headed(
    _ sections: [(heading: Bilingual?, rows: [Row])]
  ) -> [(heading: Bilingual?, rows: [Row])] {
    func isHead(_ row: Row) -> Bool {
      if case .heads = row { return true }
      return false
    }
    guard sections.count > 1, let first = sections.first, first.rows.allSatisfy(isHead) else {
      return sections
    }
    return sections.dropFirst().map { section in
      (
        section.heading,
        section.rows.contains(where: isHead) ? section.rows : first.rows + section.rows
      )
    }
  }

  private func draw(
    _ row: Row, columns: Columns, shown: Range<Int>, on canvas: Canvas, top: Double
  ) throws -> Double {
    let top = canvas.isNarrow ? try drawHeadAbove(row, on: canvas, top: top) : top
    let bottom: Double
    switch row {
    case .section:
      return top
    case .heads(let texts, _):
      bottom = try drawCells(
        texts[shown].map { StripCell($0) }, .strong, columns: columns, on: canvas, top: top)
    case .numbers(let cells, _):
      bottom = try drawCells(
        Array(cells[shown]), .small, columns: columns, on: canvas, top: top)
    case .pictures(let pictures, _, let areJoined):
      bottom = try drawPictures(
        pictures[shown], areJoined: areJoined, columns: columns, on: canvas, top: top)
    case .curve(let values, _, let range, let ticks):
      bottom = try drawCurve(
        values, shown: shown, range: range, ticks: ticks, columns: columns, on: canvas, top: top)
    case .band(let shares, _, let names, let rest):
      bottom = try drawBand(
        Array(shares[shown]), names: names, rest: rest, columns: columns, on: canvas, top: top)
    }
    if canvas.isNarrow { return bottom + Spacing.row }
    let headBottom = try drawHead(
      row, columns: columns, on: canvas, middle: (top + bottom) / 2, top: top)
    return max(bottom, headBottom) + Spacing.row
  }

  /// The head of a row stands in its middle, or at its top when it is taller than the row.
  private func drawHead(
    _ row: Row, columns: Columns, on canvas: Canvas, middle: Double, top: Double
  ) throws -> Double {
    guard let label = row.label?[canvas.style.language] else { return top }
    var width = columns.headWidth - 12
    if case .curve = row { width -= try widestTick(on: canvas) }
    let style = TextStyle.small.coloured(canvas.palette.quietInk)
    let lines = try canvas.broken(label, style, width: width, lineLimit: 6)
    let height = Double(lines.count) * style.lineHeight
    return try canvas.write(
      paragraph: label, style, x: Spacing.margin, top: max(top, middle - height / 2), width: width,
      lineLimit: 6
    ).bottom
  }

  /// On a narrow page the head stands above its row and leaves the whole width to the columns.
  private func drawHeadAbove(_ row: Row, on canvas: Canvas, top: Double) throws -> Double {
    guard let label = row.label?[canvas.style.language], !label.isEmpty else { return top }
    let box = try canvas.write(
      paragraph: label, TextStyle.small.coloured(canvas.palette.quietInk), x: Spacing.margin,
      top: top, width: canvas.width - 2 * Spacing.margin)
    // Words have room above them in their line; pictures and shapes need some.
    switch row {
    case .pictures, .curve, .band: return box.bottom + 4
    case .section, .heads, .numbers: return box.bottom
    }
  }

  private func drawCells(
    _ cells: [StripCell], _ style: TextStyle, columns: Columns, on canvas: Canvas, top: Double
  ) throws -> Double {
    var bottom = top + style.lineHeight
    for (i, cell) in cells.enumerated() {
      var style = style
      if let verdict = cell.verdict {
        style = .smallStrong.coloured(verdict.colour(in: canvas.palette))
      }
      let box = try canvas.write(
        paragraph: cell.shown(canvas.style.language), style, x: columns.centre(i), top: top,
        width: columns.textWidth, alignment: .centre, lineLimit: 4)
      bottom = max(bottom, box.bottom)
    }
    return bottom
  }

  private func drawPictures(
    _ pictures: ArraySlice<Picture>, areJoined: Bool, columns: Columns, on canvas: Canvas,
    top: Double
  ) throws -> Double {
    var boxes: [Box] = []
    for (i, picture) in pictures.enumerated() {
      boxes.append(
        try canvas.draw(
          picture, centre: columns.centre(i), top: top + 1, within: columns.frameWidth))
    }
    if areJoined {
      try drawArrows(between: boxes, columns: columns, on: canvas)
    }
    return (boxes.map(\.bottom).max() ?? top) + 1
  }

  private func drawArrows(between boxes: [Box], columns: Columns, on canvas: Canvas) throws {
    for (before, after) in zip(boxes, boxes.dropFirst()) {
      let room = Box(
        x: before.right, y: before.y, width: after.x - before.right, height: before.height)
      let middle = (room.y + room.bottom) / 2
      // An arrow longer than this would say more than the frames do.
      let length = min(room.width - 8, 26)
      let start = (room.x + room.right - length) / 2
      try canvas.drawSmoothly(in: room) { brush in
        brush.arrow(
          from: Point(start, middle), to: Point(start + length, middle), thickness: 1.5,
          canvas.palette.quietInk)
      }
    }
  }
}
