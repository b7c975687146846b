public import Languages
public import Pictures

/// What a person who meets a figure wants to know of it: written beside it as JSON.
///
/// With it an author has caption, alt text and licence line at hand, and anyone can make the figure
/// again and see by ``pixelHash`` that the same pictures came out.
public struct FigureManifest: Codable, Sendable {
  /// The name of the picture file beside this one.
  public let file: String
  /// Stands above the figure.
  public let title: Bilingual
  /// Stands under it.
  public let caption: Bilingual
  /// Is read aloud instead of it.
  public let altText: Bilingual
  /// The lesson that it belongs to; nil for figures of no lesson.
  public let chapter: FigureChapter?
  /// Makes it again; names are relative to the project's folder.
  public let command: String
  /// The seed of everything random in it.
  public let seed: UInt64
  /// The version of Snow that made it.
  public let version: String
  /// What the pictures in it were made of.
  public let pictureLicences: [PictureLicence]
  /// The same, ready to be printed under it, one work a line; empty where it shows no pictures, nil in
  /// manifests of earlier versions.
  public let licenceLine: String?
  /// The fingerprint of its pictures before any word was drawn; see `PixelHash`.
  public let pixelHash: String
  /// The language of the words on it, "en" or "fr".
  public let language: Language
  /// "light" or "dark".
  public let theme: String
  /// Pixels across.
  public let widthInPixels: Int
  /// Pixels down.
  public let heightInPixels: Int
  /// The resolution it is meant for.
  public let dotsPerInch: Int
  /// What is wrong with its layout; empty unless somebody's caption was too much for it.
  public let layoutFaults: [String]
}

/// The lesson that a figure belongs to, and its place there.
public struct FigureChapter: Hashable, Codable, Sendable {
  /// The number of the lesson.
  public let number: Int
  /// The title of the lesson.
  public let title: Bilingual
  /// How many figures come before it.
  public let figureNumber: Int

  /// A place in a lesson.
  public init(number: Int, title: Bilingual, figureNumber: Int) {
    (self.number, self.title, self.figureNumber) = (number, title, figureNumber)
  }
}
