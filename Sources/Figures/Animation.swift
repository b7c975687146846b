public import Languages
public import Pictures

/// A figure that moves: pictures side by side that change together, a line of words under them, a
/// bar that shows how far it has come, and a rest on the last frame.
public struct Animation: Sendable {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// What stands above each of the pictures.
  public let heads: [Bilingual]
  /// The frames in their order.
  public let frames: [Frame]
  /// Units that a picture may take in either direction.
  public let largestPicture: Double

  /// One moment.
  public struct Frame: Sendable {
    /// A picture for each head.
    public let pictures: [Picture]
    /// What is said under each picture.
    public let notes: [StripCell]
    /// Shares under each picture and its note, as bars; none for a frame without any.
    public let shares: [[NamedShare]]
    /// What is said of the moment as a whole.
    public let status: Bilingual?
    /// Hundredths of a second that it stays.
    public let duration: Int

    /// A moment.
    public init(
      pictures: [Picture], notes: [StripCell], shares: [[NamedShare]] = [],
      status: Bilingual? = nil, duration: Int = 12
    ) {
      (self.pictures, self.notes, self.shares) = (pictures, notes, shares)
      (self.status, self.duration) = (status, duration)
    }
  }

  /// An animation.
  ///
  /// - Precondition: every frame has a picture and a note for each head, and shares for each or none.
  public init(
    _ words: FigureWords, heads: [Bilingual], frames: [Frame], largestPicture: Double = 264
  ) {
    precondition(
      frames.allSatisfy {
        $0.pictures.count == heads.count && $0.notes.count == heads.count
          && [0, heads.count].contains($0.shares.count)
      },
      "Every frame has \(heads.count) pictures and notes, one for each head.")
    (self.words, self.heads, self.frames) = (words, heads, frames)
    self.largestPicture = largestPicture
  }

  /// How long each frame stays, in hundredths of a second; the last one rests for two seconds.
  var delays: [Int] {
    frames.enumerated().map { i, frame in
      i == frames.count - 1 ? max(200, frame.duration) : frame.duration
    }
  }
}

extension Animation {
  private static let width = 560.0
  private static let gap = 24.0

  /// The page of every frame, all of one size.
  ///
  /// A GIF is for a screen, and for the last row of a class: its pages are drawn with two pixels a unit
  /// whatever the style's scale.
  ///
  /// - Throws: ``FigureError`` when a page cannot be drawn.
  public func pages(_ style: FigureStyle) throws -> [DrawnFigure] {
    let style = Self.pageStyle(style)
    let heights = try frames.indices.map { try draw($0, style, height: 0).size.height }
    return try frames.indices.map { try draw($0, style, height: heights.max() ?? 0) }
  }

  static func pageStyle(_ style: FigureStyle) -> FigureStyle {
    var style = style
    style.scale = .animation
    // A GIF's pixels are clear or opaque and nothing between: smooth letters need a ground.
    style.isTransparent = false
    return style
  }

  /// Draws one frame on a page at least `height` high.
  private func draw(_ index: Int, _ style: FigureStyle, height: Double) throws -> DrawnFigure {
    let frame = frames[index]
    let language = style.language
    let canvas = try Canvas(style: style, width: Self.width)
    var y = Spacing.margin - 6
    if style.showsTitle {
      y =
        try canvas.write(
          paragraph: words.title[language], .heading, x: Spacing.margin, top: y,
          width: Self.width - 2 * Spacing.margin
        ).bottom + 8
    }
    let count = Double(max(heads.count, 1))
    let side = (Self.width - 2 * Spacing.margin - Self.gap * (count - 1)) / count
    let quiet = TextStyle.small.coloured(canvas.palette.quietInk)
    // All pictures stand level, each right beneath its head.
    let headHeights = try heads.map {
      Double(try canvas.broken($0[language], quiet, width: side).count) * quiet.lineHeight
    }
    let headBottom = y + (headHeights.max() ?? 0)
    var bottom = headBottom
    for (i, picture) in frame.pictures.enumerated() {
      let centre = Spacing.margin + (side + Self.gap) * Double(i) + side / 2
      try canvas.write(
        paragraph: heads[i][language], quiet, x: centre, top: headBottom - headHeights[i],
        width: side, alignment: .centre)
      let box = try canvas.draw(
        picture, centre: centre, top: headBottom + 5, within: min(side, largestPicture))
      var note = TextStyle.text
      if let verdict = frame.notes[i].verdict {
        note = note.coloured(verdict.colour(in: canvas.palette))
      }
      let words = try canvas.write(
        paragraph: frame.notes[i].shown(language), note, x: centre, top: box.bottom + 6,
        width: side, alignment: .centre, lineLimit: 3)
      bottom = max(bottom, words.bottom)
    }
    if !frame.shares.isEmpty {
      bottom = try drawShares(frame.shares, on: canvas, side: side, top: bottom + 4)
    }
    if let status = frame.status {
      bottom =
        try canvas.write(
          paragraph: status[language], .strong, x: Spacing.margin, top: bottom + 10,
          width: Self.width - 2 * Spacing.margin
        ).bottom
    }
    let total = max(height, bottom + 14 + 4 + Spacing.margin - 8)
    try drawProgress(
      Double(index) / Double(max(frames.count - 1, 1)), on: canvas,
      top: total - Spacing.margin + 4)
    return try canvas.drawnFigure(height: total)
  }

  private func drawShares(
    _ shares: [[NamedShare]], on canvas: Canvas, side: Double, top: Double
  ) throws -> Double {
    let names = shares.flatMap { $0 }.map { $0.name[canvas.style.language] }
    let bars = try ShareBarLayout(width: side, names: names, on: canvas)
    var bottom = top
    for (i, own) in shares.enumerated() {
      let left = Spacing.margin + (side + Self.gap) * Double(i)
      bottom = max(bottom, try bars.draw(own, on: canvas, x: left, top: top))
    }
    return bottom
  }

  private func drawProgress(_ share: Double, on canvas: Canvas, top: Double) throws {
    let bar = Box(
      x: Spacing.margin, y: top, width: Self.width - 2 * Spacing.margin, height: 4)
    try canvas.fill(bar, canvas.palette.panel)
    try canvas.fill(
      Box(x: bar.x, y: bar.y, width: bar.width * share, height: bar.height),
      canvas.palette.series[0])
  }
}
