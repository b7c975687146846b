import BuiltPrograms
import Datasets
import Foundation
import Languages
import Pictures
import Tensors
import Testing

@Suite("A folder of one's own pictures")
struct PictureFolderTests {
  private func read(
    _ folder: TemporaryFolder, limits: PictureFolderLimits = .standard
  ) throws -> (captions: [String], problems: [String]) {
    let own = try PictureFolder(folder.url, side: 4, limits: limits)
    #expect(own.pictures.pictures.allSatisfy { $0.width == 4 && $0.height == 4 && $0.isOpaque })
    return (own.pictures.names.map(\.en), own.problems.map(\.sentence))
  }

  @Test("A text file beside each picture, in the order of the names")
  func textFiles() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("zebra.png")
    try folder.write("a zebra\n", to: "zebra.txt")
    try folder.writePicture("ant.png")
    try folder.write("\u{FEFF}an  ant,\r\nwalking", to: "ant.TXT")
    try folder.write("ignored", to: ".hidden")
    let (captions, problems) = try read(folder)
    #expect(captions == ["an ant, walking", "a zebra"])
    #expect(problems == [])
  }

  @Test("metadata.csv with a mark in front, CR LF, quotation marks, more columns, subfolders")
  func table() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("a.png")
    try folder.writePicture("train/b.png")
    try folder.write(
      "\u{FEFF}id,File_Name,text\r\n1,a.png,\"first, \"\"best\"\"\"\r\n2,./train/b.png,second\r\n",
      to: "metadata.csv")
    let (captions, problems) = try read(folder)
    #expect(captions == ["first, \"best\"", "second"])
    #expect(problems == [])
  }

  @Test("metadata.jsonl with text or caption, other fields and empty lines left aside")
  func objects() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("a.png")
    try folder.writePicture("b.png")
    try folder.write(
      """
      {"file_name": "b.png", "caption": "une pie \\u2019"}\r

      {"file_name": "a.png", "text": "a magpie", "width": 8, "tags": [1, {"x": null}]}
      """, to: "metadata.jsonl")
    let (captions, problems) = try read(folder)
    #expect(captions == ["a magpie", "une pie ’"])
    #expect(problems == [])
  }

  @Test("Equal captions are one thing")
  func things() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.writePicture("\(name).png") }
    try folder.write("file_name,text\na.png,cat\nb.png,dog\nc.png,cat\n", to: "metadata.csv")
    let own = try PictureFolder(folder.url, side: 4)
    #expect(own.pictures.things == [0, 1, 0])
    #expect(own.pictures.thingNames == [Bilingual(same: "cat"), Bilingual(same: "dog")])
    #expect(own.pictures.licences[0].work == "a.png")
  }

  @Test("Every file that does not fit is named, once, and the others are read")
  func problems() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("good.png")
    try folder.write("good", to: "good.txt")
    try folder.writePicture("alone.png")
    try folder.write("no picture", to: "orphan.txt")
    try folder.write("these are notes", to: "notes.md")
    try folder.write("text, not pixels", to: "fake.png")
    try folder.write("fake", to: "fake.txt")
    try folder.write(
      Array(PNG.encode(Picture(width: 9, height: 9, filledWith: .black)).prefix(50)), to: "cut.png")
    try folder.write("cut", to: "cut.txt")
    try folder.writePicture("silent.png")
    try folder.write(" \n", to: "silent.txt")
    try folder.writePicture("endless.png")
    try folder.write(String(repeating: "la ", count: 200), to: "endless.txt")
    try folder.writePicture("latin.png")
    try folder.write([0x63, 0x61, 0x66, 0xE9], to: "latin.txt")
    try folder.writePicture("album/inside.png")
    let (captions, problems) = try read(folder)
    #expect(captions == ["good"])
    let expected = [
      ("album", "is a folder"), ("alone.png", "write one into alone.txt"), ("cut.png", "damaged"),
      ("endless", "at most 300 are read"), ("fake.png", "no picture that can be read"),
      ("latin", "not text in UTF-8"), ("notes.md", "neither a picture nor"),
      ("orphan.txt", "no picture is called orphan"), ("silent", "is empty"),
    ]
    #expect(problems.count == expected.count, "\(problems)")
    for (problem, (file, fault)) in zip(problems, expected) {
      #expect(problem.contains(file) && problem.contains(fault), "\(problem)")
      #expect(!problem.contains("\n") && problem.hasSuffix("."), "\(problem)")
    }
  }

  @Test("A table's lines that do not fit are named by their numbers")
  func tableProblems() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c", "unnamed"] { try folder.writePicture("\(name).png") }
    try folder.write(
      "file_name,text\na.png,one, two\nb.png,bee\nb.png,again\nmissing.png,none\nc.png,\"open\n",
      to: "metadata.csv")
    try folder.write("{}", to: "metadata.jsonl")
    let (captions, problems) = try read(folder)
    #expect(captions == ["bee"])
    for expected in [
      "metadata.csv, line 2: has 3 values and the first line 2",
      "metadata.csv, line 4: b.png has a caption already",
      "metadata.csv, line 6: opens a quotation mark", "There is no file missing.png",
      "unnamed.png: has no line in metadata.csv",
      "metadata.jsonl: is left aside, because there is metadata.csv too",
    ] {
      #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }
  }

  // MARK: Hostile folders

  @Test(
    "Paths that lead out of the folder are not followed",
    arguments: [
      "../secret.png", "/etc/passwd", "~/secret.png", "sub/../../secret.png", "link.png",
      "linked/secret.png", "..", ".", "",
    ])
  func traversal(path: String) throws {
    let outer = try TemporaryFolder()
    try outer.writePicture("secret.png")
    try outer.writePicture("inner/good.png")
    try outer.link("inner/link.png", to: "../secret.png")
    try outer.link("inner/linked", to: "..")
    try outer.write("file_name,text\n\(path),stolen\ngood.png,good\n", to: "inner/metadata.csv")
    let own = try PictureFolder(outer.url.appendingPathComponent("inner"), side: 4)
    #expect(own.pictures.names.map(\.en) == ["good"])
    #expect(
      own.problems.contains { $0.sentence.contains("out of the folder") || path.count < 2 },
      "\(own.problems)")
  }

  @Test("Links to captions outside are not followed; links within the folder are")
  func links() throws {
    let outer = try TemporaryFolder()
    try outer.write("secret words", to: "secret.txt")
    try outer.writePicture("inner/a.png")
    try outer.link("inner/a.txt", to: "../secret.txt")
    try outer.writePicture("inner/b.png")
    try outer.write("bee", to: "inner/b.txt")
    try outer.link("inner/c.png", to: "b.png")
    try outer.link("inner/c.txt", to: "b.txt")
    try outer.link("inner/loop.png", to: "loop.png")
    try outer.write("loop", to: "inner/loop.txt")
    let own = try PictureFolder(outer.url.appendingPathComponent("inner"), side: 4)
    #expect(own.pictures.names.map(\.en) == ["bee", "bee"])
    #expect(own.problems.count == 2, "\(own.problems)")
    #expect(!own.problems.contains { $0.sentence.contains("secret words") })
  }

  @Test("A folder that is itself reached by a link is read")
  func linkedFolder() throws {
    let outer = try TemporaryFolder()
    try outer.writePicture("real/a.png")
    try outer.write("a", to: "real/a.txt")
    try outer.link("alias", to: "real")
    let own = try PictureFolder(outer.url.appendingPathComponent("alias"), side: 4)
    #expect(own.pictures.count == 1 && own.problems.isEmpty)
  }

  @Test("A pipe in place of a picture or a caption does not hold the program")
  func pipes() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("good.png")
    try folder.write("good", to: "good.txt")
    try folder.write("pipe", to: "pipe.txt")
    try folder.writePicture("other.png")
    for name in ["pipe.png", "other.txt"] {
      try #require(mkfifo(folder.url.appendingPathComponent(name).path, 0o600) == 0)
    }
    let (captions, problems) = try read(folder)
    #expect(captions == ["good"])
    #expect(problems.count == 2, "\(problems)")
  }

  @Test("Strange JSON: deep, long, of other types, not JSON at all")
  func strangeObjects() throws {
    let folder = try TemporaryFolder()
    try folder.writePicture("a.png")
    let lines = [
      String(repeating: "[", count: 60_000),
      "{\"file_name\": \"" + String(repeating: "x", count: 70_000),
      "{\"file_name\": 3, \"text\": \"a\"}", "{\"text\": \"a\"}", "null", "\u{0}",
      "{\"file_name\": \"\\u0000\", \"text\": \"a\"}",
      "{\"file_name\": \"a.png\", \"text\": \"\\u001b[2Ja\"}",
    ]
    try folder.write(lines.joined(separator: "\n"), to: "metadata.jsonl")
    let (captions, problems) = try read(folder)
    #expect(captions == ["?[2Ja"])
    #expect(problems.count == 6, "\(problems)")
  }

  @Test("Counts, lengths and sizes have limits, which are said")
  func limits() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.writePicture("\(name).png", width: 30, height: 20)
      try folder.write("name \(name)", to: "\(name).txt")
    }
    var few = PictureFolderLimits.standard
    few.pictures = 2
    let (captions, problems) = try read(folder, limits: few)
    #expect(captions == ["name a", "name b"])
    #expect(problems.count == 1 && problems[0].contains("at most 2 pictures are read"))

    var files = PictureFolderLimits.standard
    files.files = 5
    #expect(refusal { _ = try read(folder, limits: files) }.contains("more than 5 files"))
    var small = PictureFolderLimits.standard
    small.picture.side = 25
    #expect(refusal { _ = try read(folder, limits: small) }.contains("30 x 20"))
  }

  @Test("A folder without any fitting picture, a file, nothing at all: one sentence")
  func unusable() throws {
    let folder = try TemporaryFolder()
    #expect(refusal { _ = try read(folder) }.contains("holds no captioned picture"))
    try folder.writePicture("alone.png")
    #expect(refusal { _ = try read(folder) }.contains("alone.png has no caption"))
    try folder.write("name,words\nalone.png,a\n", to: "metadata.csv")
    #expect(refusal { _ = try read(folder) }.contains("no columns file_name and text"))
    let file = folder.url.appendingPathComponent("alone.png")
    #expect(refusal { _ = try PictureFolder(file, side: 4) }.contains("is a file"))
    let missing = folder.url.appendingPathComponent("nowhere")
    #expect(refusal { _ = try PictureFolder(missing, side: 4) }.contains("There is no folder"))
  }
}

