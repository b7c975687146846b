import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// What a network makes of snow, held against the pictures that it learned from.
///
/// Is what it draws a copy? A small distance to the nearest training picture does not say so by itself:
/// emoji are alike, and a real drawing that the network never saw has a near neighbour, too. So the
/// same statistic is taken of those, as a control.
struct Learned: Sendable {
  /// What came out of the snow.
  let samples: Batch<Float>
  /// Of every sample, how near the training pictures are.
  let drawn: [Nearness]
  /// The same of real pictures that were held out.
  let control: [Nearness]
  /// Mean squared distance to the mean picture, of samples over that of the training pictures.
  let spread: Double

  /// How near the training pictures are to a picture.
  struct Nearness: Sendable {
    /// Root mean squared distance of the nearest, as a share of the way from black to white.
    let distance: Double
    /// Distance of the nearest over that of the second nearest: a copy has one picture much nearer
    /// than all others.
    let ratio: Double

    /// Whether it counts as memorised: below one third.
    ///
    /// Source: Yoon et al. 2023, "Diffusion probabilistic models generalize when they fail to
    /// memorize", ICML workshop SPIGM.
    var isMemorised: Bool { ratio < 1.0 / 3 }

    static func of(_ pictures: Batch<Float>, among known: PictureSet<Float>) -> [Nearness] {
      known.squaredDistances(to: pictures).map { distances in
        let two = distances.sorted().prefix(2).map {
          PictureError.ofMeanSquare($0 / Double(pictures.valueCount))
        }
        return Nearness(distance: two[0], ratio: two[0] / max(two[two.count - 1], 1e-12))
      }
    }
  }

  init(
    _ denoiser: some Denoiser<Float>, from snow: Snowfall, learned: Batch<Float>,
    heldOut: Batch<Float>
  ) {
    let known = PictureSet(learned)
    samples = snow.pictures(through: Snowfall.fineLevels, with: denoiser)
    drawn = Nearness.of(samples, among: known)
    control = Nearness.of(heldOut, among: known)
    spread = Self.spread(samples) / Self.spread(learned)
  }

  /// Mean squared distance of some pictures to their mean.
  private static func spread(_ pictures: Batch<Float>) -> Double {
    let mean = PictureSet(pictures).mean(
      weights: PictureWeights(logits: [Double](repeating: 0, count: pictures.count))
    ).map { Float($0) }
    let all = Batch(rows: (0..<pictures.count).map { _ in mean })
    return pictures.meanSquaredError(to: all)
  }
}

extension Story {
  /// Shares of pictures whose nearest training picture is not further than some distance.
  func plot(_ learned: Learned, exact: [Nearest]) -> LinePlot {
    let top = 0.35
    func curve(_ name: Bilingual, _ distances: [Double]) -> LinePlot.Series {
      let sorted = distances.sorted()
      return LinePlot.Series(
        name: name,
        points: stride(from: 0, through: top + 1e-9, by: top / 14).map { distance in
          let share = Double(sorted.count { $0 <= distance }) / Double(max(1, sorted.count))
          return LinePlot.Measured(x: distance, value: share)
        })
    }
    func memorised(_ list: [Learned.Nearness]) -> Bilingual {
      NumberText.percent(Double(list.count { $0.isMemorised }) / Double(max(1, list.count)))
    }
    return LinePlot(
      FigureWords(
        title: SnowWords.nearTitle.text,
        caption: SnowWords.nearCaption(
          NumberText.whole(learned.drawn.count), NumberText.whole(learned.control.count),
          memorised(learned.drawn), memorised(learned.control),
          NumberText.percent(learned.spread)),
        altText: SnowWords.nearAlt(memorised(learned.drawn), memorised(learned.control))),
      x: PlotAxis(
        label: SnowWords.nearAxis.text, range: 0...top,
        ticks: stride(from: 0, through: top + 1e-9, by: 0.05).map {
          Tick($0, NumberText.percent($0))
        }),
      y: PlotAxis(
        label: SnowWords.shareAxis.text, range: 0...1,
        ticks: stride(from: 0, through: 1.001, by: 0.25).map { Tick($0, NumberText.percent($0)) }),
      series: [
        curve(SnowWords.exact.text, exact.map(\.distance)),
        curve(SnowWords.byNetwork.text, learned.drawn.map(\.distance)),
        curve(SnowWords.unseenDrawings.text, learned.control.map(\.distance)),
      ])
  }
}
