import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

/// The same snow through denoisers that know the same pictures in different ways.
struct Mosaic: Sendable {
  let pictures: CaptionedPictures
  let known: PictureSet<Float>
  /// Who is asked, in the order of the columns.
  let asked: [NamedDenoiser]
  let snow: Snowfall
  /// For each denoiser what it makes of every snow.
  let samples: [Batch<Float>]
  /// For each denoiser the nearest known picture of every sample.
  let nearest: [[Nearest]]

  init(
    _ pictures: CaptionedPictures, count: Int, using generator: SeededGenerator,
    asking: (CaptionedPictures, PictureSet<Float>) -> [NamedDenoiser]
  ) {
    let known = pictures.pictureSet
    let asked = asking(pictures, known)
    let snow = Snowfall(
      count: count, valueCount: known.pictures.valueCount, using: generator)
    (self.pictures, self.known, self.asked, self.snow) = (pictures, known, asked, snow)
    samples = asked.map { snow.pictures(through: Snowfall.fineLevels, with: $0.denoiser) }
    nearest = samples.map { Nearest.of($0, among: known) }
  }

  /// How far every sample is from being made of known parts: for each pixel the known picture is
  /// found whose 3 × 3 window is nearest, and the pixel in its middle compared.
  ///
  /// - Returns: root mean square, as a share of the way from black to white.
  func partDistances(_ samples: Batch<Float>) -> [Double] {
    let parts = LocalDenoiser(known, shape: pictures.shape, window: 3)
      .predictedClean(samples, sigma: 0.01)
    return (0..<samples.count).map {
      PictureError.rootMeanSquare(samples.rows([$0]), from: parts.rows([$0]))
    }
  }
}

extension Story {
  /// Snows downwards; across, what each denoiser makes of it, and the known picture nearest to that.
  ///
  /// Of many denoisers only some have a column for the nearest picture: `nearestOf`, all if it is nil.
  /// The distances then stand under the results. What is no copy is framed, or what has no known picture
  /// within `alikeUpTo`.
  func grid(
    of mosaic: Mosaic, title: SnowWords, caption: SnowWords, altText: SnowWords = .mosaicAlt,
    nearestOf: Set<Int>? = nil, alikeUpTo: Double? = nil
  ) -> PictureGrid {
    func picture(_ values: ArraySlice<Float>) -> Picture {
      self.picture(values, side: mosaic.pictures.side)
    }
    // Beside a limit, a digit more: 4.8% is within 5%.
    func distance(_ near: Nearest) -> Bilingual {
      alikeUpTo == nil || near.distance < 0.0005
        ? PictureError.text(near.distance) : NumberText.percent(near.distance, digits: 1)
    }
    let rows = (0..<mosaic.snow.snow.count).map { row in
      PictureGrid.Row(
        head: snowHead(row),
        cells: [PictureGrid.Cell(picture(mosaic.snow.snow[row]))]
          + mosaic.asked.indices.flatMap { column -> [PictureGrid.Cell] in
            let near = mosaic.nearest[column][row]
            let difference = StripCell(SnowWords.difference(distance(near)))
            let sample = PictureGrid.Cell(
              picture(mosaic.samples[column][row]), note: nearestOf == nil ? nil : difference,
              isHighlighted: alikeUpTo.map { near.distance >= $0 } ?? !near.isCopy)
            guard nearestOf?.contains(column) ?? true else { return [sample] }
            let known = PictureGrid.Cell(
              mosaic.pictures.pictures[near.index], note: nearestOf == nil ? difference : nil)
            return [sample, known]
          })
    }
    func copies(_ column: Int) -> Bilingual {
      NumberText.whole(
        mosaic.nearest[column].count { near in
          alikeUpTo.map { near.distance < $0 } ?? near.isCopy
        })
    }
    return PictureGrid(
      FigureWords(
        title: title.text, caption: caption(NumberText.whole(mosaic.pictures.count)),
        altText: altText.text.filled(
          [NumberText.whole(mosaic.snow.snow.count)] + mosaic.asked.indices.map(copies))),
      columnHeads: [SnowWords.snow.text]
        + mosaic.asked.enumerated().flatMap { column, asked in
          nearestOf?.contains(column) == false
            ? [asked.name] : [asked.name, SnowWords.nearestKnown.text]
        },
      rows: rows,
      highlightMeaning: alikeUpTo.map { SnowWords.framedUnlike(PictureError.text($0)) }
        ?? SnowWords.framedNew.text)
  }
}
