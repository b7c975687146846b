import BuiltPrograms
import Foundation
import Pictures

// What the tests put into a folder.
extension TemporaryFolder {
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// A PNG of one colour.
  func writePicture(_ name: String, _ colour: Colour = .black, width: Int = 8, height: Int = 8)
    throws
  {
    try write(
      PNG.encode(Picture(width: width, height: height, filledWith: colour)), to: name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appendingPathComponent(name).path, withDestinationPath: target)
  }
}
