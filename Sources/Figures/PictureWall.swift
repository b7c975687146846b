public import Languages
import Pictures

/// Many pictures in reading order, each with a note beneath: what came out of sixteen seeds, or all
/// failures of an examination.
///
/// There is nothing to compare along rows and columns, so that lines break wherever the page ends.
public struct PictureWall: Figure {
  /// Title, caption and alt text.
  public let words: FigureWords
  /// The pictures in their order.
  public let cells: [PictureGrid.Cell]
  /// Pictures in a line at most.
  public let columns: Int
  /// What a frame around a cell means; nil when no cell is framed.
  public let highlightMeaning: Bilingual?
  /// What the pictures show, beneath them; nil where they speak for themselves.
  public let explanation: Bilingual?
  /// Units that a picture takes at least: the smaller, the more of them in a line.
  public let smallestPicture: Double

  /// A wall.
  ///
  /// - Parameters:
  ///   - words: title, caption and alt text.
  ///   - cells: the pictures in their order.
  ///   - columns: pictures in a line at most.
  ///   - highlightMeaning: what a frame around a cell means; not told where none is framed.
  ///   - explanation: what the pictures show, beneath them.
  ///   - smallestPicture: units that a picture takes at least; small ones stand closer.
  public init(
    _ words: FigureWords, cells: [PictureGrid.Cell], columns: Int = 8,
    highlightMeaning: Bilingual? = nil, explanation: Bilingual? = nil,
    smallestPicture: Double = 64
  ) {
    precondition(columns > 0, "A wall has at least one picture in a line.")
    (self.words, self.cells, self.columns) = (words, cells, columns)
    (self.explanation, self.smallestPicture) = (explanation, smallestPicture)
    self.highlightMeaning = cells.contains(where: \.isHighlighted) ? highlightMeaning : nil
  }

  /// Space between neighbouring pictures.
  private var gap: Double { smallestPicture < 40 ? 6 : 14 }
  private static let largestPicture = 150.0
  /// Two or three pictures alone may be larger.
  private static let largestOfFew = 240.0

  /// Draws pictures, notes and the meaning of the frames.
  ///
  /// - Returns: where the drawing ends.
  /// - Throws: ``FigureError`` when the page cannot hold it.
  public func draw(on canvas: Canvas, top: Double) throws -> Double {
    let language = canvas.style.language
    let inner = canvas.width - 2 * Spacing.margin
    var narrowest = smallestPicture
    for note in cells.compactMap(\.note) {
      narrowest = max(narrowest, try canvas.widestWord(of: note.shown(language), .small))
    }
    let fitting = max(1, Int(inner / (narrowest + gap)))
    let count = max(1, min(columns, fitting, cells.count))
    // Lines of equal length: seven pictures are four and three, not six and one.
    let lines = max(1, (cells.count + count - 1) / count)
    let perLine = max(1, (cells.count + lines - 1) / lines)
    let largest = perLine > 3 ? Self.largestPicture : Self.largestOfFew
    let pitch = min(inner / Double(perLine), largest + gap)

    var y = top
    for first in stride(from: 0, to: cells.count, by: perLine) {
      var bottom = y
      for (column, cell) in cells[first..<min(first + perLine, cells.count)].enumerated() {
        let centre = Spacing.margin + pitch * (Double(column) + 0.5)
        let box = try canvas.draw(
          cell.picture, centre: centre, top: y + 3, within: pitch - gap)
        if cell.isHighlighted { try canvas.frame(box, thickness: 3, canvas.palette.wrong) }
        bottom = max(bottom, box.bottom + 3)
        guard let note = cell.note else { continue }
        var style = TextStyle.small
        if let verdict = note.verdict { style = style.coloured(verdict.colour(in: canvas.palette)) }
        let text = try canvas.write(
          paragraph: note.shown(language), style, x: centre, top: box.bottom + 4,
          width: pitch - min(gap, 9), alignment: .centre, lineLimit: 10)
        bottom = max(bottom, text.bottom)
      }
      y = bottom + gap - 4
    }
    y -= gap - 4
    return try PictureGrid.drawLegend(
      explanation: explanation?[language], frames: highlightMeaning?[language], on: canvas, top: y)
  }
}
