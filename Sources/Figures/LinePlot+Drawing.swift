import Languages
import Pictures

extension LinePlot {
  /// Dash and gap in units for each curve; the first is solid.
  private static let dashes: [(Double, Double)?] = [nil, (9, 5), (3, 4), (12, 4)]

  /// Draws axes, bands, curves and names.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    // The axis upwards is named above its top end: a name that lies on its side is hard to read.
    let head = try canvas.write(
      paragraph: y.label[language], quiet, x: Spacing.margin, top: top,
      width: canvas.width - 2 * Spacing.margin)
    let tickWidth = try y.ticks.map { try canvas.measure($0.text[language], .small) }.max() ?? 0
    let left = Spacing.margin + tickWidth + 10
    let names = try nameColumn(on: canvas)
    // Tall enough that all names find room beside it, none below.
    let namesHeight = names.names.reduce(0) {
      $0 + Double($1.lines.count) * TextStyle.strong.lineHeight
    }
    let area = Box(
      x: left, y: head.bottom + 12, width: canvas.width - left - names.width - Spacing.margin - 12,
      height: max(190, namesHeight, min(0.46 * canvas.width, 330)))

    try drawGrid(on: canvas, area: area)
    try drawCurves(on: canvas, area: area)
    try drawNames(names, on: canvas, area: area)
    return try drawFoot(on: canvas, area: area)
  }

  private func place(_ point: (x: Double, y: Double), in area: Box) -> Point {
    Point(
      area.x + x.position(of: point.x) * area.width,
      area.bottom - y.position(of: point.y) * area.height)
  }

  private func drawGrid(on canvas: Canvas, area: Box) throws {
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    for tick in y.ticks {
      let height = area.bottom - y.position(of: tick.value) * area.height
      try canvas.fill(
        Box(x: area.x, y: height - 0.25, width: area.width, height: 0.5), canvas.palette.line)
      try canvas.write(
        tick.text[canvas.style.language], quiet, x: area.x - 8,
        top: height - quiet.lineHeight / 2, alignment: .right)
    }
    try canvas.fill(
      Box(x: area.x, y: area.bottom - 0.5, width: area.width, height: 1), canvas.palette.quietInk)
  }

  private func drawCurves(on canvas: Canvas, area: Box) throws {
    let palette = canvas.palette
    try canvas.drawSmoothly(in: area.grown(by: 5)) { brush in
      for reference in references {
        let height = area.bottom - y.position(of: reference.y) * area.height
        brush.line(
          [Point(area.x, height), Point(area.right, height)], thickness: 1.2, palette.quietInk,
          dash: (2, 4))
      }
      for (curve, colour) in zip(series, palette.series) {
        // The interval: along its upper edge, back along its lower one.
        let bounded = curve.points.compactMap { point in point.interval.map { (point.x, $0) } }
        var shade = colour
        shade.alpha = 44
        let upper = bounded.map { place(($0, $1.upperBound), in: area) }
        let lower = bounded.reversed().map { place(($0, $1.lowerBound), in: area) }
        if upper.count > 1 { brush.area(upper + lower, shade) }
      }
      for (i, curve) in series.enumerated() {
        let colour = palette.series[i % palette.series.count]
        let points = curve.points.map { place(($0.x, $0.value), in: area) }
        brush.line(points, thickness: 2.2, colour, dash: Self.dashes[i % Self.dashes.count])
        for point in points { brush.disc(at: point, radius: 3.2, colour) }
      }
    }
  }

  /// Ticks across and the name of the axis beneath them; a tick that would touch its neighbour
  /// keeps its mark and loses its number.
  private func drawFoot(on canvas: Canvas, area: Box) throws -> Double {
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    var taken = -Double.infinity
    let placed = x.ticks.map { ($0, area.x + x.position(of: $0.value) * area.width) }
    for (tick, centre) in placed.sorted(by: { $0.1 < $1.1 }) {
      try canvas.fill(
        Box(x: centre - 0.5, y: area.bottom, width: 1, height: 5), canvas.palette.quietInk)
      let text = tick.text[canvas.style.language]
      let half = try canvas.measure(text, quiet) / 2
      guard centre - half > taken + 8 else { continue }
      try canvas.write(text, quiet, x: centre, top: area.bottom + 8, alignment: .centre)
      taken = centre + half
    }
    return try canvas.write(
      paragraph: x.label[canvas.style.language], quiet, x: area.x,
      top: area.bottom + 8 + quiet.lineHeight + 4, width: canvas.width - area.x - Spacing.margin
    ).bottom
  }
}

