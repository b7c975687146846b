import Datasets
import Foundation
import Languages
import Models
import NeuralNetworks
import Pictures
import Tensors

/// What is learned: the pictures of a world or of a folder, as numbers.
struct TrainWorld {
  /// How the world is named on the command line, without the folders above it.
  let name: String
  /// Which of the three it is.
  let kind: Kind
  let title: Bilingual
  let side: Int
  let values: Batch<Float>
  let licences: [PictureLicence]
  /// Sixteen digits that name these very pictures in this very order.
  let pictureHash: String

  enum Kind { case shapes, emoji, folder }

  init(_ options: Train, _ console: TrainConsole) throws {
    let pictures: CaptionedPictures
    switch options.world {
    case "shapes":
      kind = .shapes
      pictures = ShapesWorld.captionedPictures(of: ShapesWorld.split.training)
    case "emoji":
      kind = .emoji
      pictures = try EmojiWorld().captionedPictures(in: EmojiStyle.allCases)
    default:
      kind = .folder
      pictures = try Self.folder(options, console)
    }
    name = URL(fileURLWithPath: options.world).lastPathComponent
    title = pictures.title
    side = pictures.side
    values = pictures.values
    // Your own pictures have a licence line each: their names are not listed by the thousand.
    licences =
      kind == .folder
      ? [
        PictureLicence(
          work: "pictures of the folder \(name)", holder: "their owners",
          licence: "as their owners say", url: "",
          changes: "cropped to squares, averaged to \(side) pixels")
      ] : pictures.licences(of: pictures.pictures.indices)
    pictureHash = PixelHash(pictures.pictures).description
  }

  private static func folder(
    _ options: Train, _ console: TrainConsole
  ) throws -> CaptionedPictures {
    var console = console
    let url = URL(fileURLWithPath: options.world, isDirectory: true)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw Refusal(
        "There is no world and no folder called \(options.world): choose shapes or emoji, or name a "
          + "folder of pictures.")
    }
    let side = options.side ?? 24
    var limits = PictureFolderLimits.standard
    // Training keeps all pictures as numbers, and may take 600 MB in all.
    limits.pictures = min(limits.pictures, 24_000_000 / (3 * side * side))
    let folder = try PictureFolder(url, side: side, limits: limits) { done, all in
      guard console.wantsProgress else { return }
      console.progress(
        TrainWords.reading(NumberText.whole(done), NumberText.whole(all)), isExam: false)
    }
    for problem in folder.problems { console.line(Bilingual(same: "! \(problem)")) }
    guard Set(folder.pictures.pictures).count > 1 else {
      throw Refusal(
        "\(options.world) holds one picture only, which is its own mean: there is nothing to learn "
          + "from less than two different ones.")
    }
    return folder.pictures
  }

  /// The network that learns it unless others are asked for.
  var shape: UNetShape {
    switch kind {
    case .shapes: .shapes
    case .emoji: .emoji
    case .folder:
      .withoutWords(
        side: side, widths: side % 4 == 0 ? [24, 48, 64] : side % 2 == 0 ? [24, 48] : [32])
    }
  }

  /// How it is learned unless something else is asked for.
  func settings(seed: UInt64) -> TrainingSettings {
    switch kind {
    case .shapes: .shapes(seed: seed)
    case .emoji: TrainingSettings(steps: 20_000, seed: seed)
    case .folder: TrainingSettings(steps: 6_000, seed: seed)
    }
  }

  /// What somebody who waits should look out for.
  var expectation: TrainWords {
    switch kind {
    case .shapes: .expectShapes
    case .emoji: .expectEmoji
    case .folder: .expectFolder
    }
  }
}
