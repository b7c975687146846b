import Languages
import Pictures

// The names of the lines: at their ends where there is room, else in a legend beneath.

extension LinePlot {
  /// A name, broken into lines, and the height it wants to stand at.
  struct EndName {
    let lines: [String]
    let style: TextStyle
    let width: Double
    /// 0 at the bottom of the plot, 1 at its top.
    let anchor: Double

    /// With a little air, so that two names do not read as one.
    var height: Double { Double(lines.count) * TextStyle.strong.lineHeight + 4 }
  }

  /// How far a name may stand from the end of its line.
  private static let farthestName = 48.0

  /// The names beside a plot of this height; none where they stand beneath it: in a column of a journal,
  /// beside points that no line joins, and where a name would be long or far from its line.
  func endNames(on canvas: Canvas, besides height: Double) throws -> [EndName] {
    let areAllLines = series.allSatisfy { $0.marks == .joined || $0.marks == .line }
    guard !canvas.isNarrow, areAllLines else { return [] }
    let names = try endNames(on: canvas)
    let wanted = Self.wantedTops(names, top: 0, height: height)
    let tops = Self.tops(names, top: 0, height: height)
    let areNear = zip(wanted, tops).allSatisfy { abs($0 - $1) <= Self.farthestName }
    return areNear && names.allSatisfy { $0.lines.count <= 5 } ? names : []
  }

  private static func wantedTops(_ names: [EndName], top: Double, height: Double) -> [Double] {
    names.map { top + (1 - $0.anchor) * height - $0.height / 2 }
  }

  private static func tops(_ names: [EndName], top: Double, height: Double) -> [Double] {
    spread(
      wanted: wantedTops(names, top: top, height: height), heights: names.map(\.height),
      within: top - 10...top + height + 12)
  }

  private func endNames(on canvas: Canvas) throws -> [EndName] {
    let language = canvas.style.language
    func name(_ text: Bilingual, _ style: TextStyle, anchor: Double) throws -> EndName {
      let lines = try canvas.broken(text[language], style, width: canvas.width * 0.24)
      return EndName(
        lines: lines, style: style,
        width: try lines.map { try canvas.measure($0, style) }.max() ?? 0,
        anchor: min(max(anchor, 0), 1))
    }
    var names: [EndName] = []
    for (i, curve) in series.enumerated() {
      // The end that stands at the right, whichever way the axis runs.
      let ends = curve.points.max { x.position(of: $0.x) < x.position(of: $1.x) }
      guard let end = ends else { continue }
      names.append(
        try name(
          curve.name, .strong.coloured(seriesColour(i, canvas)), anchor: y.position(of: end.value)))
    }
    for level in levels {
      names.append(
        try name(
          level.name, .small.coloured(canvas.palette.quietInk), anchor: y.position(of: level.y)))
    }
    return names
  }

  private func seriesColour(_ index: Int, _ canvas: Canvas) -> Colour {
    canvas.palette.series[index % canvas.palette.series.count]
  }

  func draw(_ names: [EndName], on canvas: Canvas, area: Box) throws {
    let tops = Self.tops(names, top: area.y, height: area.height)
    for (name, top) in zip(names, tops) {
      for (i, line) in name.lines.enumerated() {
        try canvas.write(
          line, name.style, x: area.right + 12,
          top: top + 2 + Double(i) * TextStyle.strong.lineHeight)
      }
    }
  }

  /// A short piece of each line with its name behind it.
  func drawLegend(on canvas: Canvas, x left: Double, top: Double) throws -> Double {
    let language = canvas.style.language
    let sample = 34.0
    var y = top
    func entry(
      _ name: String, _ colour: Colour, dash: (Double, Double)?, marks: Marks? = nil
    ) throws {
      let box = try canvas.write(
        paragraph: name, TextStyle.small, x: left + sample + 10, top: y,
        width: canvas.width - left - sample - 10 - Spacing.margin)
      let middle = y + TextStyle.small.lineHeight / 2
      let room = Box(x: left - 3, y: middle - 6, width: sample + 6, height: 12)
      try canvas.drawSmoothly(in: room) { brush in
        let centre = Point(left + sample / 2, middle)
        if marks != .solid && marks != .hollow {
          brush.line(
            [Point(left, middle), Point(left + sample, middle)],
            thickness: marks == .joined ? 2.2 : marks == nil ? 1.2 : 1.6, colour, dash: dash)
        }
        switch marks {
        case .joined: brush.disc(at: centre, radius: 3.2, colour)
        case .solid: brush.disc(at: centre, radius: 4.2, colour)
        case .hollow: brush.ring(at: centre, radius: 5, colour, canvas.palette.ground)
        case .line, nil: break
        }
      }
      y = box.bottom + 2
    }
    for (i, curve) in series.enumerated() {
      try entry(
        curve.name[language], seriesColour(i, canvas), dash: Self.dashes[i % Self.dashes.count],
        marks: curve.marks)
    }
    for (i, level) in levels.enumerated() {
      try entry(
        level.name[language], canvas.palette.quietInk,
        dash: Self.referenceDashes[i % Self.referenceDashes.count])
    }
    return y
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
    let middles = zip(wanted, heights).map { $0 + $1 / 2 }
    for i in wanted.indices.sorted(by: { middles[$0] < middles[$1] }) {
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
