import BuiltPrograms
import Figures
import Foundation
import Languages
import Models
import NeuralNetworks
import Pictures
import Tensors
import Testing

/// `snow train` with the smallest network.
enum TinyTraining {
  static let program = BuiltProgram(name: "snow")

  static func arguments(_ folder: TemporaryFolder, _ more: [String]) -> [String] {
    ["train", "shapes", "--output", folder.url.path] + more
  }

  static let small = ["--channels", "8,8", "--batch", "4", "--no-words"]

  static func run(_ folder: TemporaryFolder, _ more: [String]) throws -> BuiltProgram.Outcome {
    try program.run(arguments(folder, more))
  }

  static func checkpoint(
    _ folder: TemporaryFolder, _ name: String = CheckpointFolder.lastName
  ) throws -> TensorFile {
    try TensorFile.read(folder.url.appendingPathComponent(name))
  }

  /// What the results depend on: everything but pictures.
  static func results(_ folder: TemporaryFolder) throws -> [Data] {
    try ["weights.safetensors", "model-card.md"].map {
      try Data(contentsOf: folder.url.appendingPathComponent($0))
    }
  }
}

@Suite("The command snow train")
struct TrainCommandTests {
  @Test(
    "writes weights, checkpoints, card and figures, and says how far it has come",
    arguments: [
      ([], ""), (["--language", "fr", "--theme", "dark"], "-fr-dark"),
      (["--scale", "print", "--width", "84"], "-print84mm"),
    ])
  func everything(style: [String], suffix: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try TinyTraining.run(folder, TinyTraining.small + ["--steps", "30"] + style)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let isFrench = style.contains("fr")
    let figures = [
      "learning.png": "learning", "learning.gif": "learning-gif", "loss.png": "loss",
      "levels.png": "levels",
    ]
    var expected: Set = [
      "checkpoint.safetensors", "checkpoint-before.safetensors", "weights.safetensors",
      "model-card.md",
    ]
    for (figure, manifest) in figures {
      expected.insert(figure.replacing(".", with: "\(suffix)."))
      expected.insert("\(manifest)\(suffix).json")
      let file = folder.url.appendingPathComponent("\(manifest)\(suffix).json")
      let read = try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: file))
      #expect(read.layoutFaults == [], "\(figure)")
      #expect(
        read.command
          == (["snow train shapes --steps 30 --seed 1 --batch 4 --channels 8,8 --no-words"] + style)
          .joined(separator: " "))
      #expect(!read.altText.fr.isEmpty && !read.pictureLicences.isEmpty)
    }
    #expect(folder.files() == expected)
    #expect(
      outcome.output.contains(
        isFrench ? "du chemin de l’image moyenne" : "of the way from the mean"))
    // A pipe gets a line an exam and no signs that move a cursor.
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\r"))

    let name = folder.url.appendingPathComponent("weights.safetensors")
    let model = try ModelFile(TensorFile.read(name), named: "weights")
    #expect(model.shape == .withoutWords(side: 16, widths: [8, 8]))
    for key in ["command", "seed", "world", "steps", "final loss", "floor"] {
      #expect(model.metadata[key] != nil, "\(key)")
    }
  }

  @Test("its card tells the loss and the weights after 20 steps, and they repeat")
  func firstSteps() throws {
    func sentence(_ options: [String]) throws -> String {
      let folder = try TemporaryFolder()
      let outcome = try TinyTraining.run(
        folder, TinyTraining.small + options + ["--no-figures", "--quiet"])
      #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
      let card = String(
        decoding: try Data(contentsOf: folder.url.appendingPathComponent("model-card.md")),
        as: UTF8.self)
      return try #require(
        card.split(separator: "\n").first { $0.hasPrefix("After 20") }.map(String.init))
    }
    let first = try sentence(["--steps", "21"])
    #expect(try sentence(["--steps", "40"]) == first)
    #expect(try sentence(["--steps", "21", "--seed", "2"]) != first)

    var settings = TrainingSettings.shapes(seed: 1)
    (settings.steps, settings.batch) = (21, 4)
    var training = DenoiserTraining(.withoutWords(side: 16, widths: [8, 8]), settings)
    var gradients = training.gradients()
    var loss = 0.0
    for _ in 0..<20 {
      loss = training.advance(on: Self.shapes, &gradients, workers: .init(1))
    }
    #expect(first.contains("loss is \(loss) "), "\(first)")
    #expect(try first.contains(training.contentHash), "\(first)")
  }

  @Test(
    "stopped by Ctrl-C or politely by the system, it saves and goes on with the same bits",
    arguments: [
      (SIGINT, Int32(130)), (SIGTERM, Int32(143)),
    ] as [(Int32, Int32)])
  func stopped(signal: Int32, status: Int32) throws {
    let options = TinyTraining.small + ["--steps", "300", "--no-figures"]
    let (whole, stopped) = (try TemporaryFolder(), try TemporaryFolder())
    #expect(try TinyTraining.run(whole, options).status == 0)

    let running = try TinyTraining.program.start(
      TinyTraining.arguments(stopped, options + ["--checkpoint-interval", "0"]))
    let before = stopped.url.appendingPathComponent(CheckpointFolder.beforeName)
    while !FileManager.default.fileExists(atPath: before.path) && !running.hasEnded { usleep(1000) }
    running.send(signal: signal)
    let outcome = try running.outcome()
    #expect(outcome.status == status && outcome.signal == nil, "\(outcome.errors)")
    #expect(outcome.output.contains("snow train shapes --resume --output"))
    let halfWay = try TrainingCheckpoint(TinyTraining.checkpoint(stopped), named: "it")
    #expect((1..<300).contains(halfWay.training.step))
    #expect(
      try TensorFile.read(stopped.url.appendingPathComponent("weights.safetensors")).tensors.count
        > 9)

    // Beginning anew would lose it.
    let again = try TinyTraining.run(stopped, options)
    #expect(again.status == 64 && again.errors.contains("--resume"), "\(again.errors)")
    let resumed = try TinyTraining.run(stopped, options + ["--resume"])
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(try TinyTraining.checkpoint(stopped) == TinyTraining.checkpoint(whole))
    #expect(try TinyTraining.results(stopped) == TinyTraining.results(whole))
  }

  @Test("a new training puts the network of a finished one aside")
  func keepsEarlier() throws {
    let folder = try TemporaryFolder()
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: folder.url.appendingPathComponent(name))
    }
    let options = TinyTraining.small + ["--steps", "20", "--no-figures"]
    #expect(try TinyTraining.run(folder, options).status == 0)
    let (weights, card) = (try bytes("weights.safetensors"), try bytes("model-card.md"))
    let again = try TinyTraining.run(folder, options + ["--seed", "2"])
    #expect(again.status == 0 && again.output.contains("weights-before"), "\(again.errors)")
    #expect(try bytes("weights-before.safetensors") == weights)
    #expect(try bytes("model-card-before.md") == card)
    #expect(try bytes("weights.safetensors") != weights)
  }

  @Test("a training that is refused leaves no folder behind")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appendingPathComponent("new")
    let outcome = try TinyTraining.program.run(["train", "nothere", "--output", place.path])
    #expect(outcome.status == 64 && outcome.errors.contains("nothere"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test("learning that fails ends with status 1, and keeps the last good checkpoint")
  func diverged() throws {
    let folder = try TemporaryFolder()
    let options = TinyTraining.small + ["--steps", "30", "--no-figures"]
    #expect(try TinyTraining.run(folder, options).status == 0)
    // A checkpoint whose next step leads to infinity.
    let whole = try TrainingCheckpoint(TinyTraining.checkpoint(folder), named: "it")
    var training = whole.training
    training.optimiser.step = 10
    training.optimiser.means = training.optimiser.means.map { _ in 1e38 }
    var diary = whole.diary
    diary.losses.removeAll { $0.step > 10 }
    diary.exams.removeAll { $0.step > 10 }
    diary.drawings.removeAll { $0.step > 10 }
    var session = TrainingSession(training, diary, on: ShapesPictures.training)
    session.notes = whole.notes
    var files = CheckpointFolder(folder.url)
    try files.save(session.checkpoint)

    let good = try TinyTraining.checkpoint(folder)
    let outcome = try TinyTraining.run(
      folder, options + ["--resume", "--checkpoint-interval", "0"])
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(outcome.errors.contains("At step 11"), "\(outcome.errors)")
    let smaller = TrainingSettings(steps: 1, seed: 1).learningRate / 4
    #expect(outcome.errors.contains("--learning-rate \(smaller)"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try TinyTraining.checkpoint(folder) == good)
    let weights = try TensorFile.read(folder.url.appendingPathComponent("weights.safetensors"))
    #expect(weights.metadata["steps"] == "10")
  }

  @Test("minutes become steps, once")
  func minutes() throws {
    let folder = try TemporaryFolder()
    let outcome = try TinyTraining.run(
      folder, TinyTraining.small + ["--minutes", "0.01", "--no-figures"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let kept = try TrainingCheckpoint(TinyTraining.checkpoint(folder), named: "it")
    let told = outcome.output.replacing("\n", with: " ")
    #expect(told.contains("--steps \(kept.training.settings.steps)."))
    #expect(kept.notes["command"]?.contains("--minutes") == false)
  }

  @Test("a folder of one's own pictures is learned, and weights are gone on from")
  func folderAndFrom() throws {
    let (pictures, first, second) = (
      try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()
    )
    for (i, colour) in [Colour(0xC02020), Colour(0x2020C0), Colour(0x20C020)].enumerated() {
      let file = pictures.url.appendingPathComponent("\(i).png")
      try PNG.write(Picture(width: 20, height: 20, filledWith: colour), to: file)
      try Data("one colour".utf8).write(to: pictures.url.appendingPathComponent("\(i).txt"))
    }
    func train(_ more: [String]) throws -> BuiltProgram.Outcome {
      try TinyTraining.program.run(
        ["train", pictures.url.path, "--side", "8", "--no-figures", "--steps", "21"] + more)
    }
    let outcome = try train(["--channels", "8", "--output", first.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let weights = first.url.appendingPathComponent("weights.safetensors").path
    #expect(try train(["--from", weights, "--output", second.url.path]).status == 0)
    let card = String(decoding: try TinyTraining.results(second)[1], as: UTF8.self)
    #expect(card.components(separatedBy: "snow train").count == 3, "both commands: \(card)")
    #expect(!card.contains(first.url.path) && card.contains("begun from"))

    // With another picture in it, it is another training.
    try FileManager.default.removeItem(at: pictures.url.appendingPathComponent("0.png"))
    let other = try train(["--channels", "8", "--output", first.url.path, "--resume"])
    #expect(other.status == 64 && other.errors.contains("not those"), "\(other.errors)")
    try FileManager.default.removeItem(at: pictures.url.appendingPathComponent("1.png"))
    let alone = try train(["--channels", "8", "--output", second.url.path])
    #expect(alone.status == 64 && alone.errors.contains("two different"), "\(alone.errors)")
  }

  static let shapes = ShapesPictures.training
}
