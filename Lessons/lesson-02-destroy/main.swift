import Figures
import Foundation
import Languages
import Pictures
import Tensors

func b(_ e: String, _ f: String) -> Bilingual { Bilingual(en: e, fr: f) }
nonisolated(unsafe) let sheet = try PictureFile.read(URL(fileURLWithPath: "/work/shared/data/emoji/colour.png"))
func cell(_ i: Int) -> Picture {
  var p = Picture(width: 24, height: 24, filledWith: .white)
  for y in 0..<24 { for x in 0..<24 { p[x, y] = sheet[24 * (i % 36) + x, 24 * (i / 36) + y].composited(over: .white) } }
  return p
}
nonisolated(unsafe) var g = SeededGenerator(seed: 1)
let levels = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95, 1]
func destroyed(_ p: Picture, _ s: Double) -> Picture {
  var p = p
  for y in 0..<24 { for x in 0..<24 where g.uniform() < s { p[x, y] = Colour(UInt32(g.integer(below: 1 << 24))) } }
  return p
}
let pics = levels.map { destroyed(cell(413), $0) }
let words = FigureWords(title: b("A bird turns into snow, and the best guesser still names it for a long time", "Un oiseau devient neige, et le meilleur devineur le nomme encore longtemps"), caption: b("c", "d"), altText: b("a", "b"))
let strip = Strip(words).section(b("A palette of 16 colours", "Une palette de 16 couleurs")).heads(levels.map { NumberText.percent($0) }, label: b("pixels replaced", "pixels remplacés"))
  .pictures(pics, label: b("what is left of the picture", "ce qui reste de l’image"))
  .numbers(levels.map { NumberText.short((1 - $0) / max($0, 1e-2)) }, label: b("signal-to-noise ratio", "rapport signal sur bruit"))
  .answers(levels.map { StripCell(b("bird", "oiseau"), $0 < 0.9 ? .right : .wrong) }, label: b("best guess", "meilleure réponse"))
  .curve(levels.map { 10.26 * (1 - $0 * $0) }, label: b("bits left", "bits restants"), range: 0...10.26, ticks: [Tick(0, b("0", "0")), Tick(10.26, b("10.3", "10,3"))])
  .section(b("24-bit colour", "Couleurs sur 24 bits"))
  .pictures(pics, label: b("what is left of the picture", "ce qui reste de l’image"), areJoined: false)
  .band(levels.map { [(1 - $0) * 0.9, $0 * 0.4, 0.1 * $0] }, label: b("which thing?", "quelle chose ?"), names: [b("bird", "oiseau"), b("cat", "chat"), b("house", "maison")])
let grid = PictureGrid(words, columnHeads: levels.prefix(5).map { NumberText.percent($0) }, rows: [413, 354, 441].map { i in .init(head: b("thing \(i)", "chose \(i)"), cells: levels.prefix(5).map { .init(destroyed(cell(i), $0), note: StripCell(b("bird 98%", "oiseau 98 %"), $0 > 0.3 ? .wrong : .right), isHighlighted: $0 > 0.3) }) }, highlightMeaning: b("framed: the best guesser is wrong", "encadré : le meilleur devineur se trompe"))
let xs = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
func curve(_ m: Double) -> [LinePlot.Measured] { xs.map { x in let v = x / (x + m); return .init(x: x, value: v, interval: max(0, v - 0.05)...min(1, v + 0.05)) } }
let plot = LinePlot(words, x: PlotAxis(label: b("signal left (logarithmic)", "signal restant (logarithmique)"), scale: .logarithmic, range: 0.001...1, ticks: [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001].map { Tick($0, NumberText.percent($0, digits: $0 < 0.01 ? 1 : 0)) }, isReversed: true), y: PlotAxis(label: b("share of pictures named rightly", "part des images bien nommées"), range: 0...1, ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
  series: [.init(name: b("Gaussian noise", "bruit gaussien"), points: curve(0.002)), .init(name: b("16 colours", "16 couleurs"), points: curve(0.05)), .init(name: b("24-bit colour", "couleurs 24 bits"), points: curve(0.01))], references: [.init(name: b("guessing by luck", "au hasard"), y: 0.01)])
for (n, st) in [("screen", FigureStyle()), ("dark-fr", FigureStyle(language: .french, theme: .dark)), ("print84", FigureStyle(language: .french, scale: .printColumn))] {
  for (m, f) in [("strip", strip as any Figure), ("grid", grid), ("plot", plot)] {
    let t = Date()
    let d = try f.drawn(st)
    let t2 = Date()
    try PNG.write(d.page, to: URL(fileURLWithPath: "/tmp/gt/\(m)-\(n).png"))
    print(m, n, d.page.width, d.page.height, t2.timeIntervalSince(t), Date().timeIntervalSince(t2))
  }
}
