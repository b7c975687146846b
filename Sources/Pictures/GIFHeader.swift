/// What a GIF says about itself before its pixels are unpacked.
///
///     "GIF89a" | screen | palette? | blocks: `!` extension, `,` picture … | `;`
///
/// The walk goes through all blocks to the closing `;`, and counts the pixels that are packed in the
/// first picture (see ``LZWLength``), because gd fills what a cut file lacks with the first colour
/// and says nothing. Source: CompuServe, Graphics Interchange Format 89a, 1990.
struct GIFHeader {
  /// The screen on which pictures are laid, in pixels.
  private(set) var screen: (width: Int, height: Int) = (0, 0)
  /// The first picture, which is the one that is read, on the screen.
  private(set) var picture: (left: Int, top: Int, width: Int, height: Int) = (0, 0, 0, 0)
  /// Colours of the palette that the first picture uses.
  private(set) var colourCount = 0

  /// Walks through a whole file.
  init(_ bytes: [UInt8]) throws(HeaderProblem) {
    var reader = try ByteReader(bytes, at: 6)
    screen = (try reader.littleEndian(2), try reader.littleEndian(2))
    guard screen.width > 0, screen.height > 0 else {
      throw .damaged("it claims to have no pixels")
    }
    let globalColourCount = try Self.skipPalette(&reader, flags: reader.byte(), after: 2)

    while true {
      switch try reader.byte() {
      case 0x21:  // an extension: what it is, and its blocks
        _ = try reader.byte()
        try Self.walkBlocks(&reader) { _ in }
      case 0x2C: try readPicture(&reader, globalColourCount: globalColourCount)
      case 0x3B:
        guard picture.width > 0 else { throw .damaged("it holds no picture") }
        return
      default: throw .damaged("something that is no block of a GIF stands in it")
      }
    }
  }

  private mutating func readPicture(
    _ reader: inout ByteReader, globalColourCount: Int
  ) throws(HeaderProblem) {
    let (left, top) = (try reader.littleEndian(2), try reader.littleEndian(2))
    let (width, height) = (try reader.littleEndian(2), try reader.littleEndian(2))
    let ownColourCount = try Self.skipPalette(&reader, flags: reader.byte(), after: 0)
    let colourCount = ownColourCount > 0 ? ownColourCount : globalColourCount
    guard width > 0, height > 0, left + width <= screen.width, top + height <= screen.height else {
      throw .damaged("a picture in it does not fit on its screen")
    }
    guard colourCount > 0 else { throw .damaged("it has no palette") }
    let codeSize = try reader.byte()
    // Whoever shows a GIF may stop counting at its last pixel, so more than needed does no harm.
    var length = try LZWLength(codeSize: codeSize)
    let isRead = picture.width == 0
    try Self.walkBlocks(&reader) { block throws(HeaderProblem) in
      if isRead && length.pixelCount < width * height { try length.add(block) }
    }
    guard isRead else { return }
    guard length.pixelCount >= width * height else { throw .cut }
    picture = (left, top, width, height)
    self.colourCount = colourCount
  }

  /// Skips a palette when the flags announce one, and `after` bytes that stand between the two.
  ///
  /// - Returns: its colours; 0 when there is none.
  private static func skipPalette(
    _ reader: inout ByteReader, flags: Int, after: Int
  ) throws(HeaderProblem) -> Int {
    try reader.skip(after)
    guard flags & 0x80 != 0 else { return 0 }
    let colourCount = 1 << (flags & 7 + 1)
    try reader.skip(3 * colourCount)
    return colourCount
  }

  /// Goes through a list of blocks: each a count and as many bytes; a count of 0 ends the list.
  private static func walkBlocks(
    _ reader: inout ByteReader, _ body: (ArraySlice<UInt8>) throws(HeaderProblem) -> Void
  ) throws(HeaderProblem) {
    while true {
      let count = try reader.byte()
      if count == 0 { return }
      try body(try reader.take(count))
    }
  }
}
