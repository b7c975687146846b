import Datasets
import Diffusion
import Figures
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
  /// The prompt as it was understood: its parts, with their weights where these are not 1.
  let heard: Bilingual
  /// The fingerprint of the network's weights; nil where none is asked.
  let modelHash: String?
  /// What answers, guided by the prompt.
  let denoiser: any Denoiser<Float>

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
          options.denoiser,
          of: options.world?.world ?? PromptWorld.guess(from: prompt.parts.map(\.text)), prompt,
          negative, guidance)
      }
    } catch let error as CaptionError {
      throw Refusal(error.sentence[options.look.style.language])
    }
  }

  private init(
    _ world: PromptWorld, side: Int, _ prompt: Prompt, heard: [Bilingual],
    _ denoiser: any Denoiser<Float>,
    modelHash: String?
  ) {
    (self.world, self.side, self.prompt) = (world, side, prompt)
    let weights = prompt.parts.map { $0.weight == 1 ? "" : "::\(NumberText.short($0.weight).en)" }
    func joined(_ language: Language) -> String {
      zip(heard, weights).map { $0[language] + $1 }.joined(separator: " + ")
    }
    self.heard = Bilingual(en: joined(.english), fr: joined(.french))
    (self.denoiser, self.modelHash) = (denoiser, modelHash)
  }

  /// The model that was named, or the one whose world knows the words.
  private static func model(_ options: Generate, _ prompt: Prompt) throws -> PromptedModel {
    if let path = options.model {
      let model = try PromptedModel.reading(path)
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
      model.world.told(model.vocabulary.caption(of: try model.tokens(of: $0.text)))
    }
    let denoiser = try model.denoiser(
      for: prompt, guidanceScale: guidance ?? model.world.guidanceScale, awayFrom: negative)
    return GenerateSubject(
      model.world, side: model.side, prompt, heard: heard, denoiser,
      modelHash: model.file.contentHash)
  }

  /// Exact or local answers: they know all pictures of the world, and which of them a prompt means.
  private static func asking(
    _ choice: Generate.DenoiserChoice, of world: PromptWorld, _ prompt: Prompt,
    _ negative: String?, _ guidance: Double?
  ) throws -> GenerateSubject {
    let known = try KnownPictures(of: world)
    let (pictures, set) = (known.pictures, known.pictures.pictureSet)
    let guidance = guidance ?? 1
    let denoiser: any Denoiser<Float>
    if choice == .exact {
      let exact = ExactDenoiser(set)
      denoiser = try prompt.denoiser(from: exact, guidanceScale: guidance, awayFrom: negative) {
        let meant = try known.meant(by: $0)
        return exact.conditioned { meant.contains($0) }
      }
    } else {
      let local = known.local(set)
      denoiser = try prompt.denoiser(from: local, guidanceScale: guidance, awayFrom: negative) {
        let meant = try known.meant(by: $0)
        return known.local(set.restricted { meant.contains($0) })
      }
    }
    return GenerateSubject(
      world, side: pictures.side, prompt,
      heard: try prompt.parts.map { world.told(try world.sentence(for: $0.text)) }, denoiser,
      modelHash: nil)
  }
}

/// All pictures of a world, with what is said about them.
private struct KnownPictures {
  let world: PromptWorld
  let pictures: CaptionedPictures
  private let gardens: [GardenScene]
  private let emoji: (pairs: [EmojiPair], lexicon: EmojiLexicon)?

  /// All that the world holds.
  ///
  /// Of gardens one of the sixteen layouts: that is 4,800 pictures, and enough. Of emoji the things of the
  /// classroom in all styles, held out or not.
  init(of world: PromptWorld) throws {
    self.world = world
    gardens = world == .garden ? GardenScene.allCases.filter { $0.layout == 0 } : []
    switch world {
    case .garden:
      (pictures, emoji) = (GardenWorld.captionedPictures(of: gardens), nil)
    case .emoji:
      let emojiWorld = try EmojiWorld()
      let classroom = try EmojiClassroom(emojiWorld)
      let own = EmojiStyle.allCases.flatMap { style in
        classroom.things.map { EmojiPair(thing: $0, style: style) }
      }
      let places = Set(own.map(\.picture))
      pictures = try emojiWorld.captionedPictures(in: EmojiStyle.allCases).where(places.contains)
      emoji = (own, EmojiLexicon(classroom))
    case .shapes, .folder:
      (pictures, emoji) = (ShapesWorld.captionedPictures(), nil)
    }
  }

  /// The places of the pictures that a caption describes.
  ///
  /// - Throws: ``CaptionError`` when nothing is described.
  func meant(by text: String) throws -> Set<Int> {
    let sentence = try world.sentence(for: text)
    if let emoji {
      let meant = emoji.lexicon.pairs(meantBy: sentence)
      guard !meant.isEmpty else {
        throw Refusal("No emoji of the classroom is called \"\(text.prefix(60))\".")
      }
      return Set(emoji.pairs.indices.filter { meant.contains(emoji.pairs[$0]) })
    }
    if world == .garden {
      let description = try GardenDescription(parsing: sentence, in: .english)
      return Set(gardens.indices.filter { description.matches(gardens[$0]) })
    }
    let description = try ShapeDescription(parsing: sentence)
    return Set(ShapesWorld.scenes.indices.filter { description.matches(ShapesWorld.scenes[$0]) })
  }

  /// The local denoiser of some of them.
  func local(_ known: PictureSet<Float>) -> ScheduledDenoiser<Float> {
    world == .shapes ? pictures.localShapesDenoiser(known) : pictures.localDenoiser(known)
  }
}
