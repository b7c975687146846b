import BuiltPrograms
import Datasets
import Figures
import Foundation
import Languages
import Testing

/// The pages about all lessons, and the links of every page.
@Suite("The course")
struct CourseTests {
  private static let pages = ["Lessons/README.md", "Lessons/README.fr.md"]
  private static let sheets = [
    (page: "README.md", questions: "Lessons/questions.md", answers: "Lessons/answers.md"),
    (page: "README.fr.md", questions: "Lessons/questions.fr.md", answers: "Lessons/answers.fr.md"),
  ]
  /// Lessons that are there, by number.
  private static let lessons = Dictionary(
    uniqueKeysWithValues: EveryLessonTests.lessons.map { ($0.number, $0) })

  /// The tables of the course's page, by what they are.
  private struct Course {
    let lessons, short, long, glossary, index: [[String]]

    init(_ path: String) throws {
      let tables = try MarkdownPage(path).tables
      try #require(tables.count == 5, "\(path) has five tables")
      (lessons, short, long, glossary, index) = (
        tables[0], tables[1], tables[2], tables[3], tables[4]
      )
    }
  }

  /// The names that `--only` knows, as the lesson itself lists them.
  private static func figures(of number: Int) throws -> Set<String> {
    guard let known = lessons[number] else { return [] }
    let list = try known.lesson.run(["--list"]).output
    return Set(
      list.split(separator: "\n").map { line in
        String(line.prefix { $0 != " " && $0 != "." })
      })
  }

  /// "4", "3, 5" or "2–7".
  private static func numbers(in cell: String) -> [Int] {
    let ends = cell.split(separator: "–").compactMap { Int($0) }
    if ends.count == 2 { return Array(ends[0]...ends[1]) }
    return cell.split(separator: ",").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
  }

  @Test("the gallery tells of every thing in every style what stands beside its pictures")
  func everyStyle() throws {
    let gallery = MarkdownPage.package.appendingPathComponent("Output/gallery")
    let manifests = try FileManager.default.contentsOfDirectory(atPath: gallery.path)
      .filter { $0.hasPrefix("every-style-") && $0.hasSuffix(".json") }
      .map { name in
        try JSONDecoder().decode(
          FigureManifest.self, from: Data(contentsOf: gallery.appendingPathComponent(name)))
      }
    #expect(manifests.count == EmojiClassroom.themes.count)
    let pages = try ["README.md", "README.fr.md"].map { try MarkdownPage("Output/gallery/\($0)") }
    for manifest in manifests {
      for (page, language) in zip(pages, [Language.english, .french]) {
        let caption = manifest.caption[language]
        // The last sentence counts what is right.
        let start = try #require(caption.range(of: language == .english ? "Of " : "Sur "))
        #expect(page.text.contains(caption[start.lowerBound...]))
        #expect(page.links.contains(manifest.file))
      }
    }
  }

  @Test("relative links lead somewhere", arguments: MarkdownPage.all)
  func links(page: MarkdownPage) {
    #expect(page.brokenLinks == [])
  }

  @Test("a link that leads nowhere is noticed, to a file, to a heading or out of the package")
  func brokenLinks() {
    let page = MarkdownPage(
      "Lessons/page.md",
      text: """
        [a](none.md) [b](README.md) [c](../README.md#a-tour-in-ten-pictures) [d](../README.md#nowhere)
        ![e](../../secret.png) [f](https://www.swift.org) [g](#its-heading)
        ```
        [h](code.md)
        ```
        ## Its heading
        """)
    #expect(page.brokenLinks == ["none.md", "../README.md#nowhere", "../../secret.png"])
    #expect(MarkdownPage.all.contains { $0.path == "README.md" })
    #expect(MarkdownPage.all.count > 20)
  }

