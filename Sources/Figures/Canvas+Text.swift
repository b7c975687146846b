import CGD
public import Pictures

/// A text that stands on a page, as the tests want to know it.
public struct PlacedText: Sendable {
  /// What it says.
  public let string: String
  /// The box of its ink, in units.
  public let box: Box
  /// The size of its letters, in units.
  public let size: Double
  /// Its colour.
  public let colour: Colour
  /// The colour it stands on.
  public let ground: Colour
  /// Whether more was to be said than there was room for: it ends with "…".
  public let isCut: Bool

  package init(
    string: String, box: Box, size: Double, colour: Colour, ground: Colour, isCut: Bool = false
  ) {
    (self.string, self.box, self.size) = (string, box, size)
    (self.colour, self.ground, self.isCut) = (colour, ground, isCut)
  }
}

/// A text whose width is known: layout asks for the same one again and again.
struct MeasuredText: Hashable {
  let string: String
  let face: Typeface
  let size: Double
}

/// How a line of text is set.
struct TextStyle {
  var face = Typeface.regular
  var size = TextSize.text
  var colour: Colour?
  var ground: Colour?

  static let title = TextStyle(face: .semibold, size: TextSize.title)
  static let narrowTitle = TextStyle(face: .semibold, size: TextSize.narrowTitle)
  static let heading = TextStyle(face: .semibold, size: TextSize.heading)
  static let text = TextStyle()
  static let strong = TextStyle(face: .semibold)
  static let small = TextStyle(size: TextSize.small)
  static let smallStrong = TextStyle(face: .semibold, size: TextSize.small)

  func coloured(_ colour: Colour) -> TextStyle {
    var copy = self
    copy.colour = colour
    return copy
  }

  func on(_ ground: Colour) -> TextStyle {
    var copy = self
    copy.ground = ground
    return copy
  }

  var lineHeight: Double { size * TextSize.lineSpacing }
}

/// Which point of a line of text is meant by its x.
enum TextAlignment {
  case left, centre, right
}

extension Canvas {
  /// Sets one line of text.
  ///
  /// - Parameters:
  ///   - string: the words.
  ///   - style: face, size, colour.
  ///   - x: where its left end, middle or right end stands.
  ///   - top: the top of the line; the baseline follows from the size.
  ///   - alignment: which point of the line `x` means.
  ///   - isCut: whether more was to be said.
  /// - Returns: the box of the line: as wide as its words, as high as a line.
  /// - Throws: ``FigureError`` when a font is missing.
  @discardableResult
  func write(
    _ string: String, _ style: TextStyle = .text, x: Double, top: Double,
    alignment: TextAlignment = .left, isCut: Bool = false
  ) throws -> Box {
    guard !string.isEmpty else { return Box(x: x, y: top, width: 0, height: style.lineHeight) }
    try reach(top + style.lineHeight)
    let measured = try measure(string, style)
    let left =
      switch alignment {
      case .left: x
      case .centre: x - measured / 2
      case .right: x - measured
      }
    // The middle of a capital stands in the middle of the line.
    let baseline = top + (style.lineHeight + style.size * Typeface.capitalHeight) / 2
    let colour = style.colour ?? palette.ink
    let corners = try render(
      string, style, onto: image, x: pixels(left), baseline: pixels(baseline), colour: colour)
    record(
      PlacedText(
        string: string,
        box: Box(
          x: units(corners.left), y: units(corners.top),
          width: units(corners.right - corners.left), height: units(corners.bottom - corners.top)),
        size: style.size, colour: colour, ground: style.ground ?? palette.ground, isCut: isCut))
    return Box(x: left, y: top, width: measured, height: style.lineHeight)
  }

  /// Sets text in as many lines as it needs.
  ///
  /// - Returns: the box of all lines together.
  @discardableResult
  func write(
    paragraph string: String, _ style: TextStyle = .text, x: Double, top: Double, width: Double,
    alignment: TextAlignment = .left, lineLimit: Int = .max
  ) throws -> Box {
    let lines = try broken(string, style, width: width, lineLimit: lineLimit)
    for (i, line) in lines.enumerated() {
      try write(
        line, style, x: x, top: top + Double(i) * style.lineHeight, alignment: alignment,
        isCut: line.hasSuffix("…") && !string.contains(line))
    }
    return Box(x: x, y: top, width: width, height: Double(lines.count) * style.lineHeight)
  }

  /// Sets one line of text that is read from bottom to top, for heads of narrow columns.
  ///
  /// - Parameters:
  ///   - string: the words.
  ///   - style: face, size, colour.
  ///   - centre: where the middle of the line stands across.
  ///   - bottom: where its first letter begins.
  /// - Returns: the box of the line: as wide as a line is high, as high as its words are wide.
  /// - Throws: ``FigureError`` when a font is missing.
  @discardableResult
  func writeUpwards(
    _ string: String, _ style: TextStyle = .text, centre: Double, bottom: Double
  ) throws -> Box {
    let measured = try measure(string, style)
    let box = Box(
      x: centre - style.lineHeight / 2, y: bottom - measured, width: style.lineHeight,
      height: measured)
    guard !string.isEmpty else { return box }
    try reach(bottom)
    // The middle of a capital stands in the middle of the line.
    let baseline = centre + style.size * Typeface.capitalHeight / 2
    let colour = style.colour ?? palette.ink
    let corners = try render(
      string, style, onto: image, x: pixels(baseline), baseline: pixels(bottom), colour: colour,
      angle: .pi / 2)
    record(
      PlacedText(
        string: string,
        box: Box(
          x: units(corners.left), y: units(corners.top),
          width: units(corners.right - corners.left), height: units(corners.bottom - corners.top)),
        size: style.size, colour: colour, ground: style.ground ?? palette.ground))
    return box
  }

