import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// `snow evaluate emoji`: whether a network draws things in styles as it is told, above all those pairs
/// that it has never seen.
struct EmojiEvaluation {
  private let options: Evaluate
  private let model: PromptedModel

  /// Reads the network.
  ///
  /// - Throws: ``Refusal`` when the network draws something else.
  init(_ options: Evaluate) throws {
    self.options = options
    model = try options.model.map(PromptedModel.reading) ?? PromptedModel.shipped(.emoji)
    guard model.world == .emoji, model.side == EmojiWorld.side else {
      throw Refusal(
        "\(options.model ?? "") draws no emoji from words: give weights of snow train emoji.")
    }
  }

  /// Asks, compares, and prints or draws what came out.
  func run() throws {
    let language = options.look.style.language
    let progress = Progress(
      EvaluateWords.telling.text[language], steps: EmojiExam.stepCount, language: language,
      isShown: isatty(STDERR_FILENO) == 1)
    let exam = try EmojiExam(of: model, count: options.captions, seed: options.seed) {
      progress.step()
    }
    if options.json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      let report = EmojiReport(model: model.file.contentHash, seed: options.seed, exam)
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      print(EvaluateTables(language: language).emoji(exam, by: model.file.contentHash))
      print("")
    }
    guard let output = options.output else {
      if !options.json { print(EvaluateWords.moreFigures.text[language]) }
      return
    }
    let folder = FigureFolder(
      URL(fileURLWithPath: output, isDirectory: true), style: options.look.style,
      origin: FigureOrigin(
        command: command, seed: options.seed, version: SnowVersion.current))
    let files = try EmojiFigures(exam: exam).write(into: folder)
    guard !options.json else { return }
    let names = files.map(\.lastPathComponent).filter { $0.hasSuffix(".png") }
    print(EvaluateWords.written(Bilingual(same: names.joined(separator: ", ")))[language])
  }

  private var command: String {
    var words = ["snow evaluate emoji"]
    if let path = options.model {
      words.append("--model \(URL(fileURLWithPath: path).lastPathComponent.shellWord)")
    }
    words.append("--seed \(options.seed)")
    if options.captions != 500 { words.append("--captions \(options.captions)") }
    return (words + options.look.words).joined(separator: " ")
  }
}
