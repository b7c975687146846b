import Figures
import Foundation
import Languages
import Pictures
import Tensors

/// Figures with everything that makes layout hard: many columns, long French words, tall rows.
enum FigureFixtures {
  static let words = FigureWords(
    title: Bilingual(
      en: "A bird turns into snow, and the best guesser still names it for a long time",
      fr: "Un oiseau devient neige, et le meilleur devineur le reconnaît encore longtemps"),
    caption: Bilingual(en: "A caption.", fr: "Une légende."),
    altText: Bilingual(en: "A description.", fr: "Une description."))

  static let shares = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1]

  /// A picture of random pixels, 16 pixels wide.
  static func snow(_ stream: Int) -> Picture {
    var generator = SeededGenerator(seed: 1).stream(stream)
    var picture = Picture(width: 16, height: 16, filledWith: .white)
    for y in 0..<16 {
      for x in 0..<16 {
        picture[x, y] = Colour(UInt32(generator.integer(below: 1 << 24)))
      }
    }
    return picture
  }

  static var strip: Strip {
    Strip(words)
      .section(Bilingual(en: "The recipe of the article", fr: "La recette de l’article"))
      .heads(
        shares.map { NumberText.percent($0) },
        label: Bilingual(en: "pixels replaced", fr: "pixels remplacés")
      )
      .pictures(
        shares.indices.map(snow),
        label: Bilingual(en: "what is left of it", fr: "ce qui reste de l’image")
      )
      .answers(
        shares.map { share in
          StripCell(
            Bilingual(en: "hot-air balloon", fr: "montgolfière multicolore"),
            share < 0.9 ? .right : .wrong)
        }, label: Bilingual(en: "best guess", fr: "meilleure réponse")
      )
      .curve(
        shares.map { 10.3 * (1 - $0) }, label: Bilingual(en: "bits left", fr: "bits restants"),
        range: 0...10.3, ticks: [Tick(0, NumberText.whole(0)), Tick(10.3, NumberText.short(10.3))]
      )
      .band(
        shares.map { [1 - $0, $0 / 2, $0 / 4] },
        label: Bilingual(en: "which thing?", fr: "quelle chose\u{00A0}?"),
        names: [
          Bilingual(en: "bird", fr: "oiseau"), Bilingual(en: "cat", fr: "chat"),
          Bilingual(en: "something else altogether", fr: "tout à fait autre chose"),
        ])
  }

  static var grid: PictureGrid {
    PictureGrid(
      words, columnHeads: shares.map { NumberText.percent($0) },
      rows: (0..<3).map { row in
        PictureGrid.Row(
          head: Bilingual(en: "smiling cat with heart-eyes", fr: "chat souriant aux yeux en cœur"),
          cells: shares.indices.map { i in
            PictureGrid.Cell(
              snow(10 * row + i),
              note: StripCell(Bilingual(en: "owl 98%", fr: "hibou 98\u{202F}%"), .wrong),
              isHighlighted: i > 6)
          })
      }, highlightMeaning: Bilingual(en: "framed: wrong", fr: "encadré\u{00A0}: faux"))
  }

  /// A narrow column for each of eleven long words.
  static var uprightGrid: PictureGrid {
    PictureGrid(
      words,
      columnHeads: [Bilingual](
        repeating: Bilingual(en: "silhouette", fr: "plan d’architecte"), count: 11),
      rows: [
        PictureGrid.Row(
          head: Bilingual(en: "hippopotamus", fr: "hippopotame"),
          cells: (0..<11).map { PictureGrid.Cell(snow($0)) })
      ], headsStandUpright: true)
  }

  static var storyboard: Storyboard {
    let sentence = Bilingual(
      en: "A sentence that was never seen becomes a picture that was never drawn.",
      fr: "Une phrase jamais vue devient une image que personne n’a dessinée.")
    let frames = (0..<7).map { k in
      Storyboard.Frame(
        snow(k),
        note: k % 2 == 0 ? nil : Bilingual(en: "silhouette", fr: "plan d’architecte"),
        leadsOn: k < 5)
    }
    return Storyboard(
      words,
      panels: [
        .init(heading: words.title, text: sentence, frames: frames),
        .init(heading: sentence, text: sentence, frames: Array(frames[..<4]), goal: snow(8)),
      ])
  }

  static var plot: LinePlot {
    func curve(_ middle: Double) -> [LinePlot.Measured] {
      [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001].map { x in
        let value = x / (x + middle)
        return LinePlot.Measured(
          x: x, value: value, interval: max(0, value - 0.05)...min(1, value + 0.05))
      }
    }
    return LinePlot(
      words,
      x: PlotAxis(
        label: Bilingual(en: "signal left", fr: "signal restant"), scale: .logarithmic,
        range: 0.001...1, isReversed: true),
      y: PlotAxis(
        label: Bilingual(en: "share named rightly", fr: "part des images bien nommées"),
        range: 0...1),
      series: [
        .init(name: Bilingual(en: "Gaussian noise", fr: "bruit gaussien"), points: curve(0.2)),
        .init(name: Bilingual(en: "16 colours", fr: "16 couleurs"), points: curve(0.21)),
        .init(name: Bilingual(en: "24-bit colour", fr: "couleurs 24 bits"), points: curve(0.22)),
      ],
      references: [
        .init(name: Bilingual(en: "by luck", fr: "au hasard"), y: 0.003),
        .init(name: Bilingual(en: "half of the rows", fr: "la moitié des lignes"), x: 0.2),
        .init(
          name: Bilingual(en: "where the theory sees the end", fr: "là où la théorie voit la fin"),
          x: 0.15),
      ])
  }

  /// What was measured, what others have published, a line through the former, and names near both ends.
  static var marks: LinePlot {
    let ours = [1e5, 5e5, 1e6].map {
      LinePlot.Measured(
        x: $0, value: $0 * $0, interval: $0 * $0 / 3...3 * $0 * $0, samples: [$0 * $0])
    }
    let powers = [5, 7, 9].map {
      Tick(pow(10, Double($0)), NumberText.powerOfTen(pow(10, Double($0))))
    }
    return LinePlot(
      words,
      x: PlotAxis(
        label: Bilingual(en: "parameters", fr: "paramètres"), scale: .logarithmic,
        range: 1e5...1e10, ticks: powers),
      y: PlotAxis(
        label: Bilingual(en: "multiply-adds", fr: "multiplications-additions"),
        scale: .logarithmic, range: 1e9...1e21),
      series: [
        LinePlot.Series(
          name: Bilingual(en: "measured here", fr: "mesuré ici"), points: ours, marks: .solid),
        LinePlot.Series(
          name: Bilingual(en: "published by others", fr: "publié par d’autres"),
          points: [LinePlot.Measured(x: 1e9, value: 1e19, interval: 1e19...1e20)], marks: .hollow),
        LinePlot.Series(
          name: Bilingual(en: "prolonged", fr: "prolongé"),
          points: [1e5, 1e9].map { LinePlot.Measured(x: $0, value: $0 * $0) }, marks: .line),
      ],
      references: [
        LinePlot.Reference(name: Bilingual(en: "eight billion", fr: "huit milliards"), x: 8e9)
      ])
  }

  /// More columns than a page holds, and rows with and without a picture.
  static var table: NumberTable {
    NumberTable(
      words,
      columnHeads: (1...9).map {
        Bilingual(en: "multiply-adds number \($0)", fr: "multiplications-additions numéro \($0)")
      },
      rows: (0..<4).map { row in
        NumberTable.Row(
          Bilingual(en: "gardens with words", fr: "jardins avec des mots"),
          picture: row < 2 ? snow(row) : nil,
          (1...9).map { NumberText.powerOfTen(Double(row + 1) * pow(10, Double($0)) * 1.26) })
      })
  }

  static var animation: Animation {
    Animation(
      words,
      heads: [
        Bilingual(en: "pixels replaced", fr: "pixels remplacés"),
        Bilingual(en: "Gaussian noise", fr: "bruit gaussien"),
      ],
      frames: shares.indices.map { i in
        Animation.Frame(
          pictures: [snow(i), snow(i + 50)],
          notes: [
            StripCell(Bilingual(en: "bird", fr: "oiseau"), .right),
            StripCell(
              Bilingual(en: "a rather long answer, in two lines", fr: "une réponse assez longue"),
              .wrong),
          ])
      })
  }

  static var wall: PictureWall {
    PictureWall(
      words,
      cells: (0..<10).map { k in
        PictureGrid.Cell(
          snow(k),
          note: StripCell(
            Bilingual(en: "a small picture {k}", fr: "une petite image"), k == 2 ? .wrong : nil),
          isHighlighted: k == 2)
      }, highlightMeaning: Bilingual(en: "wrong", fr: "faux"))
  }

  static var figures: [any Figure] {
    [strip, grid, plot, marks, wall, map, bars, table, storyboard, uprightGrid]
  }

  /// Many words in a crowd and one far from it.
  static var map: WordMap {
    let names = ["violette", "rectangulaire", "bottom", "a", "gauche", "small", "yellow", "cœur"]
    let entries = (0..<40).map { WordMap.Entry(names[$0 % names.count], kind: $0 % 5) }
    var generator = SeededGenerator(seed: 1)
    let places = entries.indices.map { index in
      index == 0 ? Point(4, 4) : Point(generator.uniform(), generator.uniform())
    }
    let head = Bilingual(en: "after learning for a very long time", fr: "après avoir appris")
    return WordMap(
      words,
      kinds: ["colours", "forms of things", "places", "sizes", "grounds"].map {
        Bilingual(same: $0)
      },
      entries: entries, links: [WordMap.Link(0, 1), WordMap.Link(2, 9)],
      linkMeaning: Bilingual(en: "says the same", fr: "dit exactement la même chose"),
      panels: [places, places.reversed()].map {
        WordMap.Panel(head: head, note: NumberText.percent(0.41), places: $0)
      })
  }

  static var bars: BarTable {
    BarTable(
      words,
      series: [
        Bilingual(en: "counted", fr: "compté"),
        Bilingual(
          en: "errors saved by one who knows all the pictures that there are",
          fr: "erreurs évitées par qui connaît toutes les images"),
      ],
      rows: [0, 1, 30.25, -2, 2, 5].map { value in
        BarTable.Row(
          Bilingual(en: "place (at the bottom right)", fr: "lieu (en bas à droite du carré)"),
          [BarTable.Bar(value), BarTable.Bar(value, interval: value - 1...value + 2)])
      })
  }

  /// Every language, theme and size, with and without title, on a painted and a clear ground.
  static var styles: [FigureStyle] {
    Language.allCases.flatMap { language in
      Theme.allCases.flatMap { theme in
        [FigureScale.screen, .printPage, .printColumn].flatMap { scale in
          [true, false].map { isPlain in
            FigureStyle(
              language: language, theme: theme, scale: scale, showsTitle: isPlain,
              isTransparent: !isPlain)
          }
        }
      }
    }
  }
}
