import BuiltPrograms
import Datasets
import Figures
import Foundation
import Languages
import Pictures
import Testing

import snow

@Suite("The command snow generate")
struct GenerateTests {
  private let program = BuiltProgram(name: "snow")

  private func generate(
    _ folder: TemporaryFolder, _ arguments: [String]
  ) throws -> BuiltProgram.Outcome {
    let output = arguments.contains("--output") ? [] : ["--output", folder.url.path]
    return try program.run(["generate"] + arguments + output)
  }

  /// The mean distance of two pictures' numbers, 0 … 255.
  private func difference(_ one: Picture, _ other: Picture) -> Double {
    var sum = 0
    for y in 0..<one.height {
      for x in 0..<one.width {
        let (a, b) = (one[x, y], other[x, y])
        for (p, q) in [(a.red, b.red), (a.green, b.green), (a.blue, b.blue)] {
          sum += abs(Int(p) - Int(q))
        }
      }
    }
    return Double(sum) / Double(3 * one.width * one.height)
  }

  private func bytes(_ folder: TemporaryFolder, _ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.url.appendingPathComponent(name)))
  }

  private func picture(_ folder: TemporaryFolder, _ name: String) throws -> Picture {
    try OwnPicture(PNG.decode(bytes(folder, name)), file: name, side: 16).small
  }

  /// The caption of the nearest picture of the world, and its distance.
  private func nearest(_ picture: Picture) -> (caption: String, distance: Double) {
    let values = picture.values()
    let distances = ShapesWorld.scenes.map { scene in
      zip(values, scene.picture.values()).reduce(0.0) {
        let difference = Double($1.0 - $1.1)
        return $0 + difference * difference / 768
      }
    }
    let place = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    return (ShapesWorld.scenes[place].caption.en, distances[place].squareRoot())
  }

  @Test("draws what is said, tells how, and the command in the file draws the same bytes again")
  func again() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let caption = "a large red heart in the middle on black"
    let outcome = try generate(folder, [caption, "--count", "3", "--strip", "--gif"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let name = "a-large-red-heart-in-the-middle-on-black"
    let files = ["1", "2", "3"].map { "\(name)-seed-\($0).png" }
    for file in files + ["-grid.png", "-strip.png", "-way.gif"].map({ name + $0 }) {
      #expect(folder.files().contains(file) && outcome.output.contains(file), "\(file)")
    }
    #expect(try Set(files.map { try bytes(folder, $0) }).count == 3)
    let found = try files.map { nearest(try picture(folder, $0)) }
    #expect(found.count { $0.caption == caption && $0.distance < 0.1 } >= 2, "\(found)")
    for name in ["-grid", "-strip", "-way"].map({ name + $0 }) {
      let manifest = try JSONDecoder().decode(
        FigureManifest.self, from: Data(bytes(folder, "\(name).json")))
      #expect(manifest.layoutFaults == [])
    }
    // The command that the file carries.
    let texts = try PNG.text(in: bytes(folder, files[1]))
    let command = try #require(texts.first { $0.keyword == "Command" }?.text)
    #expect(command == "snow generate '\(caption)' --seed 2")
    #expect(texts.contains(PNGText(keyword: "Prompt", text: caption)))
    #expect(texts.contains { $0.keyword == "Model" && $0.text.count == 16 })
    _ = try generate(other, [caption, "--seed", "2"])
    #expect(try bytes(other, files[1]) == bytes(folder, files[1]))
  }

  @Test("French is understood; guidance, negative words, weights and samplers are obeyed")
  func options() throws {
    let folder = try TemporaryFolder()
    func caption(_ arguments: [String], _ name: String) throws -> String {
      let outcome = try generate(folder, arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return nearest(try picture(folder, name)).caption
    }
    let french = try caption(
      ["un petit cercle bleu en haut à gauche sur fond blanc", "--language", "fr"],
      "un-petit-cercle-bleu-en-haut-a-gauche-sur-fond-blanc-seed-1.png")
    #expect(french == "a small blue circle at the top left on white")
    for sampler in ["euler", "heun", "dpm-solver"] {
      let drawn = try caption(
        ["a large green square in the middle on white", "--sampler", sampler, "--steps", "20"],
        "a-large-green-square-in-the-middle-on-white-steps-20-\(sampler)-seed-1.png")
      #expect(drawn == "a large green square in the middle on white", "\(sampler)")
    }
    // An exact mixture of three parts to one draws the stronger part.
    let mixed = try caption(
      [
        "a large red heart in the middle on black::3 a large blue heart in the middle on black::1",
        "--denoiser", "exact",
      ],
      "a-large-red-heart-in-the-middle-on-black-3-a-large-blue-hear-exact-seed-1.png")
    #expect(mixed.hasPrefix("a large") && mixed.contains("heart"))
  }

  @Test("exact and local answers draw what the words allow", arguments: ["exact", "local"])
  func withoutNetwork(denoiser: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try generate(
      folder, ["a red circle", "--denoiser", denoiser, "--count", "2", "--steps", "20"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let found = nearest(try picture(folder, "a-red-circle-\(denoiser)-steps-20-seed-1.png"))
    #expect(found.caption.contains("red circle"), "\(found)")
  }

  @Test("a mask keeps what is black to the last bit, and variations stay near")
  func startingFromPictures() throws {
    let folder = try TemporaryFolder()
    func write(_ picture: Picture, _ name: String) throws -> String {
      let url = folder.url.appendingPathComponent(name)
      try PNG.write(picture, to: url)
      return url.path
    }
    let scene = try #require(
      ShapesWorld.scenes.first { $0.caption.en == "a small red circle at the top left on white" })
    let start = try write(scene.picture, "start.png")
    // The right half is redrawn.
    var mask = Picture(width: 16, height: 16, filledWith: Colour(0))
    for y in 0..<16 { for x in 8..<16 { mask[x, y] = .white } }
    let outcome = try generate(
      folder,
      ["a small red circle on white", "--from", start, "--mask", try write(mask, "mask.png")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let drawn = try picture(folder, "a-small-red-circle-on-white-from-mask-seed-1.png")
    for y in 0..<16 { for x in 0..<8 { #expect(drawn[x, y] == scene.picture[x, y]) } }

    _ = try generate(folder, ["a heart"])
    let first = "a-heart-seed-1.png"
    let path = folder.url.appendingPathComponent(first).path
    #expect(try generate(folder, ["--vary", path, "--strength", "0", "--count", "1"]).status == 0)
    #expect(try picture(folder, "a-heart-seed-1-vary-1-strength-0.png") == picture(folder, first))
    #expect(try generate(folder, ["--vary", path, "--strength", "1", "--count", "2"]).status == 0)
    #expect(try picture(folder, "a-heart-seed-1-vary-2-strength-1.png") != picture(folder, first))
    // The same seed is not the same snow: each variation is a new picture.
    #expect(try picture(folder, "a-heart-seed-1-vary-1-strength-1.png") != picture(folder, first))
    // Who gives up all of it gets another picture, who gives up little nearly the same.
    func away(_ strength: Double) throws -> Double {
      let name = "a-heart-seed-1-vary-3-strength-\(strength == 1 ? "1" : "\(strength)").png"
      let arguments = ["--vary", path, "--strength", "\(strength)", "--seed", "3", "--count", "1"]
      #expect(try generate(folder, arguments).status == 0)
      return try difference(picture(folder, name), picture(folder, first))
    }
    let (little, all) = (try away(0.05), try away(1))
    #expect(little < 0.3 * all && all > 10, "\(little) and \(all)")
    let begun = folder.url.appendingPathComponent(
      "a-small-red-circle-on-white-from-mask-seed-1.png")
    let refused = try generate(folder, ["--vary", begun.path])
    #expect(refused.status == 1 && refused.errors.contains("--from"))
  }

  @Test(
    "what cannot be drawn gets one sentence that helps, and nothing is written",
    arguments: [
      ([], "Say what to draw"), ([""], "empty"), (["   "], "empty"), (["a red hart"], "\"heart\""),
      (["a green egg"], "not known"), (["un coeur vret"], "\"vert\""),
      (["the"], "says nothing"),
      ([String(repeating: "heart ", count: 4000)], "400 letters"), (["\u{1B}[2J"], "not known"),
      (["a heart", "--count", "0"], "--count"), (["a heart", "--count", "101"], "--count"),
      (["a heart", "--steps", "1"], "--steps"), (["a heart", "--guidance", "-1"], "--guidance"),
      (["a heart", "--guidance", "nan"], "--guidance"),
      (["a heart", "--strength", "0.5"], "--strength"), (["a heart", "--mask", "m.png"], "--from"),
      (["a heart", "--from", "/none.png"], "/none.png"),
      (["a heart", "--vary", "/none.png"], "none"),
      (["a heart", "--model", "/none.safetensors"], "no file"),
      (["a heart", "--output", "/proc/none"], "--output"),
      (["a heart", "--model", "x", "--denoiser", "exact"], "--model"),
      (["a heart", "--world", "moon"], "shapes"), (["a heart", "--negative", ""], "empty"),
      (["a heart", "--negative", "a hart"], "\"heart\""), (["a red heart on red"], "background"),
      (["a heart::x"], "not known"), (["a heart", "--sampler", "magic"], "ddpm"),
    ])
  func refusals(arguments: [String], word: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try generate(folder, arguments)
    let isOnDisk = arguments.contains { $0.hasPrefix("/none.") || $0.hasPrefix("/proc/") }
    #expect(
      outcome.status == (isOnDisk ? 1 : 64) && outcome.errors.contains(word), "\(outcome.errors)")
    #expect(folder.files().isEmpty && !outcome.errors.contains("Fatal"))
  }

  @Test("a folder of captioned drawings becomes a model that knows its words")
  func ownModel() throws {
    let folder = try TemporaryFolder()
    let drawings = folder.url.appendingPathComponent("drawings", isDirectory: true)
    try FileManager.default.createDirectory(at: drawings, withIntermediateDirectories: true)
    let colours: [(String, Colour)] = [
      ("rouge", Colour(0xFF0000)), ("verte", Colour(0x00FF00)), ("bleue", Colour(0x0000FF)),
    ]
    for (name, colour) in colours {
      try PNG.write(
        Picture(width: 8, height: 8, filledWith: colour),
        to: drawings.appendingPathComponent("\(name).png"))
      try Data("Une image \(name)".utf8).write(
        to: drawings.appendingPathComponent("\(name).txt"))
    }
    let model = folder.url.appendingPathComponent("model", isDirectory: true)
    let training = try program.run([
      "train", drawings.path, "--side", "8", "--channels", "8,16", "--steps", "400", "--no-figures",
      "--quiet", "--output", model.path,
    ])
    #expect(training.status == 0 && training.errors.isEmpty, "\(training.errors)")
    let weights = model.appendingPathComponent("weights.safetensors").path
    for (name, colour) in colours {
      let outcome = try generate(
        folder, ["une image \(name)", "--model", weights, "--steps", "10", "--guidance", "1"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let pixel = try PNG.decode(
        bytes(folder, "une-image-\(name)-by-weights-guidance-1-steps-10-seed-1.png"))[200, 200]
      let channels = [pixel.red, pixel.green, pixel.blue].map(Int.init)
      let wanted = [colour.red, colour.green, colour.blue].map(Int.init)
      let strongest = channels.firstIndex(of: channels.max() ?? 0)
      #expect(strongest == wanted.firstIndex(of: 255), "\(name): \(channels)")
    }
    let unknown = try generate(folder, ["une image rose", "--model", weights])
    #expect(unknown.status == 64 && unknown.errors.contains("rouge"), "\(unknown.errors)")
  }

  @Test("no text lacks its twin, and French signs keep their words")
  func words() {
    #expect(GenerateWords.faults == [])
    for text in GenerateWords.allCases.map(\.text.fr) {
      for sign in [" :", " ;", " ?", " !", " »", "« "] { #expect(!text.contains(sign), "\(text)") }
    }
  }
}
