import Foundation
import PictureSamples
import Pictures
import Testing

@Suite("PNG")
struct PNGTests {
  /// A small picture in which every channel of every pixel differs, with all degrees of transparency.
  static let colourful = Picture(
    width: 7, height: 5, pixels: (0..<140).map { UInt8(($0 * 73 + 11) % 256) })

  @Test("A picture comes back as it was written, transparent or opaque")
  func roundTrip() throws {
    let transparent = Self.colourful
    #expect(try PNG.decode(PNG.encode(transparent)) == transparent)
    let opaque = Picture(values: transparent.values(), width: 7, height: 5)
    #expect(try PNG.decode(PNG.encode(opaque)) == opaque)
    #expect(try PNG.decode(PNG.encode(opaque)) != transparent, "a test that notices a difference")
  }

  @Test("An opaque picture is written without alpha")
  func colourType() {
    #expect(PNG.encode(Picture(width: 2, height: 2, filledWith: .white))[25] == 2)
    #expect(PNG.encode(Picture(width: 2, height: 2, filledWith: .clear))[25] == 6)
  }

  @Test("Gray of every bit depth spreads over black to white", arguments: [1, 2, 4, 8, 16])
  func gray(bitDepth: Int) throws {
    let highest = 1 << bitDepth - 1
    let raw = RawPNG(width: 9, height: 3, bitDepth: bitDepth, colourType: .gray) { x, y in
      [(x * 7919 + y * 31) % (highest + 1)]
    }
    let picture = try PNG.decode(raw.bytes)
    for (x, y) in [(0, 0), (5, 1), (8, 2)] {
      let exact = Double(raw.samples(x, y)[0]) / Double(highest) * 255
      let colour = picture[x, y]
      #expect(abs(Double(colour.red) - exact) <= 0.51)
      #expect(colour.red == colour.green && colour.green == colour.blue && colour.alpha == 255)
    }
  }

  @Test("A palette with transparent entries", arguments: [1, 2, 4, 8])
  func palette(bitDepth: Int) throws {
    let raw = RawPNG(
      width: 5, height: 4, bitDepth: bitDepth, colourType: .palette,
      chunks: [.init("PLTE", [10, 20, 30, 200, 100, 50]), .init("tRNS", [77])]
    ) { x, y in [(x + y) % 2] }
    let picture = try PNG.decode(raw.bytes)
    #expect(picture[0, 0] == Colour(red: 10, green: 20, blue: 30, alpha: 77))
    #expect(picture[1, 0] == Colour(red: 200, green: 100, blue: 50))
  }

  @Test("One colour named transparent by tRNS")
  func transparentColour() throws {
    let raw = RawPNG(
      width: 2, height: 1, bitDepth: 8, colourType: .rgb,
      chunks: [.init("tRNS", [0, 1, 0, 2, 0, 3])]
    ) { x, _ in x == 0 ? [1, 2, 3] : [1, 2, 4] }
    let picture = try PNG.decode(raw.bytes)
    #expect(picture[0, 0].alpha == 0)
    #expect(picture[1, 0] == Colour(red: 1, green: 2, blue: 4))
  }

  @Test(
    "Interlaced files hold the same picture",
    arguments: [RawPNG.ColourType.gray, .rgb, .grayAlpha, .rgba], [8, 16])
  func interlaced(colourType: RawPNG.ColourType, bitDepth: Int) throws {
    var raw = RawPNG(width: 13, height: 11, bitDepth: bitDepth, colourType: colourType) { x, y in
      (0..<colourType.channelCount).map { (x * 311 + y * 173 + $0 * 97) % (1 << bitDepth) }
    }
    let plain = try PNG.decode(raw.bytes)
    raw.isInterlaced = true
    #expect(try PNG.decode(raw.bytes) == plain)
    let sample = raw.samples(6, 5)[0]
    let expected = bitDepth == 8 ? Double(sample) : Double(sample) / 257
    #expect(abs(Double(plain[6, 5].red) - expected) <= 0.5)
  }

  @Test("Texts in any writing come back, and plain ones stand in the chunk that all programs read")
  func texts() throws {
    let texts: [PNGText] = [
      .title("Une image devient neige, œuvre ᾱ σ ≈ 0.5"),
      .description("Café à côté\nsecond line"),
      .command("lesson-02-destroy --seed 7"), .software("Snow"), .comment(""),
    ]
    let bytes = PNG.encode(Self.colourful, text: texts)
    #expect(try Set(PNG.text(in: bytes)) == Set(texts))
    #expect(try PNG.decode(bytes) == Self.colourful)
    let file = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(file.contains("iTXtTitle"))
    #expect(file.contains("tEXtCommand"))
  }

  @Test("Texts behind the pixels are found, too many are refused")
  func textsOfOthers() throws {
    var raw = RawPNG(width: 1, height: 1, bitDepth: 8, colourType: .gray) { _, _ in [0] }
    let comment = RawPNG.Chunk("tEXt", Array("Comment\0hello".utf8))
    var bytes = raw.bytes
    bytes.insert(contentsOf: RawPNG.encoded(comment), at: bytes.count - 12)
    #expect(try PNG.text(in: bytes) == [.comment("hello")])

    raw.chunks = Array(repeating: comment, count: 5000)
    #expect(try PNG.text(in: raw.bytes).count <= 100)
    #expect(try PNG.decode(raw.bytes) == Picture(width: 1, height: 1, filledWith: .black))
  }

  @Test("The resolution for print stands in pHYs, per metre")
  func resolution() throws {
    let bytes = PNG.encode(Self.colourful, pixelsPerMetre: 11_811)
    let chunk = RawPNG.encoded(
      .init("pHYs", RawPNG.number(11_811) + RawPNG.number(11_811) + [1]))
    #expect(bytes.indices.contains { bytes[$0...].starts(with: chunk) })
  }

  @Test("The same picture gives the same bytes")
  func reproducible() {
    let text = [PNGText.title("Snow")]
    #expect(
      PNG.encode(Self.colourful, text: text) == PNG.encode(Self.colourful, text: text))
  }

  @Test("A PNG cut anywhere is refused")
  func truncated() {
    let bytes = PNG.encode(Self.colourful, text: [.title("Snow")])
    for count in 0..<bytes.count {
      #expect(throws: PictureFileError.self) { try PictureFile.decode(Array(bytes.prefix(count))) }
    }
  }

  @Test("The fingerprint is FNV-1a, and one level of one pixel changes it")
  func pixelHash() {
    // FNV-1a of the four ASCII bytes "abcd", computed by its definition.
    var expected: UInt64 = 14_695_981_039_346_656_037
    for byte in "abcd".utf8 { expected = (expected ^ UInt64(byte)) &* 1_099_511_628_211 }
    var picture = Picture(width: 1, height: 1, pixels: Array("abcd".utf8))
    #expect(picture.pixelHash == "fc179f83ee0724dd")
    #expect(PixelHash([picture]).value == expected)
    picture[0, 0].blue += 1
    #expect(PixelHash([picture]).value != expected)
  }
}
