/// How a camera was held: which way the stored picture has to be turned to stand upright.
///
/// The numbers are those of the Exif tag Orientation. Source: CIPA DC-008 (Exif 2.32), 4.6.5.
enum PictureOrientation: Int, CaseIterable {
  case upright = 1
  case mirrored, turnedAround, mirroredTurnedAround
  case transposed, quarterLeft, transposedTurnedAround, quarterRight

  /// The orientation that an APP1 segment of a JPEG states, if it is a sound Exif segment that does.
  init?(exifSegment segment: ByteReader) {
    guard let value = try? Self.exifValue(segment) else { return nil }
    self.init(rawValue: value)
  }

  /// Exif is a small TIFF file: byte order, 42, place of a directory of entries of 12 bytes.
  private static func exifValue(_ segment: ByteReader) throws(HeaderProblem) -> Int? {
    var reader = segment
    guard try reader.tag() == "Exif", try reader.littleEndian(2) == 0 else { return nil }
    let order = try reader.bigEndian(2)
    guard order == 0x4949 || order == 0x4D4D else { return nil }
    let isLittle = order == 0x4949
    func number(_ count: Int) throws(HeaderProblem) -> Int {
      try isLittle ? reader.littleEndian(count) : reader.bigEndian(count)
    }
    guard try number(2) == 42 else { return nil }
    try reader.skip(number(4) - 8)  // the directory's place counts from the byte order on
    for _ in 0..<(try number(2)) {
      let (tag, type, count) = (try number(2), try number(2), try number(4))
      let value = try number(2)
      try reader.skip(2)
      if tag == 0x0112 { return type == 3 && count == 1 ? value : nil }
    }
    return nil
  }
}

extension Picture {
  /// This picture turned upright.
  func turned(_ orientation: PictureOrientation) -> Picture {
    let (right, bottom) = (width - 1, height - 1)
    switch orientation {
    case .upright: return self
    case .mirrored: return rearranged(width, height) { x, y in (right - x, y) }
    case .turnedAround: return rearranged(width, height) { x, y in (right - x, bottom - y) }
    case .mirroredTurnedAround: return rearranged(width, height) { x, y in (x, bottom - y) }
    case .transposed: return rearranged(height, width) { x, y in (y, x) }
    case .quarterLeft: return rearranged(height, width) { x, y in (y, bottom - x) }
    case .transposedTurnedAround:
      return rearranged(height, width) { x, y in (right - y, bottom - x) }
    case .quarterRight: return rearranged(height, width) { x, y in (right - y, x) }
    }
  }

  /// A picture whose pixel (x, y) is ours at `source(x, y)`.
  private func rearranged(
    _ newWidth: Int, _ newHeight: Int, from source: (Int, Int) -> (Int, Int)
  ) -> Picture {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pixels.count)
    for y in 0..<newHeight {
      for x in 0..<newWidth {
        let (oldX, oldY) = source(x, y)
        let i = 4 * (oldY * width + oldX)
        bytes += pixels[i..<i + 4]
      }
    }
    return Picture(width: newWidth, height: newHeight, pixels: bytes)
  }
}
