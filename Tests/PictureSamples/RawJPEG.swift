/// A second, independent way to write JPEG, for what gd does not write: gray, CMYK, any segments.
///
/// Every block of 8 × 8 pixels has one colour, so that only its mean is stored.
///
/// Source: ITU-T Recommendation T.81, annexes B, F and K.
package struct RawJPEG: Sendable {
  /// Blocks in a row, and rows of blocks.
  package var columns: Int
  package var rows: Int
  /// Components of a pixel: 1 (gray), 3 (luma, blue and red difference) or 4 (CMYK).
  package var componentCount: Int
  /// Whether each component has a scan of its own, so that a reader must keep all of them in memory.
  package var hasSeparateScans = false
  /// Segments before the picture's own, such as EXIF, as code and contents.
  package var segments: [(code: UInt8, contents: [UInt8])] = []
  /// The components of a block, 0…255.
  package var blocks: @Sendable (_ column: Int, _ row: Int) -> [Int]

  package init(
    columns: Int, rows: Int, componentCount: Int,
    blocks: @escaping @Sendable (_ column: Int, _ row: Int) -> [Int]
  ) {
    (self.columns, self.rows, self.componentCount) = (columns, rows, componentCount)
    self.blocks = blocks
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let components = (1...componentCount).map { UInt8($0) }
    var frame: [UInt8] = [8]
    frame += Self.number(8 * rows) + Self.number(8 * columns)
    frame.append(UInt8(componentCount))
    for component in components { frame += [component, 0x11, 0] }
    // Codes of four bits for the twelve sizes of a difference; "end of block" is the one bit 0.
    var means = [UInt8](repeating: 0, count: 17)
    means[4] = 12
    means += Array(0..<12)
    var rest = [UInt8](repeating: 0, count: 18)
    (rest[0], rest[1]) = (0x10, 1)
    var file: [UInt8] = [0xFF, 0xD8]
    for segment in segments { file += Self.segment(segment.code, segment.contents) }
    file += Self.segment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
    file += Self.segment(0xC0, frame) + Self.segment(0xC4, means) + Self.segment(0xC4, rest)
    let scans = hasSeparateScans ? components.map { [$0] } : [components]
    for scan in scans {
      var header = [UInt8(scan.count)]
      for component in scan { header += [component, 0x00] }
      file += Self.segment(0xDA, header + [0, 63, 0]) + data(ofComponents: scan)
    }
    return file + [0xFF, 0xD9]
  }

  /// A marker, the length, the contents.
  package static func segment(_ code: UInt8, _ contents: [UInt8]) -> [UInt8] {
    [0xFF, code] + number(contents.count + 2) + contents
  }

  /// Two bytes, the higher first.
  private static func number(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }

  /// With all steps of 8, a block's mean is stored as it is: the difference from the block before, as
  /// its size in bits, and then these bits, negative ones less 1.
  private func data(ofComponents components: [UInt8]) -> [UInt8] {
    var (bits, bitCount, bytes) = (0, 0, [UInt8]())
    func put(_ value: Int, _ count: Int) {
      bits = bits << count | value
      bitCount += count
      while bitCount >= 8 {
        bitCount -= 8
        let byte = UInt8(bits >> bitCount & 0xFF)
        bytes += byte == 0xFF ? [0xFF, 0] : [byte]
      }
      bits &= 1 << bitCount - 1
    }
    var last = [Int](repeating: 128, count: componentCount)
    for row in 0..<rows {
      for column in 0..<columns {
        let means = blocks(column, row)
        for i in components.map({ Int($0) - 1 }) {
          let mean = means[i]
          let difference = mean - last[i]
          last[i] = mean
          let size = Int.bitWidth - difference.magnitude.leadingZeroBitCount
          put(size, 4)
          put(difference < 0 ? difference + 1 << size - 1 : difference, size)
          put(0, 1)
        }
      }
    }
    put(0x7F, 7)  // ones up to the next whole byte
    return bytes
  }
}
