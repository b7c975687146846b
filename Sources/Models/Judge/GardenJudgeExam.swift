public import Datasets
import Pictures
public import Tensors

/// How often a judge of gardens is right about scenes that it has not seen.
public struct GardenJudgeExam: Sendable {
  /// How often all five answers are right.
  public let wholeScene: Rate
  /// How often each answer is.
  public let questions: [GardenQuestion: Rate]
  /// Wrong answers: what it was, what was seen, how often; the most frequent first.
  public let confusions: [Confusion]

  /// One kind of mistake.
  public struct Confusion: Hashable, Encodable, Sendable {
    /// The question.
    public let question: GardenQuestion
    /// What it was.
    public let was: Int
    /// What the judge saw.
    public let seen: Int
    /// How often.
    public let count: Int
  }

  /// Examines a judge.
  ///
  /// - Parameters:
  ///   - judge: who is examined.
  ///   - scenes: fresh scenes.
  ///   - damage: what is done to them first.
  ///   - seed: of the noise.
  public init(of judge: GardenJudge, on scenes: [GardenScene], damage: GardenDamage, seed: UInt64) {
    let generator = SeededGenerator(seed: seed)
    let values = scenes.enumerated().flatMap { k, scene in
      var stream = generator.stream(k)
      return damage.values(of: scene.picture(), using: &stream)
    }
    let seen = judge.descriptions(
      of: Batch(
        count: scenes.count, valueCount: values.count / max(1, scenes.count), values: values))
    let pairs = Array(zip(scenes, seen))
    wholeScene = Rate(
      successes: pairs.count { $0.0.description == $0.1 }, count: max(1, scenes.count))
    questions = Dictionary(
      uniqueKeysWithValues: GardenQuestion.allCases.map { question in
        let right = pairs.count { question.isRight($0.1, asked: $0.0.description) == true }
        return (question, Rate(successes: right, count: max(1, scenes.count)))
      })
    var counts: [Confusion: Int] = [:]
    for (scene, seen) in pairs {
      for question in GardenQuestion.allCases {
        let (was, answer) = (question.answer(about: scene), question.answer(in: seen))
        guard was != answer else { continue }
        counts[Confusion(question: question, was: was, seen: answer, count: 0), default: 0] += 1
      }
    }
    confusions = counts.map {
      Confusion(question: $0.key.question, was: $0.key.was, seen: $0.key.seen, count: $0.value)
    }.sorted {
      ($1.count, $0.question.rawValue, $0.was, $0.seen)
        < ($0.count, $1.question.rawValue, $1.was, $1.seen)
    }
  }
}

extension GardenQuestion {
  /// The answer that a whole description gives.
  func answer(in description: GardenDescription) -> Int {
    switch self {
    case .sky: description.sky?.rawValue ?? 0
    case .ground: description.ground?.rawValue ?? 0
    case .plant: description.plant?.rawValue ?? 0
    case .material: description.material?.rawValue ?? 0
    case .count: (description.count ?? 1) - 1
    }
  }
}
