import Models
import Tensors

/// All that `snow evaluate garden` has measured, as JSON.
struct GardenReport: Encodable {
  let model: String
  let seed: UInt64
  let guidanceScale: Double
  let steps: Int
  let seen: Drawn
  let heldOut: Drawn
  let articleSentence: Drawn
  let mirrorSentence: Drawn
  let judge: Judge
  let labelledByEye: ByEye?
  let byGuidanceScale: [SettingPoint]
  let bySteps: [SettingPoint]
  /// How success grew with the combinations that small networks were shown: measured before, and shipped.
  let bySeenTriples: GardenGrowth
  let copies: Copies
  let distanceInJudgeFeatures: Distances

  /// How often what was said is seen.
  struct Drawn: Encodable {
    let wholeCaption: Rate
    let attributes: [String: Rate]
  }

  /// How often the judge itself is right about fresh scenes.
  struct Judge: Encodable {
    let clean: Rate
    let blurredAndNoisy: Rate
    let heldOutBlurredAndNoisy: Rate
    let confusions: [GardenJudgeExam.Confusion]
  }

  /// A hundred drawings that a person labelled without knowing what was asked for.
  struct ByEye: Encodable {
    let eyeSeesWhatWasAsked: Rate
    let judgeSeesWhatWasAsked: Rate
    let judgeAgreesWithEye: Rate
  }

  /// Drawings three times nearer to one training picture than to every other, beside real scenes.
  struct Copies: Encodable {
    let heldOutSentences: Rate
    let heldOutRealScenes: Rate
  }

  /// Drawings against real scenes, and real ones against real ones.
  struct Distances: Encodable {
    let drawn: FeatureDistance
    let realAgainstReal: FeatureDistance
  }

  init(model: String, seed: UInt64, _ exam: GardenExam, bySeenTriples: GardenGrowth) {
    (self.model, self.seed) = (model, seed)
    (guidanceScale, steps) = exam.usual
    (seen, heldOut) = (Drawn(exam.seen), Drawn(exam.heldOut))
    (articleSentence, mirrorSentence) = (Drawn(exam.article), Drawn(exam.mirror))
    judge = Judge(
      clean: exam.judge.clean.wholeScene, blurredAndNoisy: exam.judge.damaged.wholeScene,
      heldOutBlurredAndNoisy: exam.judge.heldOut.wholeScene,
      confusions: exam.judge.damaged.confusions)
    labelledByEye = exam.byEye.map {
      ByEye(
        eyeSeesWhatWasAsked: $0.eye, judgeSeesWhatWasAsked: $0.judge,
        judgeAgreesWithEye: $0.agreement)
    }
    byGuidanceScale = exam.guidance
    bySteps = exam.steps
    self.bySeenTriples = bySeenTriples
    copies = Copies(heldOutSentences: exam.copies.drawn, heldOutRealScenes: exam.copies.real)
    distanceInJudgeFeatures = Distances(
      drawn: exam.distance.drawn, realAgainstReal: exam.distance.real)
  }
}

extension GardenReport.Drawn {
  fileprivate init(_ result: GardenCaptionResult) {
    wholeCaption = result.wholeCaption
    attributes = Dictionary(
      uniqueKeysWithValues: result.questions.map { ($0.key.rawValue, $0.value) })
  }
}
