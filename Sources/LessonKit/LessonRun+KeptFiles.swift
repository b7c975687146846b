import Figures
import Files
import Foundation
import Pictures

// What a long measurement keeps while it goes on: who stops it finds it again with the next run.

extension LessonRun {
  /// What an earlier run has kept beside the figures.
  ///
  /// - Parameters:
  ///   - name: the file's name with its ending.
  ///   - limit: the most bytes that are read.
  /// - Returns: all of them; nil if nothing was kept.
  /// - Throws: why the file cannot be read.
  public func keptFile(_ name: String, atMost limit: Int) throws -> [UInt8]? {
    do {
      return try BoundedFile.read(folder.appendingPathComponent(name), upTo: limit)
    } catch FileProblem.missing {
      return nil
    } catch {
      throw FigureError(
        "\(shownName(name)), which an earlier run kept, cannot be read; remove it to begin anew.")
    }
  }

  /// Keeps something beside the figures, without a word: the next run asks for it.
  ///
  /// - Parameters:
  ///   - name: the file's name with its ending.
  ///   - bytes: what it holds.
  /// - Throws: why the file cannot be written.
  public func keep(_ name: String, _ bytes: [UInt8]) throws {
    try makeFolder()
    try PictureFile.write(bytes, to: folder.appendingPathComponent(name))
  }

  /// Removes what was kept, when all is done.
  public func forget(_ name: String) {
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
  }

  /// What a message calls a file beside the figures.
  public func shownName(_ name: String) -> String {
    shownPath(folder.appendingPathComponent(name))
  }

  func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw FigureError(
        "The folder \(folder.relativePath) cannot be made: choose another with --output.")
    }
  }
}
