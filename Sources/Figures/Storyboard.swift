public import Languages
public import Pictures

/// A story on one page: numbered parts, each a few sentences beside its pictures.
///
///     Storyboard(words, panels: [
///       .init(heading: destroying, text: howItGoes, frames: frames),
///       .init(heading: sentence, text: whatIsNew, frames: way, goal: picture),
///     ])
///
/// A strip reads like a table, every row asked the same question. A storyboard reads like the page of a
/// newspaper: each part has as many pictures as it needs, and the last one may lead to a large one.
public struct Storyboard: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// The parts, from top to bottom.
  public let panels: [Panel]

  /// A story of some parts.
  public init(_ words: FigureWords, panels: [Panel]) {
    (self.words, self.panels) = (words, panels)
  }

  /// One part of the story.
  public struct Panel: Sendable {
    /// What happens, in a few words.
    public let heading: Bilingual
    /// What is to be seen, in a sentence or two.
    public let text: Bilingual
    /// Its pictures in the order of reading.
    public let frames: [Frame]
    /// Where the frames lead to, drawn large; or nil.
    public let goal: Picture?

    /// A part.
    public init(heading: Bilingual, text: Bilingual, frames: [Frame], goal: Picture? = nil) {
      (self.heading, self.text, self.frames, self.goal) = (heading, text, frames, goal)
    }
  }

  /// One picture of a part.
  public struct Frame: Sendable {
    /// The picture.
    public let picture: Picture
    /// What stands beneath it; or nil.
    public let note: Bilingual?
    /// Whether an arrow leads from it to the next one.
    public let leadsOn: Bool

    /// A picture.
    public init(_ picture: Picture, note: Bilingual? = nil, leadsOn: Bool = false) {
      (self.picture, self.note, self.leadsOn) = (picture, note, leadsOn)
    }
  }
}

// MARK: - Drawing

extension Storyboard {
  private static let gap = 18.0
  private static let textShare = 0.27
  private static let spaceAfterText = 20.0
  private static let badge = 24.0
  /// Frames of a line: more would be too small to be looked at, and a line of two need not fill the page.
  private static let perLine = 6
  private static let largestGoal = 200.0

