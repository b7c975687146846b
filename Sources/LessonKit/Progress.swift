import Foundation
package import Languages

/// Shows on one line how far a long computation has come and how long it will still take.
///
/// Nothing is shown in the first half second, nor where nobody watches (a file, a pipe).
public final class Progress {
  private let what: String
  private let steps: Int
  private let language: Language
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  /// Steps that an earlier run has done: they took no time of this one.
  private var known = 0
  private var lastShown = ContinuousClock.now
  private var hasShown = false

  package init(_ what: String, steps: Int, language: Language, isShown: Bool) {
    (self.what, self.steps, self.language, self.isShown) = (what, max(steps, 1), language, isShown)
  }

  /// Some steps need not be done, as an earlier run has done them.
  package func skip(_ count: Int) {
    known += count
    done += count
  }

  /// One more step is done.
  public func step() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    if done >= steps {
      if hasShown { clear() }
      return
    }
    guard now - start > .milliseconds(500), now - lastShown > .milliseconds(100) || !hasShown
    else { return }
    (lastShown, hasShown) = (now, true)
    let elapsed = (now - start) / .seconds(1)
    let left = Int((elapsed / Double(done - known) * Double(steps - done)).rounded(.up))
    let text = KitWords.progress(
      Bilingual(same: what), NumberText.percent(Double(done) / Double(steps)),
      Bilingual(same: "\(left)"))
    show("\r" + text[language] + "\u{1B}[K")
  }

  private func clear() {
    show("\r\u{1B}[K")
  }

  private func show(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
