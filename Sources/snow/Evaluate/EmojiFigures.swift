import Datasets
import Figures
import Foundation
import Languages
import Models
import Pictures
import Tensors

/// The figures about emoji with styles: pairs never seen beside the true pictures, what went wrong,
/// success against guidance and steps.
struct EmojiFigures {
  let exam: EmojiExam
  private let names: [Bilingual]

  init(exam: EmojiExam) throws {
    self.exam = exam
    names = try EmojiWorld().entries.map(\.name)
  }

  /// Writes all of them.
  func write(into folder: FigureFolder) throws -> [URL] {
    let licences = EmojiSheet.allCases.compactMap { sheet in
      EmojiStyle.allCases.first { $0.sheet == sheet }?.licence
    }
    var files =
      try folder.write(
        pairs(exam.heldOut, title: .unseenPairsTitle, caption: .unseenPairsCaption),
        named: "held-out", licences: licences)
      + folder.write(
        pairs(exam.unknowable, title: .unknowableTitle, caption: .unknowableCaption),
        named: "unknowable", licences: licences)
      + folder.write(guidance, named: "guidance", licences: licences)
      + folder.write(steps, named: "steps", licences: licences)
    if let failures { files += try folder.write(failures, named: "failures", licences: licences) }
    return files
  }

  private func name(_ pair: EmojiPair) -> Bilingual {
    let (thing, style) = (names[pair.thing], pair.style.name)
    return Bilingual(en: "\(thing.en), \(style.en)", fr: "\(thing.fr), \(style.fr)")
  }

  /// What was drawn, on the left, and the picture that was asked for.
  private func beside(_ result: EmojiPairResult, _ k: Int) -> Picture {
    let side = EmojiWorld.side
    let drawn = Picture(values: result.drawings[k], width: side, height: side)
    let real = Picture(
      values: exam.pictures.values[result.asked[k].picture], width: side, height: side)
    return drawn.beside(real)
  }

  /// The first pairs of a part, in order.
  private func pairs(
    _ result: EmojiPairResult, title: EvaluateWords, caption: EvaluateWords
  ) -> PictureWall {
    PictureWall(
      FigureWords(
        title: title.text,
        caption: caption(
          NumberText.percent(result.both.value, digits: 1), NumberText.whole(result.asked.count)),
        altText: EvaluateWords.pairsAlt.text),
      cells: result.asked.indices.prefix(24).map { k in
        PictureGrid.Cell(
          beside(result, k), note: StripCell(name(result.asked[k])),
          isHighlighted: !result.isRight[k])
      }, columns: 6, highlightMeaning: EvaluateWords.otherNearest.text)
  }

  /// What went wrong, in order; nil if all is right.
  private var failures: PictureWall? {
    PictureWall.failures(
      of: [exam.heldOut, exam.seen], isRight: \.isRight, most: 36, caption: .pairFailuresCaption
    ) { result, k in
      PictureGrid.Cell(
        beside(result, k),
        note: StripCell(
          EvaluateWords.askedAndSeen(name(result.asked[k]), name(result.nearest[k].pair))))
    }
  }

  private var guidance: LinePlot {
    SettingSweep(
      points: exam.guidance, title: .guidanceTitle, caption: .pairSweepCaption,
      altText: .pairSweepAlt, heldOutName: .unseenPairs,
      axis: SettingSweep.guidanceAxis(0.8...5.2)
    ).plot
  }

  private var steps: LinePlot {
    SettingSweep(
      points: exam.steps, title: .stepsTitle, caption: .pairSweepCaption, altText: .pairSweepAlt,
      heldOutName: .unseenPairs, axis: SettingSweep.stepsAxis(EmojiExam.stepCounts)
    ).plot
  }
}
