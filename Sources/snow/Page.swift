import ArgumentParser
import Foundation
import Languages
import LessonKit

/// `snow page`: one page with all figures of a folder.
struct Page: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show all figures of a folder on one page, in two languages.",
    discussion: """
      Writes index.html into the folder, and prints its name. The page holds every figure that has \
      its .json beside it, in the folder and in the folders in it, with caption, alt text, licences \
      and the command that made it. It needs no network. Lessons/run does this by itself.
      """)

  @Argument(help: "The folder that figures went to.")
  var folder = "Output"

  @Option(help: "The language that a reader sees first.")
  var language: LanguageChoice = .en

  func run() throws {
    guard !folder.isEmpty else { throw ValidationError("The name of the folder is missing.") }
    let figures = try FigureCollection.reading(URL(fileURLWithPath: folder))
    for complaint in figures.complaints {
      FileHandle.standardError.write(Data("\(complaint)\n".utf8))
    }
    guard figures.figureCount > 0 else {
      throw Refusal(
        "There are no figures in \(folder): run Lessons/run first, or name another folder.")
    }
    print(try figures.writePage(language: language.language).relativePath)
  }
}
