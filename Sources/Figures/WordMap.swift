import Foundation
public import Languages
import Pictures

/// Words as points on a plane, those that belong together joined by a line: several maps of the same
/// words side by side, such as before and after learning.
///
/// Kinds of words differ in sign as well as in colour. Every word stands as near to its point as its
/// neighbours allow; one that has no room within the map has its sign alone.
public struct WordMap: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What the kinds are called; at most five.
  public let kinds: [Bilingual]
  /// The words, the same on every map.
  public let entries: [Entry]
  /// Pairs of entries that are joined.
  public let links: [Link]
  /// What a line between two words means.
  public let linkMeaning: Bilingual
  /// The maps.
  public let panels: [Panel]

  /// A word.
  public struct Entry: Sendable {
    /// How it is written.
    public let word: String
    /// Its place among the kinds.
    public let kind: Int

    /// A word of some kind.
    public init(_ word: String, kind: Int) {
      (self.word, self.kind) = (word, kind)
    }
  }

  /// Two entries that belong together.
  public struct Link: Hashable, Sendable {
    /// Their places.
    public let (first, second): (Int, Int)

    /// A pair.
    public init(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
    }
  }

  /// One map.
  public struct Panel: Sendable {
    /// What stands above it.
    public let head: Bilingual
    /// What is said of it beneath.
    public let note: Bilingual
    /// Where each word stands, in any unit, upwards.
    public let places: [Point]

    /// A map.
    public init(head: Bilingual, note: Bilingual, places: [Point]) {
      (self.head, self.note, self.places) = (head, note, places)
    }
  }

  /// A figure of maps.
  ///
  /// - Precondition: every map has a place for each word, and kinds are known.
  public init(
    _ words: FigureWords, kinds: [Bilingual], entries: [Entry], links: [Link],
    linkMeaning: Bilingual, panels: [Panel]
  ) {
    precondition(kinds.count <= 5, "Five kinds have signs of their own, not \(kinds.count).")
    precondition(
      panels.allSatisfy { $0.places.count == entries.count }
        && entries.allSatisfy { kinds.indices.contains($0.kind) },
      "Every map has a place for each of the \(entries.count) words, and each word a known kind.")
    (self.words, self.kinds, self.entries) = (words, kinds, entries)
    (self.links, self.linkMeaning, self.panels) = (links, linkMeaning, panels)
  }
}

extension WordMap {
  private static let gap = 16.0
  private static let sign = 4.0

