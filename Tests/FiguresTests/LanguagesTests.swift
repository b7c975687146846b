import Languages
import Testing

@Suite("Words and numbers in two languages")
struct LanguagesTests {
  @Test("numbers are written as readers of either language write them")
  func numbers() {
    #expect(NumberText.decimal(10.257, digits: 1) == Bilingual(en: "10.3", fr: "10,3"))
    #expect(NumberText.decimal(-0.5, digits: 1) == Bilingual(en: "−0.5", fr: "−0,5"))
    #expect(NumberText.decimal(-1e-16, digits: 1).en == "0.0")
    #expect(NumberText.percent(0.984) == Bilingual(en: "98%", fr: "98\u{202F}%"))
    #expect(NumberText.percent(0.001).en == "< 1%")
    #expect(NumberText.percent(0.999).en == "> 99%")
    #expect(NumberText.percent(1).en == "100%" && NumberText.percent(0).en == "0%")
    #expect(
      NumberText.whole(1_234_567) == Bilingual(en: "1,234,567", fr: "1\u{202F}234\u{202F}567"))
    let trillions = NumberText.powerOfTen(7.59e13)
    #expect(trillions.en == "7.6\u{00A0}·\u{00A0}10¹³" && trillions.fr.hasPrefix("7,6"))
    #expect(NumberText.powerOfTen(9.96e3).en == "1.0\u{00A0}·\u{00A0}10⁴")
    #expect(NumberText.powerOfTen(1e21, digits: 0).en == "10²¹")
    #expect(NumberText.powerOfTen(2.5e-4).en == "2.5\u{00A0}·\u{00A0}10⁻⁴")
    #expect(NumberText.powerOfTen(0).en == "0" && NumberText.powerOfTen(-.infinity).en == "–")
    #expect(NumberText.short(1234.4).en == "1234" && NumberText.short(0.0023).fr == "0,0023")
    #expect(NumberText.short(.infinity).en == "∞" && NumberText.short(0).en == "0")
  }

  @Test("values go into their marks, each in its language")
  func marks() {
    let text = Bilingual(en: "{0} of {1}", fr: "{1} : {0}")
    let filled = text.filled(NumberText.decimal(0.5, digits: 1), Bilingual(en: "two", fr: "deux"))
    #expect(filled == Bilingual(en: "0.5 of two", fr: "deux : 0,5"))
  }

  @Test("what is filled in is not filled again")
  func marksInValues() {
    let (text, values) = ("{0} ({1}), {1}, {2}", ["the set {1}", "24 {0}"])
    let filled = Bilingual(same: text).filled(values.map { Bilingual(same: $0) })
    #expect(filled.en == "the set {1} (24 {0}), 24 {0}, {2}" && filled.fr == filled.en)
    // The twin puts one value after the other into the whole.
    let oneByOne = values.enumerated().reduce(text) { text, value in
      text.split(separator: "{\(value.offset)}", omittingEmptySubsequences: false)
        .joined(separator: value.element)
    }
    #expect(oneByOne == "the set 24 {0} (24 {0}), 24 {0}, {2}")
  }

  @Test("French spaces hold where a line must not break")
  func frenchSpaces() {
    let text = Bilingual(en: "", fr: "Est-ce « lui » ? Oui : 16 777 216 fois, en 3 ou 4 pas !").fr
    #expect(
      text == "Est-ce «\u{A0}lui\u{A0}»\u{202F}? Oui\u{A0}: 16\u{202F}777\u{202F}216 fois, "
        + "en 3 ou 4 pas\u{202F}!")
  }

  /// A table with one fault of each kind.
  enum FaultyTable: WordTable {
    case lacking, equal, listedButDifferent, lostMark, good, rightlyEqual
    static let sameInBoth: Set<FaultyTable> = [.listedButDifferent, .rightlyEqual]
    var text: Bilingual {
      switch self {
      case .lacking: Bilingual(en: "yes", fr: "")
      case .equal: Bilingual(en: "same", fr: "same")
      case .listedButDifferent: Bilingual(en: "one", fr: "un")
      case .lostMark: Bilingual(en: "{0} pictures", fr: "images")
      case .good: Bilingual(en: "{0} pictures", fr: "{0} images")
      case .rightlyEqual: Bilingual(same: "Snow")
      }
    }
  }

  @Test("a table's faults are found")
  func tableFaults() {
    #expect(FaultyTable.faults.count == 4)
  }
}
