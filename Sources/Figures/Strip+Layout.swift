import Languages
import Pictures

// How a strip finds its columns: heads of rows at the left (on a narrow page above their rows), then
// as many columns as the words under the frames allow; the rest goes on below.

extension Strip {
  /// The measures that all rows of a strip share.
  struct Columns {
    /// Units for the heads of the rows; 0 when they stand above.
    let headWidth: Double
    /// From the middle of one column to the middle of the next.
    let pitch: Double
    /// Columns side by side.
    let perLine: Int
    /// Left edge of the first column.
    let left: Double

    /// Units that a frame may take, so that an arrow fits between two.
    var frameWidth: Double { pitch - Strip.frameGap }
    /// Units that a text may take, so that two do not run together.
    var textWidth: Double { pitch - Strip.textGap }

    func centre(_ column: Int) -> Double {
      left + pitch * (Double(column) + 0.5)
    }
  }

  private static let frameGap = 20.0
  private static let textGap = 8.0
  /// A single frame on a wide page need not fill it.
  private static let largestFrame = 124.0
  private static let spaceAfterHead = 12.0

  func columns(on canvas: Canvas) throws -> Columns {
    let total = max(columnCount ?? 1, 1)
    let headWidth = canvas.isNarrow ? 0 : try self.headWidth(on: canvas) + Self.spaceAfterHead
    let ticks = try widestTick(on: canvas)
    // On a narrow page the ticks of a curve stand where the heads are on a wide one.
    let left = Spacing.margin + (canvas.isNarrow ? ticks : headWidth)
    let available = canvas.width - Spacing.margin - left
    let fitting = max(1, Int(available / (try narrowestPitch(on: canvas))))
    // Nine frames where eight fit make two lines of five and four, not of eight and one.
    let lines = (total + fitting - 1) / fitting
    let perLine = (total + lines - 1) / lines
    return Columns(
      headWidth: headWidth,
      pitch: min(available / Double(perLine), Self.largestFrame + Self.frameGap), perLine: perLine,
      left: left)
  }

  /// Units that the ticks of the curves need, with a space behind them.
  func widestTick(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    let ticks = rows.flatMap { row -> [Tick] in
      if case .curve(_, _, _, let ticks) = row { return ticks }
      return []
    }
    return try ticks.map { try canvas.measure($0.text[language], .small) + 10 }.max() ?? 0
  }

  /// Wide enough for the longest word of any head, and for a head of middling length in two lines.
  private func headWidth(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    var widest = try widestTick(on: canvas)
    for row in rows {
      guard let label = row.label?[language] else { continue }
      let longestWord = try canvas.widestWord(of: label, .small)
      let half = try canvas.measure(label, .small) / 2 + 12
      widest = max(widest, longestWord, min(half, canvas.width * 0.15))
      if case .curve = row {
        widest = max(widest, longestWord + (try widestTick(on: canvas)))
      }
    }
    return widest
  }

  /// The narrowest column in which no word is cut and pixels can be seen.
  private func narrowestPitch(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    var narrowest = 54 + Self.frameGap
    for row in rows {
      switch row {
      case .numbers(let cells, _):
        for cell in cells {
          let style = cell.verdict == nil ? TextStyle.small : .smallStrong
          let width = try canvas.widestWord(of: cell.shown(language), style)
          narrowest = max(narrowest, width + Self.textGap)
        }
      case .heads(let texts, _):
        for text in texts {
          let width = try canvas.widestWord(of: text[language], .strong)
          narrowest = max(narrowest, width + Self.textGap)
        }
      case .pictures(let pictures, _, _):
        // Twice enlarged is the least at which single pixels can be told apart.
        let least = pictures.map { min(canvas.units(2 * $0.width), 100) }.max() ?? 0
        narrowest = max(narrowest, least + Self.frameGap)
      case .section, .curve, .band:
        break
      }
    }
    return narrowest
  }
}

extension Strip.Row {
  /// The head at the left of the row.
  var label: Bilingual? {
    switch self {
    case .section: nil
    case .heads(_, let label), .pictures(_, let label, _), .numbers(_, let label),
      .curve(_, let label, _, _), .band(_, let label, _, _):
      label
    }
  }
}

extension StripCell {
  /// The text with its sign.
  func shown(_ language: Language) -> String {
    guard let verdict else { return text[language] }
    return verdict.sign + "\u{00A0}" + text[language]
  }
}
