import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import NeuralNetworks
import Tensors

/// `snow evaluate`: how good a trained network is, by numbers that nobody has to believe.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge what a network of snow train has learned, against the optimum.",
    discussion: """
      The network draws from pure snow, seed after seed. Since the world of shapes is complete, each \
      drawing can be compared with all pictures that there are: it is valid if one of them lies within \
      0.1 (root of the mean square, numbers from -1 to 1), and novel if that one was not learned from.

      It is then asked about noisy pictures, and its answers are compared with two best possible ones: \
      of who knows all 1,728 pictures, and of who knows the 720 training pictures and can only repeat \
      them. So are those of simpler denoisers.

        snow evaluate shapes --model Output/train-shapes/weights.safetensors
        snow evaluate shapes --model weights.safetensors --output Output/evaluate-shapes
      """)

  @Argument(help: ArgumentHelp("What it has learned.", valueName: "shapes"))
  var world: String

  @Option(help: ArgumentHelp("The weights, of snow train.", valueName: "file"))
  var model: String

  @Option(help: "How many drawings, up to 10,000.")
  var count = 200

  @Option(help: "Seed of the snow.")
  var seed: UInt64 = 1

  @Option(help: "Calls of the network for each drawing, 2 to 1,000.")
  var steps = 100

  @Option(help: "Noisy pictures a noise level, of each of three parts, 2 to 10,000.")
  var noisy = 512

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: ArgumentHelp("Where figures go; none are drawn without.", valueName: "folder"))
  var output: String?

  @OptionGroup
  var look: FigureOptions

  func validate() throws {
    guard world == "shapes" else {
      throw ValidationError("There is no way yet to judge \"\(world)\": choose shapes.")
    }
    guard (1...10_000).contains(count) else {
      throw ValidationError("--count lies between 1 and 10,000; \(count) does not.")
    }
    guard (2...1000).contains(steps) else {
      throw ValidationError("--steps lies between 2 and 1,000; \(steps) does not.")
    }
    guard (2...10_000).contains(noisy) else {
      throw ValidationError("--noisy lies between 2 and 10,000; \(noisy) does not.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if output == nil, let word = look.words.first(where: { !$0.hasPrefix("--language") }) {
      throw ValidationError("\(word) is about figures: add --output and a folder for them.")
    }
    if json, output == nil, look.language != .en {
      throw ValidationError("JSON has no language: leave --language away.")
    }
  }

  func run() throws {
    let file = try TensorFile.read(URL(fileURLWithPath: model))
    let network = try ModelFile(file, named: model)
    guard network.shape.side == 16, network.shape.colours == 3 else {
      throw Refusal(
        "\(model) draws \(network.shape.side) × \(network.shape.side) pixels, and shapes have 16 × "
          + "16: give weights of snow train shapes.")
    }
    try makeFolder()
    let language = look.style.language
    let tables = EvaluateTables(language: language)
    let exam = examined(network.denoiser)
    let drawn = DrawnShapes(by: network.denoiser, count: count, seed: seed, steps: steps)
    if json {
      let report = EvaluateReport(
        model: network.contentHash, seed: seed, steps: steps, drawn: drawn, exam: exam)
      print(try report.json)
    } else {
      print(tables.distances(exam), terminator: "\n\n")
      print(tables.findings(exam), terminator: "\n\n")
      print(tables.drawings(drawn, by: network.contentHash, steps: steps), terminator: "\n\n")
    }
    let files = try writeFigures(exam, network.denoiser)
    guard !json else { return }
    let names = files.map(\.lastPathComponent).filter { $0.hasSuffix(".png") }
    let written = Bilingual(same: names.joined(separator: ", "))
    print(
      files.isEmpty
        ? EvaluateWords.moreFigures.text[language] : EvaluateWords.written(written)[language])
  }

  /// Asks everybody about noisy pictures, and tells who waits how far it is.
  private func examined(_ network: any Denoiser<Float>) -> ShapesExam {
    let language = look.style.language
    let progress = Progress(
      EvaluateWords.asking.text[language], steps: ShapesExam.stepCount, language: language,
      isShown: isatty(STDERR_FILENO) == 1)
    return ShapesExam(of: network, count: noisy, seed: seed) { progress.step() }
  }

  /// The folder of the figures, before anything long is computed.
  private func makeFolder() throws {
    guard let output else { return }
    let url = URL(fileURLWithPath: output, isDirectory: true)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard access(url.path, W_OK) == 0 else {
      throw Refusal("Nothing can be written into \(output): choose another folder with --output.")
    }
  }

  /// Writes the figures, if there is a folder for them.
  private func writeFigures(_ exam: ShapesExam, _ network: any Denoiser<Float>) throws -> [URL] {
    guard let output else { return [] }
    let folder = FigureFolder(
      URL(fileURLWithPath: output, isDirectory: true), style: look.style,
      origin: FigureOrigin(command: command, seed: seed, version: SnowVersion.current))
    let (figures, licences) = (EvaluateFigures(exam), [ShapesWorld.licence])
    return try folder.write(figures.distances, named: "distance-to-optimum", licences: licences)
      + folder.write(figures.positions, named: "which-optimum", licences: licences)
      + folder.write(
        AnswersFigure(network: network, seed: seed).grid, named: "answers", licences: licences)
  }

  /// The command that makes the figures again, with names instead of paths.
  private var command: String {
    let name = URL(fileURLWithPath: model).lastPathComponent
    var words = ["snow evaluate shapes --model \(name.shellWord)", "--seed \(seed)"]
    if noisy != 512 { words.append("--noisy \(noisy)") }
    return (words + look.words).joined(separator: " ")
  }
}
