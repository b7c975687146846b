import Files
import Testing

@Suite("Names of unknown origin")
struct PrintableTextTests {
  @Test(
    "cannot move a terminal, turn the writing, or hide",
    arguments: [
      ("a\u{1B}[2Jb", "a?[2Jb"), ("a\r\nb", "a??b"), ("a\u{9B}b", "a?b"),
      ("bird\u{202E}gnp.exe", "bird?gnp.exe"), ("a\u{2067}b\u{2069}", "a?b?"),
      ("a\u{200B}b", "a?b"),
      ("a\u{2028}b\u{2029}", "a?b?"),
    ])
  func dangerous(text: String, shown: String) {
    #expect(Array(text.printable().unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "stay as they are",
    arguments: [
      "", "œuf à la coque.png", "e\u{301}", "鳥 🐦", "👩\u{200D}🚀", "par\u{AD}tir", "σ = 80 %",
    ])
  func harmless(text: String) {
    #expect(Array(text.printable().unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("are cut where they are too long")
  func long() {
    #expect("abc".printable(upTo: 3) == "abc" && "abcd".printable(upTo: 3) == "abc…")
  }
}
