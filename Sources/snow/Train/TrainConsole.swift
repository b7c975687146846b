import Foundation
import Languages

/// What training prints: a few paragraphs, then either one line that changes in place, for whoever
/// watches, or a line at every exam, for a file or a pipe.
struct TrainConsole {
  let isQuiet: Bool
  let language: Language
  private var lastShown = ContinuousClock.now
  private var hasLine = false

  /// Whether somebody watches.
  private let isWatched = isatty(STDOUT_FILENO) == 1

  init(isQuiet: Bool, language: Language) {
    (self.isQuiet, self.language) = (isQuiet, language)
  }

  /// A paragraph behind an empty line.
  mutating func paragraph(_ text: Bilingual) {
    line(Bilingual(same: ""))
    for part in text[language].lines(upTo: 88) { line(Bilingual(same: part)) }
  }

  /// A line.
  mutating func line(_ text: Bilingual) {
    guard !isQuiet else { return }
    if hasLine { print("\r\u{1B}[K", terminator: "") }
    hasLine = false
    print(text[language])
    fflush(nil)
  }

  /// Whether a watched line should change now: not too often for the eye.
  var wantsProgress: Bool {
    isWatched && !isQuiet && (!hasLine || .now - lastShown > .milliseconds(200))
  }

  /// How far training has come.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - isExam: whether there is news that a file should have, too.
  mutating func progress(_ text: Bilingual, isExam: Bool) {
    guard !isQuiet else { return }
    guard isWatched else {
      if isExam { line(text) }
      return
    }
    (lastShown, hasLine) = (.now, true)
    print("\r" + text[language] + "\u{1B}[K", terminator: "")
    fflush(nil)
  }
}
