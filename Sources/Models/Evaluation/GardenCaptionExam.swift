public import Datasets
import Diffusion
import Languages
public import Tensors

/// Whether a model of gardens draws what it is told; a ``GardenJudge`` reads the drawings.
///
///     let exam = GardenCaptionExam(asking: GardenWorld.split.heldOut, count: 500, seed: 1)
///     let result = try exam.result(of: model, judgedBy: judge, guidanceScale: 1.5, steps: 40)
///     result.wholeCaption
public struct GardenCaptionExam: Sendable {
  /// What each drawing shall show.
  public let descriptions: [GardenDescription]
  /// The sentences, every second one in French.
  public let sentences: [String]
  private let seed: UInt64

  /// Whole captions of some triples of plant, material and ground, with skies and counts by lot.
  ///
  /// - Parameters:
  ///   - triples: which, each equally likely.
  ///   - count: how many captions.
  ///   - seed: of captions, snow and noise.
  public init(asking triples: [GardenTriple], count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.init(
      (0..<count).map { _ in
        GardenScene(
          triples[generator.integer(below: triples.count)],
          sky: GardenSky.allCases[generator.integer(below: GardenSky.allCases.count)],
          count: 1 + generator.integer(below: GardenScene.counts.count)
        ).description
      }, seed: generator.next())
  }

  /// One sentence that leaves sky and number open, again and again from other snow.
  ///
  /// - Parameters:
  ///   - triple: what grows on what.
  ///   - count: how many drawings.
  ///   - seed: of snow and noise.
  public init(repeating triple: GardenTriple, count: Int, seed: UInt64) {
    let description = GardenDescription(
      ground: triple.ground, plant: triple.plant, material: triple.material)
    self.init([GardenDescription](repeating: description, count: count), seed: seed)
  }

  private init(_ descriptions: [GardenDescription], seed: UInt64) {
    self.descriptions = descriptions
    sentences = descriptions.enumerated().map { $1.caption[$0 % 2 == 0 ? .english : .french] }
    self.seed = seed
  }

  /// Draws everything that is asked for, and has it read.
  ///
  /// Drawing k depends on the seed and k alone: it comes out alike in any company.
  ///
  /// - Parameters:
  ///   - model: draws gardens from words.
  ///   - judge: reads the drawings.
  ///   - guidanceScale: how strongly words pull.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  /// - Returns: what was drawn, and how much of it is right.
  /// - Throws: what the model does not understand.
  public func result(
    of model: PromptedModel, judgedBy judge: GardenJudge, guidanceScale: Double, steps: Int
  ) throws -> GardenCaptionResult {
    try result(
      of: model.network, knowing: model.vocabulary, judgedBy: judge, guidanceScale: guidanceScale,
      steps: steps)
  }

  /// The same of a network that is still learning.
  ///
  /// - Parameters:
  ///   - network: draws gardens from words.
  ///   - vocabulary: the words that it knows.
  ///   - judge: reads the drawings.
  ///   - guidanceScale: how strongly words pull.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  /// - Returns: what was drawn, and how much of it is right.
  /// - Throws: what the network does not understand.
  public func result(
    of network: UNetDenoiser, knowing vocabulary: Vocabulary, judgedBy judge: GardenJudge,
    guidanceScale: Double, steps: Int
  ) throws -> GardenCaptionResult {
    let told = network.conditioned(
      on: try sentences.map {
        try vocabulary.tokens(of: PromptWorld.garden.sentence(for: $0))
      })
    var generator = SeededGenerator(seed: seed)
    let drawings = DrawingFromSnow(calls: steps).pictures(
      by: GuidedDenoiser(towards: told, from: network, guidanceScale: guidanceScale),
      count: sentences.count, valueCount: 3 * GardenWorld.side * GardenWorld.side,
      using: &generator)
    return GardenCaptionResult(asked: descriptions, drawings: drawings, judge: judge)
  }
}

/// What came out of a ``GardenCaptionExam``.
public struct GardenCaptionResult: Sendable {
  /// What was asked for.
  public let asked: [GardenDescription]
  /// What was drawn.
  public let drawings: Batch<Float>
  /// What the judge sees in each drawing.
  public let seen: [GardenDescription]
  /// Which are right, as a whole.
  public let isRight: [Bool]
  /// How many are right.
  public let wholeCaption: Rate
  /// How often each thing that was said is seen.
  public let questions: [GardenQuestion: Rate]

  /// Has drawings read.
  ///
  /// - Parameters:
  ///   - asked: what each shall show.
  ///   - drawings: shape [count, 3072].
  ///   - judge: reads them.
  public init(asked: [GardenDescription], drawings: Batch<Float>, judge: GardenJudge) {
    (self.asked, self.drawings) = (asked, drawings)
    let seen = judge.descriptions(of: drawings.clipped)
    self.seen = seen
    let answers = zip(asked, seen).map { asked, seen in
      GardenQuestion.allCases.map { $0.isRight(seen, asked: asked) }
    }
    let isRight = answers.map { $0.allSatisfy { $0 != false } }
    self.isRight = isRight
    wholeCaption = Rate(successes: isRight.count { $0 }, count: asked.count)
    questions = Dictionary(
      uniqueKeysWithValues: GardenQuestion.allCases.enumerated().compactMap { place, question in
        let own = answers.compactMap { $0[place] }
        guard !own.isEmpty else { return nil }
        return (question, Rate(successes: own.count { $0 }, count: own.count))
      })
  }
}
