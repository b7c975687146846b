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
    let byGuidanceScale: [Setting]
    let bySteps: [Setting]
  }

  /// How many drawings are what was said.
  struct Drawn: Encodable {
    let wholeCaption: Rate
    let attributes: [String: Rate]
    let valid: Rate
    let novel: Rate?
    /// Drawings three times nearer to one training picture than to every other.
    let copies: Rate
    /// The same of the real pictures that the captions were taken from.
    let copiesAskedFor: Rate
  }

  /// Success with another setting.
  struct Setting: Encodable {
    let value: Double
    let training: Rate
    let heldOutPairs: Rate
  }
}

extension EvaluateReport.Captions {
  init(model: String, _ exam: CaptionsExam) {
    self.model = model
    (guidanceScale, steps) = exam.usual
    parts = Dictionary(
      uniqueKeysWithValues: exam.parts.map {
        ($0.part.rawValue, EvaluateReport.Drawn($0.result))
      })
    leavingOpen = EvaluateReport.Drawn(exam.open)
    byGuidanceScale = exam.guidance.map(EvaluateReport.Setting.init)
    bySteps = exam.steps.map(EvaluateReport.Setting.init)
  }
}

extension EvaluateReport.Drawn {
  fileprivate init(_ result: ShapesCaptionResult) {
    wholeCaption = result.wholeCaption
    attributes = Dictionary(
      uniqueKeysWithValues: result.attributes.map { ($0.key.rawValue, $0.value) })
    (valid, novel, copies) = (result.valid, result.novel, result.copies)
    copiesAskedFor = result.copiesAskedFor
  }
}

extension EvaluateReport.Setting {
  fileprivate init(_ point: CaptionsExam.Point) {
    (value, training, heldOutPairs) = (point.value, point.seen, point.heldOut)
  }
}
