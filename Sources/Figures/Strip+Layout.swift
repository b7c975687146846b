import Languages
import Pictures

// How a strip finds its columns: heads of rows at the left, then as many columns as the words
// under the frames allow; the rest goes on below.

extension Strip {
  /// The measures that all rows of a strip share.
  struct Columns {
    /// Units for the heads of the rows.
    let headWidth: Double
    /// From the middle of one column to the middle of the next.
    let pitch: Double
    /// Units that a frame or a number may take.
    let cellWidth: Double
    /// Columns side by side.
    let perLine: Int
    /// Left edge of the first column.
    let left: Double

    func centre(_ column: Int) -> Double {
      left + pitch * (Double(column) + 0.5)
    }
  }

  /// Space between two frames, room for an arrow.
  private static let gap = 20.0
  /// A single frame on a wide page need not fill it.
  private static let largestFrame = 124.0

  func columns(on canvas: Canvas) throws -> Columns {
    let total = max(columnCount ?? 1, 1)
    let inner = canvas.width - 2 * Spacing.margin
    let headWidth = try self.headWidth(on: canvas, inner: inner)
    let available = inner - headWidth
    let narrowest = try narrowestCell(on: canvas)
    let fitting = max(1, Int(available / (narrowest + Self.gap)))
    // Nine frames where eight fit make two lines of five and four, not of eight and one.
    let lines = (total + fitting - 1) / fitting
    let perLine = (total + lines - 1) / lines
    let pitch = min(available / Double(perLine), Self.largestFrame + Self.gap)
    return Columns(
      headWidth: headWidth, pitch: pitch, cellWidth: pitch - Self.gap, perLine: perLine,
      left: Spacing.margin + headWidth)
  }

  /// Wide enough for the longest word of any head, and for a head of middling length in two lines.
  private func headWidth(on canvas: Canvas, inner: Double) throws -> Double {
    let language = canvas.style.language
    var widest = 0.0
    for row in rows {
      guard let label = row.label?[language] else { continue }
      let longestWord = try canvas.widestWord(of: label, .small)
      let half = try canvas.measure(label, .small) / 2 + 12
      // A curve's ticks stand between its head and its first column.
      widest = max(widest, longestWord, min(half, inner * 0.16))
      if case .curve(_, _, _, let ticks) = row {
        let tickWidth = try ticks.map { try canvas.measure($0.text[language], .small) }.max() ?? 0
        widest = max(widest, longestWord + tickWidth + 10)
      }
    }
    return widest + 12
  }

  /// The narrowest column in which no number breaks, no word is cut, and pixels can be seen.
  private func narrowestCell(on canvas: Canvas) throws -> Double {
    let language = canvas.style.language
    var narrowest = 54.0
    for row in rows {
      switch row {
      case .numbers(let cells, _):
        for cell in cells {
          narrowest = max(narrowest, try canvas.widestWord(of: cell.shown(language), .small))
        }
      case .heads(let texts, _):
        for text in texts {
          narrowest = max(narrowest, try canvas.widestWord(of: text[language], .strong))
        }
      case .pictures(let pictures, _, _):
        // Twice enlarged is the least at which single pixels can be told apart.
        narrowest = max(narrowest, pictures.map { min(canvas.units(2 * $0.width), 100) }.max() ?? 0)
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
      .curve(_, let label, _, _), .band(_, let label, _):
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
