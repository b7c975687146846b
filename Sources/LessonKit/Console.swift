import Foundation
import Languages

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
    for part in text.lines(upTo: width) { line(part) }
  }

  func quote(_ text: String) {
    line("")
    for part in text.lines(upTo: width - 4) { line("  | " + part) }
  }

  func made(_ path: String) {
    line("  → " + path)
  }

  func verdict(_ isGood: Bool, _ text: String, isNested: Bool = false) {
    let indent = isNested ? "    " : "  "
    for (i, part) in text.lines(upTo: width - indent.count - 2).enumerated() {
      line(indent + (i == 0 ? (isGood ? "✓ " : "✗ ") : "  ") + part)
    }
  }

  func prompt(_ text: String) {
    guard !isQuiet else { return }
    print(text, terminator: " ")
    fflush(nil)
  }
}
