import PictureSamples
import Pictures
import Testing

@Suite("BMP")
struct BMPTests {
  @Test("What gd writes comes back: 24 bits, 8 bits, packed rows")
  func gd() throws {
    let face = SamplePictures.face(side: 23)
    #expect(try PictureFile.decode(GDFiles.bmp(face)) == face)
    for isPacked in [false, true] {
      let file = GDFiles.bmp(face, palette: true, packed: isPacked)
      #expect(try PictureFile.decode(file) == face)
    }
  }

  @Test(
    "Every header, depth and direction of rows",
    arguments: [12, 40, 64, 108, 124], [4, 8, 24, 32])
  func headers(length: Int, depth: Int) throws {
    guard length != 12 || depth < 32 else { return }
    var raw = RawBMP(depth: depth) { x, y in
      depth > 8 ? 0x3000 * x + 0x21 * y + 0xA0_0000 : (x + 2 * y) % 3
    }
    raw.headerLength = length
    raw.palette = depth <= 8 ? [0xFF8000, 0x0080FF, 0x102030] : []
    // The oldest header has no room for a shorter palette.
    if length == 12 && depth <= 8 {
      raw.palette += [Int](repeating: 0, count: 1 << depth - 3)
    }
    let expected = Self.picture(of: raw)
    #expect(try PictureFile.decode(raw.bytes) == expected)
    raw.gap = 6
    #expect(try PictureFile.decode(raw.bytes) == expected)
    if length > 12 {
      raw.isTopDown = true
      #expect(try PictureFile.decode(raw.bytes) == expected)
    }
  }

  private static func picture(of raw: RawBMP) -> Picture {
    var picture = Picture(width: raw.width, height: raw.height, filledWith: .white)
    for y in 0..<raw.height {
      for x in 0..<raw.width {
        let sample = raw.samples(x, y)
        picture[x, y] = Colour(UInt32(raw.depth <= 8 ? raw.palette[sample] : sample))
      }
    }
    return picture
  }

  @Test("Bit fields and the rare headers that belong to them are refused by name")
  func masks() {
    var raw = RawBMP(depth: 32) { 0x01_02_03 * (1 + $0 + $1) }
    raw.packing = 3
    for length in [40, 108] {
      raw.headerLength = length
      #expect(refusal(raw.bytes).contains("bit fields"))
    }
    for length in [52, 56] {
      raw.headerLength = length
      #expect(refusal(raw.bytes).contains("rare kind"))
    }
  }

  @Test("An entry that the palette does not have is black, whatever was in memory")
  func palette() throws {
    var raw = RawBMP(depth: 8) { x, _ in x == 0 ? 0 : 99 }
    raw.palette = [0xFF8000]
    let picture = try PictureFile.decode(raw.bytes)
    #expect(picture[0, 0] == Colour(0xFF8000))
    #expect(picture[1, 0] == .black)
  }

  @Test("What gd would misread is refused by name", arguments: [1, 2, 16, 64])
  func depths(depth: Int) {
    #expect(refusal(RawBMP(depth: depth) { _, _ in 0 }.bytes).contains("\(depth) bit"))
  }

  @Test("Absurd sizes, offsets, palettes and packings are refused")
  func refused() throws {
    let plain = RawBMP(depth: 24) { _, _ in 0 }
    func changed(_ offset: Int, _ value: Int) -> [UInt8] {
      var bytes = plain.bytes
      bytes.replaceSubrange(offset..<offset + 4, with: RawBMP.number(value))
      return bytes
    }
    #expect(try PictureFile.decode(plain.bytes) == Self.picture(of: plain))
    #expect(refusal(changed(18, 1_000_000)).contains("ends too early"))
    #expect(refusal(changed(22, 1 << 31)).contains("ends too early"))
    #expect(refusal(changed(22, 0)).contains("no pixels"))
    #expect(refusal(changed(22, 4000)).contains("ends too early"))
    #expect(refusal(changed(10, 20)).contains("inside its header"))
    #expect(refusal(changed(10, 1 << 30)).contains("ends too early"))
    #expect(refusal(changed(14, 41)).contains("header"))
    #expect(refusal(changed(30, 4)).contains("packed in a rare way"))
    var crowded = RawBMP(depth: 4) { _, _ in 0 }
    crowded.palette = [Int](repeating: 0, count: 17)
    #expect(refusal(crowded.bytes).contains("cannot be unpacked"))
  }

  @Test("A file cut anywhere is refused", arguments: [false, true])
  func truncated(isPacked: Bool) {
    let file = GDFiles.bmp(SamplePictures.face(side: 20), palette: isPacked, packed: isPacked)
    // A packed file may lack its mark of the end.
    for count in 0..<file.count - 2 where count % 3 == 0 {
      #expect(throws: PictureFileError.self) { try PictureFile.decode(Array(file.prefix(count))) }
    }
  }
}
