package import Pictures

/// A real drawing of every emoji: one file with 36 × 34 cells, entry i at column i mod 36, row ⌊i/36⌋.
///
/// What a drawing does not cover is clear.
public enum EmojiSheet: String, CaseIterable, Sendable {
  /// Noto Color Emoji.
  case colour
  /// Twemoji.
  case twemoji
  /// Noto Emoji: black ink, whose coverage is the opacity.
  case ink

  /// Pixels along one side of a cell.
  public static let cellSide = 24
  /// Cells in a row.
  static let columns = 36
  /// Rows of cells.
  static let rows = 34
  /// Cells in a sheet: 1,224.
  public static let cellCount = columns * rows

  /// The drawings in the bytes of this sheet's file.
  ///
  /// - Parameter bytes: a PNG of 864 × 816 pixels; of `ink` a gray one, 0 no ink, 255 full.
  /// - Returns: 1,224 pictures with straight alpha.
  /// - Throws: `PictureFileError` for a file that is damaged, ``EmojiFileError`` for another picture.
  package func drawings(fromPNG bytes: [UInt8]) throws -> [Picture] {
    let (width, height) = (Self.columns * Self.cellSide, Self.rows * Self.cellSide)
    let limits = PictureLimits(
      fileBytes: Self.largestFile, side: max(width, height), pixels: width * height)
    let sheet = try PNG.decode(bytes, named: "\(rawValue).png", limits: limits)
    guard sheet.width == width, sheet.height == height else {
      throw EmojiFileError(
        "\(rawValue).png has \(sheet.width) x \(sheet.height) pixels, not \(width) x \(height)")
    }
    return (0..<Self.cellCount).map { drawing($0, in: sheet.pixels) }
  }

  /// More bytes than any of the three files has.
  static let largestFile = 4_000_000

  private func drawing(_ index: Int, in sheet: [UInt8]) -> Picture {
    let side = Self.cellSide
    let sheetRow = 4 * Self.columns * side
    let corner = index / Self.columns * side * sheetRow + index % Self.columns * side * 4
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * side * side)
    for y in 0..<side {
      let start = corner + y * sheetRow
      pixels += sheet[start..<start + 4 * side]
    }
    if self == .ink {
      for i in stride(from: 0, to: pixels.count, by: 4) {
        let coverage = pixels[i]
        (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = (0, 0, 0, coverage)
      }
    }
    return Picture(width: side, height: side, pixels: pixels)
  }
}
