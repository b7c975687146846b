import Files
public import Foundation
import Languages
public import Pictures

/// A folder of the user's own captioned pictures, in place of a world.
///
///     let own = try PictureFolder(URL(fileURLWithPath: "holiday"), side: 24)
///     own.pictures.names[0].en   // what cat.txt says
///     own.problems               // "notes.md: is neither a picture nor the caption of one"
///
/// Captions stand either in a text file beside each picture, `cat.png` and `cat.txt`, or in one table,
/// `metadata.csv` or `metadata.jsonl`; see `CaptionTable` for its columns. Every picture is cropped
/// to its middle square, laid on white and averaged down; they come in the order of their names.
///
/// What does not fit is left out and said; only when nothing fits is it an error.
public struct PictureFolder: Sendable {
  /// The pictures with their captions, which are the same in both languages.
  public let pictures: CaptionedPictures
  /// What was left out, and why; in the order of the files.
  public let problems: [PictureFolderProblem]

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder; pictures in folders within it are read only if a table names them.
  ///   - side: pixels along one side of the world that the pictures are for.
  ///   - limits: how much is read.
  ///   - progress: told after every file how many of how many are read; photos take a while.
  /// - Throws: ``PictureFolderError`` when there is no such folder, its table has no usable first
  ///   line, or no picture in it fits.
  public init(
    _ folder: URL, side: Int, limits: PictureFolderLimits = .standard,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(PictureFolderError) {
    var listing = try FolderListing(folder, limits: limits)
    var entries: [CaptionedPicture] = []
    for (index, candidate) in listing.candidates.enumerated() {
      guard entries.count < limits.pictures else {
        listing.leaveOut(
          candidate.file,
          "and what follows is left out, as at most \(limits.pictures) pictures are read")
        break
      }
      do {
        let caption = try candidate.caption(limits: limits)
        let picture = try OwnPicture(contentsOf: candidate.url, side: side, limits: limits.picture)
        entries.append(picture.captioned(caption))
      } catch {
        listing.leaveOut(candidate.file, sentence: "\(error)")
      }
      progress(index + 1, listing.candidates.count)
    }
    guard !entries.isEmpty else { throw listing.nothingFits() }
    pictures = CaptionedPictures(
      title: Bilingual(same: folder.lastPathComponent), side: side, entries: entries)
    problems = listing.problems.sorted { ($0.file, $0.sentence) < ($1.file, $1.sentence) }
  }
}

/// How much of a folder is read.
public struct PictureFolderLimits: Sendable {
  /// Most pictures.
  public var pictures = 5_000
  /// Most files and folders in the folder.
  public var files = 20_000
  /// Most letters in a caption.
  public var captionLength = 300
  /// Most bytes in a table of captions.
  public var tableBytes = 16 << 20
  /// The largest picture file.
  public var picture = PictureLimits.standard

  /// The limits that the fields' descriptions begin with.
  public static let standard = PictureFolderLimits()
}

/// A file that was left out, and why.
public struct PictureFolderProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file as it is called in the folder, or the line of a table.
  public let file: String
  /// The whole sentence.
  public let sentence: String

  /// The whole sentence.
  public var description: String { sentence }

  init(file: String, sentence: String) {
    self.file = file.printable()
    self.sentence = sentence.printable()
  }

  init(file: String, fault: String) {
    self.init(file: file, sentence: "\(file): \(fault).")
  }
}

/// Why a folder cannot be used at all, in one sentence.
public struct PictureFolderError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, what is expected, and what to do.
  public let description: String

  init(_ description: String) { self.description = description.printable() }
}
