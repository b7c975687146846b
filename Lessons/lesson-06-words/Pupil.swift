import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// The network that was told words, before and after it learned, and who knows everything beside it.
struct Pupil: Sendable {
  /// What it is and which words it knows.
  let model: PromptedModel
  /// The same network before learning: its numbers are random, from the seed of the run.
  let untrained: UNetDenoiser
  /// The exact denoiser, which knows all 1,728 pictures.
  let exact: ExactDenoiser<Float>
  /// Of each language, the captions of all pictures in tokens.
  let trees: [Language: CaptionTree]

  init(_ model: PromptedModel, seed: UInt64) throws {
    self.model = model
    untrained = .untrained(model.file.shape, seed: seed)
    exact = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))
    trees = try Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let captions = try ShapesWorld.scenes.map {
          try model.vocabulary.tokens(of: $0.caption[language])
        }
        return (language, CaptionTree(captions))
      })
  }

  var network: UNetDenoiser { model.network }
  var vocabulary: Vocabulary { model.vocabulary }

  /// The tokens of a description; none for one that leaves everything open.
  func tokens(_ description: ShapeDescription, in language: Language) -> [Int] {
    guard description != ShapeDescription() else { return [] }
    // Every word of a description is in the captions that the network learned from.
    return (try? vocabulary.tokens(of: description.caption[language])) ?? []
  }

  /// The network that was told something of each picture, in English and French by turns if no language
  /// is named.
  func told(_ descriptions: [ShapeDescription], in language: Language? = nil) -> UNetDenoiser {
    network.conditioned(
      on: descriptions.enumerated().map { row, description in
        tokens(description, in: language ?? (row % 2 == 0 ? .english : .french))
      })
  }

  /// The exact denoiser that was told something.
  func exactTold(_ description: ShapeDescription) -> ExactDenoiser<Float> {
    let scenes = ShapesWorld.scenes
    return exact.conditioned { description.matches(scenes[$0]) }
  }

  /// The exact answers to noisy pictures, each with a description of its own.
  func exactAnswers(
    _ descriptions: [ShapeDescription], to noisy: Batch<Float>, sigma: Double
  ) -> Batch<Float> {
    if Set(descriptions).count == 1 {
      return exactTold(descriptions[0]).predictedClean(noisy, sigma: sigma)
    }
    return .stacked(
      descriptions.enumerated().map { row, description in
        exactTold(description).predictedClean(noisy.rows([row]), sigma: sigma)
      })
  }
}

extension Batch<Float> {
  /// Several batches below each other.
  static func stacked(_ batches: [Batch<Float>]) -> Batch<Float> {
    Batch(
      count: batches.reduce(0) { $0 + $1.count }, valueCount: batches.first?.valueCount ?? 0,
      values: batches.flatMap(\.values))
  }
}
