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
      growth.triples, title: .growthTitle,
      caption: ComposeWords.growthCaption(
        NumberText.whole(growth.steps), NumberText.whole(growth.triples[0].heldOut.count)),
      axis: .combinations)
  }

  /// Sentences drawn right against the steps of training.
  func longerTraining(_ growth: GardenGrowth) -> LinePlot {
    plot(
      growth.training, title: .timeTitle,
      caption: ComposeWords.timeCaption(
        NumberText.whole(growth.triples.last?.value ?? 0),
        NumberText.whole(growth.training[0].heldOut.count)),
      axis: .steps)
  }

  private func plot(
    _ points: [GardenGrowth.Point], title: ComposeWords, caption: Bilingual, axis: ComposeWords
  ) -> LinePlot {
    let x = points.map { Double($0.value) }
    func series(_ name: ComposeWords, _ rate: (GardenGrowth.Point) -> Rate) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: points.map {
          let rate = rate($0)
          return LinePlot.Measured(
            x: Double($0.value), value: rate.value, interval: rate.low...rate.high)
        })
    }
    return LinePlot(
      FigureWords(
        title: title.text, caption: caption,
        altText: ComposeWords.growthAlt(
          axis.text, NumberText.percent(points[0].heldOut.value),
          NumberText.percent(points[points.count - 1].heldOut.value))),
      x: PlotAxis(
        label: axis.text, scale: .logarithmic, range: x[0]...x[x.count - 1],
        ticks: points.map { Tick(Double($0.value), NumberText.whole($0.value)) }),
      y: PlotAxis(
        label: ComposeWords.drawnRight.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [series(.shownCombinations, \.seen), series(.neverShown, \.heldOut)])
  }
}
