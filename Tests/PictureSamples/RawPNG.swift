/// A second, independent way to write PNG, so that the reader is not only tested against libpng's own
/// writer: every colour type and bit depth, interlaced or not, with chunks of one's choice.
///
/// Pixels are stored without compression. Source: PNG Specification, Third Edition; RFC 1950, 1951.
package struct RawPNG: Sendable {
  /// The colour types of the specification.
  package enum ColourType: UInt8, Sendable {
    case gray = 0
    case rgb = 2
    case palette = 3
    case grayAlpha = 4
    case rgba = 6

    /// Samples of a pixel.
    package var channelCount: Int {
      switch self {
      case .gray, .palette: 1
      case .grayAlpha: 2
      case .rgb: 3
      case .rgba: 4
      }
    }
  }

  /// A chunk: four letters and its contents.
  package struct Chunk: Sendable {
    package var type: String
    package var contents: [UInt8]
    package init(_ type: String, _ contents: [UInt8]) {
      (self.type, self.contents) = (type, contents)
    }
  }

  package var width: Int
  package var height: Int
  package var bitDepth: Int
  package var colourType: ColourType
  package var isInterlaced: Bool
  /// The samples of a pixel in column x and row y, each below 2^bitDepth.
  package var samples: @Sendable (_ x: Int, _ y: Int) -> [Int]
  /// Chunks between the header and the pixels, such as PLTE and tRNS.
  package var chunks: [Chunk]

  package init(
    width: Int, height: Int, bitDepth: Int, colourType: ColourType, isInterlaced: Bool = false,
    chunks: [Chunk] = [], samples: @escaping @Sendable (_ x: Int, _ y: Int) -> [Int]
  ) {
    (self.width, self.height, self.bitDepth) = (width, height, bitDepth)
    (self.colourType, self.isInterlaced, self.chunks) = (colourType, isInterlaced, chunks)
    self.samples = samples
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let header =
      Self.number(width) + Self.number(height)
      + [UInt8(bitDepth), colourType.rawValue, 0, 0, isInterlaced ? 1 : 0]
    let all =
      [Chunk("IHDR", header)] + chunks + [Chunk("IDAT", Self.zlib(rows)), Chunk("IEND", [])]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + all.flatMap(Self.encoded)
  }

  /// Adam7: first column, first row, column step, row step of each pass.
  private static let passes = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
  ]

  /// All rows, each with filter 0 before it and its samples packed to the high bits first.
  private var rows: [UInt8] {
    var bytes: [UInt8] = []
    for (x0, y0, dx, dy) in isInterlaced ? Self.passes : [(0, 0, 1, 1)] where x0 < width {
      for y in stride(from: y0, to: height, by: dy) {
        bytes.append(0)
        var (bits, bitCount) = (0, 0)
        for sample in stride(from: x0, to: width, by: dx).flatMap({ samples($0, y) }) {
          bits = bits << bitDepth | sample
          bitCount += bitDepth
          while bitCount >= 8 {
            bitCount -= 8
            bytes.append(UInt8(bits >> bitCount & 0xFF))
          }
          bits &= 1 << bitCount - 1
        }
        if bitCount > 0 { bytes.append(UInt8(bits << (8 - bitCount) & 0xFF)) }
      }
    }
    return bytes
  }

  /// Length, type, contents, checksum.
  package static func encoded(_ chunk: Chunk) -> [UInt8] {
    let checked = Array(chunk.type.utf8) + chunk.contents
    return number(chunk.contents.count) + checked + number(Int(crc32(checked)))
  }

  /// Four bytes, the highest first.
  package static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
  }

  /// The checksum of a chunk: the polynomial EDB88320, bit by bit.
  package static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { c, _ in c & 1 == 1 ? c >> 1 ^ 0xEDB8_8320 : c >> 1 }
    }
  }

  /// Deflate without compression, in blocks of at most 65,535 bytes.
  private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      stream += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    var (a, b) = (1, 0)  // Adler-32
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + number(b << 16 | a)
  }
}
