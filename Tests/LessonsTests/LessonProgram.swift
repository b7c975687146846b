import Figures
import Foundation

/// A lesson run as a user runs it: as a program of its own, in a folder of its own.
struct LessonProgram {
  let name: String

  /// How a run ended, and what it said.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = try Self.buildFolder().appendingPathComponent(name)
    process.arguments = arguments
    let (output, errors, stdin) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = stdin
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Errors are short; reading the long stream first cannot fill the other's pipe.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// The folder of this test's own executable: the lessons were built beside it.
  static func buildFolder() throws -> URL {
    #if os(Linux)
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: own).deletingLastPathComponent()
    #else
      return Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        .map { $0.bundleURL.deletingLastPathComponent() } ?? URL(fileURLWithPath: ".")
    #endif
  }
}

/// A folder that is there for one test alone.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snow-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The manifest of a figure: its file's path without the ending.
  func manifest(_ path: String) throws -> FigureManifest {
    let file = url.appendingPathComponent(path + ".json")
    return try JSONDecoder().decode(FigureManifest.self, from: Data(contentsOf: file))
  }

  /// The names of all files in it, folders within folders included.
  func files() -> Set<String> {
    let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        let whole = url.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }
}
