import Figures
import Languages
import LessonKit
import Models
import Tensors

// How success grew with the pairs of form and colour that were shown.

extension Story {
  /// Captions drawn as said, and right, against the pairs that were shown.
  static func morePairs(_ growth: ShapesGrowth) -> LinePlot {
    typealias Value = (ShapesGrowth.Outcome) -> Double
    // As many pictures of all pairs stand where the network with so many pictures of some pairs stands.
    let places = growth.somePairs.map { (pictures: $0.pictureCount, x: Double($0.pairCount)) }
    func series(
      _ name: PairWords, _ points: [ShapesGrowth.Point], _ value: Value
    ) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: points.compactMap { point in
          guard let place = places.first(where: { $0.pictures == point.pictureCount }) else {
            return nil
          }
          let values = point.outcomes.map(value).sorted()
          return LinePlot.Measured(
            x: place.x, value: Sample(values).mean,
            interval: values[0]...values[values.count - 1])
        })
    }
    func mean(_ point: ShapesGrowth.Point) -> Bilingual {
      NumberText.percent(Sample(point.outcomes.map(\.heldOutAsSaid.value)).mean)
    }
    let (some, all) = (growth.somePairs, growth.allPairs)
    let last = some[some.count - 1]
    return LinePlot(
      FigureWords(
        title: PairWords.title.text,
        caption: PairWords.caption(
          NumberText.whole(growth.questions), NumberText.whole(last.pairCount),
          NumberText.whole(growth.seeds.count)),
        altText: PairWords.alt(mean(some[0]), mean(last), mean(all[0]))),
      x: PlotAxis(
        label: PairWords.axis.text, range: places[0].x...places[places.count - 1].x,
        ticks: some.map { Tick(Double($0.pairCount), NumberText.whole($0.pairCount)) }),
      y: PlotAxis(
        label: PairWords.drawnRight.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        series(.learnedCaptions, some) { $0.seen.value },
        series(.unseenAsSaid, some) { $0.heldOutAsSaid.value },
        series(.sameNumber, all + [last]) { $0.heldOutAsSaid.value },
        series(.unseenPairs, some) { $0.heldOut.value },
      ])
  }
}
