import Datasets
import Figures
import Foundation
import Languages
import Models
import Pictures
import Tensors

/// The figures about captions: success against guidance and steps, and what went wrong.
struct CaptionsFigures {
  let exam: CaptionsExam

  /// Failures that are shown of each part at most.
  private static let mostFailures = 24

  /// Writes all of them.
  func write(into folder: FigureFolder) throws -> [URL] {
    let licences = [ShapesWorld.licence]
    var files =
      try folder.write(guidance, named: "guidance", licences: licences)
      + folder.write(steps, named: "steps", licences: licences)
    if let failures { files += try folder.write(failures, named: "failures", licences: licences) }
    return files
  }

  private var guidance: LinePlot {
    plot(
      exam.guidance, (.guidanceTitle, .guidanceCaption),
      PlotAxis(
        label: EvaluateWords.guidanceAxis.text, range: 0...5,
        ticks: [0, 1, 2, 3, 4, 5].map { Tick($0, NumberText.short($0)) }))
  }

  private var steps: LinePlot {
    plot(
      exam.steps, (.stepsTitle, .stepsCaption),
      PlotAxis(
        label: EvaluateWords.stepsAxis.text, scale: .logarithmic, range: 4...100,
        ticks: CaptionsExam.stepCounts.map { Tick(Double($0), NumberText.whole($0)) }))
  }

  private func plot(
    _ points: [CaptionsExam.Point], _ words: (title: EvaluateWords, caption: EvaluateWords),
    _ axis: PlotAxis
  ) -> LinePlot {
    LinePlot(
      FigureWords(
        title: words.title.text, caption: words.caption.text,
        altText: EvaluateWords.sweepAlt.text),
      x: axis,
      y: PlotAxis(
        label: EvaluateWords.rightAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        (EvaluateWords.training, \CaptionsExam.Point.seen), (.heldOutPairs, \.heldOut),
      ].map { words, rate in
        LinePlot.Series(
          name: words.text,
          points: points.map { point in
            let rate = point[keyPath: rate]
            return LinePlot.Measured(
              x: point.value, value: rate.value, interval: rate.low...rate.high)
          })
      })
  }

  /// The first wrong drawings of unseen pairs and of everything else, in the order of their captions;
  /// nil if all are right.
  private var failures: PictureWall? {
    let results = exam.parts.map(\.result) + [exam.open]
    let wrong = results.flatMap { result in
      result.isRight.indices.filter { !result.isRight[$0] }.map { (result, $0) }
    }
    guard !wrong.isEmpty else { return nil }
    let shown = results.flatMap { result in
      result.isRight.indices.filter { !result.isRight[$0] }.prefix(
        Self.mostFailures / results.count
      )
      .map { (result, $0) }
    }
    let side = ShapesWorld.side
    return PictureWall(
      FigureWords(
        title: EvaluateWords.failuresTitle.text,
        caption: EvaluateWords.failuresCaption(
          NumberText.whole(shown.count), NumberText.whole(wrong.count),
          NumberText.whole(results.reduce(0) { $0 + $1.questions.count })),
        altText: EvaluateWords.failuresAlt.text),
      cells: shown.map { result, k in
        PictureGrid.Cell(
          Picture(values: result.drawings[k], width: side, height: side),
          note: StripCell(result.questions[k].description.caption))
      }, columns: 6)
  }
}