  @Test("ten lessons stand in the table, and those that have a page are linked", arguments: pages)
  func table(path: String) throws {
    let rows = try Course(path).lessons
    #expect(rows.map { $0[0] } == (1...10).map(String.init))
    for (number, row) in zip(1..., rows) {
      guard let known = Self.lessons[number] else { continue }
      let page = path.hasSuffix(".fr.md") ? "README.fr.md" : "README.md"
      let target = "\(known.program)/\(page)"
      #expect(
        MarkdownPage.namedLinks(in: row[1]).map(\.target) == [target],
        "the title of lesson \(number) in \(path) should link to \(target)")
    }
  }

  @Test("figures, files, symbols and tests that the index names exist", arguments: pages)
  func index(path: String) throws {
    let page = try MarkdownPage(path)
    for row in try Course(path).index {
      let numbers = Self.numbers(in: row[2])
      #expect(!numbers.isEmpty, "\(row[2])")
      let known = try numbers.filter { Self.lessons[$0] != nil }.map(Self.figures)
      for figure in MarkdownPage.code(in: row[3]) {
        #expect(known.contains { $0.contains(figure) }, "no lesson \(row[2]) draws \(figure)")
      }
      for (symbol, target) in MarkdownPage.namedLinks(in: row[4] + row[5]) {
        let file = try #require(page.resolved(target))
        #expect(try Self.declares(symbol, in: file), "\(file) declares no \(symbol)")
      }
      #expect(row[5].contains("Tests.swift"), "row \(row[0]) names no test")
    }
  }

  /// Whether a source file declares a type or a function of this name.
  private static func declares(_ symbol: String, in file: String) throws -> Bool {
    let source = try String(
      contentsOf: MarkdownPage.package.appendingPathComponent(file), encoding: .utf8)
    let kinds = ["struct", "class", "enum", "protocol", "func"]
    return kinds.contains { kind in
      source.ranges(of: "\(kind) \(symbol)").contains { range in
        range.upperBound == source.endIndex
          || !(source[range.upperBound].isLetter || source[range.upperBound].isNumber)
      }
    }
  }

  @Test("a symbol that is only used, or begins like another, is not declared")
  func declarations() throws {
    let file = "Sources/Diffusion/Samplers/EulerSampler.swift"
    #expect(try Self.declares("EulerSampler", in: file))
    #expect(try !Self.declares("Euler", in: file))
    #expect(try !Self.declares("SamplingStates", in: file))
  }

  @Test("plans last as long as they say, and show what there is", arguments: pages)
  func plans(path: String) throws {
    let course = try Course(path)
    for (plan, length) in [(course.short, 45), (course.long, 90)] {
      var minute = 0
      for row in plan {
        let ends = Self.numbers(in: row[0])
        #expect(ends.first == minute, "\(row[0]) in \(path)")
        minute = ends.last ?? 0
        guard let number = Int(row[1]) else { continue }
        let known = try Self.figures(of: number)
        for figure in MarkdownPage.code(in: row[3]) {
          #expect(known.contains(figure), "lesson \(number) draws no \(figure)")
        }
      }
      #expect(minute == length)
    }
  }

  @Test("both languages have the same lessons, plans, terms and index")
  func languages() throws {
    let (english, french) = (try Course(Self.pages[0]), try Course(Self.pages[1]))
    func fixed(_ rows: [[String]], _ columns: Int...) -> [[String]] {
      rows.map { row in columns.map { row[$0] } }
    }
    #expect(fixed(english.lessons, 0, 4) == fixed(french.lessons, 0, 4))
    #expect(fixed(english.short, 0, 1, 3) == fixed(french.short, 0, 1, 3))
    #expect(fixed(english.long, 0, 1, 3) == fixed(french.long, 0, 1, 3))
    #expect(
      Set(fixed(english.glossary, 0, 1, 3)) == Set(fixed(french.glossary, 1, 0, 3)),
      "a term, its translation or its lesson differs")
    #expect(english.glossary.count == french.glossary.count)
    #expect(fixed(english.index, 0, 2, 4, 5) == fixed(french.index, 0, 2, 4, 5))
    for (here, there) in zip(english.index, french.index) {
      #expect(MarkdownPage.code(in: here[3]) == MarkdownPage.code(in: there[3]))
    }
  }

  @Test(
    "every question and every answer of a lesson’s page stands on the sheets", arguments: sheets)
  func questions(sheet: (page: String, questions: String, answers: String)) throws {
    let (questions, answers) = (try MarkdownPage(sheet.questions), try MarkdownPage(sheet.answers))
    var count = 0
    for known in EveryLessonTests.lessons {
      let page = try MarkdownPage("Lessons/\(known.program)/\(sheet.page)")
      for item in page.text.matches(of: /(?m)^\d\. \*[^*](?:.|\n(?!\d\. |\n|#))*/) {
        let words = MarkdownPage.words(of: item.output)
        let parts = words.split(separator: "**", maxSplits: 2)
        let question = try #require(words.firstMatch(of: /\*(?:[^*]|\*\S)+\*/)).output
        #expect(
          questions.words.contains(question), "\(sheet.questions) lacks a question: \(question)")
        #expect(answers.words.contains(words), "\(sheet.answers) lacks: \(words)")
        #expect(parts.count == 3, "\(page.path) has no answer to \(question)")
        count += 1
      }
    }
    #expect(count == 3 * EveryLessonTests.lessons.count)
    // The sheet that the class gets tells no answer.
    #expect(!questions.text.contains("**"))
  }
}
