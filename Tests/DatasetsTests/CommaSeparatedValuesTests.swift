import Datasets
import Testing

@Suite("Tables with commas")
struct CommaSeparatedValuesTests {
  private func values(_ text: String) -> [[String]] {
    CommaSeparatedValues(text, recordLimit: 1_000).records.map(\.values)
  }

  @Test(
    "Values, quotation marks and line ends as RFC 4180 has them",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a,\"b, c\"\n", [["a", "b, c"]]),
      ("a,\"say \"\"cheese\"\"\"\n", [["a", "say \"cheese\""]]),
      ("a,\"two\r\nlines\"\nc,d", [["a", "two\r\nlines"], ["c", "d"]]),
      ("a,\"\"\n", [["a", ""]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("\n\na,b\n\n", [["a", "b"]]),
      ("a,5\" screen\n", [["a", "5\" screen"]]),
      (
        "nom;légende\nchat.png;un chat, endormi\n",
        [["nom", "légende"], ["chat.png", "un chat, endormi"]]
      ),
      ("a\tb\nc\td,e", [["a", "b"], ["c", "d,e"]]),
      ("", []),
    ])
  func records(text: String, expected: [[String]]) {
    #expect(values(text) == expected)
  }

  @Test("Splitting at every comma and line end, the obvious twin, gets quotation marks wrong")
  func naiveTwin() {
    let text = "a,\"b, c\"\n"
    let naive = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(values(text) != naive)
  }

  @Test("Lines are counted through quoted line breaks, and an unclosed mark is found")
  func lines() {
    let table = CommaSeparatedValues("a,b\nc,\"1\n2\n3\"\nd,e\nf,\"open\ng,h\n", recordLimit: 1_000)
    #expect(table.records.map(\.line) == [1, 2, 5])
    #expect(table.unclosedLine == 6)
    #expect(CommaSeparatedValues("a,b\nc,d", recordLimit: 1_000).unclosedLine == nil)
  }

  @Test("No more records than asked for")
  func limit() {
    let text = String(repeating: "a,b\n", count: 500)
    #expect(CommaSeparatedValues(text, recordLimit: 20).records.count == 20)
  }
}
