import Foundation

/// A word of a caption as it was written, and as it is looked up: lower case, without accents.
package struct CaptionWord: Hashable, Sendable {
  package let written: String
  package let folded: String

  package init(_ written: String) {
    self.written = written
    folded =
      written.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      .replacing("œ", with: "oe")
  }

  /// The words of a caption, clause by clause: commas and the like end a clause, everything that is
  /// no letter ends a word.
  package static func clauses(of caption: String) -> [[CaptionWord]] {
    caption.split(whereSeparator: ",;.:!?\n".contains).map { clause in
      clause.split { !$0.isLetter && !$0.isNumber }.map { CaptionWord(String($0)) }
    }
  }
}
