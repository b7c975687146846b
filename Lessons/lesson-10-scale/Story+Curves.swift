import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models

// What more of everything brings.

extension Story {
  /// Missing bits against the numbers that the network has.
  static func larger(_ curves: ScalingCurves) -> LinePlot {
    plot(
      curves.larger, x: \.parameterCount, title: .largerTitle, axis: .parametersAxis,
      caption: ScaleWords.largerCaption(
        NumberText.whole(ShapesWorld.scenes.count),
        NumberText.whole(curves.larger[0].trial.steps), NumberText.whole(curves.seeds.count)))
  }

  /// Missing bits against the steps of learning.
  static func longer(_ curves: ScalingCurves) -> LinePlot {
    plot(
      curves.longer, x: \.trial.steps, title: .longerTitle, axis: .stepsAxis,
      caption: ScaleWords.longerCaption(
        NumberText.whole(ShapesWorld.scenes.count),
        NumberText.whole(curves.longer[0].parameterCount), NumberText.whole(curves.seeds.count)))
  }

  /// Missing bits about learned and about unseen pictures, against the number of pictures learned from.
  static func morePictures(_ curves: ScalingCurves) -> LinePlot {
    let points = curves.morePictures
    let series: [(ScaleWords, (ScalingOutcome) -> Double?)] = [
      (.onUnseen, \.onUnseen), (.onLearned, { $0.onLearned }), (.memory, \.memoryOnUnseen),
    ]
    let drawn = series.map { name, value in
      LinePlot.Series(
        name: name.text,
        points: points.map {
          measured($0.outcomes.compactMap(value), x: Double($0.trial.pictureCount))
        })
    }
    func mean(_ point: ScalingCurves.Point, _ value: (ScalingOutcome) -> Double?) -> Bilingual {
      NumberText.whole(Int(Sample(point.outcomes.compactMap(value)).mean.rounded()))
    }
    let (first, last) = (points[0], points[points.count - 1])
    return LinePlot(
      FigureWords(
        title: ScaleWords.picturesTitle.text,
        caption: ScaleWords.picturesCaption(
          NumberText.whole(first.parameterCount), NumberText.whole(first.trial.steps),
          NumberText.whole(curves.seeds.count)),
        altText: ScaleWords.picturesAlt(
          mean(first, \.onUnseen), mean(last, \.onUnseen), mean(first) { $0.onLearned },
          mean(last) { $0.onLearned }, mean(first, \.memoryOnUnseen),
          mean(last, \.memoryOnUnseen))),
      x: axis(points.map { Double($0.trial.pictureCount) }, ScaleWords.picturesAxis.text),
      y: heights(drawn), series: drawn)
  }

  private static func plot(
    _ points: [ScalingCurves.Point], x: (ScalingCurves.Point) -> Int, title: ScaleWords,
    axis name: ScaleWords, caption: Bilingual
  ) -> LinePlot {
    let places = points.map { Double(x($0)) }
    let series = LinePlot.Series(
      name: ScaleWords.missing.text,
      points: zip(points, places).map { measured($0.outcomes.map(\.onLearned), x: $1) })
    let law = PowerLaw(
      through: zip(points, places).flatMap { point, x in
        point.outcomes.map { (x: x, y: $0.onLearned) }
      })
    let fitted = LinePlot.Series(
      name: ScaleWords.fitted.text,
      points: [places[0], places[places.count - 1]].map {
        LinePlot.Measured(x: $0, value: law.value(at: $0))
      }, marks: .line)
    func mean(_ point: ScalingCurves.Point) -> Bilingual {
      NumberText.whole(Int(Sample(point.outcomes.map(\.onLearned)).mean.rounded()))
    }
    return LinePlot(
      FigureWords(
        title: title.text, caption: caption.followed(by: told(law)),
        altText: ScaleWords.curveAlt(
          name.text, mean(points[0]), mean(points[points.count - 1]))),
      x: axis(places, name.text), y: heights([series]), series: [series, fitted])
  }

  /// What a fitted line says, or that there is none.
  static func told(_ law: PowerLaw) -> Bilingual {
    func number(_ value: Double) -> Bilingual { NumberText.decimal(value, digits: 2) }
    guard law.isStraight, let bend = law.bendInterval else {
      return ScaleWords.bent(
        number(law.exponent), NumberText.percent(law.largestStray),
        NumberText.short(law.strayRatio ?? 0), NumberText.short(law.strayLimit))
    }
    return ScaleWords.straight(
      number(law.exponent), number(law.exponentInterval.lowerBound),
      number(law.exponentInterval.upperBound), number(bend.lowerBound), number(bend.upperBound))
  }

  private static func measured(_ values: [Double], x: Double) -> LinePlot.Measured {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return LinePlot.Measured(
      x: x, value: Sample(values).mean, interval: low...high, samples: values)
  }

  private static func axis(_ places: [Double], _ name: Bilingual) -> PlotAxis {
    PlotAxis(
      label: name, scale: .logarithmic, range: places[0] / 1.08...places[places.count - 1] * 1.08,
      ticks: places.map { Tick($0, NumberText.whole(Int($0))) })
  }

  /// The axis upwards, with ticks at 1, 2 and 5 times powers of ten, and more of them on a short way.
  private static func heights(_ series: [LinePlot.Series]) -> PlotAxis {
    let values = series.flatMap(\.points).flatMap(\.samples)
    let (low, high) = ((values.min() ?? 1) / 1.15, (values.max() ?? 10) * 1.15)
    let factors = high / low > 20 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7]
    let ticks = (-3...6).flatMap { power in factors.map { $0 * pow(10, Double(power)) } }
    return PlotAxis(
      label: ScaleWords.bitsAxis.text, scale: .logarithmic, range: low...high,
      ticks: ticks.filter { (low...high).contains($0) }.map {
        Tick($0, PlotAxis.number($0, significant: 2))
      })
  }
}
