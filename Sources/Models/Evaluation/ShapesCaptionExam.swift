public import Datasets
public import Diffusion
import Languages
public import Tensors

/// Whether a model of shapes draws what it is told: every drawing is judged by who knows all pictures.
///
///     let exam = ShapesCaptionExam(asking: .heldOutPairs, count: 500, seed: 1)
///     let told = model.network.conditioned(
///       on: try exam.questions.map { try model.tokens(of: $0.sentence) })
///     let result = exam.result(of: told, steps: 40)
///     result.wholeCaption
///
/// The judge is the exact posterior over the 1,728 pictures of the world, each equally likely before:
///
///     p(caption | x) = Σ_{i has the caption} p_i(x)
///     p_i = softmax_i(−|x − y_i|²/(2 σ²)), σ = 0.25
///
/// A drawing is *right* if p(caption | x) > ½ and a picture of the world lies within RMS 0.1 of it: so
/// a smeared circle is no circle, however sure it is that nothing else was meant.
public struct ShapesCaptionExam: Sendable {
  /// What is asked for.
  public struct Question: Sendable {
    /// The picture that it was taken from.
    public let scene: ShapeScene
    /// What it says of it.
    public let description: ShapeDescription
    /// The sentence, every second one in French.
    public let sentence: String
  }

  /// The questions in their order.
  public let questions: [Question]
  /// The snow of each.
  private let snow: Batch<Float>
  private let seed: UInt64

  /// σ of the judge.
  static let judgeSigma = 0.25

  /// Captions of pictures of one part of the world, drawn at random.
  ///
  /// - Parameters:
  ///   - part: which pictures.
  ///   - count: how many captions.
  ///   - seed: of captions, snow and noise.
  ///   - leavingOpen: whether captions leave something open, at random; else they say everything.
  public init(asking part: ShapesPart, count: Int, seed: UInt64, leavingOpen: Bool = false) {
    self.init(asking: part.scenes(), count: count, seed: seed, leavingOpen: leavingOpen)
  }

  /// Captions of some pictures, drawn at random.
  ///
  /// - Parameters:
  ///   - scenes: which pictures; at least one.
  ///   - count: how many captions.
  ///   - seed: of captions, snow and noise.
  ///   - leavingOpen: whether captions leave something open, at random; else they say everything.
  public init(
    asking scenes: [ShapeScene], count: Int, seed: UInt64, leavingOpen: Bool = false
  ) {
    var generator = SeededGenerator(seed: seed)
    questions = (0..<count).map { k in
      let scene = scenes[generator.integer(below: scenes.count)]
      var description = scene.description
      if leavingOpen {
        let shorter = description.shortened
        description = shorter[generator.integer(below: shorter.count)]
      }
      return Question(
        scene: scene, description: description,
        sentence: description.caption[k % 2 == 0 ? .english : .french])
    }
    snow = DrawingFromSnow.snow(
      count: count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &generator)
    self.seed = generator.next()
  }

  /// Draws all questions and judges the drawings.
  ///
  /// - Parameters:
  ///   - denoiser: was told the sentences of ``questions``, one for each picture.
  ///   - steps: calls for each drawing, by the sampler of DDPM.
  /// - Returns: what was drawn, and how much of it is right.
  public func result(of denoiser: some Denoiser<Float>, steps: Int) -> ShapesCaptionResult {
    var generator = SeededGenerator(seed: seed)
    let drawings = DrawingFromSnow(calls: steps).pictures(
      by: denoiser, from: snow, using: &generator)
    return ShapesCaptionResult(questions, drawings)
  }
}

