import Figures
import Foundation
import Languages
import LessonKit
import Models

// MARK: - What the quality of learning depends on

extension Story {
  /// Accuracy against the number of labelled pictures.
  func morePictures(_ curves: LearningCurves) -> LinePlot {
    let points = curves.morePictures
    return plot(
      curves, points, x: points.map { Double($0.pictureCount) },
      title: .picturesTitle, axis: LearnWords.picturesAxis.text,
      caption: LearnWords.picturesCaption(
        NumberText.whole(points[0].parameterCount), NumberText.whole(points[0].trial.steps),
        measured(curves)),
      ticks: points.map { NumberText.whole($0.pictureCount) })
  }

  /// Accuracy against the numbers that the network has.
  func largerNetwork(_ curves: LearningCurves) -> LinePlot {
    let points = curves.largerNetwork
    return plot(
      curves, points, x: points.map { Double($0.parameterCount) },
      title: .sizeTitle, axis: LearnWords.sizeAxis.text,
      caption: LearnWords.sizeCaption(
        NumberText.whole(points[0].pictureCount), NumberText.whole(points[0].trial.steps),
        measured(curves)),
      ticks: points.map { NumberText.whole($0.parameterCount) })
  }

  /// Accuracy against the steps of learning.
  func longerTraining(_ curves: LearningCurves) -> LinePlot {
    let points = curves.longerTraining
    let last = points[points.count - 1]
    return plot(
      curves, points, x: points.map { Double($0.trial.steps) },
      title: .stepsTitle, axis: LearnWords.stepsAxis.text,
      caption: LearnWords.stepsCaption(
        NumberText.whole(last.trial.steps),
        NumberText.short(Double(last.multiplyAdds) / 1e9),
        NumberText.short(last.seconds), measured(curves)),
      ticks: points.map { NumberText.whole($0.trial.steps) })
  }

  private func measured(_ curves: LearningCurves) -> Bilingual {
    LearnWords.measuredBy(
      NumberText.whole(curves.seeds.count), Bilingual(same: curves.date),
      curves.machine, Bilingual(same: curves.command))
  }

  private func plot(
    _ curves: LearningCurves, _ points: [LearningCurves.Point], x: [Double], title: LearnWords,
    axis: Bilingual, caption: Bilingual, ticks: [Bilingual]
  ) -> LinePlot {
    func series(_ name: LearnWords, _ values: (LearningCurves.Point) -> [Double])
      -> LinePlot.Series
    {
      LinePlot.Series(
        name: name.text,
        points: zip(x, points).map { x, point in
          let sample = Sample(values(point))
          return LinePlot.Measured(
            x: x, value: sample.mean,
            interval: sample.interval(within: 0...1))
        })
    }
    let (first, last) = (points[0], points[points.count - 1])
    return LinePlot(
      FigureWords(
        title: title.text, caption: caption,
        altText: LearnWords.curveAlt(
          axis, NumberText.percent(Sample(first.unseen).mean),
          NumberText.percent(Sample(last.unseen).mean))),
      x: PlotAxis(
        label: LearnWords.logarithmic(axis), scale: .logarithmic, range: x[0]...x[x.count - 1],
        ticks: zip(x, ticks).map { Tick($0, $1) }),
      y: PlotAxis(
        label: LearnWords.accuracyAxis.text, range: 0...1,
        ticks: stride(from: 0, through: 1, by: 0.25).map { Tick($0, NumberText.percent($0)) }),
      series: [series(.onUnseen, \.unseen), series(.onLearned, \.learned)],
      references: [LinePlot.Reference(name: LearnWords.guessing.text, y: chance)])
  }
}
