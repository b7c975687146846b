public import Foundation

/// A folder that is there for one test alone.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// A new, empty folder.
  ///
  /// - Throws: a file error when none can be made.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snow-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The names of all files in it, folders within folders included.
  public func files() -> Set<String> {
    let paths =
      FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        let whole = url.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }
}

/// Does something in a folder that exists meanwhile.
///
/// - Parameter body: gets the folder.
/// - Returns: what `body` returns.
/// - Throws: what `body` throws, or a file error when no folder can be made.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = try TemporaryFolder()
  return try withExtendedLifetime(folder) { try body(folder.url) }
}
