import BuiltPrograms
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Testing

@Suite("The page with all figures")
struct FigurePageTests {
  private let snow = BuiltProgram(name: "snow")

  /// A manifest as it stands beside a figure, with some of its entries changed.
  private func write(
    _ changes: [String: Any] = [:], named name: String, in folder: TemporaryFolder,
    at place: String = "lesson-02-destroy"
  ) throws {
    var entries: [String: Any] = [
      "file": "\(name).png", "title": ["en": "A bird", "fr": "Un oiseau"],
      "caption": ["en": "It flies.", "fr": "Il vole."],
      "altText": ["en": "Seen from below.", "fr": "Vu d’en bas."],
      "command": "Lessons/run 2 --only bird", "seed": 1, "version": "0.1",
      "pictureLicences": [
        [
          "work": "Emoji", "holder": "Somebody", "licence": "OFL-1.1",
          "url": "https://openfontlicense.org", "changes": "scaled",
        ]
      ],
      "pixelHash": name, "language": "en", "theme": "light", "widthInPixels": 1600,
      "heightInPixels": 900, "dotsPerInch": 144, "layoutFaults": [] as [String],
    ]
    entries.merge(changes) { $1 }
    let url = folder.url.appendingPathComponent(place)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try JSONSerialization.data(withJSONObject: entries)
      .write(to: url.appendingPathComponent(name + ".json"))
    if let file = entries["file"] as? String, !file.contains("/"), file.utf8.count < 256 {
      try Data().write(to: url.appendingPathComponent(file))
    }
  }

  private func page(of folder: TemporaryFolder) throws -> String {
    try FigureCollection.reading(folder.url).page(language: .english).source
  }

  private func count(_ word: String, in text: String) -> Int {
    text.components(separatedBy: word).count - 1
  }

