import Foundation
import Pictures

/// What a folder holds: files that may be captioned pictures, and what certainly is none.
struct FolderListing {
  /// A file that is said to be a picture, and where its caption is.
  struct Candidate {
    enum Caption {
      case text(String)
      case file(URL)
      case none(expected: String)
    }

    /// The path inside the folder.
    let file: String
    let url: URL
    let source: Caption
  }

  /// In the order of their names, each once.
  private(set) var candidates: [Candidate] = []
  private(set) var problems: [PictureFolderProblem] = []

  private let folder: URL
  private let realFolder: String

  init(_ folder: URL, limits: PictureFolderLimits) throws(PictureFolderError) {
    self.folder = folder
    realFolder = folder.resolvingSymlinksInPath().path
    let names = try Self.names(in: folder, limit: limits.files)
    let tables = ["metadata.csv", "metadata.jsonl"].filter(names.contains)
    if let table = tables.first {
      if tables.count > 1 { leaveOut(tables[1], "is left aside, because there is \(table) too") }
      try useTable(table, names: names, limits: limits)
    } else {
      useTextFiles(names)
    }
    candidates.sort { $0.file < $1.file }
  }

  /// Notes that a file is left out, and its fault.
  mutating func leaveOut(_ file: String, _ fault: String) {
    problems.append(PictureFolderProblem(file: file, fault: fault))
  }

  /// Notes that a file is left out, with a sentence that names it.
  mutating func leaveOut(_ file: String, sentence: String) {
    problems.append(PictureFolderProblem(file: file, sentence: sentence))
  }

  /// The error for a folder of which nothing could be used.
  func nothingFits() -> PictureFolderError {
    let reason =
      problems.min { $0.file < $1.file }.map { " The first one left out: \($0.sentence)" } ?? ""
    return PictureFolderError(
      "\(folder.lastPathComponent) holds no captioned picture: put a text file beside each picture, "
        + "cat.txt beside cat.png, or a table metadata.csv that begins with \"file_name,text\"."
        + reason)
  }

  // MARK: Names