  /// Draws the parts, one below the other, with a hairline between them.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    var y = top
    for (i, panel) in panels.enumerated() {
      if i > 0 {
        let inner = canvas.width - 2 * Spacing.margin
        try canvas.fill(
          Box(x: Spacing.margin, y: y + Spacing.block / 2, width: inner, height: 1),
          canvas.palette.line)
        y += Spacing.block + 1
      }
      y = try draw(panel, number: i + 1, on: canvas, top: y)
    }
    return y
  }

  /// On a wide page words stand beside the pictures, on a narrow one above them.
  private func draw(
    _ panel: Panel, number: Int, on canvas: Canvas, top: Double
  ) throws -> Double {
    let inner = canvas.width - 2 * Spacing.margin
    if canvas.isNarrow {
      let written = try write(
        panel, number: number, on: canvas, top: top, width: inner)
      let drawn = try drawFrames(
        of: panel, in: Spacing.margin, width: inner, on: canvas, top: written + 8)
      guard let goal = panel.goal else { return drawn }
      return try canvas.draw(
        goal, centre: canvas.width / 2, top: drawn + 10, within: inner * 0.55
      ).bottom
    }
    guard let goal = panel.goal else {
      let textWidth = inner * Self.textShare
      let left = Spacing.margin + textWidth + Self.spaceAfterText
      let drawn = try drawFrames(
        of: panel, in: left, width: canvas.width - Spacing.margin - left, on: canvas, top: top)
      return max(
        drawn, try write(panel, number: number, on: canvas, top: top, width: textWidth))
    }
    // A goal takes the right; words and the way to it share the rest.
    let rest = inner - Self.largestGoal - Self.spaceAfterText
    let written = try write(panel, number: number, on: canvas, top: top, width: rest)
    let drawn = try drawFrames(
      of: panel, in: Spacing.margin, width: rest, on: canvas, top: written + 12)
    let large = try canvas.draw(
      goal, centre: canvas.width - Spacing.margin - Self.largestGoal / 2, top: top + 1,
      within: Self.largestGoal)
    return max(drawn, large.bottom)
  }

  /// The number in a disc, the heading beside it, the text below.
  private func write(
    _ panel: Panel, number: Int, on canvas: Canvas, top: Double, width: Double
  ) throws -> Double {
    let (language, disc) = (canvas.style.language, canvas.palette.series[0])
    let badge = Box(x: Spacing.margin, y: top, width: Self.badge, height: Self.badge)
    try canvas.drawSmoothly(in: badge) { brush in
      brush.disc(
        at: Point(badge.x + badge.width / 2, badge.y + badge.height / 2), radius: Self.badge / 2,
        disc)
    }
    let figure = TextStyle.heading.coloured(canvas.palette.ground).on(disc)
    try canvas.write(
      "\(number)", figure, x: badge.x + badge.width / 2,
      top: badge.y + (badge.height - figure.lineHeight) / 2, alignment: .centre)
    let left = badge.right + 9
    let heading = try canvas.write(
      paragraph: panel.heading[language], panel.goal == nil ? .heading : .narrowTitle, x: left,
      top: top + 1,
      width: Spacing.margin + width - left, lineLimit: 4)
    return try canvas.write(
      paragraph: panel.text[language], TextStyle.small.coloured(canvas.palette.quietInk), x: left,
      top: heading.bottom + 3, width: Spacing.margin + width - left, lineLimit: 8
    ).bottom
  }

  /// The frames in as many lines as they need, each with its note.
  private func drawFrames(
    of panel: Panel, in left: Double, width: Double, on canvas: Canvas, top: Double
  ) throws -> Double {
    let language = canvas.style.language
    var narrowest = 0.0
    for note in panel.frames.compactMap(\.note) {
      narrowest = max(narrowest, try canvas.widestWord(of: note[language], .small) + 6)
    }
    let fitting = max(1, min(Self.perLine, Int((width + Self.gap) / max(narrowest, 1))))
    let lines = (panel.frames.count + fitting - 1) / fitting
    let perLine = max(1, (panel.frames.count + lines - 1) / max(lines, 1))
    let pitch = (width + Self.gap) / Double(perLine)
    var y = top
    for first in stride(from: 0, to: panel.frames.count, by: perLine) {
      if first > 0 { y += 8 }
      let line = panel.frames[first..<min(first + perLine, panel.frames.count)]
      var (boxes, bottom) = ([Box](), y)
      for (i, frame) in line.enumerated() {
        let centre = left + pitch * (Double(i) + 0.5) - Self.gap / 2
        let box = try canvas.draw(
          frame.picture, centre: centre, top: y + 1, within: pitch - Self.gap)
        boxes.append(box)
        bottom = max(bottom, box.bottom + 1)
        if let note = frame.note {
          bottom = max(
            bottom,
            try canvas.write(
              paragraph: note[language], .small, x: centre, top: box.bottom + 3, width: pitch - 4,
              alignment: .centre, lineLimit: 4
            ).bottom)
        }
      }
      for (i, frame) in line.enumerated() where frame.leadsOn && i + 1 < boxes.count {
        try drawArrow(from: boxes[i], to: boxes[i + 1], on: canvas)
      }
      y = bottom
    }
    return y
  }

  private func drawArrow(from before: Box, to after: Box, on canvas: Canvas) throws {
    let middle = (before.y + before.bottom) / 2
    let room = Box(
      x: before.right, y: middle - 10, width: max(after.x - before.right, 1), height: 20)
    let length = min(room.width - 4, 26)
    let start = (room.x + room.right - length) / 2
    try canvas.drawSmoothly(in: room) { brush in
      brush.arrow(
        from: Point(start, middle), to: Point(start + length, middle), thickness: 1.5,
        canvas.palette.quietInk)
    }
  }
}
