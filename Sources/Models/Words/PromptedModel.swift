import Datasets
public import Diffusion
import Foundation
public import Languages
import NeuralNetworks
import Tensors

/// A network that draws what is said, with everything that is needed to ask it.
///
///     let model = try PromptedModel.shipped(.shapes)
///     let denoiser = try model.denoiser(for: Prompt("a red heart"), guidanceScale: 2)
///     EulerSampler().pictures(from: snow, through: sigmas, with: denoiser)
public struct PromptedModel: Sendable {
  /// The file that it came from.
  public let file: ModelFile
  /// Which world it draws.
  public let world: PromptWorld
  /// The words that it knows.
  public let vocabulary: Vocabulary
  /// The network, told nothing.
  public let network: UNetDenoiser

  /// A model from a file.
  ///
  /// - Parameters:
  ///   - file: the network, its words and what is known of it.
  ///   - name: what an error calls it.
  /// - Throws: ``ModelError`` if it knows no words.
  public init(_ file: ModelFile, named name: String) throws {
    guard let vocabulary = file.vocabulary else {
      throw ModelError(
        name, "knows no words: give weights of snow train that learned without --no-words")
    }
    self.file = file
    self.vocabulary = vocabulary
    world = file.metadata["kind"].flatMap { PromptWorld(rawValue: $0) } ?? .folder
    network = file.denoiser
  }

  /// The model of a world that comes with Snow.
  ///
  /// - Throws: a sentence when there is none, or its file is missing.
  public static func shipped(_ world: PromptWorld) throws -> PromptedModel {
    guard let model = world.shipped else {
      throw ModelError("\(world.rawValue)", "has no network with Snow; name one of your own")
    }
    return try PromptedModel(model.file, named: model.rawValue)
  }

  /// A model that somebody trained.
  ///
  /// - Throws: one sentence when the file is missing, damaged, or no model with words.
  public static func reading(_ path: String) throws -> PromptedModel {
    let file = try TensorFile.read(URL(fileURLWithPath: path))
    return try PromptedModel(ModelFile(file, named: path), named: path)
  }

  /// Pixels along one side of its pictures.
  public var side: Int { file.shape.side }

  /// The tokens of a prompt's part.
  ///
  /// - Throws: ``CaptionError``: an unknown word with the nearest known one, a contradiction, too many
  ///   words.
  public func tokens(
    of text: String, in language: Language? = nil
  ) throws(CaptionError) -> [Int] {
    try vocabulary.tokens(
      of: world.sentence(for: text, in: language), atMost: file.shape.wordCount)
  }

  /// The network that was told one caption.
  ///
  /// - Throws: ``CaptionError`` as for ``tokens(of:in:)``.
  public func conditioned(
    on text: String, in language: Language? = nil
  ) throws(CaptionError) -> UNetDenoiser {
    network.conditioned(on: [try tokens(of: text, in: language)])
  }

  /// The network guided by a prompt; see ``Prompt/denoiser(from:guidanceScale:awayFrom:conditioned:)``.
  ///
  /// - Throws: ``CaptionError`` when a part of the prompt is not understood.
  public func denoiser(
    for prompt: Prompt, guidanceScale: Double, awayFrom negative: String? = nil,
    in language: Language? = nil
  ) throws -> any Denoiser<Float> {
    try prompt.denoiser(from: network, guidanceScale: guidanceScale, awayFrom: negative) {
      try conditioned(on: $0, in: language)
    }
  }
}

extension Prompt {
  /// A denoiser that follows this prompt.
  ///
  ///     D_g = D + g (Σ_k w_k D_k − D_n)
  ///     Σ_k w_k = 1, D_n = D without a negative prompt
  ///
  /// The exact denoiser, the local one and the network all obey the same line, since guidance needs
  /// nothing of a denoiser but its answers.
  ///
  /// - Parameters:
  ///   - unconditional: D, which was told nothing.
  ///   - guidanceScale: g.
  ///   - negative: what shall not be seen, or nil.
  ///   - conditioned: gives the denoiser that was told a sentence.
  /// - Returns: the guided denoiser.
  /// - Throws: what `conditioned` throws.
  public func denoiser<Unconditional: Denoiser<Float>>(
    from unconditional: Unconditional, guidanceScale: Double, awayFrom negative: String?,
    conditioned: (String) throws -> Unconditional
  ) throws -> any Denoiser<Float> {
    let told = try parts.map { try conditioned($0.text) }
    let unwanted = try negative.map(conditioned)
    if told.count == 1 {
      guard let unwanted else {
        return GuidedDenoiser(
          towards: told[0], from: unconditional, guidanceScale: guidanceScale)
      }
      return GuidedDenoiser(
        towards: told[0], awayFrom: unwanted, from: unconditional, guidanceScale: guidanceScale)
    }
    let parts = zip(told, shares).map {
      ComposedDenoiser<Float>.Part($0, guidanceScale: guidanceScale * $1)
    }
    return ComposedDenoiser(
      from: unconditional,
      parts + (unwanted.map { [.init($0, guidanceScale: -guidanceScale)] } ?? []))
  }
}
