public import Datasets
import Foundation
import NeuralNetworks
import Pictures
import Tensors

/// A trained network that comes with Snow.
///
///     let denoiser = try ShippedModel.emoji.file.denoiser
///
/// Beside its weights, in 16 bits, stands its model card: the command and the seed that make it, the
/// loss and a fingerprint of its weights after 20 steps, by which a repetition is recognised within
/// seconds, and the licences of the pictures that it learned from.
public enum ShippedModel: String, CaseIterable, Sendable {
  /// Draws shapes, 16 × 16 pixels; learned from the 720 training pictures of `ShapesWorld`.
  case shapes
  /// Draws shapes from words; learned from the same pictures and their captions.
  case shapesWords = "shapes-words"
  /// Draws gardens from words, 32 × 32 pixels; learned from 16,000 scenes, none of them held out.
  case garden
  /// Draws 257 emoji in eleven styles from words; learned from 2,545 pairs of thing and style.
  case emojiStyles = "emoji-styles"
  /// Draws emoji in the style "colour", 24 × 24 pixels; learned from the 1,102 training things.
  ///
  /// Lessons 3 to 5 ask this one: told no words, ``emojiStyles`` errs more about emoji in colour at every
  /// noise level, learned ones and others (``EmojiWithoutWords``).
  case emoji
  /// Learned from the first half of 40 shapes.
  case fewShapesFirst = "few-shapes-first"
  /// Learned from the second half of 40 shapes: shares no picture with ``fewShapesFirst``.
  case fewShapesSecond = "few-shapes-second"
  /// Learned from the first half of the 720 training shapes.
  case manyShapesFirst = "many-shapes-first"
  /// Learned from the second half of them: shares no picture with ``manyShapesFirst``.
  case manyShapesSecond = "many-shapes-second"

  /// The network and what is known of it.
  ///
  /// - Throws: a sentence when the file is missing or not the one that came with Snow.
  public var file: ModelFile {
    get throws {
      try ModelFile(TensorFile.decode(bytes, named: fileName), named: fileName)
    }
  }

  /// Bytes of its file, in 16 bits a number and a little more for names.
  ///
  /// - Throws: a sentence when the file is missing.
  public var byteCount: Int {
    get throws { try bytes.count }
  }

  private var fileName: String { "denoisers/\(rawValue).safetensors" }

  private var bytes: [UInt8] {
    get throws { try ResourceFolder(module: "Models").bytes(of: fileName, atMost: 4_000_000) }
  }

  /// Its model card, in Markdown.
  ///
  /// - Throws: a sentence when the file is missing.
  public var card: String {
    get throws {
      let bytes = try ResourceFolder(module: "Models").bytes(
        of: "denoisers/\(rawValue).md", atMost: 100_000)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension ShippedModel {
  /// The shapes that it learned from; nil for those that learned something else.
  ///
  /// One random order of the 720 training shapes serves all: the first 40, and the two halves of these or
  /// of all. That is what `snow train shapes --learn-from 40 --half first` does.
  public var learnedShapes: [ShapeScene]? {
    let training = ShapesWorld.split.training
    var generator = SeededGenerator(seed: 1)
    let order = training.inRandomOrder(using: &generator)
    return switch self {
    case .shapes, .shapesWords: training
    case .fewShapesFirst: Array(order[..<20])
    case .fewShapesSecond: Array(order[20..<40])
    case .manyShapesFirst: Array(order[..<(order.count / 2)])
    case .manyShapesSecond: Array(order[(order.count / 2)...])
    case .garden, .emojiStyles, .emoji: nil
    }
  }
}
