import BuiltPrograms
import Datasets
import Foundation
import Languages
import Pictures
import Tensors
import Testing

@Suite("One picture of one's own")
struct OwnPictureTests {
  @Test("The middle square, on white, averaged: a wide picture by hand")
  func fitted() {
    // 8 × 4 pixels: a clear column, two black ones, a clear one make up the middle square.
    var wide = Picture(width: 8, height: 4, filledWith: Colour(0xFF0000))
    for y in 0..<4 {
      (wide[2, y], wide[5, y]) = (.clear, .clear)
      (wide[3, y], wide[4, y]) = (.black, .black)
    }
    let own = OwnPicture(wide, file: "wide.png", side: 2)
    #expect(own.square.width == 4 && own.square.height == 4 && own.square.isOpaque)
    #expect(own.square[0, 0] == .white && own.square[1, 3] == .black)
    // Each small pixel: two white and two black ones.
    #expect(own.small.width == 2 && own.small.height == 2)
    for pixel in [own.small[0, 0], own.small[1, 0], own.small[0, 1], own.small[1, 1]] {
      #expect((127...128).contains(pixel.red) && pixel.red == pixel.blue)
    }
    // Wrong twin: one pixel of each area, not its average.
    #expect(own.small[0, 0] != own.square[0, 0] && own.small[0, 0] != own.square[1, 1])
  }

  @Test("A large picture is kept for showing at 960 pixels, a small one as it is")
  func shown() {
    let large = OwnPicture(
      Picture(width: 1_000, height: 1_920, filledWith: .black), file: "large.png", side: 24)
    #expect(large.square.width == 960 && large.small.width == 24)
    let tiny = OwnPicture(Picture(width: 3, height: 5, filledWith: .black), file: "t.png", side: 24)
    #expect(
      tiny.square.width == 3 && tiny.small == Picture(width: 24, height: 24, filledWith: .black))
  }

  @Test("It joins a world as one more candidate, and leaves its rights with its owner")
  func joined() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("my cat.png", Colour(0x336699), width: 40, height: 30)
    let own = try OwnPicture(contentsOf: folder.url.appendingPathComponent("my cat.png"), side: 24)
    #expect(own.name == "my cat")
    let emoji = try EmojiWorld().captionedPictures(in: .colour)
    let all = emoji.appending(own.captioned())
    #expect(all.count == 1_225 && all.values.count == 1_225)
    #expect(Array(all.values[1_224]) == own.small.values())
    #expect(Array(all.values[413]) == Array(emoji.values[413]))
    #expect(all.names[1_224] == Bilingual(same: "my cat"))
    #expect(all.things[1_224] == 712 && all.thingNames[712].en == "my cat")
    #expect(all.licences(of: [1_224])[0].holder == "its owner")
    #expect(!all.licences[1_224].line.contains("()"))
  }

  @Test("What is no picture is refused with a sentence that names the file")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("hello", to: "hello.png")
    for name in ["hello.png", "missing.png"] {
      let sentence = refusal {
        _ = try OwnPicture(contentsOf: folder.url.appendingPathComponent(name), side: 24)
      }
      #expect(sentence.contains(name), "\(sentence)")
    }
  }
}
