public import Figures
import Foundation
import Languages
public import Models

// How wrong the network's answers are, beside the best possible ones and those of the mean picture.

extension TrainingFigures {
  /// The loss against the steps.
  public func lossPlot(_ result: DenoisingExam.Result) -> LinePlot {
    let training = diary.losses.map { LinePlot.Measured(x: Double($0.step), value: $0.loss) }
    let exams = diary.exams.map { LinePlot.Measured(x: Double($0.step), value: $0.result.loss) }
    let values = (training + exams).map(\.value) + [exam.meanLoss]
    let (share, bits) = (
      NumberText.percent(result.shareLearned), Self.bits(result.excessBits)
    )
    return LinePlot(
      FigureWords(
        title: TrainingWords.lossTitle(title),
        caption: TrainingWords.lossCaption(share, bits).followed(by: note),
        altText: TrainingWords.lossAlt(share)),
      x: PlotAxis(label: TrainingWords.steps.text, range: 0...Double(steps)),
      y: Self.lossAxis(lowest: Swift.min(exam.exactLoss, values.min() ?? 1), values.max() ?? 1),
      series: [
        LinePlot.Series(name: TrainingWords.examLoss.text, points: exams),
        LinePlot.Series(name: TrainingWords.trainingLoss.text, points: training),
      ].filter { !$0.points.isEmpty },
      references: [
        LinePlot.Reference(
          name: TrainingWords.meanPicture(NumberText.short(exam.meanLoss)), y: exam.meanLoss),
        LinePlot.Reference(
          name: TrainingWords.bestPossible(NumberText.short(exam.exactLoss)), y: exam.exactLoss),
      ])
  }

  /// The loss of the last exam against the noise level.
  public func levelsPlot(_ result: DenoisingExam.Result) -> LinePlot {
    let highest = (exam.meanLosses + result.losses).max() ?? 1
    // Where little noise is left the exact answer is perfect; a logarithm would plunge for ever.
    let lowest = Swift.max((result.losses.min() ?? highest) / 10, 1e-6)
    let axis = Self.lossAxis(lowest: lowest, highest)
    func points(_ losses: [Double]) -> [LinePlot.Measured] {
      Self.cut(
        zip(exam.sigmas, losses).map { (x: $0, y: Swift.max($1, 1e-300)) },
        at: axis.range.lowerBound)
    }
    let (low, high) = (exam.sigmas.first ?? 0.1, exam.sigmas.last ?? 10)
    return LinePlot(
      FigureWords(
        title: TrainingWords.levelsTitle(title),
        caption: TrainingWords.levelsCaption.text.followed(by: note),
        altText: TrainingWords.levelsAlt.text),
      x: PlotAxis(
        label: TrainingWords.sigmaAxis.text, scale: .logarithmic, range: low...high,
        ticks: Self.roundTicks(from: low, to: high)),
      y: axis,
      series: [
        LinePlot.Series(name: TrainingWords.network.text, points: points(result.losses)),
        LinePlot.Series(name: TrainingWords.meanAnswer.text, points: points(exam.meanLosses)),
        LinePlot.Series(name: TrainingWords.exactAnswer.text, points: points(exam.exactLosses)),
      ].filter { !$0.points.isEmpty })
  }

  /// A logarithmic axis with air on both sides.
  private static func lossAxis(lowest: Double, _ highest: Double) -> PlotAxis {
    let low = Swift.max(lowest, 1e-7) * 0.8
    let high = Swift.max(highest, low * 2) * 1.2
    return PlotAxis(
      label: TrainingWords.lossAxis.text, scale: .logarithmic, range: low...high,
      ticks: roundTicks(from: low, to: high))
  }

  /// 1, 2 and 5 times the powers of ten over few of them, else the powers alone.
  private static func roundTicks(from low: Double, to high: Double) -> [Tick] {
    let factors = high / low < 300 ? [1.0, 2, 5] : [1]
    let exponents = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    return exponents.flatMap { exponent in factors.map { $0 * pow(10, Double(exponent)) } }
      .filter { (low...high).contains($0) }
      .map { Tick($0, PlotAxis.number($0)) }
  }

  /// The part of a rising or falling curve above `bottom`, ended where it crosses it.
  private static func cut(
    _ points: [(x: Double, y: Double)], at bottom: Double
  ) -> [LinePlot.Measured] {
    var shown: [LinePlot.Measured] = []
    for (i, point) in points.enumerated() {
      if i > 0 {
        let last = points[i - 1]
        if (last.y < bottom) != (point.y < bottom) {
          // Straight between two points on the logarithmic axes.
          let share = log(bottom / last.y) / log(point.y / last.y)
          shown.append(.init(x: last.x * pow(point.x / last.x, share), value: bottom))
        }
      }
      if point.y >= bottom { shown.append(.init(x: point.x, value: point.y)) }
    }
    return shown
  }
}
