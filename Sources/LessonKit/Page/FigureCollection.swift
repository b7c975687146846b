import Figures
public import Foundation
import Languages

/// All figures in a folder and in the folders in it, in the order of a book.
///
///     let figures = try FigureCollection.reading(URL(fileURLWithPath: "Output"))
///     let page = try figures.writePage(language: .french)   // Output/index.html
public struct FigureCollection: Sendable {
  /// The folder.
  public let url: URL
  /// Its chapters: the lessons by number, then what else there is.
  let chapters: [Chapter]
  /// Manifests that could not be believed, a sentence each.
  public let complaints: [String]

  /// Figures that stand in one folder.
  struct Chapter: Sendable {
    /// The folder's name.
    let folder: String
    /// What stands above them.
    let title: Bilingual
    /// The figures, in order.
    let figures: [CollectedFigure]
  }

  /// How many files are looked at.
  private static let fileLimit = 5000

  /// How many figures there are.
  public var figureCount: Int { chapters.reduce(0) { $0 + $1.figures.count } }

  /// Looks for figures.
  ///
  /// - Parameter url: a folder; those in it are looked into, those in them are not.
  /// - Returns: everything that a manifest stands beside.
  /// - Throws: `FigureError` when there is no such folder.
  public static func reading(_ url: URL) throws -> FigureCollection {
    var complaints: [String] = []
    var found: [String: [FoundFigure]] = [:]
    for (folder, file) in try manifests(in: url).prefix(fileLimit) {
      do {
        if let figure = try FoundFigure.reading(file, in: folder) {
          found[folder, default: []].append(figure)
        }
      } catch {
        complaints.append("\(error)")
      }
    }
    var chapters = found.map { Chapter(folder: $0.key, $0.value) }
    chapters.sort { ($0.rank, $0.folder) < ($1.rank, $1.folder) }
    return FigureCollection(
      url: url, chapters: withoutRepetitions(chapters), complaints: complaints)
  }

  /// The files that may be manifests, each with the name of its folder.
  private static func manifests(in url: URL) throws -> [(folder: String, file: URL)] {
    func contents(_ folder: URL) -> [URL] {
      let all = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
      return (all ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
    func isFolder(_ url: URL) -> Bool {
      (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
    guard isFolder(url) else {
      throw FigureError(
        "There is no folder \(url.relativePath): name the one that figures went to.")
    }
    let top = contents(url)
    return ([("", top)] + top.filter(isFolder).map { ($0.lastPathComponent, contents($0)) })
      .flatMap { folder, files in
        files.filter { $0.pathExtension == "json" }.map { (folder, $0) }
      }
  }

  /// Chosen figures are copies of others; where the others are, too, they are shown once.
  private static func withoutRepetitions(_ chapters: [Chapter]) -> [Chapter] {
    var known: Set<[String]> = []
    return chapters.compactMap { chapter in
      let figures = chapter.figures.filter { !known.isSuperset(of: $0.identities) }
      known.formUnion(figures.flatMap(\.identities))
      return figures.isEmpty
        ? nil : Chapter(folder: chapter.folder, title: chapter.title, figures: figures)
    }
  }
}

extension FigureCollection.Chapter {
  /// The folder of chosen figures, in the package's own folder for figures.
  private static let gallery = "gallery"

  /// The figures of one folder: those that differ in language, theme and size alone become one.
  init(folder: String, _ found: [FoundFigure]) {
    self.folder = folder
    let origin = found.lazy.compactMap(\.manifest.chapter).first
    title =
      if folder == Self.gallery {
        PageWords.gallery.text
      } else if let origin {
        KitWords.lesson(Bilingual(same: "\(origin.number)"), origin.title)
      } else {
        folder.isEmpty ? PageWords.here.text : Bilingual(same: folder)
      }
    // A still and an animation may have the same name.
    let groups = Dictionary(grouping: found) { [$0.name, String($0.manifest.file.suffix(3))] }
    figures = groups.map {
      CollectedFigure(name: $0.key.joined(separator: "."), versions: $0.value)
    }
    .sorted { ($0.place, $0.name) < ($1.place, $1.name) }
  }

  /// Lessons come first, chosen figures last.
  fileprivate var rank: Int {
    folder == Self.gallery ? 2 : folder.hasPrefix("lesson-") ? 0 : 1
  }
}

/// One figure in all its versions: languages, themes, sizes.
struct CollectedFigure: Sendable {
  /// The name of its files with their ending, the same for all versions.
  let name: String
  /// At least one.
  let versions: [FoundFigure]

  /// Its place in the lesson.
  var place: Int { versions.compactMap(\.manifest.chapter?.figureNumber).min() ?? .max }

  /// The name with each fingerprint of the pictures: equal for versions that show the same.
  var identities: Set<[String]> { Set(versions.map { [name, $0.manifest.pixelHash] }) }

  /// What a reader of a language sees: made for a screen if there is such a one, rather on light
  /// ground; and the same on dark ground, if there is one.
  func shown(in language: Language) -> (main: FoundFigure, dark: FoundFigure?)? {
    func cost(_ figure: FoundFigure) -> [Int] {
      [
        figure.manifest.language == language ? 0 : 1, figure.isForPrint ? 1 : 0,
        figure.isDark ? 1 : 0,
        // Of several widths in print the widest is easiest to read on a screen.
        -figure.manifest.widthInPixels,
      ]
    }
    let sorted = versions.sorted {
      let (one, other) = (cost($0), cost($1))
      return one == other
        ? $0.manifest.file < $1.manifest.file : one.lexicographicallyPrecedes(other)
    }
    guard let main = sorted.first else { return nil }
    let dark = sorted.first {
      $0.isDark && !main.isDark && $0.isForPrint == main.isForPrint
        && $0.manifest.language == main.manifest.language
    }
    return (main, dark)
  }
}
