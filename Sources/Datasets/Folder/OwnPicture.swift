import Files
public import Foundation
import Languages
public import Pictures

/// A picture of the user's own, made to fit a world: `--image FILE`.
///
///     let own = try OwnPicture(contentsOf: URL(fileURLWithPath: "cat.jpg"), side: 24)
///     let candidates = try EmojiWorld().captionedPictures(in: .colour).appending(own.captioned())
///
/// Both versions are kept, so that a figure can show what was given beside what is computed with.
public struct OwnPicture: Sendable {
  /// What the file is called, without its folder and ending.
  public let name: String
  /// The middle square of the picture, on white, at most ``largestSquare`` a side: for showing.
  public let square: Picture
  /// The same, averaged down (or up) to the world's size: for computing.
  public let small: Picture
  private let file: String

  /// Pixels along one side of the largest ``square`` that is kept.
  public static let largestSquare = 960

  /// Reads a picture of any format that Snow reads.
  ///
  /// - Parameters:
  ///   - file: where it is.
  ///   - side: pixels along one side of the world's pictures.
  ///   - limits: the largest file that is read.
  /// - Throws: `PictureFileError`, one sentence that names the file.
  public init(
    contentsOf file: URL, side: Int, limits: PictureLimits = .standard
  ) throws(PictureFileError) {
    let picture = try PictureFile.read(file, limits: limits)
    self.init(picture, file: file.lastPathComponent, side: side)
  }

  /// Makes a picture fit: middle square, white behind what is clear, average of areas.
  ///
  /// - Parameters:
  ///   - picture: any size.
  ///   - file: what its file is called.
  ///   - side: pixels along one side of the world's pictures.
  public init(_ picture: Picture, file: String, side: Int) {
    let whole = picture.centreSquare.opaque(on: .white)
    square =
      whole.width > Self.largestSquare
      ? whole.areaAveraged(width: Self.largestSquare, height: Self.largestSquare) : whole
    small = whole.areaAveraged(width: side, height: side)
    name = (file as NSString).deletingPathExtension.printable()
    self.file = file.printable()
  }

  /// The small picture as one more member of a collection.
  ///
  /// - Parameter caption: what it is called; if nil, what its file is called.
  /// - Returns: picture, caption, and a licence line that leaves all rights with the owner.
  public func captioned(_ caption: String? = nil) -> CaptionedPicture {
    CaptionedPicture(
      picture: small, name: Bilingual(same: caption ?? name),
      licence: PictureLicence(
        work: file, holder: "its owner", licence: "as its owner says", url: "",
        changes: "cropped to a square, averaged to \(small.width) pixels",
        french: .init(
          holder: "qui le possède", licence: "selon qui le possède",
          changes: "recadré en carré, moyenné à \(small.width) pixels")))
  }
}
