import Figures
import Foundation

/// The folder of `--output`: made and tried before anything long is computed.
enum OutputFolder {
  /// Makes a folder, unless it is there, and sees that files can be written into it.
  ///
  /// - Parameter name: as the user wrote it.
  /// - Returns: the folder.
  /// - Throws: one sentence if there is none that can be written into.
  @discardableResult
  static func make(_ name: String) throws -> URL {
    let url = URL(fileURLWithPath: name, isDirectory: true)
    try FigureFolder.make(url)
    guard access(url.path, W_OK) == 0 else {
      throw Obstacle("Nothing can be written into \(name): choose another folder with --output.")
    }
    return url
  }
}
