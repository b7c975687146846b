/// A table of everything that one part of Snow says to its readers.
///
/// A conforming type is an enumeration of names whose ``text`` has one `switch`: the compiler finds
/// a name without a text, ``Bilingual`` one without a twin, and the tests walk through all cases to
/// find empty texts, marks that one language lacks, and texts that are equal in both languages
/// without being on ``sameInBoth``.
public protocol WordTable: CaseIterable, Hashable, Sendable {
  /// What this name says, in both languages.
  var text: Bilingual { get }

  /// The names whose text is rightly the same in both languages.
  static var sameInBoth: Set<Self> { get }
}

extension WordTable {
  /// No text is the same in both languages unless the table says so.
  public static var sameInBoth: Set<Self> { [] }

  /// The text with values put into its marks `{0}` to `{9}`.
  public func callAsFunction(_ values: Bilingual...) -> Bilingual {
    text.filled(values)
  }

  /// What is wrong with a table, one sentence a fault; empty when nothing is.
  public static var faults: [String] {
    allCases.flatMap { name -> [String] in
      let (en, fr) = (name.text.en, name.text.fr)
      var faults: [String] = []
      if en.isEmpty || fr.isEmpty { faults.append("\(name) lacks a text in one language.") }
      if en == fr && !sameInBoth.contains(name) {
        faults.append("\(name) is the same in both languages and not on the list: \(en)")
      }
      if en != fr && sameInBoth.contains(name) {
        faults.append("\(name) is on the list of equal texts but differs.")
      }
      for mark in 0..<10 where en.contains("{\(mark)}") != fr.contains("{\(mark)}") {
        faults.append("\(name) has the mark {\(mark)} in one language only.")
      }
      return faults
    }
  }
}