// MARK: - Names at the ends of the lines

extension LinePlot {
  /// A name, broken into lines, and the height it wants to stand at.
  struct EndName {
    let lines: [String]
    let colour: Colour
    let anchor: Double  // 0 bottom … 1 top of the plot
  }

  func nameColumn(on canvas: Canvas) throws -> (width: Double, names: [EndName]) {
    let language = canvas.style.language
    let widest = canvas.width * 0.24
    var names: [EndName] = []
    for (i, curve) in series.enumerated() {
      // The end that stands at the right, whichever way the axis runs.
      guard
        let end = curve.points.max(by: { x.position(of: $0.x) < x.position(of: $1.x) })
      else { continue }
      names.append(
        EndName(
          lines: try canvas.broken(curve.name[language], .strong, width: widest),
          colour: canvas.palette.series[i % canvas.palette.series.count],
          anchor: y.position(of: end.value)))
    }
    for reference in references {
      names.append(
        EndName(
          lines: try canvas.broken(reference.name[language], .small, width: widest),
          colour: canvas.palette.quietInk, anchor: y.position(of: reference.y)))
    }
    let widths = try names.flatMap(\.lines).map { try canvas.measure($0, .strong) }
    return (widths.max() ?? 0, names)
  }

  private func drawNames(
    _ column: (width: Double, names: [EndName]), on canvas: Canvas, area: Box
  ) throws {
    let isReference = { (name: EndName) in name.colour == canvas.palette.quietInk }
    let lineHeight = TextStyle.strong.lineHeight
    let heights = column.names.map { Double($0.lines.count) * lineHeight }
    let tops = Self.spread(
      wanted: zip(column.names, heights).map {
        area.bottom - min(max($0.anchor, 0), 1) * area.height - $1 / 2
      },
      heights: heights, within: area.y - 10...area.bottom + 12)
    for ((name, top), _) in zip(zip(column.names, tops), heights) {
      let style = (isReference(name) ? TextStyle.small : .strong).coloured(name.colour)
      for (i, line) in name.lines.enumerated() {
        try canvas.write(line, style, x: area.right + 12, top: top + Double(i) * lineHeight)
      }
    }
  }

  /// Moves boxes apart until none overlaps its neighbour, each as near to its wish as that allows.
  ///
  /// Boxes that touch form a block which stands at the mean of its members' wishes; blocks that
  /// touch are joined. That is the least sum of squared shifts (isotonic regression, pool adjacent
  /// violators).
  package static func spread(
    wanted: [Double], heights: [Double], within range: ClosedRange<Double>
  ) -> [Double] {
    struct Block {
      var members: [Int]
      var offsets: [Double]
      var height: Double
      var top: Double
    }
    var blocks: [Block] = []
    for i in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }) {
      var block = Block(members: [i], offsets: [0], height: heights[i], top: wanted[i])
      while let above = blocks.last, above.top + above.height > block.top {
        blocks.removeLast()
        let members = above.members + block.members
        let offsets = above.offsets + block.offsets.map { $0 + above.height }
        let mean =
          zip(members, offsets).map { wanted[$0] - $1 }.reduce(0, +) / Double(members.count)
        block = Block(
          members: members, offsets: offsets, height: above.height + block.height, top: mean)
      }
      blocks.append(block)
    }
    // Push blocks back into the range, from its end upwards, then from its start downwards.
    var floor = range.upperBound
    for i in blocks.indices.reversed() {
      blocks[i].top = min(blocks[i].top, floor - blocks[i].height)
      floor = blocks[i].top
    }
    var ceiling = range.lowerBound
    for i in blocks.indices {
      blocks[i].top = max(blocks[i].top, ceiling)
      ceiling = blocks[i].top + blocks[i].height
    }
    var tops = wanted
    for block in blocks {
      for (member, offset) in zip(block.members, block.offsets) {
        tops[member] = block.top + offset
      }
    }
    return tops
  }
}
