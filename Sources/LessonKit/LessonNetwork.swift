import Datasets
import Foundation
import Languages
public import Models
import NeuralNetworks

/// The network that a lesson asks beside the exact answer.
///
/// It is one more ``NamedDenoiser``: nobody who asks it has to know that it is a network.
public struct LessonNetwork: Sendable {
  /// What answers.
  public let denoiser: UNetDenoiser
  /// Numbers that it learned.
  public let numberCount: Int
  /// Positions in the world's pictures of those that it learned from.
  public let learned: [Int]
  /// Positions of those that it has never seen: none in a folder of the user's own.
  public let heldOut: [Int]

  /// The network under its name.
  public var named: NamedDenoiser { NamedDenoiser(KitWords.network.text, denoiser) }
}

extension LessonRun {
  /// The network to ask: that of `--model`, or for the emoji the one that comes with Snow.
  ///
  /// - Parameter world: the pictures of the lesson.
  /// - Returns: nil where there is none: a folder of the user's own without `--model`.
  /// - Throws: what is wrong with the file, in one sentence.
  public func network(for world: LessonWorld) throws -> LessonNetwork? {
    let model: ModelFile
    if let file = options.model {
      model = try ModelFile(TensorFile.read(URL(fileURLWithPath: file)), named: file)
      guard model.shape.side == world.pictures.side, model.shape.colours == 3,
        model.shape.wordCount == 0
      else {
        throw LessonModelError(
          description: "\(file) draws \(model.shape.side) × \(model.shape.side) pixels"
            + (model.shape.wordCount > 0 ? " and listens to words" : "")
            + "; this lesson asks a network without words for \(world.pictures.side) × "
            + "\(world.pictures.side): train one with \"snow train emoji --no-words\".")
      }
    } else if world.isEmoji {
      model = try ShippedModel.emoji.file
    } else {
      return nil
    }
    // A network of the user's own learned from the emoji as "snow train" deals them out.
    let split = EmojiSplit.standard
    return LessonNetwork(
      denoiser: model.denoiser, numberCount: model.parameterCount,
      learned: world.isEmoji ? split.training : Array(world.pictures.pictures.indices),
      heldOut: world.isEmoji ? split.heldOut : [])
  }
}

/// A network that does not fit the lesson.
struct LessonModelError: Error, CustomStringConvertible {
  let description: String
}
