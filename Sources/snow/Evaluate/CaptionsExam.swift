import Diffusion
import Models
import Tensors

/// Whether a network draws what it is told, on every part of the world and with other settings.
struct CaptionsExam {
  /// What came out on a part of the world.
  struct Part {
    let part: ShapesPart
    let result: ShapesCaptionResult
  }

  /// Captions that say everything: of pictures that were learned, and of the two held-out parts.
  let parts: [Part]
  /// Captions of learned pictures that leave something open.
  let open: ShapesCaptionResult
  /// Success against guidance, at the usual number of steps.
  let guidance: [SettingPoint]
  /// Success against the number of steps, at the usual guidance.
  let steps: [SettingPoint]
  /// How strongly words pull, and calls a drawing, where nothing else is said.
  let usual: (guidanceScale: Double, steps: Int)

  /// The settings that are tried.
  static let guidanceScales = [0, 0.5, 1, 1.5, 2, 3, 5]
  static let stepCounts = [5, 10, 20, 40, 80]
  /// How often `step` is called.
  static let stepCount =
    ShapesPart.allCases.count + 1 + 2 * guidanceScales.count + 2 * stepCounts.count

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - model: draws shapes from words.
  ///   - count: captions of each part; the sweeps ask a fifth as many.
  ///   - seed: of captions, snow and noise.
  ///   - step: called after each of ``stepCount`` examinations.
  /// - Throws: what the model does not understand.
  init(of model: PromptedModel, count: Int, seed: UInt64, step: () -> Void) throws {
    let usual = (guidanceScale: PromptWorld.shapes.guidanceScale, steps: 40)
    func result(
      _ part: ShapesPart, count: Int, guidance: Double, steps: Int, leavingOpen: Bool = false
    ) throws -> ShapesCaptionResult {
      defer { step() }
      let exam = ShapesCaptionExam(
        asking: part, count: count, seed: seed, leavingOpen: leavingOpen)
      let told = model.network.conditioned(
        on: try exam.questions.map { try model.tokens(of: $0.sentence) })
      return exam.result(
        of: GuidedDenoiser(towards: told, from: model.network, guidanceScale: guidance),
        steps: steps)
    }
    func point(_ value: Double, guidance: Double, steps: Int) throws -> SettingPoint {
      let few = max(1, count / 5)
      return SettingPoint(
        value: value,
        seen: try result(.training, count: few, guidance: guidance, steps: steps).wholeCaption,
        heldOut: try result(.heldOutPairs, count: few, guidance: guidance, steps: steps)
          .wholeCaption)
    }
    self.usual = usual
    parts = try ShapesPart.allCases.map {
      Part(
        part: $0,
        result: try result($0, count: count, guidance: usual.guidanceScale, steps: usual.steps))
    }
    open = try result(
      .training, count: count, guidance: usual.guidanceScale, steps: usual.steps, leavingOpen: true)
    guidance = try Self.guidanceScales.map {
      try point($0, guidance: $0, steps: usual.steps)
    }
    steps = try Self.stepCounts.map {
      try point(Double($0), guidance: usual.guidanceScale, steps: $0)
    }
  }
}
