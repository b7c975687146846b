import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// The figures on shapes, where everything is exact, and what the network has in place of it.

extension Story {
  private func shape(_ values: some Sequence<Double>) -> Picture {
    Picture(
      values: values.map { Float($0) }, width: ShapesWorld.side, height: ShapesWorld.side)
  }

  /// A noisy picture, its numbers brought back to a picture's range.
  private func seen(_ state: SamplingState<Double>, _ row: Int = 0) -> Picture {
    shape((NoiseLevel(sigma: state.sigma).signalScale * state.noisy)[row])
  }

  /// 3 · 10⁻¹⁰ where a number is too small to be written out.
  static func tiny(_ value: Double) -> Bilingual {
    value < 1e-3 ? NumberText.powerOfTen(value, digits: 0) : NumberText.short(value)
  }

  /// The slope of a classifier, tried out, beside the difference of two repairs.
  func slope(_ two: TwoGuidances, along way: [SamplingState<Double>]) -> PictureGrid {
    let moments = TwoGuidances.moments.map { way[$0] }
    let pushes = moments.map { state in
      let noisy = state.noisy.rows([0])
      return (
        two.nudged(noisy, sigma: state.sigma).slope, two.difference(noisy, sigma: state.sigma)
      )
    }
    // Each moment in its own scale, gray being no change.
    func shown(_ push: [Double], _ other: [Double]) -> Picture {
      let largest = max(other.reduce(0) { max($0, abs($1)) }, 1e-300)
      return shape(push.map { $0 / largest })
    }
    return PictureGrid(
      FigureWords(
        title: GuideWords.slopeTitle(TwoGuidances.caption.caption),
        caption: GuideWords.slopeCaption.text, altText: GuideWords.slopeAlt.text),
      columnLabel: GuideWords.sigmaAxis.text,
      columnHeads: moments.map { NumberText.short($0.sigma) },
      rows: [
        PictureGrid.Row(
          head: GuideWords.noisy.text, cells: moments.map { PictureGrid.Cell(seen($0)) }),
        PictureGrid.Row(
          head: GuideWords.triedOut.text,
          cells: pushes.map { PictureGrid.Cell(shown($0, $1)) }),
        PictureGrid.Row(
          head: GuideWords.twoRepairs.text,
          cells: pushes.map { tried, repaired in
            PictureGrid.Cell(
              shown(repaired, repaired),
              note: StripCell(
                GuideWords.difference(
                  Self.tiny(TwoGuidances.largestDifference(tried, repaired)))))
          }),
      ])
  }

  /// The same snows with a classifier and without.
  func alike(
    climbing: [SamplingState<Double>], free: [SamplingState<Double>],
    elsewhere: [SamplingState<Double>]
  ) -> PictureGrid {
    let largest = TwoGuidances.differences(climbing, free).max() ?? 0
    let rows: [(GuideWords, [SamplingState<Double>])] = [
      (.withClassifier, climbing), (.withoutClassifier, free), (.otherClassifier, elsewhere),
    ]
    return PictureGrid(
      words(
        .alikeTitle,
        GuideWords.alikeCaption(
          TwoGuidances.caption.caption,
          Self.strength(TwoGuidances.guidanceScale),
          NumberText.whole(ShapesWorld.scenes.count), Self.tiny(largest),
          TwoGuidances.other.caption),
        GuideWords.alikeAlt.text),
      columnHeads: (1...TwoGuidances.snowCount).map {
        GuideWords.snowNumber(NumberText.whole($0))
      },
      rows: rows.map { head, way in
        PictureGrid.Row(
          head: head.text,
          cells: (0..<TwoGuidances.snowCount).compactMap { k in
            way.last.map { PictureGrid.Cell(shape($0.noisy[k])) }
          })
      })
  }

