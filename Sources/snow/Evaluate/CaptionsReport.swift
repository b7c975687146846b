import Models
import Tensors

extension EvaluateReport {
  /// Whether a network draws what it is told.
  struct Captions: Encodable {
    let model: String
    let guidanceScale: Double
    let steps: Int
    /// `training`, `heldOutRandom`, `heldOutPairs`.
    let parts: [String: Drawn]
    /// Captions of learned pictures that leave something open.
    let leavingOpen: Drawn
    let byGuidanceScale: [SettingPoint]
    let bySteps: [SettingPoint]
    /// How success grew with the pairs that small networks were shown: measured before, and shipped.
    let bySeenPairs: ShapesGrowth
  }

  /// How many drawings are what was said.
  struct Drawn: Encodable {
    let wholeCaption: Rate
    /// As said, clean or not.
    let asSaid: Rate
    let attributes: [String: Rate]
    let valid: Rate
    let novel: Rate?
    /// Drawings three times nearer to one training picture than to every other.
    let copies: Rate
    /// The same of the real pictures that the captions were taken from.
    let copiesAskedFor: Rate
  }
}

extension EvaluateReport.Captions {
  init(model: String, _ exam: CaptionsExam, bySeenPairs: ShapesGrowth) {
    self.model = model
    (guidanceScale, steps) = exam.usual
    parts = Dictionary(
      uniqueKeysWithValues: exam.parts.map {
        ($0.part.rawValue, EvaluateReport.Drawn($0.result))
      })
    leavingOpen = EvaluateReport.Drawn(exam.open)
    byGuidanceScale = exam.guidance
    bySteps = exam.steps
    self.bySeenPairs = bySeenPairs
  }
}

extension EvaluateReport.Drawn {
  fileprivate init(_ result: ShapesCaptionResult) {
    (wholeCaption, asSaid) = (result.wholeCaption, result.asSaid)
    attributes = Dictionary(
      uniqueKeysWithValues: result.attributes.map { ($0.key.rawValue, $0.value) })
    (valid, novel, copies) = (result.valid, result.novel, result.copies)
    copiesAskedFor = result.copiesAskedFor
  }
}