  /// The width of a line of text in units.
  func measure(_ string: String, _ style: TextStyle) throws -> Double {
    guard !string.isEmpty else { return 0 }
    let key = MeasuredText(string: string, face: style.face, size: style.size)
    if let known = knownWidths[key] { return known }
    let right = try render(string, style, onto: nil, x: 0, baseline: 0, colour: palette.ink).right
    knownWidths[key] = units(right)
    return units(right)
  }

  /// Breaks text into lines no wider than `width`, at plain spaces only, and at every "\n".
  ///
  /// A no-break space keeps French signs and units with their words; a word that is wider than the
  /// line is broken between letters, because a cut-off word is worse than an odd break. Somebody's
  /// endless caption ends with "…" when `lineLimit` lines are full; what stands behind its last "\n",
  /// a number mostly, is kept.
  func broken(
    _ string: String, _ style: TextStyle, width: Double, lineLimit: Int = .max
  ) throws -> [String] {
    if lineLimit > 1, let end = string.lastIndex(of: "\n") {
      let tail = try broken(
        String(string[string.index(after: end)...]), style, width: width, lineLimit: lineLimit - 1)
      let head = try broken(
        String(string[..<end]), style, width: width, lineLimit: lineLimit - tail.count)
      return head + tail
    }
    var lines: [String] = []
    var line = ""
    for var word in string.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      if lines.count > lineLimit { break }
      let longer = line.isEmpty ? word : line + " " + word
      if try measure(longer, style) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while lines.count <= lineLimit, word.count > 1, try measure(word, style) > width {
        let head = word.prefix(try fittingCount(of: word, style, width: width))
        lines.append(String(head))
        word.removeFirst(head.count)
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > lineLimit, let last = lines.prefix(lineLimit).last else { return lines }
    let room = width - (try measure("…", style))
    let kept = last.prefix(try fittingCount(of: last, style, width: room))
    return lines.prefix(lineLimit - 1) + [kept + "…"]
  }

  /// How many letters of a word fit into `width`, at least one; found by halving, since a word may be
  /// somebody's hundreds of letters.
  private func fittingCount(of word: String, _ style: TextStyle, width: Double) throws -> Int {
    var (fits, tooMany) = (1, word.count + 1)
    while tooMany - fits > 1 {
      let middle = (fits + tooMany) / 2
      if try measure(String(word.prefix(middle)), style) <= width {
        fits = middle
      } else {
        tooMany = middle
      }
    }
    return fits
  }

  /// The widest word of a text: a narrower column has to break it.
  ///
  /// A word that would take more than a fifth of the page counts as that wide and will be broken.
  func widestWord(of string: String, _ style: TextStyle) throws -> Double {
    let widest =
      try string.split { $0 == " " || $0 == "\n" }.map { try measure(String($0), style) }.max() ?? 0
    return min(widest, max(110, width / 5))
  }

  /// Lets FreeType draw or, without an image, only measure; corners are in pixels.
  private func render(
    _ string: String, _ style: TextStyle, onto target: gdImagePtr?, x: Int, baseline: Int,
    colour: Colour, angle: Double = 0
  ) throws -> (left: Int, right: Int, top: Int, bottom: Int) {
    // gd reads "&lt;" as a sign of its own; a caption that contains it means what it says.
    let escaped = string.replacing("&", with: "&amp;")
    var extra = gdFTStringExtra()
    extra.flags = gdFTEX_RESOLUTION  // 72 dots an inch make a point one pixel.
    (extra.hdpi, extra.vdpi) = (72, 72)
    var corners = [Int32](repeating: 0, count: 8)
    let size = style.size * self.style.scale.pixelsPerUnit
    let path = try FontFiles.path(of: style.face)
    let problem = path.withCString { path in
      escaped.withCString { text in
        gdImageStringFTEx(
          target, &corners, colour.gdColour, UnsafeMutablePointer(mutating: path), size, angle,
          Int32(x), Int32(baseline), UnsafeMutablePointer(mutating: text), &extra)
      }
    }
    if let problem {
      throw FigureError("Text could not be drawn: \(String(cString: problem)).")
    }
    // gd's corners, x and y in turn: lower left, lower right, upper right, upper left of the words.
    let (x, y) = ([0, 2, 4, 6].map { Int(corners[$0]) }, [1, 3, 5, 7].map { Int(corners[$0]) })
    return (x.min() ?? 0, x.max() ?? 0, y.min() ?? 0, y.max() ?? 0)
  }
}