  @Test("what a lesson made stands on it: in its order, once for each language")
  func lesson() throws {
    let folder = try TemporaryFolder()
    let names = ["pixels-replaced", "gaussian-noise"]
    let lesson = BuiltProgram(name: "lesson-02-destroy")
    let outcome = try lesson.run(
      names.flatMap { ["--only", $0] } + ["--quiet", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try page(of: folder)
    #expect(page.contains("Lesson 2. ") && page.contains("Leçon 2. "))
    var places: [String.Index] = []
    for name in names {
      #expect(count("src=\"lesson-02-destroy/\(name).png\"", in: page) == 2)
      let manifest = try folder.manifest("lesson-02-destroy/\(name)")
      for text in [manifest.title, manifest.caption, manifest.altText].flatMap({ [$0.en, $0.fr] }) {
        #expect(page.contains(text), "\(text)")
      }
      #expect(page.contains(manifest.command) && page.contains(manifest.pictureLicences[0].work))
      #expect(
        page.contains(
          "width=\"\(manifest.widthInPixels)\" height=\"\(manifest.heightInPixels)\" loading=\"lazy\""
        ))
      places.append(try #require(page.range(of: "src=\"lesson-02-destroy/\(name)")).lowerBound)
    }
    #expect(places == places.sorted())
  }

  @Test("no text becomes markup")
  func escaping() throws {
    let folder = try TemporaryFolder()
    let evil = "</figcaption><script>alert('1')</script> \" onload=\"x & \u{1B}[2J"
    let both = ["en": evil, "fr": evil]
    let licence = [
      "work": evil, "holder": evil, "licence": evil, "url": "javascript:alert(1)", "changes": evil,
    ]
    try write(
      [
        "title": both, "caption": both, "altText": both, "command": evil, "pixelHash": evil,
        "pictureLicences": [licence],
        "chapter": ["number": 2, "title": both, "figureNumber": -5] as [String: Any],
        "file": "\"><script>a b:c.png",
      ], named: "evil", in: folder, at: "javascript:a")
    let page = try page(of: folder)
    #expect(!page.contains("<script") && !page.contains("\" onload") && !page.contains("\u{1B}"))
    #expect(!page.contains("href=\"javascript:") && !page.contains("src=\"javascript:"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)"))
    #expect(page.contains("src=\"javascript%3Aa/%22%3E%3Cscript%3Ea%20b%3Ac.png\""))
    // Written by hand, the same would be markup.
    #expect("\("<b>")" as HTML == "&lt;b&gt;" && "<b>" as HTML != "&lt;b&gt;")
  }

  @Test("what moves can be put away, and what stands still is not hidden")
  func animation() throws {
    let folder = try TemporaryFolder()
    try write(["file": "bird.gif"], named: "bird", in: folder)
    #expect(count("<details class=\"moving\" open>", in: try page(of: folder)) == 2)
    try write(["file": "bird.png"], named: "bird", in: folder)
    #expect(count("<details class=\"moving\"", in: try page(of: folder)) == 0)
  }

  @Test("nothing is loaded from elsewhere, and no script runs")
  func selfContained() throws {
    let folder = try TemporaryFolder()
    try write(named: "bird", in: folder)
    let page = try page(of: folder)
    let loads = page.matches(of: /(src|srcset|action|data|url|@import|style)[=(]"?([^" ]*)/)
    #expect(!loads.isEmpty)
    #expect(loads.allSatisfy { !$0.output.2.contains(":") && !$0.output.2.hasPrefix("//") })
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("<iframe"))
    #expect(page.contains("default-src 'none'"))
    // The licence may be visited.
    #expect(
      count("http", in: page) == count("<a href=\"http", in: page) + count("http-equiv", in: page))
    #expect(count("<a href=\"https://openfontlicense.org\">", in: page) == 2)
  }

  @Test("versions of one figure are one: each language and ground gets its own, print a link")
  func versions() throws {
    let folder = try TemporaryFolder()
    let place = "lesson-02-destroy/"
    try write(named: "bird", in: folder)
    try write(["language": "fr"], named: "bird-fr", in: folder)
    try write(["theme": "dark"], named: "bird-dark", in: folder)
    try write([:], named: "bird-print84mm", in: folder)
    try write(
      ["language": "fr", "theme": "dark"], named: "bird-fr-dark-print",
      in: folder)
    let page = try page(of: folder)
    #expect(count("<article", in: page) == 1)
    #expect(count("src=\"\(place)bird.png\"", in: page) == 1)
    #expect(count("src=\"\(place)bird-fr.png\"", in: page) == 1)
    #expect(count("srcset=\"\(place)bird-dark.png\"", in: page) == 1)
    for file in ["bird-print84mm", "bird-fr-dark-print"] {
      #expect(count("<dd><a href=\"\(place)\(file).png\"", in: page) == 2)
    }
    // Another figure is another, though its name begins alike; and a copy is no other.
    try write(named: "bird-frost", in: folder)
    try write(["pixelHash": "bird"], named: "bird", in: folder, at: "gallery")
    #expect(count("<article", in: try self.page(of: folder)) == 2)
    try write(named: "bird", in: folder, at: "lesson-03-repair")
    try write(["pixelHash": "other"], named: "bird", in: folder, at: "gallery")
    #expect(count("<article", in: try self.page(of: folder)) == 3)
  }

  @Test(
    "a manifest that cannot be believed is left out, with one sentence",
    arguments: [
      ["file": "../bird.png"], ["file": "/etc/bird.png"], ["file": "bird.html"],
      ["file": ".png"], ["file": 7], ["file": String(repeating: "a", count: 300) + ".png"],
      ["widthInPixels": 0], ["heightInPixels": -1], ["widthInPixels": 99_999_999],
      ["theme": "pink"], ["language": "de"], ["title": ["en": "", "fr": ""]], ["title": "A"],
      ["caption": ["en": String(repeating: "a", count: 20_000), "fr": ""]],
      ["command": String(repeating: "a", count: 5000)],
    ] as [[String: any Sendable]])
  func broken(changes: [String: any Sendable]) throws {
    let folder = try TemporaryFolder()
    try write(named: "good", in: folder)
    try write(changes, named: "bad", in: folder)
    let figures = try FigureCollection.reading(folder.url)
    #expect(figures.figureCount == 1 && figures.complaints.count == 1)
    #expect(figures.complaints[0].hasPrefix("lesson-02-destroy/bad.json "))
    #expect(figures.complaints[0].hasSuffix("its figure is left out of the page."))
  }

  @Test("half a manifest and a lost picture are told of; other JSON is nobody’s business")
  func others() throws {
    let folder = try TemporaryFolder()
    try write(named: "good", in: folder)
    let place = folder.url.appendingPathComponent("lesson-02-destroy")
    for (name, text) in [
      ("half", "{\"altText\" : {\"en\" : \"A bi"), ("numbers", "{\"steps\": 7}"), ("none", ""),
      ("deep", String(repeating: "[", count: 100_000)),
    ] {
      try Data(text.utf8).write(to: place.appendingPathComponent(name + ".json"))
    }
    try write(named: "lost", in: folder)
    try FileManager.default.removeItem(at: place.appendingPathComponent("lost.png"))
    let outcome = try snow.run(["page", folder.url.path])
    #expect(outcome.status == 0 && outcome.output.hasSuffix("/index.html\n"))
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    #expect(lines[0].contains("half.json is no manifest of a figure, or a broken one"))
    #expect(lines[1].contains("lost.json tells of a picture that is not beside it"))
  }

  @Test("the chosen language is seen first, in the head, too")
  func language() throws {
    let folder = try TemporaryFolder()
    try write(named: "bird", in: folder)
    let file = folder.url.appendingPathComponent("index.html")
    for (option, other, title) in [("en", "fr", "all figures"), ("fr", "en", "toutes les figures")]
    {
      #expect(try snow.run(["page", folder.url.path, "--language", option]).status == 0)
      let page = try String(contentsOf: file, encoding: .utf8)
      #expect(page.contains("<html lang=\"\(option)\">") && page.contains("\(title)</title>"))
      #expect(
        page.contains("id=\"\(option)\" checked") && !page.contains("id=\"\(other)\" checked"))
      // The language of the whole page stands in its first element alone; everything else is double.
      #expect(count(" lang=\"\(option)\"", in: page) == count(" lang=\"\(other)\"", in: page) + 1)
    }
  }

  @Test("a page of somebody else’s is left as it is; wrong folders end in one sentence")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let empty = try snow.run(["page", folder.url.path])
    #expect(empty.status == 64 && empty.errors.contains("There are no figures in"))
    for name in ["/none", ""] { #expect(try snow.run(["page", name]).status != 0) }
    try write(named: "bird", in: folder)
    let own = Data("<html>my own</html>".utf8)
    let file = folder.url.appendingPathComponent("index.html")
    try own.write(to: file)
    let outcome = try snow.run(["page", folder.url.path])
    #expect(outcome.status == 1 && outcome.errors.contains("was not written by Snow"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try Data(contentsOf: file) == own)
  }
}
