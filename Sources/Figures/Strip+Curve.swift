import Languages
import Pictures

// The two rows that show a quantity as a shape: a curve through the columns, and a band of shares.

extension Strip {
  private static let curveHeight = 76.0
  private static let bandHeight = 60.0

  func drawCurve(
    _ values: [Double], shown: Range<Int>, range: ClosedRange<Double>, ticks: [Tick],
    columns: Columns, on canvas: Canvas, top: Double
  ) throws -> Double {
    let language = canvas.style.language
    let half = TextStyle.small.lineHeight / 2
    let area = Box(
      x: columns.left, y: top + half, width: columns.pitch * Double(shown.count),
      height: Self.curveHeight)
    func height(_ value: Double) -> Double {
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return area.bottom - min(max(share, 0), 1) * area.height
    }
    for tick in ticks {
      try canvas.fill(
        Box(x: area.x, y: height(tick.value), width: area.width, height: 0.5), canvas.palette.line)
      try canvas.write(
        tick.text[language], TextStyle.small.coloured(canvas.palette.quietInk), x: area.x - 8,
        top: height(tick.value) - half, alignment: .right)
    }
    // The neighbours in the line before and after are drawn too, clipped, so that the curve visibly
    // goes on.
    let points = (shown.lowerBound - 1...shown.upperBound).filter(values.indices.contains).map {
      Point(columns.centre($0 - shown.lowerBound), height(values[$0]))
    }
    let colour = canvas.palette.series[0]
    let room = Box(x: area.x, y: area.y - 4, width: area.width, height: area.height + 8)
    try canvas.drawSmoothly(in: room) { brush in
      brush.line(points, thickness: 2, colour)
      for point in points { brush.disc(at: point, radius: 3.5, colour) }
    }
    return area.bottom + half
  }

  func drawBand(
    _ shares: [[Double]], names: [Bilingual], rest: Bilingual?, columns: Columns,
    on canvas: Canvas, top: Double
  ) throws -> Double {
    for (i, column) in shares.enumerated() {
      let box = Box(
        x: columns.centre(i) - columns.frameWidth / 2, y: top, width: columns.frameWidth,
        height: Self.bandHeight)
      try canvas.fill(box, canvas.palette.panel)
      var bottom = box.bottom
      for (share, colour) in zip(column, canvas.palette.series) {
        let height = min(max(share, 0), 1) * box.height
        try canvas.fill(
          Box(x: box.x, y: bottom - height, width: box.width, height: height), colour)
        bottom -= height
      }
    }
    // The names stand beneath, each behind a square of its colour.
    let left = columns.centre(0) - columns.frameWidth / 2
    let right = canvas.width - Spacing.margin
    var (x, y) = (left, top + Self.bandHeight + 6)
    var bottom = y
    let parts =
      Array(zip(names, canvas.palette.series)) + (rest.map { [($0, canvas.palette.panel)] } ?? [])
    for (name, colour) in parts {
      let name = name[canvas.style.language]
      let width = try canvas.measure(name, .small)
      if x > left, x + 18 + width > right { (x, y) = (left, bottom) }
      let square = Box(x: x, y: y + 3, width: 11, height: 11)
      try canvas.fill(square, colour)
      // The quiet ground of the rest is hardly seen on the page.
      try canvas.frame(square, thickness: 0.75, canvas.palette.quietInk)
      bottom = max(
        bottom,
        try canvas.write(
          paragraph: name, .small, x: x + 18, top: y, width: right - x - 18
        ).bottom)
      x += 18 + width + 20
    }
    return bottom
  }
}