  /// One snow without words and with them, above the exact probability of the caption.
  func decides(_ exact: ExactDeciding) -> Strip {
    let snow = exact.doubter
    let (untold, told) = (exact.ways[0], exact.ways[2])
    // Little happens in dense snow, much around σ = 3; in the last state nothing is asked any more.
    let shown = [0, 5, 7, 8, 9, 10, 12]
    func pictures(
      _ ways: ExactDeciding.Ways, _ shownOf: (SamplingState<Float>) -> Batch<Float>
    ) -> [Picture] {
      shown.map { shape(shownOf(ways.states[$0])[snow].map { Double($0) }) }
    }
    let caption = ExactDeciding.caption.caption
    let ticks = [0, 1].map { Tick(Double($0), NumberText.percent(Double($0))) }
    func strip(_ strip: Strip, _ ways: ExactDeciding.Ways) -> Strip {
      strip
        .pictures(
          pictures(ways) { NoiseLevel(sigma: $0.sigma).signalScale * $0.noisy },
          label: GuideWords.noisy.text
        )
        .pictures(
          pictures(ways) { $0.predictedClean }, label: GuideWords.answer.text, areJoined: false
        )
        .curve(
          shown.map { ways.probabilities[$0][snow] }, label: GuideWords.probability.text,
          range: 0...1, ticks: ticks)
    }
    let heads = Strip(
      words(
        .decidesTitle,
        GuideWords.decidesCaption(
          caption, Self.strength(told.guidanceScale),
          NumberText.percent(ExactDeciding.prior)),
        GuideWords.decidesAlt.text)
    )
    .heads(
      shown.map { NumberText.short(untold.states[$0].sigma) }, label: GuideWords.sigmaAxis.text)
    return strip(
      strip(heads.section(GuideWords.untoldSection(caption)), untold)
        .section(GuideWords.toldSection(caption)), told)
  }

  /// The mean over many snows.
  func when(_ exact: ExactDeciding) -> LinePlot {
    let caption = ExactDeciding.caption.caption
    func half(_ place: Int) -> Bilingual { NumberText.short(exact.ways[place].sigma(at: 0.5) ?? 0) }
    return LinePlot(
      words(
        .whenTitle,
        GuideWords.whenCaption(
          NumberText.whole(ExactDeciding.snowCount), caption, half(1), half(2), half(3)),
        GuideWords.whenAlt.text),
      x: sigmaAxis(from: 0.3), y: shareAxis(GuideWords.meanProbability(caption)),
      series: exact.ways.map { ways in
        LinePlot.Series(
          name: ways.guidanceScale == 0
            ? GuideWords.untold.text
            : GuideWords.guided(Self.strength(ways.guidanceScale)),
          points: zip(ways.states, ways.probabilities).map { state, probabilities in
            let sample = Sample(probabilities)
            return LinePlot.Measured(
              x: state.sigma, value: sample.mean,
              interval: sample.interval(within: 0...1))
          })
      },
      references: [
        LinePlot.Reference(
          name: GuideWords.priorLine(NumberText.percent(ExactDeciding.prior)),
          y: ExactDeciding.prior)
      ])
  }

  /// What the network takes the snow for, on its way to a sentence.
  func alreadyThere(_ learned: LearnedDeciding) -> LinePlot {
    let names: [GardenQuestion: GuideWords] = [
      .ground: .groundRead, .plant: .plantRead, .material: .materialRead,
    ]
    return LinePlot(
      words(
        .networkTitle,
        GuideWords.networkCaption(
          NumberText.whole(LearnedDeciding.snowCount), LearnedDeciding.asked.caption),
        GuideWords.networkAlt.text),
      x: sigmaAxis(from: 0.2), y: shareAxis(GuideWords.readAxis.text),
      series: LearnedDeciding.questions.map { question in
        LinePlot.Series(
          name: names[question]?.text ?? GuideWords.readAxis.text,
          points: learned.read.indices.filter { learned.states[$0].sigma > 0.2 }.map { moment in
            let rate = learned.right(question, at: moment)
            return LinePlot.Measured(
              x: learned.states[moment].sigma, value: rate.value, interval: rate.interval)
          })
      })
  }

  private func sigmaAxis(from lowest: Double) -> PlotAxis {
    PlotAxis(
      label: GuideWords.sigmaPlotAxis.text, scale: .logarithmic, range: lowest...80,
      ticks: [80, 40, 20, 10, 5, 2, 1, 0.5, 0.2].filter { $0 >= lowest }.map {
        Tick($0, NumberText.short($0, significant: 1))
      }, isReversed: true)
  }

  private func shareAxis(_ label: Bilingual) -> PlotAxis {
    PlotAxis(
      label: label, range: 0...1,
      ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) })
  }
}
