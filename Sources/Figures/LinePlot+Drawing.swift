import Languages
import Pictures

extension LinePlot {
  /// Dash and gap in units for each curve; the first is solid.
  static let dashes: [(Double, Double)?] = [nil, (9, 5), (3, 4), (12, 4), (2, 7)]
  /// The same for the lines that curves are compared with.
  static let referenceDashes = [(2.0, 4.0), (7.0, 3.0), (1.0, 7.0)]

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
    let height = max(190, min(0.46 * canvas.width, 330))
    let names = try endNames(on: canvas, besides: height)
    let room = names.isEmpty ? 16 : 12 + (names.map(\.width).max() ?? 0)
    let width = canvas.width - left - room - Spacing.margin
    // Names of upright lines stand above them, each on lines of its own: they never meet.
    let banner = try drawUprightNames(on: canvas, x: left, width: width, top: head.bottom + 12)
    let area = Box(
      x: left, y: banner.bottom, width: width, height: height)

    try drawGrid(on: canvas, area: area)
    try drawUprights(from: banner.tops, on: canvas, area: area)
    try drawCurves(on: canvas, area: area)
    try draw(names, on: canvas, area: area)
    let bottom = try drawFoot(on: canvas, area: area)
    return names.isEmpty ? try drawLegend(on: canvas, x: left, top: bottom + 8) : bottom
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
      for (i, level) in levels.enumerated() {
        let height = area.bottom - y.position(of: level.y) * area.height
        brush.line(
          [Point(area.x, height), Point(area.right, height)], thickness: 1.2, palette.quietInk,
          dash: Self.referenceDashes[i % Self.referenceDashes.count])
      }
      for (curve, colour) in zip(series, palette.series) {
        // The interval: along its upper edge, back along its lower one.
        let bounded = curve.points.compactMap { point in point.interval.map { (point.x, $0) } }
        if curve.marks == .solid || curve.marks == .hollow {
          for (x, interval) in bounded {
            let ends = [interval.lowerBound, interval.upperBound].map { place((x, $0), in: area) }
            brush.line(ends, thickness: 1.4, colour)
          }
          continue
        }
        var shade = colour
        shade.alpha = 44
        let upper = bounded.map { place(($0, $1.upperBound), in: area) }
        let lower = bounded.reversed().map { place(($0, $1.lowerBound), in: area) }
        if upper.count > 1 { brush.area(upper + lower, shade) }
      }
      for (i, curve) in series.enumerated() {
        let colour = palette.series[i % palette.series.count]
        let points = curve.points.map { place(($0.x, $0.value), in: area) }
        let dash = Self.dashes[i % Self.dashes.count]
        switch curve.marks {
        case .joined:
          brush.line(points, thickness: 2.2, colour, dash: dash)
          for point in points { brush.disc(at: point, radius: 3.2, colour) }
        case .line: brush.line(points, thickness: 1.6, colour, dash: dash)
        case .solid: for point in points { brush.disc(at: point, radius: 4.2, colour) }
        case .hollow:
          for point in points { brush.ring(at: point, radius: 5, colour, palette.ground) }
        }
        for point in curve.points {
          for sample in point.samples {
            brush.disc(at: place((point.x, sample), in: area), radius: 1.7, colour)
          }
        }
      }
    }
  }

  /// Writes the names of the upright lines beside them, from left to right and downwards.
  ///
  /// - Returns: where each line begins, and where the curves may begin.
  private func drawUprightNames(
    on canvas: Canvas, x left: Double, width: Double, top: Double
  ) throws -> (tops: [Double], bottom: Double) {
    let style = TextStyle.small.coloured(canvas.palette.quietInk)
    var tops: [Double] = []
    var y = top
    for upright in uprights {
      let place = left + x.position(of: upright.x) * width
      let name = upright.name[canvas.style.language]
      // Near the right end there may be no room for a word: then the name stands on the other side.
      let room = canvas.width - place - 6 - Spacing.margin
      let isBehind = try canvas.widestWord(of: name, style) <= room
      let text = try canvas.write(
        paragraph: name, style, x: isBehind ? place + 6 : place - 6, top: y,
        width: isBehind ? room : place - 6 - Spacing.margin,
        alignment: isBehind ? .left : .right)
      tops.append(y + 2)
      y = text.bottom + 2
    }
    return (tops, uprights.isEmpty ? y : y + 4)
  }

  private func drawUprights(from tops: [Double], on canvas: Canvas, area: Box) throws {
    for (upright, top) in zip(uprights, tops) {
      let place = area.x + x.position(of: upright.x) * area.width
      let room = Box(x: place - 3, y: top, width: 6, height: area.bottom - top)
      try canvas.drawSmoothly(in: room) { brush in
        brush.line(
          [Point(place, top), Point(place, area.bottom)], thickness: 1.2, canvas.palette.quietInk,
          dash: Self.referenceDashes[0])
      }
    }
  }

  /// Ticks across and the name of the axis beneath them; both ends come first, then powers of ten, and
  /// a tick that would touch another keeps its mark and loses its number.
  private func drawFoot(on canvas: Canvas, area: Box) throws -> Double {
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    var taken: [ClosedRange<Double>] = []
    for tick in x.ticksByWorth {
      let centre = area.x + x.position(of: tick.value) * area.width
      try canvas.fill(
        Box(x: centre - 0.5, y: area.bottom, width: 1, height: 5), canvas.palette.quietInk)
      let text = tick.text[canvas.style.language]
      let half = try canvas.measure(text, quiet) / 2 + 4
      let room = centre - half...centre + half
      guard !taken.contains(where: room.overlaps) else { continue }
      try canvas.write(text, quiet, x: centre, top: area.bottom + 8, alignment: .centre)
      taken.append(room)
    }
    return try canvas.write(
      paragraph: x.label[canvas.style.language], quiet, x: area.x,
      top: area.bottom + 8 + quiet.lineHeight + 4, width: canvas.width - area.x - Spacing.margin
    ).bottom
  }
}
