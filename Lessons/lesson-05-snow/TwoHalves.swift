import Datasets
import Figures
import Languages
import LessonKit
import Models
import Tensors

/// Two networks that share no training picture, asked about the same snow.
///
/// Where they have few pictures each, they know these by heart, and the same snow becomes different
/// pictures. Where they have many, both have found what pictures are like, and agree, though neither
/// has seen a picture of the other.
/// Source: Kadkhodaie, Guth, Simoncelli & Mallat 2024, arXiv 2310.02557, figure 2.
struct TwoHalves: Sendable {
  let snow: Snowfall
  /// What the two of few pictures make of every snow.
  let few: [Batch<Float>]
  /// What the two of many pictures make of it.
  let many: [Batch<Float>]

  init(count: Int, using generator: SeededGenerator) throws {
    let snow = Snowfall(
      count: count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: generator)
    func drawn(_ model: ShippedModel) throws -> Batch<Float> {
      snow.pictures(through: Snowfall.fineLevels, with: try model.file.denoiser)
    }
    self.snow = snow
    few = try [.fewShapesFirst, .fewShapesSecond].map(drawn)
    many = try [.manyShapesFirst, .manyShapesSecond].map(drawn)
  }

  /// How far two answers to the same snow differ, as a share of the way from black to white.
  static func differences(_ pair: [Batch<Float>]) -> [Double] {
    (0..<pair[0].count).map {
      PictureError.rootMeanSquare(pair[0].rows([$0]), from: pair[1].rows([$0]))
    }
  }
}

extension Story {
  /// The same snows through two pairs of networks.
  func grid(of halves: TwoHalves, rows: Int) -> PictureGrid {
    let side = ShapesWorld.side
    func cells(_ pair: [Batch<Float>], _ row: Int) -> [PictureGrid.Cell] {
      let difference = PictureError.text(TwoHalves.differences(pair)[row])
      return [
        PictureGrid.Cell(picture(pair[0][row], side: side)),
        PictureGrid.Cell(
          picture(pair[1][row], side: side), note: StripCell(SnowWords.difference(difference))),
      ]
    }
    func mean(_ pair: [Batch<Float>]) -> Bilingual {
      PictureError.text(Sample(TwoHalves.differences(pair)).mean)
    }
    return PictureGrid(
      FigureWords(
        title: SnowWords.halvesTitle.text,
        caption: SnowWords.halvesCaption(
          mean(halves.few), mean(halves.many), NumberText.whole(halves.snow.snow.count)),
        altText: SnowWords.halvesAlt(
          NumberText.whole(rows), mean(halves.few), mean(halves.many))),
      columnHeads: [
        SnowWords.snow.text, SnowWords.fewFirst.text, SnowWords.fewSecond.text,
        SnowWords.manyFirst.text, SnowWords.manySecond.text,
      ],
      rows: (0..<rows).map { row in
        PictureGrid.Row(
          head: snowHead(row),
          cells: [PictureGrid.Cell(picture(halves.snow.snow[row], side: side))]
            + cells(halves.few, row) + cells(halves.many, row))
      })
  }
}
