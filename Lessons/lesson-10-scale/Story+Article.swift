import Figures
import Foundation
import Languages
import LessonKit
import Models

// From our networks to the article's figures.

extension Story {
  /// Parameters and multiply-adds of training, ours and the first Stable Diffusion's, and what a line
  /// through ours would say of it.
  static func toTheArticle(_ costs: [ModelCost]) -> LinePlot {
    let ours = costs.map { (x: Double($0.parameterCount), y: Double($0.trainingMultiplyAdds)) }
    let law = PowerLaw(through: ours)
    let other = Published.StableDiffusion.self
    let (start, end) = (ours.map(\.x).min() ?? 1e5, other.parameters)
    // The band widens along the way: it needs more than its two ends.
    let steps = 24
    let line = (0...steps).map { step in
      let x = start * pow(end / start, Double(step) / Double(steps))
      return LinePlot.Measured(x: x, value: law.value(at: x), interval: law.interval(at: x))
    }
    let dearest = costs.max { $0.dollars < $1.dollars }
    let expected = law.interval(at: end)
    func powers(_ range: ClosedRange<Double>, every step: Int) -> [Tick] {
      let (low, high) = (log10(range.lowerBound), log10(range.upperBound))
      return stride(from: Int(low.rounded(.up)), through: Int(high.rounded(.down)), by: step).map {
        Tick(pow(10, Double($0)), NumberText.powerOfTen(pow(10, Double($0)), digits: 0))
      }
    }
    let (across, upwards) = (5e4...2e10, 1e11...1e24)
    return LinePlot(
      FigureWords(
        title: ScaleWords.articleTitle.text,
        caption: ScaleWords.articleCaption(
          NumberText.short(other.parameters / 1e9),
          NumberText.powerOfTen(other.trainingMultiplyAdds),
          NumberText.powerOfTen(other.mostMultiplyAdds),
          NumberText.powerOfTen(expected.lowerBound, digits: 0),
          NumberText.powerOfTen(expected.upperBound, digits: 0),
          dearest?.name ?? ScaleWords.emoji.text,
          NumberText.short(100 * (dearest?.dollars ?? 0)),
          (expected.contains(other.trainingMultiplyAdds) ? ScaleWords.within : .outside).text),
        altText: ScaleWords.articleAlt(
          NumberText.short(log10(other.trainingMultiplyAdds / (ours.map(\.y).max() ?? 1))))),
      x: PlotAxis(
        label: ScaleWords.parametersAxis.text, scale: .logarithmic, range: across,
        ticks: powers(across, every: 1)),
      y: PlotAxis(
        label: ScaleWords.productsAxis.text, scale: .logarithmic, range: upwards,
        ticks: powers(upwards, every: 2)),
      series: [
        LinePlot.Series(
          name: ScaleWords.ours.text,
          points: ours.map { LinePlot.Measured(x: $0.x, value: $0.y) }, marks: .solid),
        LinePlot.Series(
          name: ScaleWords.stableDiffusion.text,
          points: [
            LinePlot.Measured(
              x: other.parameters, value: other.trainingMultiplyAdds,
              interval: other.trainingMultiplyAdds...other.mostMultiplyAdds)
          ], marks: .hollow),
        LinePlot.Series(name: ScaleWords.extrapolated.text, points: line, marks: .line),
      ],
      references: [
        LinePlot.Reference(name: ScaleWords.articleSize.text, x: Published.articleParameters),
        LinePlot.Reference(
          name: ScaleWords.oneDollar.text, y: 1 / Published.dollarsPerMultiplyAdd),
      ])
  }
}
