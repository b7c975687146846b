import Foundation

/// A word of a caption as it was written, and as it is looked up.
///
///     CaptionWord.words(of: "Un œuf, au plat!").map(\.folded)  // ["un", "oeuf", "au", "plat"]
///
/// Upper case and accents make no difference between words: who types in a hurry leaves them away.
package struct CaptionWord: Hashable, Sendable {
  /// As it was written.
  package let written: String
  /// Lower case, without accents.
  package let folded: String

  /// A word from how it is written.
  package init(_ written: String) {
    self.written = written
    folded =
      written.lowercased().folding(options: .diacriticInsensitive, locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
  }

  /// The words of a caption, clause by clause: commas and the like end a clause, everything that is
  /// neither letter nor digit ends a word.
  package static func clauses(of caption: String) -> [[CaptionWord]] {
    caption.split(whereSeparator: ",;.:!?\n".contains).map { clause in
      clause.split { !$0.isLetter && !$0.isNumber }.map { CaptionWord(String($0)) }
    }
  }

  /// The words of a caption in their order.
  package static func words(of caption: String) -> [CaptionWord] {
    clauses(of: caption).flatMap(\.self)
  }
}