@Suite("Tables of captions, damaged")
struct DamagedTableTests {
  @Test("Whatever bytes a table has, it ends in clean captions or in a sentence")
  func mutations() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.writePicture("\(name).png") }
    let tables = [
      ("metadata.csv", "\u{FEFF}file_name,text\r\na.png,\"one, \"\"two\"\"\"\r\nb.png,bee\r\n"),
      (
        "metadata.jsonl",
        "{\"file_name\": \"a.png\", \"text\": \"\\u00e9\"}\n{\"file_name\": \"b.png\"}"
      ),
    ]
    var generator = SeededGenerator(seed: 4)
    for (name, text) in tables {
      for _ in 0..<400 {
        var bytes = Array(text.utf8)
        for _ in 0...generator.integer(below: 4) {
          let i = generator.integer(below: bytes.count)
          switch generator.integer(below: 3) {
          case 0: bytes[i] = UInt8(truncatingIfNeeded: generator.next())
          case 1: bytes.remove(at: i)
          default: bytes.insert(bytes[generator.integer(below: bytes.count)], at: i)
          }
        }
        try folder.write(bytes, to: name)
        do {
          let own = try PictureFolder(folder.url, side: 4)
          for caption in own.pictures.names.map(\.en) {
            #expect(!caption.isEmpty && caption.utf8.allSatisfy { $0 >= 0x20 })
          }
        } catch {
          #expect(error.description.hasSuffix("."), "\(error)")
        }
      }
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name))
    }
  }
}
