import BuiltPrograms
import Datasets
import Foundation
import Languages
import Pictures
import Tensors
import Testing

@Suite("The world of emoji")
struct EmojiWorldTests {
  @Test("1,224 entries with distinct names in both languages")
  func entries() throws {
    let world = try EmojiWorld()
    #expect(world.entries.count == 1_224)
    #expect(world.entries[413].name == Bilingual(en: "bird", fr: "oiseau"))
    #expect(world.entries[413].things == ["bird", "animal"])
    #expect(world.entries[553].thing == Bilingual(en: "fried egg", fr: "œuf au plat"))
    #expect(world.entries.count { $0.sets.contains(.small) } == 612)
    #expect(world.entries.count { $0.sets.contains(.pictorial) } == 984)
  }

  @Test("Things: 712 groups, the same in both languages, 105 of them faces in one")
  func things() throws {
    let emoji = try EmojiWorld().captionedPictures(in: .colour)
    #expect(emoji.thingNames.count == 712)
    #expect(Set(emoji.thingNames.map(\.en)).count == 712)
    #expect(Set(emoji.thingNames.map(\.fr)).count == 712)
    let face = try #require(emoji.thingNames.firstIndex(of: Bilingual(en: "face", fr: "visage")))
    #expect(emoji.things.count { $0 == face } == 105)
    #expect(emoji.thingNames[emoji.things[413]] == Bilingual(en: "bird", fr: "oiseau"))
  }

  @Test("Numbers and pictures of a style say the same, and every picture is opaque")
  func values() throws {
    let emoji = try EmojiWorld().captionedPictures(in: .neon)
    #expect(emoji.values.count == 1_224 && emoji.values.valueCount == 1_728)
    #expect(emoji.pictures.allSatisfy { $0.isOpaque })
    for i in stride(from: 0, to: 1_224, by: 100) {
      #expect(Array(emoji.values[i]) == emoji.pictures[i].values())
    }
    #expect(emoji.values.values.allSatisfy { (-1...1).contains($0) })
  }

