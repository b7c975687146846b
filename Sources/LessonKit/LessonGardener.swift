public import Datasets
public import Diffusion
import Figures
import Languages
public import Models
public import Tensors

/// The network that draws gardens from sentences, and the judge that reads them.
public struct LessonGardener: LessonArtist {
  /// The network, with its words.
  public let model: PromptedModel
  /// Another network, which says what a garden shows.
  public let judge: GardenJudge
  /// The seed of all snow.
  public let seed: UInt64

  /// How strongly words pull where nothing else is said.
  public static let guidanceScale = 1.5
  /// Numbers of a picture.
  public static let valueCount = 3 * GardenWorld.side * GardenWorld.side

  /// The network that `--model` names, or the one that comes with Snow.
  ///
  /// - Parameter options: of the lesson.
  /// - Throws: what is wrong with the file, in one sentence.
  public init(_ options: LessonOptions) throws {
    (judge, seed) = (try GardenJudge.shipped(), options.seed)
    model = try options.promptedModel(
      of: .garden, side: GardenWorld.side,
      fault: "draws no gardens; this lesson asks a network of \"snow train garden\"")
  }

  /// The network that was told sentences.
  ///
  /// - Parameter sentences: one for all pictures, or one for each.
  /// - Returns: a denoiser.
  /// - Throws: what the network does not understand.
  public func told(_ sentences: [GardenDescription]) throws -> UNetDenoiser {
    model.network.conditioned(on: try sentences.map { try model.tokens(of: $0.caption.en) })
  }

  /// The network that is pulled towards sentences: D + g (D_c − D).
  ///
  /// - Parameters:
  ///   - sentences: one for all pictures, or one for each.
  ///   - guidanceScale: g.
  /// - Returns: a denoiser.
  /// - Throws: what the network does not understand.
  public func towards(
    _ sentences: [GardenDescription], guidanceScale: Double = guidanceScale
  ) throws -> some Denoiser<Float> {
    GuidedDenoiser(
      towards: try told(sentences), from: model.network, guidanceScale: guidanceScale)
  }

  /// What the judge reads in pictures, as a screen shows them.
  public func read(_ pictures: Batch<Float>) -> [GardenDescription] {
    judge.descriptions(of: pictures.clipped)
  }
}