  /// Draws the maps beside each other, or beneath where the page is narrow, and the signs.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let perLine = canvas.isNarrow ? 1 : max(1, min(panels.count, 2))
    let inner = canvas.width - 2 * Spacing.margin
    let width = (inner - Self.gap * Double(perLine - 1)) / Double(perLine)
    var y = top
    for first in stride(from: 0, to: panels.count, by: perLine) {
      if first > 0 { y += Spacing.block }
      var bottom = y
      for (column, panel) in panels[first..<min(first + perLine, panels.count)].enumerated() {
        let left = Spacing.margin + Double(column) * (width + Self.gap)
        bottom = max(bottom, try draw(panel, on: canvas, x: left, top: y, width: width))
      }
      y = bottom
    }
    return try drawSigns(on: canvas, top: y + 12)
  }

  private func draw(
    _ panel: Panel, on canvas: Canvas, x left: Double, top: Double, width: Double
  ) throws -> Double {
    let language = canvas.style.language
    let head = try canvas.write(
      paragraph: panel.head[language], .strong, x: left, top: top, width: width)
    let area = Box(x: left, y: head.bottom + 6, width: width, height: max(width, 360))
    try canvas.frame(area, thickness: 1, canvas.palette.line)
    let points = Self.spread(panel.places, in: area.grown(by: -26))
    let labels = try labels(for: points, on: canvas, in: area.grown(by: -3))
    let quiet = canvas.palette.quietInk
    // A line passes behind the words in its way.
    let written = labels.compactMap { $0?.box.grown(by: -1) }
    try canvas.drawSmoothly(in: area) { brush in
      var faint = quiet
      faint.alpha = 110
      for link in links {
        for piece in Box.pieces(
          from: points[link.first], to: points[link.second], outside: written)
        {
          brush.line([piece.from, piece.to], thickness: 1.2, faint)
        }
      }
      for (point, label) in zip(points, labels) {
        guard let label, label.isAway else { continue }
        for piece in Box.pieces(from: point, to: label.nearest(to: point), outside: written) {
          brush.line([piece.from, piece.to], thickness: 0.8, quiet, dash: (1.5, 2.5))
        }
      }
      for (entry, point) in zip(entries, points) {
        Self.draw(sign: entry.kind, at: point, with: brush, colour(entry.kind, canvas))
      }
    }
    for (entry, label) in zip(entries, labels) {
      guard let label else { continue }
      try canvas.write(
        entry.word, TextStyle.small.coloured(colour(entry.kind, canvas)), x: label.box.x,
        top: label.box.y)
    }
    return try canvas.write(
      paragraph: panel.note[language], TextStyle.small.coloured(quiet), x: left,
      top: area.bottom + 6, width: width
    ).bottom
  }

  private func colour(_ kind: Int, _ canvas: Canvas) -> Colour { canvas.palette.series[kind] }

  /// Places in any unit as places of the page, both directions to the same scale.
  private static func spread(_ places: [Point], in area: Box) -> [Point] {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else {
      return []
    }
    let scale = min(
      area.width / max(right - left, 1e-12), area.height / max(high - low, 1e-12))
    return places.map { place in
      Point(
        area.x + area.width / 2 + scale * (place.x - (left + right) / 2),
        area.y + area.height / 2 - scale * (place.y - (low + high) / 2))
    }
  }

  // MARK: Where words stand

  private struct Label {
    let box: Box
    let isAway: Bool

    /// The point of the box that is nearest to a place.
    func nearest(to point: Point) -> Point {
      Point(
        min(max(point.x, box.x), box.right), min(max(point.y, box.y + 2), box.bottom - 2))
    }
  }

  /// Each word beside its point, or on the nearest free place around it.
  ///
  /// A line that leads to a word should strike through no other word or sign. Who comes early does not
  /// know where the others will stand, so all have further turns; and since much depends on who comes
  /// first, several orders are tried, the most crowded first to begin with.
  private func labels(for points: [Point], on canvas: Canvas, in area: Box) throws -> [Label?] {
    let sizes = try entries.map { try canvas.measure($0.word, .small) + 3 }
    let signs = points.map {
      Box(x: $0.x - Self.sign, y: $0.y - Self.sign, width: 2 * Self.sign, height: 2 * Self.sign)
    }
    let crowd = points.map { point in
      points.count { abs($0.x - point.x) < 50 && abs($0.y - point.y) < 22 }
    }
    let order = points.indices.sorted { (-crowd[$0], $0) < (-crowd[$1], $1) }
    let orders =
      stride(from: 0, to: order.count, by: max(1, order.count / 12)).map {
        Array(order[$0...] + order[..<$0])
      } + [points.indices.sorted { (sizes[$0], $0) > (sizes[$1], $1) }]
    var best: (labels: [Label?], cost: Int) = ([Label?](repeating: nil, count: points.count), .max)
    for order in orders where best.cost > Self.struckCost {
      var labels = [Label?](repeating: nil, count: points.count)
      var cost = 0
      for _ in 0..<3 {
        cost = 0
        for index in order {
          labels[index] = nil
          let place = label(
            for: index, width: sizes[index], points: points, signs: signs, others: labels, in: area)
          labels[index] = place?.label
          cost += place?.cost ?? 10 * Self.struckCost
        }
      }
      if cost < best.cost { best = (labels, cost) }
    }
    return best.labels
  }

  /// What a word or sign costs that a line strikes through, where a place one ring further out costs 1.
  private static let struckCost = 40
  /// The same for a line between words: there are many, and they pass behind.
  private static let linkCost = 1

  /// The best place of one word, knowing those of the others, and its cost; nil where there is none.
  private func label(
    for index: Int, width: Double, points: [Point], signs: [Box], others: [Label?], in area: Box
  ) -> (label: Label, cost: Int)? {
    let (point, height) = (points[index], TextStyle.small.lineHeight)
    let otherSigns = signs.indices.filter { $0 != index }.map { signs[$0] }
    // Where signs lie upon each other, a line cannot but begin in all of them.
    let obstacles =
      otherSigns.filter { !$0.overlaps(signs[index]) } + others.compactMap { $0?.box }
    let leaders = zip(points, others).compactMap { point, label in
      label.flatMap { $0.isAway ? (from: point, to: $0.nearest(to: point)) : nil }
    }
    var best: (label: Label, cost: Int)?
    for ring in 0..<16 where ring < best?.cost ?? .max {
      let distance = Self.sign + 2 + 6 * Double(ring)
      for turn in 0..<16 {
        let angle = Double(turn) / 16 * 2 * Double.pi
        let (dx, dy) = (cos(angle), sin(angle))
        let box = Box(
          x: point.x + dx * (distance + width / 2) - width / 2,
          y: point.y + dy * (distance + height / 2 - 3) - height / 2, width: width,
          height: height)
        let isInside =
          box.x >= area.x && box.right <= area.right && box.y >= area.y
          && box.bottom <= area.bottom
        guard isInside, !otherSigns.contains(where: box.overlaps),
          !others.contains(where: { $0.map { box.overlaps($0.box) } ?? false })
        else { continue }
        let label = Label(box: box, isAway: ring > 1)
        let end = label.nearest(to: point)
        let struck =
          leaders.count { box.isCrossed(from: $0.from, to: $0.to) }
          + (label.isAway ? obstacles.count { $0.isCrossed(from: point, to: end) } : 0)
        let links = links.count { box.isCrossed(from: points[$0.first], to: points[$0.second]) }
        let cost = ring + Self.struckCost * struck + Self.linkCost * links
        if cost < best?.cost ?? .max { best = (label, cost) }
      }
    }
    return best
  }

  // MARK: Signs

  private static func draw(
    sign kind: Int, at point: Point, with brush: SmoothBrush, _ colour: Colour
  ) {
    let r = sign
    func corners(_ offsets: [(Double, Double)]) -> [Point] {
      offsets.map { Point(point.x + $0.0 * r, point.y + $0.1 * r) }
    }
    switch kind {
    case 0: brush.disc(at: point, radius: r, colour)
    case 1: brush.area(corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]), colour)
    case 2: brush.area(corners([(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]), colour)
    case 3: brush.area(corners([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]), colour)
    default:
      brush.line(corners([(-0.9, -0.9), (0.9, 0.9)]), thickness: 2, colour)
      brush.line(corners([(-0.9, 0.9), (0.9, -0.9)]), thickness: 2, colour)
    }
  }

  private func drawSigns(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let style = TextStyle.small
    let right = canvas.width - Spacing.margin
    var (x, y) = (Spacing.margin, top)
    for (kind, name) in kinds.enumerated() {
      let width = try canvas.measure(name[language], style)
      if x > Spacing.margin, x + 14 + width > right {
        (x, y) = (Spacing.margin, y + style.lineHeight + 2)
      }
      let point = Point(x + Self.sign + 1, y + style.lineHeight / 2)
      try canvas.drawSmoothly(
        in: Box(x: point.x - 7, y: point.y - 7, width: 14, height: 14)
      ) { brush in
        Self.draw(sign: kind, at: point, with: brush, colour(kind, canvas))
      }
      try canvas.write(
        name[language], style.coloured(colour(kind, canvas)), x: x + 14, top: y)
      x += 14 + width + 18
    }
    let meaning = linkMeaning[language]
    if x + 30 + (try canvas.measure(meaning, style)) > right {
      (x, y) = (Spacing.margin, y + style.lineHeight + 2)
    }
    let (start, middle) = (x, y + style.lineHeight / 2)
    var faint = canvas.palette.quietInk
    faint.alpha = 110
    try canvas.drawSmoothly(in: Box(x: start, y: middle - 3, width: 24, height: 6)) { brush in
      brush.line([Point(start, middle), Point(start + 22, middle)], thickness: 1.2, faint)
    }
    return try canvas.write(
      paragraph: meaning, style.coloured(canvas.palette.quietInk), x: start + 30, top: y,
      width: right - start - 30
    ).bottom
  }
}
