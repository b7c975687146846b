import Datasets
import Languages
import Models

extension TrainWorld {
  /// Words of a caption at most: what pixels look at costs time and memory.
  static let mostWords = 32

  /// What is said about each picture while a network learns.
  ///
  /// - Shapes: the whole caption in either language, or one that leaves some of it open.
  /// - Gardens: the whole caption, or one in other words; or one that leaves something open. All in
  ///   English: a French prompt is read by the grammar of its own language and told to the network in
  ///   English, so that everything that it learns serves both.
  /// - Emoji: style and name, in either language and by any of the thing's names; one of the two alone.
  /// - A folder: the caption, or one of its parts between commas, or one of its words.
  static func captions(
    of pictures: CaptionedPictures, _ pairs: [EmojiPair], _ kind: Kind, named world: String
  ) throws -> TrainingCaptions {
    let names = pictures.names
    do {
      let captions: TrainingCaptions
      switch kind {
      case .shapes:
        captions = try .shapes(
          names.map { try ShapeDescription(parsing: $0.en, in: .english) })
      case .garden:
        captions = try .gardens(
          names.map { try GardenDescription(parsing: $0.en, in: .english) })
      case .emoji: captions = try .emoji(pairs, in: EmojiClassroom(EmojiWorld()))
      case .folder:
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

  /// Prints a line for each sentence: the number of its picture, whether it says all, the sentence.
  func printCaptions() throws {
    guard let captions else {
      throw Refusal("--list-captions lists what is said: leave --no-words away.")
    }
    for picture in captions.whole.indices {
      let parts = captions.partial.isEmpty ? [] : captions.partial[picture]
      for (sentences, kind) in [(captions.whole[picture], "whole"), (parts, "part")] {
        for sentence in sentences {
          print("\(picture)\t\(kind)\t\(captions.vocabulary.caption(of: sentence))")
        }
      }
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
