import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Who draws what was asked for: a network that knows the words, or the pictures of a world.
struct GenerateSubject {
  let world: PromptWorld
  let side: Int
  let prompt: Prompt
  /// The prompt as the network hears it, part by part.
  let heard: [String]
  /// The fingerprint of the network's weights; nil where none is asked.
  let modelHash: String?
  /// What answers, guided by the prompt.
  let denoiser: any Denoiser<Float>
  let licences: [PictureLicence]

  /// Understands the prompt.
  ///
  /// - Throws: ``Refusal`` in one sentence when it cannot.
  init(_ options: Generate, _ text: String, negative: String?, guidance: Double?) throws {
    do {
      let prompt = try Prompt(text)
      if let negative { _ = try Prompt(negative) }
      if options.denoiser == .network {
        self = try .asking(try Self.model(options, prompt), prompt, negative, guidance)
      } else {
        self = try .asking(
          options.denoiser, of: options.world?.world ?? .shapes, prompt, negative, guidance)
      }
    } catch let error as CaptionError {
      throw Refusal(error.description)
    }
  }

  private init(
    _ world: PromptWorld, side: Int, _ prompt: Prompt, heard: [String],
    _ denoiser: any Denoiser<Float>,
    modelHash: String?, licences: [PictureLicence]
  ) {
    (self.world, self.side, self.prompt, self.heard) = (world, side, prompt, heard)
    (self.denoiser, self.modelHash, self.licences) = (denoiser, modelHash, licences)
  }

  /// The model that was named, or the one whose world knows the words.
  private static func model(_ options: Generate, _ prompt: Prompt) throws -> PromptedModel {
    if let path = options.model {
      let model: PromptedModel
      do {
        model = try PromptedModel.reading(path)
      } catch {
        throw Refusal("--model needs weights that listen to words: \(error)")
      }
      if let world = options.world?.world, world != model.world {
        throw Refusal(
          "\(path) draws \(model.world.title.en.lowercased()), not \(world.rawValue): leave --world "
            + "away.")
      }
      return model
    }
    return try PromptedModel.shipped(
      options.world?.world ?? PromptWorld.guess(from: prompt.parts.map(\.text)))
  }

  private static func asking(
    _ model: PromptedModel, _ prompt: Prompt, _ negative: String?, _ guidance: Double?
  ) throws -> GenerateSubject {
    let heard = try prompt.parts.map {
      model.vocabulary.caption(of: try model.tokens(of: $0.text))
    }
    let denoiser = try model.denoiser(
      for: prompt, guidanceScale: guidance ?? model.world.guidanceScale, awayFrom: negative)
    let licences =
      model.world == .shapes
      ? [ShapesWorld.licence]
      : [
        PictureLicence(
          work: "pictures that the network learned from", holder: "their owners",
          licence: "as their owners say", url: "", changes: "learned by a network")
      ]
    return GenerateSubject(
      model.world, side: model.side, prompt, heard: heard, denoiser,
      modelHash: model.file.contentHash, licences: licences)
  }

  /// Exact or local answers: they know all pictures of the world, and which of them a prompt means.
  private static func asking(
    _ choice: Generate.DenoiserChoice, of world: PromptWorld, _ prompt: Prompt,
    _ negative: String?, _ guidance: Double?
  ) throws -> GenerateSubject {
    let pictures = ShapesWorld.captionedPictures()
    let denoiser: any Denoiser<Float>
    let guidance = guidance ?? 1
    if choice == .exact {
      let exact = ExactDenoiser(pictures.pictureSet)
      denoiser = try prompt.denoiser(from: exact, guidanceScale: guidance, awayFrom: negative) {
        let meant = try Self.meant(by: $0)
        return exact.conditioned { meant.contains($0) }
      }
    } else {
      let local = pictures.localShapesDenoiser(pictures.pictureSet)
      denoiser = try prompt.denoiser(from: local, guidanceScale: guidance, awayFrom: negative) {
        let meant = try Self.meant(by: $0)
        return pictures.localShapesDenoiser(pictures.pictureSet.restricted { meant.contains($0) })
      }
    }
    return GenerateSubject(
      world, side: ShapesWorld.side, prompt,
      heard: try prompt.parts.map { try world.sentence(for: $0.text) }, denoiser, modelHash: nil,
      licences: [ShapesWorld.licence])
  }

  /// The places of the shapes that a caption describes.
  private static func meant(by text: String) throws(CaptionError) -> Set<Int> {
    let sentence = try PromptWorld.shapes.sentence(for: text)
    guard let description = try? ShapeDescription(parsing: sentence) else { return [] }
    return Set(ShapesWorld.scenes.indices.filter { description.matches(ShapesWorld.scenes[$0]) })
  }
}
