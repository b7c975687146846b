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
      + folder.write(guidance, named: "guidance", licences: licences)
      + folder.write(steps, named: "steps", licences: licences)
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
    PictureWall.failures(
      of: [exam.heldOut, exam.article, exam.mirror, exam.seen], isRight: \.isRight, most: 24,
      caption: .gardenFailuresCaption
    ) { result, k in
      PictureGrid.Cell(
        picture(result, k),
        note: StripCell(
          EvaluateWords.askedAndSeen(result.asked[k].caption, result.seen[k].caption)))
    }
  }

  private var guidance: LinePlot {
    SettingSweep(
      points: exam.guidance, title: .guidanceTitle, caption: .guidanceCaption,
      altText: .gardenSweepAlt, heldOutName: .unseenTriples,
      axis: SettingSweep.guidanceAxis(0.8...5.2)
    ).plot
  }

  private var steps: LinePlot {
    SettingSweep(
      points: exam.steps, title: .stepsTitle, caption: .stepsCaption, altText: .gardenSweepAlt,
      heldOutName: .unseenTriples, axis: SettingSweep.stepsAxis(GardenExam.stepCounts)
    ).plot
  }
}
