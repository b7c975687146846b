import Figures
import Foundation
import Languages
import Pictures
import Testing

@Suite("Lesson 2, destroying is trivial")
struct DestroyLessonTests {
  private let lesson = LessonProgram(name: "lesson-02-destroy")
  private static let figures = [
    "pixels-replaced.png", "gaussian-noise.png", "to-snow.gif", "six-things.png",
    "still-recognisable.png",
  ]

  private func manifest(_ name: String, in folder: TemporaryFolder) throws -> FigureManifest {
    let url = folder.url.appendingPathComponent("lesson-02-destroy/\(name).json")
    return try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: url))
  }

  @Test("it makes its figures, each with a manifest, and says so")
  func figures() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(["--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let expected = Self.figures.flatMap { figure -> [String] in
      let name = figure.split(separator: ".")[0]
      return ["lesson-02-destroy/\(figure)", "lesson-02-destroy/\(name).json"]
    }
    #expect(folder.files() == Set(expected))
    for figure in Self.figures {
      #expect(outcome.output.contains("lesson-02-destroy/\(figure)"))
      let manifest = try manifest(String(figure.split(separator: ".")[0]), in: folder)
      #expect(manifest.file == figure && manifest.seed == 1)
      #expect(manifest.layoutFaults == [])
      #expect(!manifest.title.fr.isEmpty && !manifest.caption.fr.isEmpty)
      #expect(!manifest.altText.en.isEmpty && manifest.pixelHash.count == 16)
      #expect(!manifest.command.contains(folder.url.path))
    }
    // What a figure says of itself survives in the file.
    let png = folder.url.appendingPathComponent("lesson-02-destroy/pixels-replaced.png")
    let texts = try PNG.text(in: [UInt8](Data(contentsOf: png)))
    #expect(
      texts.contains {
        $0.keyword == "Command" && $0.text == "Lessons/run 2 --seed 1 --only pixels-replaced"
      })
    #expect(texts.contains { $0.keyword == "Copyright" && $0.text.contains("Noto Color Emoji") })
  }

  @Test("its claims hold for seeds 1 to 20", arguments: 1...20)
  func seeds(seed: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(
      ["--seed", "\(seed)", "--only", "six-things", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.contains("✓") && !outcome.output.contains("✗"))
  }

  @Test(
    "words fit in every language, theme and size",
    arguments: [
      ["--language", "fr"], ["--language", "fr", "--theme", "dark", "--no-title"],
      ["--theme", "dark", "--transparent"], ["--scale", "print"],
      ["--scale", "print", "--language", "fr"], ["--scale", "print", "--width", "84"],
      ["--scale", "print", "--width", "84", "--language", "fr", "--seed", "2"],
    ])
  func variants(options: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(options + ["--quiet", "--output", folder.url.path])
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output) \(outcome.errors)")
    let manifests = folder.files().filter { $0.hasSuffix(".json") }
    #expect(manifests.count == Self.figures.count)
    for file in manifests {
      let data = try Data(contentsOf: folder.url.appendingPathComponent(file))
      let manifest = try JSONDecoder().decode(FigureManifest.self, from: data)
      #expect(manifest.layoutFaults == [], "\(file)")
    }
  }

  @Test("the same seed gives the same pictures, another seed others, the language nothing")
  func samePictures() throws {
    func hash(_ options: [String], file: String = "pixels-replaced") throws -> String {
      let folder = try TemporaryFolder()
      let outcome = try lesson.run(
        options + ["--only", "pixels-replaced", "--output", folder.url.path])
      #expect(outcome.status == 0)
      return try manifest(file, in: folder).pixelHash
    }
    let first = try hash([])
    #expect(try hash([]) == first)
    #expect(
      try hash(["--language", "fr", "--theme", "dark"], file: "pixels-replaced-fr-dark") == first)
    #expect(try hash(["--seed", "2"]) != first)
  }

  @Test("it lists its figures without making any")
  func list() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(["--list", "--output", folder.url.path])
    #expect(outcome.status == 0 && folder.files().isEmpty)
    for figure in Self.figures { #expect(outcome.output.contains(figure)) }
  }

  @Test("frames of the animation come as PNGs on request")
  func frames() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(
      ["--only", "to-snow", "--frames", "--output", folder.url.path])
    #expect(outcome.status == 0)
    let frames = folder.files().filter { $0.contains("to-snow-frames/") }
    #expect(frames.count == 34 && frames.contains("lesson-02-destroy/to-snow-frames/001.png"))
  }

  @Test("one's own picture takes part")
  func ownPicture() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("my drawing.png")
    var picture = Picture(width: 90, height: 60, filledWith: Colour(0x3CACE8))
    for i in 0..<60 { picture[15 + i, i] = Colour(0xEB4233) }
    try PNG.write(picture, to: file)
    let outcome = try lesson.run(["--image", file.path, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifest = try manifest("own-picture", in: folder)
    #expect(manifest.command.contains("--image 'my drawing.png'"))
    #expect(manifest.layoutFaults == [])
  }

  @Test("one's own folder takes the place of the emoji")
  func ownFolder() throws {
    let folder = try TemporaryFolder()
    let pictures = folder.url.appendingPathComponent("drawings")
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    for (name, colour) in [("sun", 0xF9CC31), ("sea", 0x186AC4), ("grass", 0x74AD3E)] {
      try PNG.write(
        Picture(width: 30, height: 30, filledWith: Colour(UInt32(colour))),
        to: pictures.appendingPathComponent("\(name).png"))
      try Data("a plain \(name)".utf8).write(to: pictures.appendingPathComponent("\(name).txt"))
    }
    let outcome = try lesson.run(["--pictures", pictures.path, "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(try manifest("six-things", in: folder).layoutFaults == [])
  }

  @Test("with --step it waits for Return before each figure, and goes on when there is none")
  func step() throws {
    let folder = try TemporaryFolder()
    let outcome = try lesson.run(
      ["--step", "--only", "gaussian-noise", "--output", folder.url.path], input: "\n")
    #expect(outcome.status == 0 && outcome.output.contains("press Return"))
  }

  @Test(
    "what cannot be meant ends with status 64 and one sentence",
    arguments: [
      (["--only", "nothing"], "choose from"), (["--language", "de"], "language"),
      (["--seed", "-1"], "seed"), (["--width", "84"], "--scale print"),
      (["--scale", "print", "--width", "5"], "millimetres"),
      (["--image", "a.png", "--pictures", "b"], "one of the two"),
      (["--only", "own-picture"], "--image"), (["--live"], "--live"),
    ])
  func usage(arguments: [String], word: String) throws {
    let outcome = try lesson.run(arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test("files that are not there or not pictures end with status 1 and one sentence")
  func badFiles() throws {
    let folder = try TemporaryFolder()
    let text = folder.url.appendingPathComponent("notes.png")
    try Data("not a picture".utf8).write(to: text)
    for arguments in [
      ["--image", folder.url.appendingPathComponent("none.png").path], ["--image", text.path],
      ["--image", folder.url.path], ["--pictures", folder.url.path], ["--pictures", "/none"],
      ["--only", "gaussian-noise", "--output", text.path],
    ] {
      let outcome = try lesson.run(arguments)
      #expect(outcome.status == 1, "\(arguments): \(outcome.errors)")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1 && outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    }
  }
}
