import BuiltPrograms
import Figures
import Foundation

extension TemporaryFolder {
  /// The manifest of a figure: its file's path without the ending.
  func manifest(_ path: String) throws -> FigureManifest {
    let file = url.appendingPathComponent(path + ".json")
    return try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: file))
  }
}