  private static func names(in folder: URL, limit: Int) throws(PictureFolderError) -> Set<String> {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory)
    guard exists, isDirectory.boolValue else {
      throw PictureFolderError(
        exists
          ? "\(folder.relativePath) is a file; name the folder that holds the pictures."
          : "There is no folder \(folder.relativePath); check its name and where it lies.")
    }
    guard
      FileManager.default.isReadableFile(atPath: folder.path),
      let files = FileManager.default.enumerator(  // follows no link, so the folder's real place
        at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil,
        options: [.skipsSubdirectoryDescendants, .skipsHiddenFiles])
    else {
      throw PictureFolderError(
        "\(folder.relativePath) cannot be opened; check that you may read it.")
    }
    var names: Set<String> = []
    for case let file as URL in files {
      names.insert(file.lastPathComponent)
      guard names.count <= limit else {
        throw PictureFolderError(
          "\(folder.relativePath) holds more than \(limit) files; choose a smaller folder.")
      }
    }
    return names
  }

  // MARK: A text file beside each picture

  private mutating func useTextFiles(_ names: Set<String>) {
    let texts = Dictionary(
      names.filter { Self.ending(of: $0) == "txt" }.map { (Self.stem(of: $0), $0) },
      uniquingKeysWith: { min($0, $1) })
    let others = names.filter { Self.ending(of: $0) != "txt" }
    for name in others {
      if let text = texts[Self.stem(of: name)] {
        add(name, .file(url(of: text)))
      } else if Self.pictureEndings.contains(Self.ending(of: name)) {
        add(name, .none(expected: "\(Self.stem(of: name)).txt"))
      } else if isFolder(name) {
        leaveOut(name, "is a folder; its pictures are read only if a table metadata.csv names them")
      } else {
        leaveOut(name, "is neither a picture nor the caption of one")
      }
    }
    let stems = Set(others.map(Self.stem))
    for (stem, text) in texts where !stems.contains(stem) {
      leaveOut(text, "is a caption, but no picture is called \(stem)")
    }
  }

  /// Endings of files that are surely meant as pictures; what they are, their first bytes tell.
  private static let pictureEndings: Set = [
    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif", "svg",
  ]

  private static func stem(of name: String) -> String { (name as NSString).deletingPathExtension }
  private static func ending(of name: String) -> String {
    (name as NSString).pathExtension.lowercased()
  }

  private func isFolder(_ name: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: url(of: name).path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  // MARK: One table for all

  private mutating func useTable(
    _ tableName: String, names: Set<String>, limits: PictureFolderLimits
  ) throws(PictureFolderError) {
    let text: String
    do {
      text = try CaptionText.read(url(of: tableName), upTo: limits.tableBytes)
    } catch {
      throw PictureFolderError("\(error)")
    }
    let table = try CaptionTable(text, name: tableName)
    problems += table.problems
    var seen: Set<String> = []
    for var row in table.rows {
      if row.file.hasPrefix("./") { row.file.removeFirst(2) }
      if let fault = Self.fault(ofPath: row.file) {
        leaveOut(row.place, "\"\(row.file.prefix(100))\" \(fault)")
      } else if !seen.insert(row.file).inserted {
        leaveOut(row.place, "\(row.file) has a caption already")
      } else {
        add(row.file, .text(row.caption))
      }
    }
    for name in names
    where Self.pictureEndings.contains(Self.ending(of: name)) && !seen.contains(name) {
      leaveOut(name, "has no line in \(tableName)")
    }
  }

  /// What is wrong with a path in a table: it must stay inside the folder.
  private static func fault(ofPath path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.allSatisfy({ $0.isEmpty || $0 == "." }) { return "names no file" }
    if path.utf8.count > 1_000 { return "is too long for the name of a file" }
    if path.unicodeScalars.contains("\0") { return "is no name of a file" }
    if path.hasPrefix("/") || path.hasPrefix("~") || parts.contains("..") {
      return "leads out of the folder; name files inside it"
    }
    return nil
  }

  // MARK: Candidates

  private func url(of path: String) -> URL {
    // Relative to the folder, so that errors name a file as its owner sees it.
    URL(fileURLWithPath: path, relativeTo: folder.directoryURL)
  }

  private mutating func add(_ path: String, _ source: Candidate.Caption) {
    // A link inside the folder may point anywhere; what is read must lie inside.
    for url in [url(of: path), source.url].compactMap(\.self)
    where FileManager.default.fileExists(atPath: url.path) {
      guard url.resolvingSymlinksInPath().path.hasPrefix(realFolder + "/") else {
        leaveOut(path, "is a link that leads out of the folder; copy the file into it")
        return
      }
    }
    candidates.append(Candidate(file: path, url: url(of: path), source: source))
  }
}

extension FolderListing.Candidate.Caption {
  fileprivate var url: URL? {
    if case .file(let url) = self { url } else { nil }
  }
}

extension URL {
  /// This URL, sure to be taken for a folder by what is relative to it.
  fileprivate var directoryURL: URL { URL(fileURLWithPath: path, isDirectory: true) }
}

// MARK: - Captions

extension FolderListing.Candidate {
  /// The caption, checked: one line, not empty, not longer than a caption is.
  func caption(limits: PictureFolderLimits) throws -> String {
    switch source {
    case .text(let text):
      return try CaptionText.checked(text, of: file, limit: limits.captionLength)
    case .file(let url):
      let text = try CaptionText.read(url, upTo: 16 * limits.captionLength)
      return try CaptionText.checked(text, of: url.relativePath, limit: limits.captionLength)
    case .none(let expected):
      throw PictureFolderError("\(file) has no caption; write one into \(expected) beside it.")
    }
  }
}
