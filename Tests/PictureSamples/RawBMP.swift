/// A second, independent way to write BMP: every header and depth that there is.
package struct RawBMP: Sendable {
  package var width = 5
  package var height = 3
  /// Bytes of the header: 12, 40, 52, 56, 64, 108, 124, or a wrong number.
  package var headerLength = 40
  package var depth = 24
  package var packing = 0
  package var isTopDown = false
  /// Red, green, blue, alpha masks of packing 3.
  package var masks = [0xFF_0000, 0xFF00, 0xFF, 0]
  /// Entries as 0xRRGGBB.
  package var palette: [Int] = []
  /// Bytes between the palette and the pixels.
  package var gap = 0
  /// The number in a pixel: an index, or 0xRRGGBB.
  package var samples: @Sendable (_ x: Int, _ y: Int) -> Int

  package init(depth: Int, samples: @escaping @Sendable (_ x: Int, _ y: Int) -> Int) {
    (self.depth, self.samples) = (depth, samples)
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let isOld = headerLength == 12
    let colours = palette.flatMap { Self.number($0, isOld ? 3 : 4) }
    var header = Self.number(headerLength)
    if isOld {
      header += [width, height, 1, depth].flatMap { Self.number($0, 2) }
    } else {
      header += Self.number(width) + Self.number(isTopDown ? -height : height)
      header += Self.number(1, 2) + Self.number(depth, 2)
      header += [packing, 0, 0, 0, palette.count, 0].flatMap { Self.number($0) }
      if headerLength > 40 || packing == 3 { header += masks.prefix(3).flatMap { Self.number($0) } }
      if headerLength > 52 { header += Self.number(masks[3]) }
      header += [UInt8](repeating: 0, count: max(headerLength - header.count, 0))
    }
    let start = 14 + header.count + colours.count + gap
    let file = header + colours + [UInt8](repeating: 0xAB, count: gap) + rows
    return Array("BM".utf8) + Self.number(14 + file.count) + Self.number(0) + Self.number(start)
      + file
  }

  private var rows: [UInt8] {
    (0..<height).flatMap { row in
      var (bits, bitCount, bytes) = (0, 0, [UInt8]())
      for x in 0..<width {
        let sample = samples(x, isTopDown ? row : height - 1 - row)
        if depth >= 8 {
          bytes += Self.number(sample, depth / 8)
        } else {
          bits = bits << depth | sample
          bitCount += depth
          if bitCount == 8 {
            bytes.append(UInt8(bits))
            (bits, bitCount) = (0, 0)
          }
        }
      }
      if bitCount > 0 { bytes.append(UInt8(bits << (8 - bitCount))) }
      return bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
  }

  /// The lowest byte first.
  package static func number(_ value: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
