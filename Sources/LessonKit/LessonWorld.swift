public import Datasets
import Foundation
public import Languages
public import Pictures

/// The pictures that a lesson is about, and the one that it tells its story with.
public struct LessonWorld: Sendable {
  /// All candidates, the user's own picture behind the others.
  public let pictures: CaptionedPictures
  /// The one of the story.
  public let subject: Int
  /// The user's own picture, if one was given.
  public let ownPicture: OwnPicture?
  /// Whether the candidates are the emoji, of which lessons know what to expect.
  public let isEmoji: Bool

  /// The name of the picture of the story.
  public var subjectName: Bilingual { pictures.names[subject] }

  /// What the story's picture was made of.
  public var subjectLicences: [PictureLicence] { pictures.licences(of: [subject]) }
}

extension LessonRun {
  /// The world that the command line asks for: the emoji, with the user's own picture as one more
  /// candidate, or the user's folder.
  ///
  /// - Parameter name: the English name of the emoji that the story is told with.
  /// - Returns: the pictures and which of them to begin with.
  /// - Throws: what is wrong with the user's files, in one sentence.
  public func world(beginningWith name: String) throws -> LessonWorld {
    if let folder = options.pictures {
      var progress: Progress?
      let own = try PictureFolder(
        URL(fileURLWithPath: folder, isDirectory: true), side: EmojiWorld.side
      ) { _, all in
        progress = progress ?? self.progress(KitWords.readingPictures.text, steps: all)
        progress?.step()
      }
      for problem in own.problems { console.line("  ! \(problem)") }
      return LessonWorld(pictures: own.pictures, subject: 0, ownPicture: nil, isEmoji: false)
    }
    let emoji = try EmojiWorld().captionedPictures(in: .colour)
    guard let file = options.image else {
      let subject = emoji.names.firstIndex { $0.en == name } ?? 0
      return LessonWorld(pictures: emoji, subject: subject, ownPicture: nil, isEmoji: true)
    }
    let own = try OwnPicture(contentsOf: URL(fileURLWithPath: file), side: EmojiWorld.side)
    return LessonWorld(
      pictures: emoji.appending(own.captioned()), subject: emoji.count, ownPicture: own,
      isEmoji: true)
  }
}
