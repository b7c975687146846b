import PictureSamples
import Pictures
import Testing

@Suite("Reading GIF")
struct GIFReaderTests {
  @Test("A picture of few colours comes back, interlaced or not")
  func plain() throws {
    let face = SamplePictures.face(side: 24)
    for isInterlaced in [false, true] {
      #expect(try PictureFile.decode(GDFiles.gif(face, interlaced: isInterlaced)) == face)
    }
  }

  @Test("Of an animation the first frame is read")
  func animation() throws {
    let frames = [SamplePictures.face(), SamplePictures.snow()]
    let picture = try PictureFile.decode(GIF.encode(frames, delays: [9, 9]))
    #expect(picture == frames[0])
    #expect(picture != frames[1])
  }

  @Test("What is transparent stays so")
  func transparency() throws {
    let holed = SampleFiles.withHole(SamplePictures.face(side: 24))
    let picture = try PictureFile.decode(GDFiles.gif(holed))
    #expect(picture[0, 0].alpha == 0)
    #expect(picture[12, 12] == holed[12, 12])
  }

  /// A GIF by hand: its screen, and one frame of one colour, `code` pixels long.
  static func small(
    screen: (UInt8, UInt8) = (4, 3), frame: [UInt8] = [1, 1, 2, 1], codeSize: UInt8 = 2,
    flags: UInt8 = 0x80
  ) -> [UInt8] {
    let palette: [UInt8] = flags < 0x80 ? [] : [0, 0, 0, 200, 100, 50]
    var descriptor: [UInt8] = [0x2C]
    for number in frame { descriptor += [number, 0] }
    // Three bits each: clear 100, 1 001, 1 001, end 101.
    let data: [UInt8] = [codeSize, 2, 0b0100_1100, 0b0000_1010, 0]
    let header: [UInt8] = Array("GIF89a".utf8) + [screen.0, 0, screen.1, 0, flags, 0, 0]
    return header + palette + descriptor + [0] + data + [0x3B]
  }

  @Test("A first frame smaller than its screen lies where it belongs")
  func placed() throws {
    let picture = try PictureFile.decode(Self.small())
    var expected = Picture(width: 4, height: 3, filledWith: .clear)
    for x in 1...2 { expected[x, 1] = Colour(red: 200, green: 100, blue: 50) }
    #expect(picture == expected)
  }

  @Test("Frames beyond the screen, no palette, absurd sizes and codes are refused")
  func refused() {
    #expect(refusal(Self.small(frame: [3, 1, 2, 1])).contains("does not fit on its screen"))
    #expect(refusal(Self.small(frame: [1, 1, 0, 1])).contains("does not fit"))
    #expect(refusal(Self.small(screen: (0, 0))).contains("no pixels"))
    #expect(refusal(Self.small(flags: 0)).contains("palette"))
    #expect(refusal(Self.small(codeSize: 12)).contains("packed in no known way"))
    var huge = Self.small()
    huge.replaceSubrange(6..<10, with: [255, 255, 255, 255])
    #expect(refusal(huge).contains("65535 x 65535"))
    // A later frame counts, too.
    let second: [UInt8] = [0x2C, 0, 0, 0, 0, 255, 255, 255, 255, 0, 2, 0]
    #expect(refusal(Self.small().dropLast() + second + [0x3B]).contains("does not fit"))
    #expect(refusal(Self.small().dropLast() + [7, 0x3B]).contains("no block of a GIF"))
  }

  @Test("A file cut anywhere is refused, not filled up")
  func truncated() {
    let file = GIF.encode([SamplePictures.face(), SamplePictures.snow()], delays: [9, 9])
    for count in 0..<file.count where count % 5 == 0 || count < 40 || count > file.count - 9 {
      #expect(throws: PictureFileError.self) { try PictureFile.decode(Array(file.prefix(count))) }
    }
  }
}
