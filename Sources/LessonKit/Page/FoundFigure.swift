import Figures
import Files
import Foundation
import Languages
import Pictures

/// A figure as it was found in a folder: a manifest that was looked at before it was believed.
struct FoundFigure: Sendable {
  /// The folder's name, seen from where the page is; empty for that folder itself.
  let folder: String
  /// What the manifest says.
  let manifest: FigureManifest

  /// The longest manifest that is read.
  static let byteLimit = 256 << 10

  /// Reads a manifest, if that is what the file is.
  ///
  /// - Parameters:
  ///   - url: a file whose name ends in ".json".
  ///   - folder: the name of the folder that it is in.
  /// - Returns: the figure; nil for a file that holds something else.
  /// - Throws: ``FoundFigureError`` about a manifest that is broken.
  static func reading(_ url: URL, in folder: String) throws(FoundFigureError) -> FoundFigure? {
    let name = (folder.isEmpty ? "" : folder + "/") + url.lastPathComponent
    // Other programs write JSON, too. Every manifest has this key, and has it first.
    guard let bytes = try? BoundedFile.read(url, upTo: byteLimit),
      String(decoding: bytes, as: UTF8.self).contains("\"altText\"")
    else { return nil }
    guard let manifest = try? JSONDecoder().decode(FigureManifest.self, from: Data(bytes)) else {
      throw FoundFigureError(name, "is no manifest of a figure, or a broken one")
    }
    if let fault = fault(of: manifest) { throw FoundFigureError(name, fault) }
    let picture = url.deletingLastPathComponent().appendingPathComponent(manifest.file)
    let kind = try? picture.resourceValues(forKeys: [.isRegularFileKey])
    guard kind?.isRegularFile == true else {
      throw FoundFigureError(name, "tells of a picture that is not beside it")
    }
    return FoundFigure(folder: folder, manifest: manifest)
  }

  /// What cannot be meant in a manifest.
  private static func fault(of manifest: FigureManifest) -> String? {
    let name = manifest.file
    let isPlain =
      !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" } && name == name.printable()
    guard isPlain, !name.hasPrefix("."), name.utf8.count <= 255,
      name.hasSuffix(".png") || name.hasSuffix(".gif")
    else { return "does not name a picture beside it" }
    guard (1...30_000).contains(manifest.widthInPixels),
      (1...30_000).contains(manifest.heightInPixels)
    else { return "gives a size that no picture has" }
    guard Theme(rawValue: manifest.theme) != nil else { return "has a theme that is not known" }
    let texts = [manifest.title, manifest.caption, manifest.altText].flatMap { [$0.en, $0.fr] }
    let licences = manifest.pictureLicences.flatMap { [$0.line, $0.inFrench.line] }
    guard texts.allSatisfy({ $0.utf8.count <= 10_000 }), manifest.pictureLicences.count <= 100,
      (licences + [manifest.command]).allSatisfy({ $0.utf8.count <= 4000 })
    else { return "has texts that are too long for a page" }
    return manifest.title.en.isEmpty || manifest.title.fr.isEmpty ? "has no title" : nil
  }

  /// The name of the figure: that of its file without what tells its language, theme and size.
  var name: String {
    var name = manifest.file.dropLast(4)
    if let mark = printMark { name = name.dropLast(mark.count) }
    if manifest.theme == Theme.dark.rawValue, name.hasSuffix("-dark") { name = name.dropLast(5) }
    let language = "-" + manifest.language.rawValue
    if name.hasSuffix(language) { name = name.dropLast(language.count) }
    return String(name)
  }

  /// Whether it was made for paper.
  var isForPrint: Bool { printMark != nil }

  private var printMark: Substring? {
    manifest.file.dropLast(4).firstMatch(of: /-print([0-9]+mm)?$/)?.output.0
  }

  /// Whether its ground is dark.
  var isDark: Bool { manifest.theme == Theme.dark.rawValue }

  /// Its address, seen from the page.
  var address: String {
    HTML.address((folder.isEmpty ? [] : [folder]) + [manifest.file])
  }
}

/// What is wrong with a manifest, in one sentence.
struct FoundFigureError: Error, CustomStringConvertible {
  let description: String

  init(_ name: String, _ fault: String) {
    description = "\(name.printable()) \(fault): its figure is left out of the page."
  }
}
