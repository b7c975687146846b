extension String {
  /// The text broken at its plain spaces into lines of at most `width` letters.
  ///
  /// A word that is longer than a line stands on a line of its own, whole.
  public func lines(upTo width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
