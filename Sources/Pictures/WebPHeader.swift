/// What a WebP says about itself before its pixels are unpacked.
///
///     "RIFF" | bytes that follow | "WEBP" | chunks: tag, bytes, contents, padded to even
///
/// The first chunk is `VP8 ` (lossy) or `VP8L` (lossless), or `VP8X`, which states the size of a
/// canvas and is followed by others, one of the two among them; both state a size of their own.
/// Source: Google, WebP Container Specification; RFC 6386, 9.1; WebP Lossless Bitstream, 3.
struct WebPHeader {
  /// Pixels in a row, and rows.
  private(set) var width = 0
  private(set) var height = 0

  /// Most pixels of a picture, or of its alpha, that is packed without loss.
  ///
  /// Such a picture may divide itself into blocks of 4 by 4 pixels, each with code tables of its own
  /// of up to 20 kB, however few bytes they have in the file: at this size 330 MB at most.
  private static let mostLosslessPixels = 1 << 18

  /// Walks through the chunks of a whole file.
  init(_ bytes: [UInt8]) throws(HeaderProblem) {
    var file = try ByteReader(bytes, at: 4)
    let fileSize = try file.littleEndian(4)
    var reader = try ByteReader(bytes, from: 8, count: fileSize)
    try reader.skip(4)  // "WEBP"

    var canvas: (width: Int, height: Int)?
    var (hasPixels, isLossless) = (false, false)
    while reader.remaining >= 8 {
      let (tag, count) = (try reader.tag(), try reader.littleEndian(4))
      var chunk = try ByteReader(bytes, from: reader.position, count: min(count, reader.remaining))
      guard chunk.remaining == count else { throw .cut }
      try reader.skip(min(count + count % 2, reader.remaining))
      switch tag {
      case "VP8X":
        guard canvas == nil, !hasPixels else { throw .damaged("its chunks are in disorder") }
        let flags = try chunk.byte()
        guard flags & 0x02 == 0 else { throw .unsupported("it is an animation") }
        try chunk.skip(3)
        canvas = (try chunk.littleEndian(3) + 1, try chunk.littleEndian(3) + 1)
      case "VP8 ", "VP8L":
        guard !hasPixels else { throw .damaged("it holds two pictures") }
        hasPixels = true
        isLossless = isLossless || tag == "VP8L"
        (width, height) = try tag == "VP8 " ? Self.lossySize(&chunk) : Self.losslessSize(&chunk)
      case "ALPH":  // The lowest two bits of its first byte say how alpha is packed.
        let packing = try chunk.byte() & 3
        isLossless = isLossless || packing == 1
      default: continue  // colour profile, descriptions
      }
    }
    guard hasPixels else { throw .damaged("it holds no pixels") }
    guard width > 0, height > 0 else { throw .damaged("it claims to have no pixels") }
    if let canvas, canvas != (width, height) {
      throw .damaged("it states two different sizes")
    }
    guard !isLossless || width * height <= Self.mostLosslessPixels else {
      throw .unsupported(
        "it is packed without loss and has more than \(Self.mostLosslessPixels) pixels")
    }
  }

  /// Three bytes of flags, the start code 9D 01 2A, and 14 bits for each side.
  private static func lossySize(
    _ chunk: inout ByteReader
  ) throws(HeaderProblem) -> (width: Int, height: Int) {
    let flags = try chunk.littleEndian(3)
    guard flags & 1 == 0, try chunk.bigEndian(3) == 0x9D012A else {
      throw .damaged("its pixels do not start with a whole picture")
    }
    return (try chunk.littleEndian(2) & 0x3FFF, try chunk.littleEndian(2) & 0x3FFF)
  }

  /// The byte 2F and 14 bits for each side less one.
  private static func losslessSize(
    _ chunk: inout ByteReader
  ) throws(HeaderProblem) -> (width: Int, height: Int) {
    guard try chunk.byte() == 0x2F else { throw .damaged("its pixels start with a wrong byte") }
    let bits = try chunk.littleEndian(4)
    return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
  }
}
