import Figures
import Foundation
import Languages
import LessonKit

// What every evaluation tells while it works, and does with its findings, whatever the world.

extension Evaluate {
  /// Tells who waits how far it is.
  func progress(_ what: EvaluateWords, steps: Int) -> LessonKit.Progress {
    let language = look.style.language
    return Progress(
      what.text[language], steps: steps, language: language,
      isShown: isatty(STDERR_FILENO) == 1)
  }

  /// Prints the findings, and draws them if there is a folder for figures.
  ///
  /// - Parameters:
  ///   - report: all numbers, for JSON.
  ///   - table: the same to read.
  ///   - figures: writes the figures, and returns their files.
  /// - Throws: what writing throws.
  func present(
    _ report: some Encodable, table: @autoclosure () -> String,
    figures: (FigureFolder) throws -> [URL]
  ) throws {
    let language = look.style.language
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      print(table(), terminator: "\n\n")
    }
    guard let output else {
      if !json { print(EvaluateWords.moreFigures.text[language]) }
      return
    }
    let folder = FigureFolder(
      URL(fileURLWithPath: output, isDirectory: true), style: look.style,
      origin: FigureOrigin(command: command, seed: seed, version: SnowVersion.current))
    let files = try figures(folder)
    guard !json else { return }
    let names = files.map(\.lastPathComponent).filter { $0.hasSuffix(".png") }
    print(EvaluateWords.written(Bilingual(same: names.joined(separator: ", ")))[language])
  }

  /// The command that makes the figures again, with names instead of paths.
  var command: String {
    var words = ["snow evaluate \(world)"]
    if let model {
      words.append("--model \(URL(fileURLWithPath: model).lastPathComponent.shellWord)")
    }
    words.append("--seed \(seed)")
    if let noisy { words.append("--noisy \(noisy)") }
    if captions != 500 { words.append("--captions \(captions)") }
    if everyStyle { words.append("--every-style") }
    return (words + look.words).joined(separator: " ")
  }
}
