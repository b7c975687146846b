import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

// How success grew.

extension Story {
  /// Sentences drawn right against the number of combinations that were shown.
  func moreCombinations(_ growth: GardenGrowth) -> LinePlot {
    plot(
      growth.triples.map { ($0.tripleCount, $0.outcomes.compactMap(\.moments.last)) },
      title: .growthTitle,
      caption: ComposeWords.growthCaption(
        NumberText.whole(growth.steps), NumberText.whole(growth.questions),
        NumberText.whole(growth.seeds.count)),
      axis: .combinations)
  }

  /// Sentences drawn right against the steps of training.
  func longerTraining(_ growth: GardenGrowth) -> LinePlot {
    plot(
      growth.training.map { ($0[0].steps, $0) }, title: .timeTitle,
      caption: ComposeWords.timeCaption(
        NumberText.whole(growth.triples.last?.tripleCount ?? 0),
        NumberText.whole(growth.questions), NumberText.whole(growth.seeds.count)),
      axis: .steps)
  }

  /// Points are what was varied, and what the network of each seed then draws.
  private func plot(
    _ points: [(value: Int, moments: [GardenGrowth.Moment])], title: ComposeWords,
    caption: Bilingual, axis: ComposeWords
  ) -> LinePlot {
    typealias Value = (GardenGrowth.Moment) -> Double
    let x = points.map { Double($0.value) }
    func series(_ name: ComposeWords, _ value: Value) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: points.map { point in
          let values = point.moments.map(value).sorted()
          return LinePlot.Measured(
            x: Double(point.value), value: Sample(values).mean,
            interval: values[0]...values[values.count - 1])
        })
    }
    func mean(_ place: Int) -> Bilingual {
      NumberText.percent(Sample(points[place].moments.map(\.heldOut.value)).mean)
    }
    return LinePlot(
      FigureWords(
        title: title.text, caption: caption,
        altText: ComposeWords.growthAlt(axis.text, mean(0), mean(points.count - 1))),
      x: PlotAxis(
        label: axis.text, scale: .logarithmic, range: x[0]...x[x.count - 1],
        ticks: points.map { Tick(Double($0.value), NumberText.whole($0.value)) }),
      y: PlotAxis(
        label: ComposeWords.drawnRight.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        series(.shownCombinations) { $0.seen.value }, series(.neverShown) { $0.heldOut.value },
      ])
  }
}
