import Figures
import Foundation
import Languages
import Models
import Tensors

/// The two plots of an evaluation: how far from the best answer, and nearer to which optimum.
struct EvaluateFigures {
  let exam: ShapesExam
  private let levels: [OptimumExam.Level]

  init(_ exam: ShapesExam) {
    self.exam = exam
    levels = exam.levels[.heldOutPairs] ?? []
  }

  /// Distance to the optimum over all, on pairs never seen.
  var distances: LinePlot {
    let curves: [(EvaluateWords, [OptimumDistances])] = [
      (.network, of(.network)), (.memoriser, of(.memoriser)), (.eitherLocal, betterLocal),
      (.wiener, of(.wiener)), (.mean, of(.mean)),
    ]
    let nearest = curves.flatMap { $0.1.map(\.meanToAll.value) }.min() ?? 0
    let bottom = max(nearest / 2, 1e-5)
    let qualification = exam.qualification
    let range = ShapesExam.qualifyingRange
    return LinePlot(
      FigureWords(
        title: EvaluateWords.distanceTitle.text,
        caption: EvaluateWords.distanceCaption(
          NumberText.whole(exam.worldCount), NumberText.short(range.lowerBound),
          NumberText.short(range.upperBound), EvaluateTables.list(qualification.sigmas(.holds)),
          EvaluateTables.list(qualification.sigmas(.fails)),
          EvaluateTables.list(qualification.sigmas(.undecided))),
        altText: EvaluateWords.distanceAlt.text),
      x: sigmaAxis,
      y: PlotAxis(
        label: EvaluateWords.distanceAxis.text, scale: .logarithmic, range: bottom...0.5,
        ticks: [0.0001, 0.001, 0.01, 0.1].filter { $0 > bottom }.map {
          Tick($0, NumberText.short($0, significant: 1))
        }),
      series: curves.map { words, distances in
        let means = zip(levels, distances).map { ($0.sigma, $1.meanToAll) }
        return LinePlot.Series(
          name: words.text,
          // What is nearer than the axis reaches stands on its lowest line.
          points: means.map { sigma, mean in
            LinePlot.Measured(
              x: sigma, value: max(mean.value, bottom),
              interval: mean.interval.map {
                max($0.lowerBound, bottom)...max($0.upperBound, bottom)
              }
            )
          })
      })
  }

  /// Where answers stand between the optimum over training and that over all.
  var positions: LinePlot {
    let curves: [(EvaluateWords, [OptimumDistances])] = [
      (.network, of(.network)), (.memoriser, of(.memoriser)), (.eitherLocal, betterLocal),
      (.wiener, of(.wiener)),
    ]
    let range = -0.1...1.1
    func within(_ value: Double) -> Double {
      min(max(value, range.lowerBound), range.upperBound)
    }
    return LinePlot(
      FigureWords(
        title: EvaluateWords.positionTitle.text, caption: EvaluateWords.positionCaption.text,
        altText: EvaluateWords.positionAlt.text),
      x: sigmaAxis,
      y: PlotAxis(
        label: EvaluateWords.positionAxis.text, range: range,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: curves.map { words, distances in
        LinePlot.Series(
          name: words.text,
          points: zip(levels, distances).compactMap { level, distances in
            let position = distances.position
            guard let interval = position.interval else { return nil }
            return LinePlot.Measured(
              x: level.sigma, value: within(position.value),
              interval: within(interval.lowerBound)...within(interval.upperBound))
          })
      },
      references: [
        LinePlot.Reference(name: EvaluateWords.atAll.text, y: 1),
        LinePlot.Reference(name: EvaluateWords.halfWay.text, y: 0.5),
      ])
  }

  private var sigmaAxis: PlotAxis {
    let (low, high) = (ShapesExam.sigmas.first ?? 0.1, ShapesExam.sigmas.last ?? 10)
    return PlotAxis(
      label: EvaluateWords.sigmaAxis.text, scale: .logarithmic, range: low...high,
      ticks: [0.2, 0.5, 1, 2, 5, 10].map { Tick($0, NumberText.short($0, significant: 1)) })
  }

  private func of(_ subject: ShapesSubject) -> [OptimumDistances] {
    levels.map { $0.distances[subject.place] }
  }

  /// At each level the local denoiser that comes nearer to the optimum over all.
  private var betterLocal: [OptimumDistances] {
    zip(of(.local), of(.equivariantLocal)).map {
      $1.isEmpty || $0.meanToAll.value < $1.meanToAll.value ? $0 : $1
    }
  }
}
