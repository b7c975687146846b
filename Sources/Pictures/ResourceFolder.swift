package import Foundation

/// The folder with the files that a module brings along: pictures, captions, fonts.
///
///     let fonts = try ResourceFolder(module: "Figures")
///     let bytes = try fonts.bytes(of: "fonts/Serif.ttf", atMost: 4_000_000)
///
/// The build copies `Sources/<Module>/Resources` into `snow_<Module>.resources` beside the
/// executable (`.bundle` on macOS). The look-up that the build generates, `Bundle.module`, ends the
/// process when that folder is missing; this one looks further and otherwise throws a sentence.
package struct ResourceFolder: Sendable {
  /// The folder that `Sources/<Module>/Resources` was copied to.
  package let url: URL

  /// Finds the folder of `module`.
  ///
  /// Looked at in this order: the folder of the executable (symbolic links resolved), then, from
  /// there upwards and from the working folder upwards, every `.build/release` and `.build/debug`.
  ///
  /// - Parameter module: the module's name, such as "Datasets".
  /// - Throws: ``ResourceFolderError`` when no such folder exists.
  package init(module: String) throws {
    try self.init(
      module: module, executable: Self.executable(),
      workingFolder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
  }

  /// The same search for a stated executable and working folder.
  package init(module: String, executable: URL, workingFolder: URL) throws {
    let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let places =
      [beside] + Self.buildFolders(upwardsFrom: beside)
      + Self.buildFolders(upwardsFrom: workingFolder)
    let candidates = places.lazy.flatMap { place in
      ["resources/Resources", "bundle/Resources", "bundle/Contents/Resources/Resources"].map {
        place.appendingPathComponent("snow_\(module).\($0)", isDirectory: true)
      }
    }
    guard let found = candidates.first(where: Self.isFolder) else {
      throw ResourceFolderError(
        description: "The folder snow_\(module).resources was not found beside the program "
          + "(\(beside.path)) nor in a .build folder above it: build with "
          + "\"swift build -c release\", or copy the folder to where the program is.")
    }
    url = found
  }

  /// The bytes of a file in this folder.
  ///
  /// - Parameters:
  ///   - path: the file's path inside the folder, such as "emoji/colour.png".
  ///   - limit: the largest size in bytes that makes sense; a larger file is refused unread.
  /// - Returns: the whole file.
  /// - Throws: ``ResourceFolderError`` when the file is missing, unreadable or too large.
  package func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
    let file = url.appendingPathComponent(path)
    let size: Int
    do {
      size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    } catch {
      throw ResourceFolderError(
        description: "The file \(file.path) is missing: build again with "
          + "\"swift build -c release\", which copies it there.")
    }
    guard size <= limit else {
      throw ResourceFolderError(
        description: "The file \(file.path) has \(size) bytes, more than the \(limit) expected: "
          + "it is not the one that Snow came with; build again.")
    }
    guard let data = try? Data(contentsOf: file), data.count <= limit else {
      throw ResourceFolderError(
        description: "The file \(file.path) cannot be read: check its permissions.")
    }
    return [UInt8](data)
  }

  /// The running program's own file.
  private static func executable() -> URL {
    #if os(Linux)
      // The kernel knows, however the program was started; arguments[0] may be a bare name.
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
        return URL(fileURLWithPath: path)
      }
    #endif
    return Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }

  private static func buildFolders(upwardsFrom start: URL) -> [URL] {
    var folders: [URL] = []
    var folder = start.standardizedFileURL
    // No real path is this deep; the bound only keeps the loop finite whatever a URL does.
    for _ in 0..<64 {
      folders += ["release", "debug"].map {
        folder.appendingPathComponent(".build/\($0)", isDirectory: true)
      }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { break }
      folder = parent
    }
    return folders
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}

/// A file or folder that comes with Snow is not where it should be.
package struct ResourceFolderError: Error, CustomStringConvertible {
  /// What is missing, and what to do.
  package let description: String
}
