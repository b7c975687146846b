import Figures
import Languages
import Tensors

/// Success with one setting changed, such as guidance or the number of steps.
struct SettingPoint: Encodable {
  /// The setting.
  let value: Double
  /// Sentences of what was learned, drawn right.
  let seen: Rate
  /// Sentences of what was held out, drawn right.
  let heldOut: Rate
}

/// Success against a setting, as a plot.
struct SettingSweep {
  let points: [SettingPoint]
  let title: EvaluateWords
  let caption: EvaluateWords
  let altText: EvaluateWords
  /// What the held-out sentences are called.
  let heldOutName: EvaluateWords
  let axis: PlotAxis

  /// Two curves with their intervals.
  var plot: LinePlot {
    LinePlot(
      FigureWords(title: title.text, caption: caption.text, altText: altText.text),
      x: axis,
      y: PlotAxis(
        label: EvaluateWords.rightAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [series(.training, \.seen), series(heldOutName, \.heldOut)])
  }

  private func series(
    _ name: EvaluateWords, _ rate: KeyPath<SettingPoint, Rate>
  ) -> LinePlot.Series {
    LinePlot.Series(
      name: name.text,
      points: points.map { point in
        let rate = point[keyPath: rate]
        return LinePlot.Measured(x: point.value, value: rate.value, interval: rate.low...rate.high)
      })
  }

  /// The axis of guidance scales.
  static func guidanceAxis(_ range: ClosedRange<Double>) -> PlotAxis {
    PlotAxis(
      label: EvaluateWords.guidanceAxis.text, range: range,
      ticks: (0...5).map(Double.init).filter(range.contains).map {
        Tick($0, NumberText.whole(Int($0)))
      })
  }

  /// The axis of calls for a drawing.
  static func stepsAxis(_ counts: [Int]) -> PlotAxis {
    PlotAxis(
      label: EvaluateWords.stepsAxis.text, scale: .logarithmic,
      range: 4...1.25 * Double(counts.max() ?? 80),
      ticks: counts.map { Tick(Double($0), NumberText.whole($0)) })
  }
}
