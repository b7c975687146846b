import Figures
import Languages
import Testing

@Suite("Plots")
struct PlotTests {
  @Test("names beside lines move apart, keep their order and stay near")
  func spreading() {
    let tops = LinePlot.spread(
      wanted: [50, 52, 90, 10], heights: [10, 10, 10, 10], within: 0...100)
    #expect(tops == [46, 56, 90, 10])
    // The twin pushes each below the one before: the first two end 8 and 0 away, not 4 and 4.
    #expect(tops != [50, 60, 90, 10])
    let crowded = LinePlot.spread(
      wanted: [95, 96, 97], heights: [10, 10, 10], within: 0...100)
    #expect(crowded == [70, 80, 90])
  }

  @Test("where ticks have no room, both ends keep their numbers")
  func ends() throws {
    let ticks = [9, 27, 81, 100, 120, 140].map { Tick(Double($0), NumberText.whole($0)) }
    let plot = LinePlot(
      FigureFixtures.words,
      x: PlotAxis(
        label: Bilingual(same: "x"), scale: .logarithmic, range: 9...140, ticks: ticks),
      y: PlotAxis(label: Bilingual(same: "y"), range: 0...1), series: [])
    let style = FigureStyle(scale: .printColumn)
    let drawn = try plot.drawn(style)
    let texts = drawn.texts.map(\.string)
    #expect(texts.contains("9") && texts.contains("140") && !texts.contains("120"))
    #expect(drawn.layoutFaults(style) == [])
  }

  @Test("names stand beside their lines, and beneath where many lines end at one height")
  func crowdedNames() throws {
    func names(count: Int) throws -> [PlacedText] {
      let plot = LinePlot(
        FigureFixtures.words, x: PlotAxis(label: Bilingual(same: "x"), range: 0...1),
        y: PlotAxis(label: Bilingual(same: "y"), range: 0...1),
        series: (0..<count).map { line in
          LinePlot.Series(
            name: Bilingual(same: "line \(line)"),
            points: [.init(x: 0, value: 0.5), .init(x: 1, value: 1)])
        })
      return try plot.drawn().texts.filter { $0.string.hasPrefix("line") }
    }
    #expect(try names(count: 2).allSatisfy { $0.box.x > 600 && $0.box.y < 200 })
    #expect(try names(count: 5).allSatisfy { $0.box.x < 200 && $0.box.y > 400 })
  }

  @Test("axes find round ticks")
  func ticks() {
    let linear = PlotAxis(label: Bilingual(same: "x"), range: 0...1)
    #expect(linear.ticks.map(\.text.en) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    let steps = PlotAxis(label: Bilingual(same: "x"), range: 0...2_000)
    #expect(steps.ticks.map(\.text.en) == ["0", "500", "1,000", "1,500", "2,000"])
    let log = PlotAxis(label: Bilingual(same: "x"), scale: .logarithmic, range: 0.001...10)
    #expect(log.ticks.map(\.text.en) == ["0.001", "0.01", "0.1", "1", "10"])
    #expect(abs(log.position(of: 0.1) - 0.5) < 1e-12)
    let reversed = PlotAxis(
      label: Bilingual(same: "x"), scale: .logarithmic, range: 0.001...10, isReversed: true)
    #expect(abs(reversed.position(of: 10)) < 1e-12)
  }
}
