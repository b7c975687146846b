public import Datasets
import Languages

extension TrainingCaptions {
  /// What is said about emoji while a network learns: style and name, in either language and by any of the
  /// thing's names; or one of the two alone.
  ///
  /// - Parameters:
  ///   - pairs: the pictures in their order.
  ///   - classroom: the things, those of all pairs among them.
  /// - Returns: at least twelve whole sentences and four partial ones about each.
  /// - Throws: ``CaptionError`` never, as the vocabulary is made of these very sentences.
  public static func emoji(
    _ pairs: [EmojiPair], in classroom: EmojiClassroom
  ) throws(CaptionError) -> TrainingCaptions {
    let (english, french) = (classroom.names(in: .english), classroom.names(in: .french))
    let place = Dictionary(uniqueKeysWithValues: zip(classroom.things, classroom.things.indices))
    let captions = pairs.map { pair in
      guard let thing = place[pair.thing] else {
        preconditionFailure("The thing \(pair.thing) is none of the classroom.")
      }
      return EmojiClassroom.captions(
        [.english: english[thing], .french: french[thing]], in: pair.style)
    }
    return try TrainingCaptions(whole: captions.map(\.whole), partial: captions.map(\.partial))
  }
}

extension Vocabulary {
  /// Tokens of the words that tell a style of the emoji, rising.
  public var styleTokens: [Int] { words.indices.filter { EmojiCaption.tellsStyle(words[$0]) } }
}
