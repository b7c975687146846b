import PictureSamples
import Pictures
import Testing

@Suite("JPEG")
struct JPEGTests {
  static let face = SamplePictures.face(side: 40)

  @Test("Baseline and progressive files hold the picture, but for what JPEG loses")
  func modes() throws {
    for isProgressive in [false, true] {
      let file = GDFiles.jpeg(Self.face, quality: 100, progressive: isProgressive)
      #expect(file.contains(sequence: [0xFF, isProgressive ? 0xC2 : 0xC0]))
      let picture = try PictureFile.decode(file)
      #expect(picture.isOpaque)
      #expect(rootMeanSquare(picture, Self.face) < 8)
      // The wrong twin: another picture is far away.
      #expect(rootMeanSquare(picture, SamplePictures.snow(side: 40)) > 50)
    }
  }

  @Test("Gray is spread over the three colours")
  func gray() throws {
    let raw = RawJPEG(columns: 3, rows: 2, componentCount: 1) { [40 * $0 + 100 * $1] }
    let picture = try PictureFile.decode(raw.bytes)
    #expect((picture.width, picture.height) == (24, 16))
    for (x, y) in [(0, 0), (9, 3), (23, 15)] {
      let level = UInt8(raw.blocks(x / 8, y / 8)[0])
      #expect(picture[x, y] == Colour(red: level, green: level, blue: level))
    }
  }

  @Test("Inks become light, as they are and as Adobe's programs turn them round")
  func inks() throws {
    let inks = [20, 60, 100, 40]
    var raw = RawJPEG(columns: 1, rows: 1, componentCount: 4) { _, _ in inks }
    let light = inks.prefix(3).map { UInt8((255 - $0) * (255 - 40) / 255) }
    let expected = Colour(red: light[0], green: light[1], blue: light[2])
    #expect(try PictureFile.decode(raw.bytes)[0, 0] == expected)

    raw.blocks = { _, _ in inks.map { 255 - $0 } }
    #expect(try PictureFile.decode(raw.bytes)[0, 0] != expected)
    raw.segments = [(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0])]
    #expect(try PictureFile.decode(raw.bytes)[0, 0] == expected)
  }

  /// A photo of four blocks: red green / blue white, as luma and colour differences.
  static let quarters = RawJPEG(columns: 2, rows: 2, componentCount: 3) { column, row in
    [[[76, 85, 255], [150, 44, 21]], [[29, 255, 107], [255, 128, 128]]][row][column]
  }

  @Test("A photo stands upright however the camera was held", arguments: 1...8)
  func orientation(value: Int) throws {
    // Which quarter comes first, second (top), third, fourth (bottom): the TIFF table of orientations.
    let order = [
      [0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0], [2, 3, 0, 1], [0, 2, 1, 3], [2, 0, 3, 1],
      [3, 1, 2, 0], [1, 3, 0, 2],
    ][value - 1]
    let plain = try PictureFile.decode(Self.quarters.bytes)
    for isLittleEndian in [false, true] {
      let file = SampleFiles.turned(
        Self.quarters.bytes, orientation: value, littleEndian: isLittleEndian)
      let picture = try PictureFile.decode(file)
      for (place, quarter) in order.enumerated() {
        let seen = picture[4 + 8 * (place % 2), 4 + 8 * (place / 2)]
        #expect(seen == plain[4 + 8 * (quarter % 2), 4 + 8 * (quarter / 2)])
      }
    }
  }

  @Test("A turned photo has its sides exchanged, a nonsensical turn changes nothing")
  func sides() throws {
    let wide = RawJPEG(columns: 3, rows: 1, componentCount: 1) { column, _ in [100 * column] }
    let turned = try PictureFile.decode(SampleFiles.turned(wide.bytes, orientation: 6))
    #expect((turned.width, turned.height) == (8, 24))
    #expect(turned[0, 0].red == 0 && turned[0, 23].red == 200)
    for nonsense in [0, 9, 65_535] {
      let file = SampleFiles.turned(wide.bytes, orientation: nonsense)
      #expect(try PictureFile.decode(file) == PictureFile.decode(wide.bytes))
    }
  }

  @Test("A file cut anywhere is refused, not filled with gray", arguments: [false, true])
  func truncated(isProgressive: Bool) {
    let file = GDFiles.jpeg(Self.face, progressive: isProgressive)
    for count in stride(from: 0, to: file.count, by: 7) {
      #expect(throws: PictureFileError.self) { try PictureFile.decode(Array(file.prefix(count))) }
    }
    // Even with an end put on it: libjpeg then fills up what is missing, and only warns.
    let patched = Array(file.prefix(file.count * 3 / 4)) + [0xFF, 0xD9]
    #expect(refusal(patched).contains("damaged JPEG"))
  }

  @Test("Bytes behind the end, as phones add them, do no harm")
  func trailer() throws {
    let file = GDFiles.jpeg(Self.face)
    let whole = try PictureFile.decode(file)
    #expect(try PictureFile.decode(file + Array("a film".utf8)) == whole)
    var padded = file
    padded.insert(contentsOf: [1, 2, 3], at: file.count - 2)
    #expect(try PictureFile.decode(padded) == whole)
  }

  @Test("What is damaged inside is refused in libjpeg's words")
  func damaged() {
    var raw = RawJPEG(columns: 2, rows: 2, componentCount: 1) { [99 * ($0 + $1)] }
    raw.segments = [(0xC4, [0x00] + [UInt8](repeating: 255, count: 16))]
    #expect(refusal(raw.bytes).contains("Bogus Huffman table"))
    let noTables = Array(raw.bytes.prefix(2)) + [0xFF, 0xD9]
    #expect(refusal(noTables).contains("holds no pixels"))
  }

  @Test(
    "Sizes, depths, parts and compressions that are not read are named before libjpeg sees them")
  func refused() {
    let file = RawJPEG(columns: 1, rows: 1, componentCount: 1) { _, _ in [7] }.bytes
    let frame = file.indices.first { file[$0...].starts(with: [0xFF, 0xC0]) } ?? 0
    func changed(_ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
      var copy = file
      copy.replaceSubrange(frame + offset..<frame + offset + bytes.count, with: bytes)
      return copy
    }
    #expect(refusal(changed(5, [0xFF, 0xFF, 0xFF, 0xFF])).contains("65535 x 65535"))
    #expect(refusal(changed(7, [0, 0])).contains("no pixels"))
    #expect(refusal(changed(5, [0, 0])).contains("no pixels"))
    #expect(refusal(changed(4, [12])).contains("12 bits"))
    #expect(refusal(changed(9, [2])).contains("2 channels"))
    #expect(refusal(changed(1, [0xC3])).contains("packed in a rare way"))
    // libjpeg would keep something of each of them; the twin with fewer is read.
    func withParts(_ count: Int) -> [UInt8] {
      let parts = (0..<count).flatMap { _ in RawJPEG.segment(0xEE, []) }
      return Array(file.prefix(2)) + parts + file.dropFirst(2)
    }
    #expect(refusal(withParts(2_001)).contains("parts"))
    #expect((try? PictureFile.decode(withParts(1_900))) != nil)
  }

  private func rootMeanSquare(_ a: Picture, _ b: Picture) -> Double {
    let squares = zip(a.pixels, b.pixels).map { (Int($0) - Int($1)) * (Int($0) - Int($1)) }
    return (Double(squares.reduce(0, +)) / Double(squares.count)).squareRoot()
  }
}

extension [UInt8] {
  /// Whether `part` stands anywhere in it.
  fileprivate func contains(sequence part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
