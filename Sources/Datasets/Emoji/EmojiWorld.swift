import Languages
public import Pictures

/// The real world: 1,224 things that people have drawn and named, in eleven styles, 24 × 24 pixels.
///
///     let world = try EmojiWorld()
///     let emoji = try world.captionedPictures(in: .colour)
///     emoji.values                             // Batch<Float> of shape [1224, 1728]
///     world.entries[413].name.fr               // "oiseau"
///
/// Opening the world reads the captions alone. A style's drawings are decoded when it is asked for;
/// nothing is kept behind the scenes, so keep what you use.
public struct EmojiWorld: Sendable {
  /// Pixels along one side of every picture.
  public static let side = EmojiSheet.cellSide

  /// What the pictures are of, in the order of the pictures of every style.
  public let entries: [EmojiEntry]
  private let folder: ResourceFolder

  /// Opens the world that comes with Snow.
  ///
  /// - Throws: a sentence when the files are missing, or not the ones that came with Snow.
  public init() throws {
    try self.init(folder: ResourceFolder(module: "Datasets"))
  }

  package init(folder: ResourceFolder) throws {
    self.folder = folder
    entries = try EmojiEntry.list(
      captions: folder.bytes(of: "emoji/captions.json", atMost: 2_000_000),
      frenchThings: folder.bytes(of: "emoji/things-french.json", atMost: 200_000),
      count: EmojiSheet.cellCount)
  }

  /// The pictures of every entry in one style: opaque, 24 × 24 pixels.
  ///
  /// - Throws: a sentence when the drawings are missing or damaged.
  public func pictures(in style: EmojiStyle) throws -> [Picture] {
    try drawings(on: style.sheet).map { style($0) }
  }

  /// The pictures of one style, named and grouped into things.
  ///
  /// - Throws: a sentence when the drawings are missing or damaged.
  public func captionedPictures(in style: EmojiStyle) throws -> CaptionedPictures {
    CaptionedPictures(
      title: Bilingual(en: "Emoji, \(style.name.en)", fr: "Émojis, \(style.name.fr)"),
      side: Self.side,
      entries: captioned(try drawings(on: style.sheet), in: style) { $0.name })
  }

  /// The pictures of several styles in one collection, style after style.
  ///
  /// Names tell the style ("bird, neon"); a thing is the same in every style. With all eleven styles
  /// these are 13,464 pictures, whose numbers take 93 MB. Each sheet is decoded once.
  ///
  /// - Parameter styles: at least one.
  /// - Returns: 1,224 pictures a style.
  /// - Throws: a sentence when the drawings are missing or damaged.
  public func captionedPictures(in styles: [EmojiStyle]) throws -> CaptionedPictures {
    var sheets: [EmojiSheet: [Picture]] = [:]
    for sheet in Set(styles.map(\.sheet)) { sheets[sheet] = try drawings(on: sheet) }
    return CaptionedPictures(
      title: Bilingual(en: "Emoji", fr: "Émojis"), side: Self.side,
      entries: styles.flatMap { style in
        captioned(sheets[style.sheet] ?? [], in: style) { entry in
          Bilingual(
            en: "\(entry.name.en), \(style.name.en)", fr: "\(entry.name.fr), \(style.name.fr)")
        }
      })
  }

  /// The drawings of a sheet, clear where nothing is drawn: what styles are made from.
  ///
  /// - Throws: a sentence when the file is missing or damaged.
  public func drawings(on sheet: EmojiSheet) throws -> [Picture] {
    try sheet.drawings(
      fromPNG: folder.bytes(of: "emoji/\(sheet.rawValue).png", atMost: EmojiSheet.largestFile))
  }

  private func captioned(
    _ drawings: [Picture], in style: EmojiStyle, name: (EmojiEntry) -> Bilingual
  ) -> [CaptionedPicture] {
    zip(entries, drawings).map { entry, drawing in
      CaptionedPicture(
        picture: style(drawing), name: name(entry), thing: entry.thing, licence: style.licence)
    }
  }
}
