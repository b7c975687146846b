import Figures
import Foundation
import Languages
import Pictures
import Testing

@Suite("Layout")
struct LayoutTests {
  @Test("no word crosses another, a picture or the edge, in any variant")
  func noCrossings() throws {
    for style in FigureFixtures.styles {
      for figure in FigureFixtures.figures {
        let drawn = try figure.drawn(style)
        #expect(drawn.texts.count > 10, "\(type(of: figure)) \(style)")
        #expect(drawn.layoutFaults(style) == [], "\(type(of: figure)) \(style)")
      }
    }
  }

  @Test(
    "somebody's endless captions are broken and shortened, never drawn over anything",
    arguments: [
      String(repeating: "a", count: 300), String(repeating: "W ", count: 100), "<b> &lt; & é",
    ])
  func endlessCaptions(caption: String) throws {
    let text = Bilingual(same: caption)
    let strip = Strip(FigureFixtures.words)
      .heads([text, text, text], label: text)
      .pictures((0..<3).map(FigureFixtures.snow), label: text)
      .answers([StripCell(text, .right), StripCell(text, .wrong), StripCell(text)], label: text)
    let cell = PictureGrid.Cell(
      FigureFixtures.snow(1), note: StripCell(text, .wrong), isHighlighted: true)
    let grid = PictureGrid(
      FigureFixtures.words, columnLabel: text, columnHeads: [text, text],
      rows: [PictureGrid.Row(head: text, cells: [cell, cell])], highlightMeaning: text)
    let plot = LinePlot(
      FigureFixtures.words, x: PlotAxis(label: text, range: 0...1),
      y: PlotAxis(label: text, range: 0...1),
      series: [LinePlot.Series(name: text, points: [.init(x: 0, value: 0), .init(x: 1, value: 1)])]
    )
    for style in [FigureScale.screen, .printPage, .printColumn].map({ FigureStyle(scale: $0) }) {
      let wall = PictureWall(
        FigureFixtures.words, cells: [cell, cell, cell], highlightMeaning: text)
      let frame = Storyboard.Frame(FigureFixtures.snow(1), note: text, leadsOn: true)
      let story = Storyboard(
        FigureFixtures.words,
        panels: [
          .init(heading: text, text: text, frames: [frame, frame, frame]),
          .init(heading: text, text: text, frames: [frame], goal: FigureFixtures.snow(2)),
        ])
      for figure in [strip, grid, plot, wall, story] as [any Figure] {
        let faults = try figure.drawn(style).layoutFaults(style)
        #expect(
          faults.filter { !$0.hasSuffix("is cut.") } == [], "\(type(of: figure)) \(style)")
      }
    }
  }

  /// A figure whose picture crosses its title where the page is narrow.
  private struct TooWide: Figure {
    var words: FigureWords { FigureFixtures.words }

    func draw(on canvas: Canvas, top: Double) throws -> Double {
      let place = canvas.width < 500 ? 0 : top
      return try canvas.draw(
        FigureFixtures.snow(1), centre: canvas.width / 2, top: place, within: 300
      ).bottom
    }
  }

  @Test("a fault in a look that is only examined is told, too")
  func examined() throws {
    func faults(alsoExamined: [FigureStyle]) throws -> [String] {
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("snow-test-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: url) }
      let folder = FigureFolder(
        url, style: FigureStyle(), origin: FigureOrigin(command: "", seed: 1, version: ""),
        alsoExamined: alsoExamined)
      let files = try folder.write(TooWide(), named: "wide", licences: [])
      #expect(files.count == 2)
      return try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: files[1]))
        .layoutFaults
    }
    #expect(try faults(alsoExamined: []) == [])
    #expect(try faults(alsoExamined: FigureStyle.extremes(in: .english)).isEmpty == false)
  }

  @Test("a note for which there is no room is a fault, one that ends with three dots is none")
  func cutNotes() throws {
    func faults(_ note: String) throws -> [String] {
      let cell = PictureGrid.Cell(
        FigureFixtures.snow(1), note: StripCell(Bilingual(same: note)))
      let wall = PictureWall(FigureFixtures.words, cells: [cell, cell, cell, cell, cell])
      return try wall.drawn(FigureStyle(scale: .printColumn)).layoutFaults(
        FigureStyle(scale: .printColumn))
    }
    #expect(try faults("and so on …") == [])
    #expect(try faults(String(repeating: "word ", count: 60)).contains { $0.hasSuffix("is cut.") })
  }

  @Test("where a note is cut, the number at its end is kept")
  func cutBeforeNumber() throws {
    let style = FigureStyle(scale: .printColumn)
    let note = String(repeating: "word ", count: 60) + "\n16%"
    let cell = PictureGrid.Cell(FigureFixtures.snow(1), note: StripCell(Bilingual(same: note)))
    let cells = [cell, cell, cell, cell, cell]
    let wall = try PictureWall(FigureFixtures.words, cells: cells).drawn(style)
    #expect(wall.texts.count { $0.string == "16%" } == cells.count)
    #expect(wall.texts.count(where: \.isCut) == cells.count)
  }

  @Test("a line ends where a text says so")
  func lineBreaks() throws {
    let cell = PictureGrid.Cell(
      FigureFixtures.snow(1), note: StripCell(Bilingual(same: "a b\nc")))
    let texts = try PictureWall(FigureFixtures.words, cells: [cell]).drawn().texts.map(\.string)
    #expect(texts.suffix(2) == ["a b", "c"])
  }

  @Test("every block of a folded strip has the heads of its columns")
  func foldedHeads() throws {
    let numbers = (0..<9).map { NumberText.whole(100 + $0) }
    func part(_ strip: Strip) -> Strip {
      strip.section(Bilingual(same: "part"))
        .pictures((0..<9).map(FigureFixtures.snow), label: Bilingual(same: "seen"))
    }
    let strip = part(part(Strip(FigureFixtures.words).heads(numbers, label: Bilingual(same: "n"))))
    func count(_ scale: FigureScale) throws -> Int {
      try strip.drawn(FigureStyle(scale: scale)).texts.count { $0.string == "100" }
    }
    #expect(try count(.screen) == 1)
    #expect(try count(.printColumn) == 2)
  }

  @Test("what a frame means is told where something is framed, and only there")
  func meaningOfFrames() throws {
    let meaning = Bilingual(en: "framed: wrong", fr: "encadré : faux")
    func texts(framed: Bool) throws -> [[String]] {
      let cells = [false, framed].map {
        PictureGrid.Cell(FigureFixtures.snow(1), isHighlighted: $0)
      }
      let text = Bilingual(same: "a")
      let figures: [any Figure] = [
        PictureWall(FigureFixtures.words, cells: cells, highlightMeaning: meaning),
        PictureGrid(
          FigureFixtures.words, columnHeads: [text, text],
          rows: [PictureGrid.Row(head: text, cells: cells)], highlightMeaning: meaning),
      ]
      return try figures.map { try $0.drawn().texts.map(\.string) }
    }
    #expect(try texts(framed: true).allSatisfy { $0.contains(meaning.en) })
    #expect(try texts(framed: false).allSatisfy { !$0.contains(meaning.en) })
  }

  @Test("pages of an animation have one size and no faults")
  func animationPages() throws {
    for language in Language.allCases {
      for theme in Theme.allCases {
        let style = FigureStyle(language: language, theme: theme)
        let pages = try FigureFixtures.animation.pages(style)
        #expect(Set(pages.map { [$0.page.width, $0.page.height] }).count == 1)
        #expect(pages.flatMap { $0.layoutFaults(style) } == [])
      }
    }
  }

  /// A page on which one thing is wrong at a time.
  private func faults(
    scale: FigureScale = .screen, text: PlacedText, beside other: PlacedText? = nil,
    picture: Box? = nil
  ) throws -> [String] {
    let style = FigureStyle(scale: scale)
    return DrawnFigure(
      page: Picture(width: 1, height: 1, filledWith: .white),
      size: Box(x: 0, y: 0, width: 100, height: 100), texts: [text] + (other.map { [$0] } ?? []),
      pictureBoxes: picture.map { [$0] } ?? [], pictures: []
    ).layoutFaults(style)
  }

  private func text(
    _ x: Double, size: Double = 14, colour: Colour = .black, width: Double = 20,
    isCut: Bool = false
  ) -> PlacedText {
    PlacedText(
      string: "word", box: Box(x: x, y: 10, width: width, height: 10), size: size, colour: colour,
      ground: .white, isCut: isCut)
  }

  @Test("the audit refuses each kind of fault")
  func auditFindsFaults() throws {
    #expect(try faults(text: text(10)) == [])
    #expect(try faults(text: text(10), beside: text(30)) == [])  // Touching is not crossing.
    #expect(try faults(text: text(10), beside: text(29)).count == 1)
    #expect(try faults(text: text(90)).count == 1)
    #expect(
      try faults(text: text(10), picture: Box(x: 25, y: 0, width: 50, height: 50)).count == 1)
    #expect(try faults(text: text(10, colour: Colour(0x8A8A8A))).count == 1)
    #expect(try faults(scale: .printPage, text: text(10, size: 12)).count == 1)
    #expect(try faults(scale: .printPage, text: text(10, size: 13)) == [])
    #expect(try faults(text: text(10, isCut: true)).count == 1)
  }

  @Test("a letter is as high in print as the font says, measured on its ink")
  func capitalHeight() throws {
    let style = FigureStyle(scale: .printPage)
    let drawn = try FigureFixtures.plot.drawn(style)
    // "100%" has no letter that reaches higher or lower than a capital by more than a hair.
    let ticks = drawn.texts.filter { $0.string.allSatisfy(\.isNumber) || $0.string == "0.01" }
    #expect(!ticks.isEmpty)
    for tick in ticks {
      let millimetres =
        tick.box.height * style.scale.pixelsPerUnit / style.scale.pixelsPerMillimetre
      #expect(millimetres > 1.95 && millimetres < 2.6, "\(tick.string): \(millimetres) mm")
    }
  }

  @Test("a picture's pixels stay crisp: each is one square of one colour")
  func crispPixels() throws {
    let canvas = try Canvas(style: FigureStyle(scale: .printPage))
    let snow = FigureFixtures.snow(3)
    let box = try canvas.draw(snow, centre: 40, top: 10, within: 45)
    let page = try canvas.finished(height: 60)
    let left = Int((box.x * FigureScale.printPage.pixelsPerUnit).rounded())
    let top = Int((box.y * FigureScale.printPage.pixelsPerUnit).rounded())
    func isCrisp(pitch: Double) -> Bool {
      (0..<256).allSatisfy { i in
        let (x, y) = (i % 16, i / 16)
        let (column, row) = (left + Int(pitch * Double(x)), top + Int(pitch * Double(y)))
        return Set((0..<49).map { page[column + $0 % 7, row + $0 / 7] }) == [snow[x, y]]
      }
    }
    #expect(isCrisp(pitch: 7))
    #expect(!isCrisp(pitch: 7.3))  // The twin: squares of 7.3 pixels hold mixtures.
  }

  @Test("a figure has the width its scale promises")
  func widths() throws {
    let widths = try [FigureScale.screen, .printPage, .printColumn].map {
      try FigureFixtures.grid.drawn(FigureStyle(scale: $0)).page.width
    }
    #expect(widths == [1600, 2055, 992])
  }

  @Test("a clear ground is clear, a painted one is not")
  func ground() throws {
    let clear = try FigureFixtures.plot.drawn(FigureStyle(isTransparent: true)).page
    let painted = try FigureFixtures.plot.drawn(FigureStyle(theme: .dark)).page
    #expect(clear[0, 0].alpha == 0)
    #expect(painted[0, 0] == Palette.dark.ground)
    #expect(clear.pixels.indices.contains { $0 % 4 == 3 && clear.pixels[$0] == 255 })
  }
}