  #if arch(x86_64) && os(Linux)
    // On other systems a cube root may round differently and move a pixel to another colour.
    @Test("The pictures stay what they are, to the last bit")
    func pinned() throws {
      let world = try EmojiWorld()
      let hashes = try EmojiStyle.allCases.map { style in
        "\(style) \(PixelHash(try world.pictures(in: style)))"
      }
      #expect(
        hashes == [
          "colour e50bf73301c57806", "twemoji 25062dd515bf4fd2", "ink f54f28f333f25b85",
          "silhouette 0a3f60c7bce1d55f", "gameBoy 17fd150608b7e3d7", "pixelArt df2281d8bf9cedca",
          "night 62a273648b2b4708", "sepia 23b9f3e75ebce4f5", "neon 6f823ccb6c0569f4",
          "chalk 3e2a376a9c8d9f18", "blueprint 94c632bc45ec3095",
        ])
    }
  #endif

  @Test("Several styles in one collection: one thing in all of them, names that tell the style")
  func severalStyles() throws {
    let both = try EmojiWorld().captionedPictures(in: [.ink, .twemoji])
    #expect(both.count == 2 * 1_224)
    #expect(both.names[413].en == "bird, ink")
    #expect(both.names[1_224 + 413].fr == "oiseau, Twemoji")
    #expect(both.things[413] == both.things[1_224 + 413])
    #expect(both.thingNames.count == 712)
  }

  @Test("Every style carries the licence of the drawing that it was made from")
  func licences() throws {
    for style in EmojiStyle.allCases {
      let work = [
        EmojiSheet.colour: "Noto Color Emoji", .ink: "Noto Emoji", .twemoji: "Twemoji",
      ][style.sheet]
      #expect(style.licence.work.hasPrefix(try #require(work)))
      let isDrawn = style.rawValue == style.sheet.rawValue
      #expect(style.licence.changes.contains("restyled") == !isDrawn)
      let french = style.licence.inFrench
      #expect(french.changes.contains("restylé") == !isDrawn && french.work == style.licence.work)
    }
    let folder = try ResourceFolder(module: "Datasets")
    for file in ["OFL-1.1", "CC-BY-4.0", "Twemoji-NOTICE", "Unicode-DFS-2016"] {
      #expect(try !folder.bytes(of: "emoji/LICENSES/\(file).txt", atMost: 50_000).isEmpty)
    }
    let emoji = try EmojiWorld().captionedPictures(in: [.colour, .ink])
    let works = emoji.licences(of: [0, 1, 1_224, 2]).map(\.work)
    #expect(works == ["Noto Color Emoji 2.042", "Noto Emoji 3.002"])
  }

  // MARK: Files that are not the ones that came with Snow

  private func resource(_ name: String) throws -> [UInt8] {
    try ResourceFolder(module: "Datasets").bytes(of: "emoji/\(name)", atMost: 4_000_000)
  }

  @Test("A sheet cut short, empty or of another size is refused with a sentence")
  func brokenSheets() throws {
    let bytes = try resource("colour.png")
    for damaged in [Array(bytes.prefix(bytes.count / 2)), [], Array(bytes.prefix(40))] {
      #expect(refusal { _ = try EmojiSheet.colour.drawings(fromPNG: damaged) } != "")
    }
    let small = PNG.encode(Picture(width: 24, height: 24, filledWith: .white))
    #expect(
      refusal { _ = try EmojiSheet.colour.drawings(fromPNG: small) }
        .contains("has 24 x 24 pixels, not 864 x 816"))
    let large = PNG.encode(Picture(width: 900, height: 900, filledWith: .white))
    #expect(refusal { _ = try EmojiSheet.ink.drawings(fromPNG: large) } != "")
  }

  @Test(
    "Captions that would break a promise are refused, and the entry is named",
    arguments: [
      (#""character": "x""#, "entry 0: character and codePoints differ"),
      (#""english": """#, "entry 0: a text is empty"),
      (#""english": "a\u0007b""#, "entry 0: a text holds a control character"),
      (#""things": []"#, "entry 0: there must be 1 to 4 things"),
      (#""colours": ["mauve"]"#, "entry 0: there must be 1 or 2 colours"),
      (#""sets": ["large"]"#, "is not the list of captions"),
      (#""sets": 3"#, "is not the list of captions"),
      (#""french": "second""#, "gives two pictures the same name"),
    ])
  func brokenCaptions(change: String, expected: String) {
    func row(_ name: String) -> [String: String] {
      [
        "character": "\"A\"", "codePoints": "\"41\"", "english": "\"\(name)\"",
        "french": "\"\(name)\"", "keywordsEnglish": "[]", "keywordsFrench": "[]",
        "group": "\"g\"", "subgroup": "\"s\"", "things": "[\"thing\"]", "colours": "[\"red\"]",
        "sets": "[]",
      ]
    }
    func json(_ rows: [[String: String]]) -> [UInt8] {
      let objects = rows.map { "{" + $0.map { "\"\($0)\": \($1)" }.joined(separator: ",") + "}" }
      return Array("[\(objects.joined(separator: ","))]".utf8)
    }
    func read(_ captions: [UInt8]) -> String {
      refusal {
        _ = try EmojiEntry.list(captions: captions, frenchThings: Array("{}".utf8), count: 2)
      }
    }
    let (sound, second) = (row("first"), row("second"))
    #expect(read(json([sound, second])) == "")
    #expect(read(json([sound])).contains("describes 1 pictures, and the sheets hold 2"))
    #expect(read(Array(json([sound, second]).dropLast(3))).contains("is not the list"))

    var broken = sound
    let parts = change.dropFirst().split(separator: "\": ", maxSplits: 1)
    broken[String(parts[0])] = String(parts[1])
    #expect(read(json([broken, second])).contains(expected), "\(read(json([broken, second])))")
  }
}
