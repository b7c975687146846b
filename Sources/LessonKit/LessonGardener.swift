public import Datasets
public import Diffusion
import Figures
import Languages
public import Models
public import Tensors

/// The network that draws gardens from sentences, and the judge that reads them.
public struct LessonGardener: Sendable {
  /// The network, with its words.
  public let model: PromptedModel
  /// Another network, which says what a garden shows.
  public let judge: GardenJudge
  /// The seed of all snow.
  public let seed: UInt64

  /// How strongly words pull where nothing else is said.
  public static let guidanceScale = 1.5
  /// Where drawing begins: hardly anything of a picture is left there.
  public static let highestSigma = 80.0
  /// Numbers of a picture.
  public static let valueCount = 3 * GardenWorld.side * GardenWorld.side

  /// The network that `--model` names, or the one that comes with Snow.
  ///
  /// - Parameter options: of the lesson.
  /// - Throws: what is wrong with the file, in one sentence.
  public init(_ options: LessonOptions) throws {
    (judge, seed) = (try GardenJudge.shipped(), options.seed)
    guard let file = options.model else {
      model = try PromptedModel.shipped(.garden)
      return
    }
    model = try PromptedModel.reading(file)
    guard model.world == .garden, model.side == GardenWorld.side else {
      throw LessonModelError(
        description:
          "\(file) draws no gardens; this lesson asks a network of \"snow train garden\".")
    }
  }

  /// Chance, as it is at the beginning of a stream of the seed.
  public func generator(stream: Int) -> SeededGenerator {
    SeededGenerator(seed: seed).stream(stream)
  }

  /// Pure snow, of which the first pictures are the same, however many are asked for.
  public static func snow(_ count: Int, using generator: inout SeededGenerator) -> Batch<Float> {
    .gaussian(count: count, valueCount: valueCount, using: &generator)
  }

  /// The noise levels of a way that ends with a picture.
  ///
  /// - Parameters:
  ///   - highest: where it begins.
  ///   - calls: how often the network is asked.
  /// - Returns: one more than that, the last is 0.
  public static func sigmas(from highest: Double = highestSigma, calls: Int) -> [Double] {
    NoiseSchedule.karras(stepCount: calls, highest: highest, lowest: 0.02).sigmasFromSnow
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
