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
  /// What is said about each picture; nil if the network shall know no words.
  let captions: TrainingCaptions?
  let licences: [PictureLicence]
  /// Sixteen digits that name these very pictures in this very order.
  let pictureHash: String

  enum Kind: String { case shapes, garden, emoji, folder }

  /// Scenes of the garden that are learned from, unless `--learn-from` says otherwise.
  static let gardenSceneCount = 16_000

  init(_ options: Train, _ console: TrainConsole) throws {
    var pictures: CaptionedPictures
    var pairs: [EmojiPair] = []
    switch options.world {
    case "shapes":
      kind = .shapes
      let split = options.pairs.map(ShapesWorld.split.limited) ?? ShapesWorld.split
      pictures = ShapesWorld.captionedPictures(of: split.training)
    case "garden":
      kind = .garden
      pictures = GardenWorld.captionedPictures(of: Self.gardenScenes(options))
    case "emoji" where !options.noWords:
      kind = .emoji
      pairs = try Self.pairs(options)
      let own = Set(pairs.map(\.picture))
      pictures = try EmojiWorld().captionedPictures(in: EmojiStyle.allCases).where(own.contains)
    case "emoji":
      kind = .emoji
      let world = try EmojiWorld()
      let known = Set(EmojiSplit.standard.training)
      pictures = try world.captionedPictures(
        in: options.styles.flatMap(Train.styles) ?? EmojiStyle.allCases
      ).where { known.contains($0 % world.entries.count) }
    default:
      kind = .folder
      pictures = try Self.folder(options, console)
    }
    if let kept = try Self.kept(of: pictures.count, options) {
      pictures = pictures.where(kept.contains)
      pairs = pairs.indices.filter(kept.contains).map { pairs[$0] }
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
          changes: "cropped to squares, averaged to \(side) pixels",
          french: .init(
            work: "images du dossier \(name)", holder: "leurs propriétaires",
            licence: "selon leurs propriétaires",
            changes: "recadrées en carrés, moyennées à \(side) pixels"))
      ] : pictures.licences(of: pictures.pictures.indices)
    pictureHash = PixelHash(pictures.pictures).description
    captions =
      options.noWords
      ? nil : try Self.captions(of: pictures, pairs, kind, named: options.world)
  }

  /// The emoji whose names are learned, in the order of the pictures: none of them is held out.
  private static func pairs(_ options: Train) throws -> [EmojiPair] {
    let classroom = try EmojiClassroom(EmojiWorld())
    let styles = options.styles.flatMap(Train.styles) ?? EmojiStyle.allCases
    return EmojiPairSplit(things: classroom.things).seen.filter { styles.contains($0.style) }
      .sorted { $0.picture < $1.picture }
  }

  private static func folder(
    _ options: Train, _ console: TrainConsole
  ) throws -> CaptionedPictures {
    var console = console
    let url = URL(fileURLWithPath: options.world, isDirectory: true)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw Refusal(
        "There is no world and no folder called \(options.world): choose shapes, garden or emoji, or name a "
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

  /// The scenes of the garden in the order of the stream: none of them is held out.
  static func gardenScenes(_ options: Train) -> [GardenScene] {
    let split = options.triples.map(GardenWorld.split.limited) ?? GardenWorld.split
    return (0..<gardenSceneCount).map {
      split.trainingScene(number: $0, seed: options.seed ?? 1)
    }
  }

  /// The places of the pictures that `--learn-from` and `--half` leave; nil if all stay.
  ///
  /// One random order serves all: the first pictures of it are those of `--learn-from`, and its two
  /// halves share none.
  private static func kept(of count: Int, _ options: Train) throws -> Set<Int>? {
    guard options.learnFrom != nil || options.half != nil else { return nil }
    var generator = SeededGenerator(seed: 1)
    var order = Array(0..<count).inRandomOrder(using: &generator)
    if let count = options.learnFrom {
      guard count <= order.count else {
        throw Refusal(
          "--learn-from \(count) asks for more than the \(order.count) pictures of "
            + "\(options.world).")
      }
      order = Array(order.prefix(count))
    }
    let middle = order.count / 2
    switch options.half {
    case .first: order = Array(order[..<middle])
    case .second: order = Array(order[middle...])
    case nil: break
    }
    guard order.count > 1 else {
      throw Refusal("Half of \(order.count + middle) pictures is too little to learn from.")
    }
    return Set(order)
  }

  /// The network that learns it unless others are asked for.
  var shape: UNetShape {
    switch (kind, captions) {
    case (.shapes, let captions?):
      .shapesFromWords(vocabularySize: captions.vocabulary.count)
    case (.shapes, nil): .shapes
    case (.garden, let captions?): .gardenFromWords(vocabularySize: captions.vocabulary.count)
    case (.garden, nil): .withoutWords(side: side, widths: [16, 32, 64, 64])
    case (.emoji, let captions?): .emojiFromWords(captions.vocabulary)
    case (.emoji, nil): .emoji
    case (.folder, _):
      shape(widths: side % 4 == 0 ? [24, 48, 64] : side % 2 == 0 ? [24, 48] : [32])
    }
  }

  /// A network of other widths.
  func shape(widths: [Int]) -> UNetShape {
    listening(.withoutWords(side: side, widths: widths))
  }

  private func listening(_ shape: UNetShape) -> UNetShape {
    guard let captions else { return shape }
    return shape.listening(
      vocabularySize: captions.vocabulary.count, wordCount: max(1, captions.longest), width: 32)
  }

  /// How it is learned unless something else is asked for.
  func settings(seed: UInt64) -> TrainingSettings {
    switch (kind, captions) {
    case (.shapes, nil): .shapes(seed: seed)
    case (.shapes, _): .shapesFromWords(seed: seed)
    case (.garden, _): .garden(seed: seed)
    case (.emoji, nil): .emoji(seed: seed)
    case (.emoji, _): .emojiFromWords(seed: seed)
    case (.folder, nil): TrainingSettings(steps: 6_000, seed: seed)
    case (.folder, _): .folderFromWords(seed: seed)
    }
  }

  /// What somebody who waits should look out for.
  var expectation: TrainWords {
    switch kind {
    case .shapes: .expectShapes
    case .garden: .expectGarden
    case .emoji: .expectEmoji
    case .folder: .expectFolder
    }
  }
}
