import PictureSamples
import Pictures
import Testing

@Suite("WebP")
struct WebPTests {
  static let face = SamplePictures.face(side: 24)

  @Test("A lossless file holds the picture, a lossy one nearly")
  func opaque() throws {
    #expect(try PictureFile.decode(GDFiles.webP(Self.face, quality: 101)) == Self.face)
    let lossy = try PictureFile.decode(GDFiles.webP(Self.face, quality: 90))
    #expect(lossy != Self.face)
    let difference = zip(lossy.values(), Self.face.values()).map { abs($0 - $1) }.reduce(0, +)
    #expect(difference / Float(3 * 24 * 24) < 0.1)
  }

  @Test("Alpha arrives straight, within the seven bits that gd keeps", arguments: [80, 101])
  func alpha(quality: Int) throws {
    let holed = SampleFiles.withHole(Self.face)
    let picture = try PictureFile.decode(GDFiles.webP(holed, quality: quality))
    #expect(picture[0, 0].alpha == 0)
    #expect(abs(Int(picture[23, 0].alpha) - 128) <= 2)
    #expect(picture[12, 12].alpha == 255)
    if quality == 101 { #expect(picture[12, 12] == holed[12, 12]) }
  }

  /// A file with a header for more than pixels, and chunks around them.
  static func extended(
    flags: UInt8 = 0, width: Int = 24, height: Int = 24, chunks: [(String, [UInt8])] = []
  ) -> [UInt8] {
    let plain = GDFiles.webP(face, quality: 101)
    let header = [flags, 0, 0, 0] + RawBMP.number(width - 1, 3) + RawBMP.number(height - 1, 3)
    var body = Array("WEBP".utf8) + chunk("VP8X", header) + plain.dropFirst(12)
    for (name, contents) in chunks { body += chunk(name, contents) }
    return Array("RIFF".utf8) + RawBMP.number(body.count) + body
  }

  private static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
    Array(name.utf8) + RawBMP.number(contents.count) + contents
      + [UInt8](repeating: 0, count: contents.count % 2)
  }

  @Test("Parts that say nothing of pixels do no harm")
  func extended() throws {
    #expect(try PictureFile.decode(Self.extended()) == Self.face)
    let described = Self.extended(flags: 8, chunks: [("EXIF", [1, 2, 3])])
    #expect(try PictureFile.decode(described) == Self.face)
  }

  @Test("Lossless packing, whose code tables take most memory, is read up to a bound")
  func lossless() throws {
    // A picture that fits, and one with one row more, told apart by the header alone.
    let fits = Picture(width: 512, height: 512, filledWith: Colour(0x3CACE8))
    #expect(try PictureFile.decode(GDFiles.webP(fits, quality: 101)) == fits)
    let tall = Picture(width: 512, height: 513, filledWith: Colour(0x3CACE8))
    #expect(refusal(GDFiles.webP(tall, quality: 101)).contains("without loss"))
    #expect(try PictureFile.decode(GDFiles.webP(tall)).height == 513)
    // The alpha of a lossy picture is packed without loss, too.
    var clear = tall
    clear[0, 0] = .clear
    #expect(refusal(GDFiles.webP(clear)).contains("without loss"))
  }

  @Test("Animations, two sizes, absurd sizes and wrong parts are refused")
  func refused() {
    #expect(refusal(Self.extended(flags: 2)).contains("animation"))
    #expect(refusal(Self.extended(width: 23)).contains("two different sizes"))
    var huge = GDFiles.webP(Self.face, quality: 101)
    huge.replaceSubrange(21..<25, with: [255, 255, 255, 0x0F])
    #expect(refusal(huge).contains("without loss"))
    var lossy = GDFiles.webP(Self.face)
    lossy[23] = 0
    #expect(refusal(lossy).contains("do not start with a whole picture"))
    var long = GDFiles.webP(Self.face)
    long[18] = 1
    #expect(refusal(long).contains("ends too early"))
    #expect(refusal(Array("RIFF\u{4}\0\0\0WEBP".utf8)).contains("no pixels"))
  }

  @Test("A file cut anywhere is refused", arguments: [80, 101])
  func truncated(quality: Int) {
    let file = GDFiles.webP(SampleFiles.withHole(Self.face), quality: quality)
    for count in 0..<file.count {
      #expect(throws: PictureFileError.self) { try PictureFile.decode(Array(file.prefix(count))) }
    }
  }
}
