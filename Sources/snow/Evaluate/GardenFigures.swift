import Datasets
import Figures
import Foundation
import Languages
import Models
import Pictures
import Tensors

/// The figures about gardens: the article's sentence and its mirror, unseen sentences, what went wrong,
/// success against guidance and steps.
struct GardenFigures {
  let exam: GardenExam

  /// Writes all of them.
  func write(into folder: FigureFolder) throws -> [URL] {
    let licences = [GardenWorld.licence]
    var files =
      try folder.write(
        sentence(exam.article, .articleTitle), named: "article-sentence", licences: licences)
      + folder.write(
        sentence(exam.mirror, .mirrorTitle), named: "mirror-sentence", licences: licences)
      + folder.write(heldOut, named: "held-out", licences: licences)
      + folder.write(
        plot(
          exam.guidance, (.guidanceTitle, .guidanceCaption),
          PlotAxis(
            label: EvaluateWords.guidanceAxis.text, range: 0.8...5.2,
            ticks: [1, 2, 3, 4, 5].map { Tick($0, NumberText.short($0)) })),
        named: "guidance", licences: licences)
      + folder.write(
        plot(
          exam.steps, (.stepsTitle, .stepsCaption),
          PlotAxis(
            label: EvaluateWords.stepsAxis.text, scale: .logarithmic, range: 4...50,
            ticks: GardenExam.stepCounts.map { Tick(Double($0), NumberText.whole($0)) })),
        named: "steps", licences: licences)
    if let failures { files += try folder.write(failures, named: "failures", licences: licences) }
    return files
  }

  private func picture(_ result: GardenCaptionResult, _ k: Int) -> Picture {
    Picture(
      values: result.drawings[k], width: GardenWorld.side, height: GardenWorld.side)
  }

  /// The first sixteen drawings of one sentence, unchosen.
  private func sentence(_ result: GardenCaptionResult, _ title: EvaluateWords) -> PictureWall {
    PictureWall(
      FigureWords(
        title: title(result.asked[0].caption),
        caption: EvaluateWords.sentenceCaption(
          NumberText.percent(result.wholeCaption.value), NumberText.whole(result.asked.count)),
        altText: EvaluateWords.gardensAlt.text),
      cells: result.asked.indices.prefix(16).map {
        PictureGrid.Cell(picture(result, $0), isHighlighted: !result.isRight[$0])
      }, highlightMeaning: EvaluateWords.wrongMeaning.text)
  }

  /// The first drawings of sentences never seen.
  private var heldOut: PictureWall {
    PictureWall(
      FigureWords(
        title: EvaluateWords.heldOutTitle.text,
        caption: EvaluateWords.heldOutCaption(
          NumberText.percent(exam.heldOut.wholeCaption.value, digits: 1),
          NumberText.whole(exam.heldOut.asked.count)),
        altText: EvaluateWords.gardensAlt.text),
      cells: exam.heldOut.asked.indices.prefix(18).map { k in
        PictureGrid.Cell(
          picture(exam.heldOut, k), note: StripCell(exam.heldOut.asked[k].caption),
          isHighlighted: !exam.heldOut.isRight[k])
      }, columns: 6, highlightMeaning: EvaluateWords.wrongMeaning.text)
  }

  /// What went wrong, in the order of the sentences; nil if all is right.
  private var failures: PictureWall? {
    let results = [exam.heldOut, exam.article, exam.mirror, exam.seen]
    let wrong = results.flatMap { result in
      result.isRight.indices.filter { !result.isRight[$0] }.map { (result, $0) }
    }
    guard !wrong.isEmpty else { return nil }
    let shown = wrong.prefix(24)
    return PictureWall(
      FigureWords(
        title: EvaluateWords.failuresTitle.text,
        caption: EvaluateWords.gardenFailuresCaption(
          NumberText.whole(shown.count), NumberText.whole(wrong.count),
          NumberText.whole(results.reduce(0) { $0 + $1.asked.count })),
        altText: EvaluateWords.failuresAlt.text),
      cells: shown.map { result, k in
        PictureGrid.Cell(
          picture(result, k),
          note: StripCell(
            EvaluateWords.askedAndSeen(result.asked[k].caption, result.seen[k].caption)))
      }, columns: 6)
  }

  private func plot(
    _ points: [GardenExam.Point], _ words: (title: EvaluateWords, caption: EvaluateWords),
    _ axis: PlotAxis
  ) -> LinePlot {
    LinePlot(
      FigureWords(
        title: words.title.text, caption: words.caption.text,
        altText: EvaluateWords.gardenSweepAlt.text),
      x: axis,
      y: PlotAxis(
        label: EvaluateWords.rightAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        (EvaluateWords.training, \GardenExam.Point.seen), (.unseenTriples, \.heldOut),
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
}
