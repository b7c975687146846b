import Datasets
import Languages
import Models

extension TrainWorld {
  /// Words of a caption at most: what pixels look at costs time and memory.
  static let mostWords = 32

  /// What is said about each picture while a network learns.
  ///
  /// - Shapes: the whole caption in either language, or one that leaves some of it open.
  /// - Emoji: name and style, in either language; the name alone, the style alone.
  /// - A folder: the caption, or one of its parts between commas, or one of its words.
  static func captions(
    of pictures: CaptionedPictures, _ kind: Kind, named world: String
  ) throws -> TrainingCaptions {
    let names = pictures.names
    do {
      let captions: TrainingCaptions
      switch kind {
      case .shapes:
        let descriptions = try names.map { try ShapeDescription(parsing: $0.en, in: .english) }
        captions = try TrainingCaptions(
          whole: descriptions.map { [$0.caption.en, $0.caption.fr] },
          partial: descriptions.map { description in
            description.shortened.flatMap { [$0.caption.en, $0.caption.fr] }
          })
      case .emoji, .folder:
        captions = try TrainingCaptions(
          whole: names.map { Array(Set([$0.en, $0.fr])).sorted() },
          partial: names.map { parts(of: $0.en) + ($0.en == $0.fr ? [] : parts(of: $0.fr)) })
      }
      guard captions.longest <= mostWords else {
        let longest = names.max { $0.en.count < $1.en.count }?.en ?? ""
        throw Refusal(
          "A network listens to \(mostWords) words at most, and the caption "
            + "\"\(longest.prefix(60))…\" has more: shorten it, or learn without words by "
            + "--no-words.")
      }
      return captions
    } catch let error as CaptionError {
      throw Refusal("The captions of \(world) cannot be learned: \(error)")
    }
  }

  /// The parts of a caption between commas, and its words: what somebody may ask for later.
  private static func parts(of caption: String) -> [String] {
    let clauses = caption.split(separator: ",").map { String($0.drop { $0.isWhitespace }) }
    let words = caption.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
    let parts = (clauses + words.map { String($0) }).filter { $0 != caption }
    return Array(Set(parts)).sorted()
  }
}
