/// What a JPEG says about itself before its pixels are unpacked.
///
/// A JPEG is a list of segments, `FF code length contents`; the size stands in the one segment whose
/// code is a start of frame. The walk goes through to the end-of-image marker, because libjpeg paints
/// the missing rest of a cut file gray and calls it a picture.
/// Source: ITU-T T.81 (1992), annex B.
struct JPEGHeader {
  /// Pixels in a row, and rows, as stored.
  private(set) var width = 0
  private(set) var height = 0
  /// How to turn the stored picture upright.
  private(set) var orientation = PictureOrientation.upright

  /// Most passes over the picture.
  ///
  /// Progressive JPEGs have about ten; each takes as long as a whole picture, so a small file with a
  /// million of them would take days.
  private static let mostScans = 32

  /// Most segments of any kind.
  ///
  /// libjpeg keeps something of many of them, a hundred bytes for four in the file; a photo has some
  /// dozens, and a large colour profile a few hundred.
  private static let mostSegments = 2_000

  /// Walks through a whole file.
  init(_ bytes: [UInt8]) throws(HeaderProblem) {
    var reader = try ByteReader(bytes, at: 2)  // behind the start-of-image marker
    var (scanCount, segmentCount) = (0, 0)
    while true {
      let code = try Self.nextMarker(&reader)
      switch code {
      case 0x01, 0xD0...0xD7: continue  // markers without contents
      case 0xD8: throw .damaged("it starts twice")
      case 0xD9:
        guard scanCount > 0 else { throw .damaged("it holds no pixels") }
        return
      default: break
      }
      segmentCount += 1
      guard segmentCount <= Self.mostSegments else {
        throw .unsupported("it has more than \(Self.mostSegments) parts")
      }
      let length = try reader.bigEndian(2) - 2
      let start = reader.position
      try reader.skip(length)
      var segment = try ByteReader(bytes, from: start, count: length)
      switch code {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard width == 0 else { throw .damaged("it states its size twice") }
        try readFrame(&segment, code: code)
      case 0xDA:
        guard width > 0 else { throw .damaged("its pixels come before its size") }
        scanCount += 1
        guard scanCount <= Self.mostScans else {
          throw .unsupported("it is built up in more than \(Self.mostScans) passes")
        }
      case 0xE1: orientation = PictureOrientation(exifSegment: segment) ?? orientation
      default: break
      }
    }
  }

  /// The code of the next marker; skips fill bytes and, behind a start of scan, packed pixels, in
  /// which a byte FF is followed by 00.
  private static func nextMarker(_ reader: inout ByteReader) throws(HeaderProblem) -> Int {
    while true {
      while try reader.byte() != 0xFF {}
      var code = 0xFF
      while code == 0xFF { code = try reader.byte() }
      if code != 0 { return code }
    }
  }

  private mutating func readFrame(_ segment: inout ByteReader, code: Int) throws(HeaderProblem) {
    let precision = try segment.byte()
    (height, width) = (try segment.bigEndian(2), try segment.bigEndian(2))
    let componentCount = try segment.byte()
    guard width > 0, height > 0 else { throw .damaged("it claims to have no pixels") }
    guard precision == 8 else { throw .unsupported("it has \(precision) bits a channel") }
    guard [1, 3, 4].contains(componentCount) else {
      throw .unsupported("it has \(componentCount) channels")
    }
    // Baseline, extended and progressive, by Huffman or arithmetic codes; the rest is lossless or
    // hierarchical, which hardly anybody ever wrote.
    guard [0xC0, 0xC1, 0xC2, 0xC9, 0xCA].contains(code) else {
      throw .unsupported("it is packed in a rare way")
    }
  }
}
