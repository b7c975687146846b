import Foundation

/// What a lesson prints: a story in short paragraphs, and the names of the figures.
struct Console {
  let isQuiet: Bool

  /// Columns of a line of text: as wide as the terminal says, but never wider than is good to read.
  private let width = 88

  /// Whether progress may be drawn over itself: only where a person watches.
  var showsProgress: Bool { !isQuiet && isatty(STDERR_FILENO) == 1 }

  private var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func line(_ text: String) {
    guard !isQuiet else { return }
    print(text)
    fflush(nil)
  }

  func heading(_ text: String) {
    line("")
    line(isTerminal ? "\u{1B}[1m\(text)\u{1B}[0m" : text)
  }

  func paragraph(_ text: String) {
    line("")
    for part in wrapped(text, width: width) { line(part) }
  }

  func quote(_ text: String) {
    line("")
    for part in wrapped(text, width: width - 4) { line("  | " + part) }
  }

  func made(_ path: String) {
    line("  → " + path)
  }

  func verdict(_ isGood: Bool, _ text: String, isNested: Bool = false) {
    let indent = isNested ? "    " : "  "
    for (i, part) in wrapped(text, width: width - indent.count - 2).enumerated() {
      line(indent + (i == 0 ? (isGood ? "✓ " : "✗ ") : "  ") + part)
    }
  }

  func prompt(_ text: String) {
    guard !isQuiet else { return }
    print(text, terminator: " ")
    fflush(nil)
  }

  /// Breaks text at spaces into lines of at most `width` letters.
  func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
