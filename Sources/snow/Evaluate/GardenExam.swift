import Datasets
import Diffusion
import Models
import Tensors

/// All that is asked of a network of gardens.
struct GardenExam {
  /// Sentences whose plants, material and ground were learned together.
  let seen: GardenCaptionResult
  /// Sentences whose plants, material and ground were never shown together.
  let heldOut: GardenCaptionResult
  /// *Fried egg flowers in the bacon garden.*
  let article: GardenCaptionResult
  /// The same words the other way round.
  let mirror: GardenCaptionResult
  /// The judge on fresh scenes of the program, as drawn and damaged.
  let judge: (clean: GardenJudgeExam, damaged: GardenJudgeExam, heldOut: GardenJudgeExam)
  /// Success against guidance and against steps.
  let guidance: [SettingPoint]
  let steps: [SettingPoint]
  /// Copies: drawings of held-out sentences three times nearer to one training picture than to every
  /// other; and the same of real scenes that were held out.
  let copies: (drawn: Rate, real: Rate)
  /// Drawings of seen sentences beside as many real scenes, and real ones beside other real ones.
  let distance: (drawn: FeatureDistance, real: FeatureDistance)
  /// A hundred drawings that a person labelled: how often the eye, and the judge, saw what was asked
  /// for, and how often both saw the same; nil for a network of the user's own.
  let byEye: (eye: Rate, judge: Rate, agreement: Rate)?
  /// How strongly words pull, and calls a drawing, where nothing else is said.
  let usual: (guidanceScale: Double, steps: Int)

  static let guidanceScales = [1.0, 1.5, 2, 3, 5]
  static let stepCounts = [5, 10, 20, 40]
  /// How often `step` is called.
  static let stepCount = 7 + 2 * guidanceScales.count + 2 * stepCounts.count

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - model: draws gardens from words.
  ///   - judge: reads the drawings.
  ///   - count: sentences of each part; the sweeps ask a tenth as many, the article's sentence a fifth.
  ///   - seed: of sentences, snow and noise.
  ///   - step: called after each of ``stepCount`` examinations.
  /// - Throws: what the model does not understand.
  init(
    of model: PromptedModel, judgedBy judge: GardenJudge, count: Int, seed: UInt64,
    step: () -> Void
  ) throws {
    let usual = (guidanceScale: PromptWorld.garden.guidanceScale, steps: 40)
    let split = GardenWorld.split
    func result(
      _ exam: GardenCaptionExam, guidance: Double? = nil, steps: Int? = nil
    ) throws -> GardenCaptionResult {
      defer { step() }
      return try exam.result(
        of: model, judgedBy: judge, guidanceScale: guidance ?? usual.guidanceScale,
        steps: steps ?? usual.steps)
    }
    func point(_ value: Double, guidance: Double?, steps: Int?) throws -> SettingPoint {
      let few = max(2, count / 10)
      func rate(_ triples: [GardenTriple]) throws -> Rate {
        try result(
          GardenCaptionExam(asking: triples, count: few, seed: seed), guidance: guidance,
          steps: steps
        ).wholeCaption
      }
      return SettingPoint(
        value: value, seen: try rate(split.seen), heldOut: try rate(split.heldOut))
    }
    self.usual = usual
    seen = try result(GardenCaptionExam(asking: split.seen, count: count, seed: seed))
    heldOut = try result(GardenCaptionExam(asking: split.heldOut, count: count, seed: seed &+ 1))
    let few = max(2, count / 5)
    article = try result(GardenCaptionExam(repeating: .article, count: few, seed: seed))
    mirror = try result(GardenCaptionExam(repeating: .mirror, count: few, seed: seed))
    guidance = try Self.guidanceScales.map { try point($0, guidance: $0, steps: nil) }
    steps = try Self.stepCounts.map { try point(Double($0), guidance: nil, steps: $0) }

    var generator = SeededGenerator(seed: seed).stream(1)
    let scenes = (0..<4 * count).map { _ in GardenScene.random(using: &generator) }
    let unseen = scenes.filter(split.isHeldOut)
    self.judge = (
      GardenJudgeExam(of: judge, on: scenes, damage: .none, seed: seed),
      GardenJudgeExam(of: judge, on: scenes, damage: .ofDrawings, seed: seed),
      GardenJudgeExam(of: judge, on: unseen, damage: .ofDrawings, seed: seed)
    )
    step()
    byEye = try Self.byEye(model, judge)
    step()
    copies = Self.copies(heldOut.drawings, unseen)
    distance = Self.distance(seen.drawings, judge, split, seed)
    step()
  }

  /// Draws again what a person has labelled, and has it judged.
  private static func byEye(
    _ model: PromptedModel, _ judge: GardenJudge
  ) throws -> (eye: Rate, judge: Rate, agreement: Rate)? {
    let labels = try GardenByEye.shipped()
    guard labels.model == model.file.contentHash else { return nil }
    let scale = PromptWorld.garden.guidanceScale
    let drawn = try labels.labels.enumerated().flatMap { k, label -> [Float] in
      let recipe = GenerateRecipe(
        prompt: label.asked, denoiser: "network", world: PromptWorld.garden.rawValue,
        model: labels.model, steps: labels.steps, sampler: .ddpm,
        guidance: scale, seed: labels.firstSeed + UInt64(k))
      let snow = recipe.snow(valueCount: 3 * model.side * model.side)
      let states = recipe.states(
        from: DrawingFromSnow.highestSigma * snow,
        with: try model.denoiser(for: Prompt(label.asked), guidanceScale: scale),
        highestSigma: DrawingFromSnow.highestSigma)
      return states.last?.noisy.values ?? []
    }
    let count = labels.labels.count
    let seen = judge.descriptions(
      of: Batch(count: count, valueCount: drawn.count / count, values: drawn).clipped)
    let (asked, eye) = (try labels.descriptions(\.asked), try labels.descriptions(\.eye))
    func rate(_ a: [GardenDescription], _ b: [GardenDescription]) -> Rate {
      Rate(successes: zip(a, b).count { $0 == $1 }, count: count)
    }
    return (rate(eye, asked), rate(seen, asked), rate(seen, eye))
  }

  /// Copies among drawings, and among real held-out scenes.
  private static func copies(
    _ drawings: Batch<Float>, _ real: [GardenScene]
  ) -> (drawn: Rate, real: Rate) {
    let known = PictureSet(
      GardenWorld.captionedPictures(
        of: (0..<TrainWorld.gardenSceneCount).map {
          GardenWorld.trainingScene(number: $0, seed: 1)
        }
      ).values)
    let some = drawings.rows(0..<min(100, drawings.count))
    let others = GardenWorld.captionedPictures(of: Array(real.prefix(100))).values
    return (known.copies(among: some), known.copies(among: others))
  }

  /// Distances in the judge's features, of as many real scenes of seen triples.
  private static func distance(
    _ drawings: Batch<Float>, _ judge: GardenJudge, _ split: GardenSplit, _ seed: UInt64
  ) -> (drawn: FeatureDistance, real: FeatureDistance) {
    func real(_ stream: UInt64) -> Batch<Float> {
      let scenes = (0..<drawings.count).map {
        split.trainingScene(number: $0, seed: seed &+ stream)
      }
      return judge.features(of: GardenWorld.captionedPictures(of: scenes).values)
    }
    // Scenes of other streams than the one that was learned from.
    let (first, second) = (real(1_000_001), real(1_000_002))
    return (
      FeatureDistance(judge.features(of: drawings.clipped), against: first),
      FeatureDistance(second, against: first)
    )
  }
}