/// What came out of a ``ShapesCaptionExam``.
public struct ShapesCaptionResult: Sendable {
  /// What was asked for.
  public let questions: [ShapesCaptionExam.Question]
  /// What was drawn.
  public let drawings: Batch<Float>
  /// Which scene each drawing is nearest to.
  public let nearest: [ShapeScene]
  /// Which are right, as a whole.
  public let isRight: [Bool]
  /// How many are right.
  public let wholeCaption: Rate
  /// How many are as the whole caption says, whether the drawing is clean or not.
  public let asSaid: Rate
  /// How often each thing that was said is drawn, whether the drawing is clean or not.
  public let attributes: [ShapeAttribute: Rate]
  /// How many are within RMS 0.1 of some picture of the world.
  public let valid: Rate
  /// How many of the valid ones were not learned from; nil if none is valid.
  public let novel: Rate?
  /// How many are copies: three times nearer to one training picture than to every other.
  public let copies: Rate
  /// The same of the real pictures that the captions were taken from: the control.
  ///
  /// Who draws what is said has as many copies, and no more.
  public let copiesAskedFor: Rate

  /// Judges drawings.
  ///
  /// - Parameters:
  ///   - questions: what was asked for.
  ///   - drawings: what was drawn, shape [count, 768].
  public init(_ questions: [ShapesCaptionExam.Question], _ drawings: Batch<Float>) {
    (self.questions, self.drawings) = (questions, drawings)
    let descriptions = questions.map(\.description)
    let world = PictureSet(ShapesWorld.captionedPictures().values)
    let scenes = ShapesWorld.scenes
    let posteriors = world.posterior(of: drawings, sigma: ShapesCaptionExam.judgeSigma)
    let squares = world.squaredDistances(to: drawings)
    let nearest = squares.map { row in row.indices.min { row[$0] < row[$1] } ?? 0 }
    self.nearest = nearest.map { scenes[$0] }
    let isValid = zip(squares, nearest).map { row, place in
      (row[place] / Double(drawings.valueCount)).squareRoot() < DrawnShapes.validDistance
    }
    func isDrawn(_ k: Int, _ matches: (ShapeScene) -> Bool) -> Bool {
      let weights = posteriors[k].weights
      return scenes.indices.reduce(0) { matches(scenes[$1]) ? $0 + weights[$1] : $0 } > 0.5
    }
    let isAsSaid = descriptions.indices.map { isDrawn($0, descriptions[$0].matches) }
    asSaid = Rate(successes: isAsSaid.count { $0 }, count: descriptions.count)
    let isRight = zip(isValid, isAsSaid).map { $0 && $1 }
    self.isRight = isRight
    wholeCaption = Rate(successes: isRight.count { $0 }, count: descriptions.count)
    attributes = Dictionary(
      uniqueKeysWithValues: ShapeAttribute.allCases.compactMap { attribute in
        let asked = descriptions.indices.filter { attribute.part(of: descriptions[$0]) != nil }
        guard !asked.isEmpty else { return nil }
        let drawn = asked.count { k in
          guard let part = attribute.part(of: descriptions[k]) else { return false }
          return isDrawn(k, part.matches)
        }
        return (attribute, Rate(successes: drawn, count: asked.count))
      })
    let known = Set(ShapesWorld.split.training)
    let valid = isValid.indices.filter { isValid[$0] }
    self.valid = Rate(successes: valid.count, count: questions.count)
    let training = PictureSet(
      ShapesWorld.captionedPictures(of: ShapesWorld.split.training).values)
    copies = training.copies(among: drawings)
    copiesAskedFor = training.copies(
      among: ShapesWorld.captionedPictures(of: questions.map(\.scene)).values)
    novel =
      valid.isEmpty
      ? nil
      : Rate(
        successes: valid.count { !known.contains(scenes[nearest[$0]]) }, count: valid.count)
  }
}

/// One of the five things that a caption of a shape can say.
public enum ShapeAttribute: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  /// What is drawn.
  case form
  /// In which colour.
  case colour
  /// How large.
  case size
  /// Where.
  case position
  /// On which colour.
  case background

  /// The description that says this much of another and no more; nil where that leaves it open.
  public func part(of description: ShapeDescription) -> ShapeDescription? {
    switch self {
    case .form: description.form.map { ShapeDescription(form: $0) }
    case .colour: description.colour.map { ShapeDescription(colour: $0) }
    case .size: description.size.map { ShapeDescription(size: $0) }
    case .position: description.position.map { ShapeDescription(position: $0) }
    case .background: description.background.map { ShapeDescription(background: $0) }
    }
  }
}
