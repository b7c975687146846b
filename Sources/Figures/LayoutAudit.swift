import Pictures

extension DrawnFigure {
  /// What a careful reader would object to on this page, one sentence a fault; none is the rule.
  ///
  /// Looked for are words that cross other words, a picture or the edge, words that end with "…" for
  /// want of room, words without contrast (below 4.5), and in print capitals under 2 mm. Every figure is looked through when it is
  /// written, and its manifest carries the result, so that a fault in any language, theme or size
  /// is found by reading the manifests instead of looking at hundreds of pages.
  public func layoutFaults(_ style: FigureStyle) -> [String] {
    edgeFaults() + crossings() + cuts() + contrastFaults(style) + sizeFaults(style)
  }

  private func edgeFaults() -> [String] {
    texts.filter { text in
      text.box.x < 0 || text.box.y < 0 || text.box.right > size.width
        || text.box.bottom > size.height
    }.map { "\"\($0.string)\" crosses the edge." }
  }

  private func crossings() -> [String] {
    var faults: [String] = []
    for (i, text) in texts.enumerated() {
      for other in texts[(i + 1)...] where text.box.overlaps(other.box) {
        faults.append("\"\(text.string)\" crosses \"\(other.string)\".")
      }
      if pictureBoxes.contains(where: text.box.overlaps) {
        faults.append("\"\(text.string)\" crosses a picture.")
      }
    }
    return faults
  }

  private func cuts() -> [String] {
    texts.filter(\.isCut).map { "\"\($0.string)\" is cut." }
  }

  private func contrastFaults(_ style: FigureStyle) -> [String] {
    texts.compactMap { text in
      let contrast = text.colour.contrast(with: text.ground)
      return contrast < 4.5 ? "\"\(text.string)\" has a contrast of \(contrast) only." : nil
    }
  }

  private func sizeFaults(_ style: FigureStyle) -> [String] {
    guard case .print = style.scale else { return [] }
    return texts.compactMap { text in
      let millimetres =
        text.size * Typeface.capitalHeight * style.scale.pixelsPerUnit
        / style.scale.pixelsPerMillimetre
      return millimetres < 2 ? "\"\(text.string)\" prints \(millimetres) mm high." : nil
    }
  }
}
