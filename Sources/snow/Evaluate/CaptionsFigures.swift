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
    SettingSweep(
      points: exam.guidance, title: .guidanceTitle, caption: .guidanceCaption, altText: .sweepAlt,
      heldOutName: .heldOutPairs, axis: SettingSweep.guidanceAxis(0...5)
    ).plot
  }

  private var steps: LinePlot {
    SettingSweep(
      points: exam.steps, title: .stepsTitle, caption: .stepsCaption, altText: .sweepAlt,
      heldOutName: .heldOutPairs, axis: SettingSweep.stepsAxis(CaptionsExam.stepCounts)
    ).plot
  }

  /// The first wrong drawings of unseen pairs and of everything else, in the order of their captions;
  /// nil if all are right.
  private var failures: PictureWall? {
    let results = exam.parts.map(\.result) + [exam.open]
    let side = ShapesWorld.side
    return PictureWall.failures(
      of: results, isRight: \.isRight, mostOfEach: Self.mostFailures / results.count,
      caption: .failuresCaption
    ) { result, k in
      PictureGrid.Cell(
        Picture(values: result.drawings[k], width: side, height: side),
        note: StripCell(result.questions[k].description.caption))
    }
  }
}
