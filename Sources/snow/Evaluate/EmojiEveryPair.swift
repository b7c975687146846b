import Datasets
import Figures
import Foundation
import Languages
import Models
import Pictures
import Tensors

/// Every thing of the classroom in every style, drawn once: a grid for each kind of thing.
struct EmojiEveryPair {
  private let model: PromptedModel
  private let pictures: EmojiPictures
  private let seed: UInt64
  private let classroom: EmojiClassroom
  private let unseen: Set<EmojiPair>

  /// Calls for a drawing.
  ///
  /// Five do as well as forty here; see `steps` of the evaluation.
  private static let calls = 10

  /// What a network draws of everything.
  ///
  /// - Parameters:
  ///   - model: draws emoji from words.
  ///   - pictures: all there are, to say which drawing is right.
  ///   - seed: of snow and noise.
  /// - Throws: a sentence when the list of emoji is missing.
  init(by model: PromptedModel, among pictures: EmojiPictures, seed: UInt64) throws {
    (self.model, self.pictures, self.seed) = (model, pictures, seed)
    classroom = try EmojiClassroom(EmojiWorld())
    let split = EmojiPairSplit(things: classroom.things)
    unseen = Set(split.heldOut + split.unknowable)
  }

  /// Draws and writes the grids, one for each kind.
  ///
  /// - Parameters:
  ///   - folder: where they go.
  ///   - step: called after each.
  /// - Returns: the files.
  /// - Throws: a word that the network does not know, or why a file cannot be written.
  func write(into folder: FigureFolder, step: () -> Void) throws -> [URL] {
    try EmojiClassroom.themes.flatMap { theme in
      defer { step() }
      let name = theme.name.en.split(separator: " ").joined(separator: "-")
      return try folder.write(
        grid(theme), named: "every-style-\(name)", licences: PromptWorld.emoji.licences)
    }
  }

  private func grid(_ theme: EmojiClassroom.Theme) throws -> PictureGrid {
    let place = Dictionary(
      uniqueKeysWithValues: zip(classroom.entries.map(\.name.en), classroom.things.indices))
    let things = theme.things.compactMap { place[$0] }
    let styles = EmojiStyle.allCases
    let pairs = things.flatMap { thing in
      styles.map { EmojiPair(thing: classroom.things[thing], style: $0) }
    }
    let result = try EmojiPairExam(asking: pairs, in: classroom, seed: seed).result(
      of: model.network, knowing: model.vocabulary, among: pictures,
      guidanceScale: PromptWorld.emoji.guidanceScale, steps: Self.calls)
    let ofUnseen = pairs.indices.filter { unseen.contains(pairs[$0]) }
    return PictureGrid(
      FigureWords(
        title: EvaluateWords.everyPairTitle(theme.name),
        caption: EvaluateWords.everyPairCaption(
          theme.name, NumberText.whole(result.isRight.count { $0 }),
          NumberText.whole(pairs.count), NumberText.whole(ofUnseen.count { result.isRight[$0] }),
          NumberText.whole(ofUnseen.count)),
        altText: EvaluateWords.everyPairAlt.text),
      columnHeads: styles.map(\.name),
      rows: things.enumerated().map { row, thing in
        PictureGrid.Row(
          head: classroom.entries[thing].name,
          cells: styles.indices.map { column in
            let k = row * styles.count + column
            return PictureGrid.Cell(
              Picture(
                values: result.drawings[k], width: EmojiWorld.side, height: EmojiWorld.side),
              note: unseen.contains(pairs[k])
                ? StripCell(EvaluateWords.neverShownPair.text) : nil,
              isHighlighted: !result.isRight[k])
          })
      }, headsStandUpright: true, highlightMeaning: EvaluateWords.otherNearest.text)
  }
}
