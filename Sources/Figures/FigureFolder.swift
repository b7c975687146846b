public import Foundation
import Languages
public import Pictures

/// The folder that figures are written to, each with its manifest, and the list of what was made.
///
///     let figures = FigureFolder(url, style: style, origin: origin)
///     // pixels-replaced.png and pixels-replaced.json
///     let files = try figures.write(strip, named: "pixels-replaced", licences: licences)
///
/// A figure in another language, theme or scale gets a name of its own (`…-fr-dark.png`), so that a
/// French run does not overwrite the English figures.
public struct FigureFolder: Sendable {
  /// Where figures go.
  public let url: URL
  /// How they look.
  public let style: FigureStyle
  /// What made them.
  public let origin: FigureOrigin
  /// Other looks in which figures are not written, but examined: the manifest tells their faults, too.
  public let alsoExamined: [FigureStyle]

  /// A folder; it is made when the first figure is written.
  public init(
    _ url: URL, style: FigureStyle, origin: FigureOrigin, alsoExamined: [FigureStyle] = []
  ) {
    (self.url, self.style, self.origin) = (url, style, origin)
    self.alsoExamined = alsoExamined
  }

  /// Draws a figure and writes it as PNG, with its manifest beside it.
  ///
  /// - Parameters:
  ///   - figure: what to draw.
  ///   - name: the file's name without an ending.
  ///   - licences: what the pictures in it were made of.
  /// - Returns: the files written.
  /// - Throws: ``FigureError`` or a file error, each with one sentence.
  public func write(
    _ figure: some Figure, named name: String, licences: [PictureLicence]
  ) throws -> [URL] {
    let drawn = try figure.drawn(style)
    let file = fileName(name) + ".png"
    let faults =
      try drawn.layoutFaults(style)
      + alsoExamined.flatMap { try figure.drawn($0).layoutFaults($0) }
    let manifest = manifest(
      file: file, words: figure.words, page: drawn, pictures: drawn.pictures, style: style,
      licences: licences, faults: faults)
    try Self.make(url)
    let png = url.appendingPathComponent(file)
    try PNG.write(
      drawn.page, to: png, text: texts(manifest),
      pixelsPerMetre: Int((style.scale.pixelsPerMillimetre * 1000).rounded()))
    return [png, try write(manifest, named: fileName(name))]
  }

  /// Draws an animation and writes it as GIF, with its manifest beside it.
  ///
  /// - Parameters:
  ///   - animation: what to draw.
  ///   - name: the file's name without an ending.
  ///   - licences: what the pictures in it were made of.
  ///   - includingFrames: whether each frame is written as a PNG too, in a folder of that name.
  ///   - manifestName: the manifest's name without an ending, if a PNG has the animation's name.
  /// - Returns: the files written.
  /// - Throws: ``FigureError`` or a file error, each with one sentence.
  public func write(
    _ animation: Animation, named name: String, licences: [PictureLicence],
    includingFrames: Bool = false, manifestName: String? = nil
  ) throws -> [URL] {
    let pages = try animation.pages(style)
    guard let first = pages.first else {
      throw FigureError("An animation needs at least one frame.")
    }
    // A GIF has one size, for screens: of the other looks only the grounds are others.
    let looks = alsoExamined.filter { $0.scale == .screen }
    let pageStyle = Animation.pageStyle(style)
    let faults =
      try pages.flatMap { $0.layoutFaults(pageStyle) }
      + looks.flatMap { look in
        try animation.pages(look).flatMap { $0.layoutFaults(Animation.pageStyle(look)) }
      }
    let file = fileName(name) + ".gif"
    let manifest = manifest(
      file: file, words: animation.words, page: first,
      pictures: animation.frames.flatMap(\.pictures), style: pageStyle, licences: licences,
      faults: faults)
    try Self.make(url)
    let gif = url.appendingPathComponent(file)
    try GIF.write(
      pages.map(\.page), to: gif, delays: animation.delays,
      comment: manifest.altText[style.language], exactColours: style.theme.palette.all)
    var files = [gif, try write(manifest, named: fileName(manifestName ?? name))]
    if includingFrames {
      let folder = url.appendingPathComponent(fileName(name) + "-frames", isDirectory: true)
      try Self.make(folder)
      for (i, page) in pages.enumerated() {
        let number = String(repeating: "0", count: max(0, 3 - String(i + 1).count)) + "\(i + 1)"
        let frame = folder.appendingPathComponent("\(number).png")
        try PNG.write(page.page, to: frame, text: texts(manifest))
        files.append(frame)
      }
    }
    return files
  }

  /// The name of a figure's files: other than plain English, light and for the screen are told.
  public func fileName(_ name: String) -> String {
    var parts = [name]
    if style.language != .english { parts.append(style.language.rawValue) }
    if style.theme != .light { parts.append(style.theme.rawValue) }
    switch style.scale {
    case .screen, .animation: break
    case .printPage: parts.append("print")
    case .print(let millimetres): parts.append("print\(Int(millimetres))mm")
    }
    return parts.joined(separator: "-")
  }
}

/// What a figure was made by.
public struct FigureOrigin: Sendable {
  /// The command that makes it again.
  public let command: String
  /// The seed of everything random.
  public let seed: UInt64
  /// The version of Snow.
  public let version: String
  /// The lesson that it was made for, if it was.
  public let chapter: FigureChapter?

  /// An origin.
  public init(command: String, seed: UInt64, version: String, chapter: FigureChapter? = nil) {
    (self.command, self.seed, self.version) = (command, seed, version)
    self.chapter = chapter
  }
}

extension FigureFolder {
  /// Makes a folder, unless it is there, with all that it lies in.
  ///
  /// - Parameter url: where it shall be.
  /// - Throws: ``FigureError``, one sentence that names it as the user did.
  package static func make(_ url: URL) throws {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw FigureError(
        "The folder \(url.relativePath) cannot be made: choose another with --output.")
    }
  }

  private func manifest(
    file: String, words: FigureWords, page: DrawnFigure, pictures: [Picture], style: FigureStyle,
    licences: [PictureLicence], faults: [String]
  ) -> FigureManifest {
    var different: [String] = []
    for fault in faults where !different.contains(fault) { different.append(fault) }
    return FigureManifest(
      file: file, title: words.title, caption: words.caption, altText: words.altText,
      chapter: origin.chapter, command: origin.command, seed: origin.seed, version: origin.version,
      pictureLicences: licences,
      licenceLine: licences.map { style.language == .french ? $0.inFrench.line : $0.line }
        .joined(separator: "\n"),
      pixelHash: PixelHash(pictures).description,
      language: style.language, theme: style.theme.rawValue,
      widthInPixels: page.page.width, heightInPixels: page.page.height,
      dotsPerInch: style.scale.dotsPerInch, layoutFaults: different)
  }

  private func write(_ manifest: FigureManifest, named name: String) throws -> URL {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = url.appendingPathComponent(name + ".json")
    try PictureFile.write([UInt8](encoder.encode(manifest)), to: file)
    return file
  }

  private func texts(_ manifest: FigureManifest) -> [PNGText] {
    let language = style.language
    return [
      .title(manifest.title[language]), .description(manifest.altText[language]),
      .software("Snow \(manifest.version)"), .command(manifest.command),
      PNGText(
        keyword: "Copyright", text: manifest.licenceLine ?? ""),
    ].filter { !$0.text.isEmpty }
  }
}

extension FigureScale {
  /// Dots per inch: 144 on a screen, 300 in print.
  var dotsPerInch: Int {
    Int((pixelsPerMillimetre * 25.4).rounded())
  }
}
