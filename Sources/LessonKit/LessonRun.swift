import ArgumentParser
public import Figures
import Foundation
public import Languages
public import Pictures
public import Tensors

/// One run of a lesson: it tells the story, writes the figures, and checks the claims.
///
/// It is a class because telling, drawing and checking add to one list while the lesson's text reads
/// on undisturbed.
public final class LessonRun {
  /// What the user asked for.
  public let options: LessonOptions
  /// The language of this run.
  public let language: Language
  let number: Int
  let folder: URL
  let console: Console
  private var written: [URL] = []
  private var opened: Set<URL> = []
  private var claims: [Claim] = []
  /// Sentences that wait to see whether the figure that they lead to is wanted.
  private var pending: [Sentence] = []
  /// Whether they led to a figure that nobody wants.
  ///
  /// The next figure may share them; what is told next puts them away.
  private var isPendingStale = false
  private let ownWords: [String]
  private let title: Bilingual
  private let figureNames: [String]

  init(
    number: Int, programName: String, title: Bilingual, options: LessonOptions,
    ownWords: [String] = [], figureNames: [String] = []
  ) {
    self.options = options
    self.ownWords = ownWords
    (self.number, self.title, self.figureNames) = (number, title, figureNames)
    language = options.style.language
    // Names relative to the working folder stay so, for messages that are short and portable.
    folder = URL(fileURLWithPath: options.output).appendingPathComponent(programName)
    console = Console(isQuiet: options.quiet)
    console.heading(KitWords.lesson(Bilingual(same: "\(number)"), title)[language])
  }

  /// A generator at the beginning of the run's seed.
  ///
  /// Each part of a lesson takes a stream of its own, so that leaving one figure away changes no
  /// other.
  public var generator: SeededGenerator { SeededGenerator(seed: options.seed) }

  /// Tells something: at once, or if only some figures are wanted, when one of these comes next.
  public func say(_ text: Bilingual) { tell(.story(text)) }

  /// Quotes the article, as ``say(_:)`` tells something.
  public func quote(_ text: Bilingual) { tell(.quotation(text)) }

  /// What is told between two figures.
  private enum Sentence {
    case story(Bilingual)
    case quotation(Bilingual)
  }

  private func tell(_ sentence: Sentence) {
    if isPendingStale { pending = [] }
    isPendingStale = false
    pending.append(sentence)
    if options.only.isEmpty { tellPending() }
  }

  private func tellPending() {
    for sentence in pending {
      switch sentence {
      case .story(let text): console.paragraph(text[language])
      case .quotation(let text): console.quote(text[language])
      }
    }
    pending = []
    isPendingStale = false
  }

  /// Whether a figure is wanted; what led to it is told, or left away with it.
  private func begins(_ figure: String) -> Bool {
    let isWanted = wants(figure)
    if isWanted { tellPending() } else { isPendingStale = true }
    return isWanted
  }

  /// Whether a figure, or the check of the claims, is wanted: all are, unless some were named.
  public func wants(_ name: String) -> Bool {
    options.only.isEmpty || options.only.contains(name)
  }

  /// Makes a figure, if it is wanted, and writes it.
  ///
  /// - Parameters:
  ///   - name: one of the lesson's figures.
  ///   - licences: what its pictures were made of.
  ///   - make: computes it; not called when the figure is not wanted.
  /// - Throws: what `make` throws, or why the figure cannot be written.
  public func figure(
    _ name: String, licences: [PictureLicence], _ make: () throws -> some Figure
  ) throws {
    guard begins(name) else { return }
    try waitForReturn()
    let figure = try make()
    try finish(figureFolder(name).write(figure, named: name, licences: licences))
  }

  /// Makes an animation, if it is wanted, and writes it.
  public func animation(
    _ name: String, licences: [PictureLicence], _ make: () throws -> Animation
  ) throws {
    guard begins(name) else { return }
    try waitForReturn()
    let animation = try make()
    try finish(
      figureFolder(name).write(
        animation, named: name, licences: licences, includingFrames: options.frames))
  }

  /// Writes a figure that is not finished, if it is wanted, and says nothing of it: who keeps it open
  /// sees it change.
  ///
  /// - Parameters:
  ///   - name: one of the lesson's figures, which ``figure(_:licences:_:)`` writes at last.
  ///   - licences: what its pictures were made of.
  ///   - figure: how far it has come.
  /// - Throws: why the figure cannot be written.
  public func draft(
    _ name: String, licences: [PictureLicence], _ figure: some Figure
  ) throws {
    guard wants(name) else { return }
    tellPending()
    let files = try figureFolder(name).write(figure, named: name, licences: licences)
    if let first = files.first { open(first) }
  }

  /// Writes numbers beside the figures, for whoever wants to compute with them.
  ///
  /// - Parameters:
  ///   - name: the file's name with its ending, not the name of a figure.
  ///   - bytes: what it holds.
  /// - Throws: why the file cannot be written.
  public func file(_ name: String, _ bytes: [UInt8]) throws {
    try FigureFolder.make(folder)
    let url = folder.appendingPathComponent(name)
    try PictureFile.write(bytes, to: url)
    console.made(shownPath(url))
  }

  /// Counts the steps of something that takes longer than a second.
  public func progress(_ what: Bilingual, steps: Int) -> Progress {
    Progress(
      what[language], steps: steps, language: language, isShown: console.showsProgress)
  }

  private func figureFolder(_ name: String) -> FigureFolder {
    FigureFolder(
      folder, style: options.style,
      origin: FigureOrigin(
        command: options.command(lesson: number, figure: name, ownWords: ownWords),
        seed: options.seed,
        version: SnowVersion.current,
        chapter: FigureChapter(
          number: number, title: title,
          figureNumber: figureNames.firstIndex(of: name) ?? figureNames.count)),
      alsoExamined: options.everyLayout ? FigureStyle.extremes(in: language) : [])
  }

  private func finish(_ files: [URL]) {
    written += files
    guard let first = files.first else { return }
    console.made(shownPath(first))
    if let height = Self.tallHeight(files, scale: options.style.scale) {
      console.line("    " + height[language])
    }
    open(first)
  }

  /// What is to be said of a printed figure that is higher than a page; its manifest knows its size.
  private static func tallHeight(_ files: [URL], scale: FigureScale) -> Bilingual? {
    guard case .print(let width) = scale, files.first?.pathExtension == "png",
      let file = files.first(where: { $0.pathExtension == "json" }),
      let data = try? Data(contentsOf: file),
      let manifest = try? JSONDecoder().decode(FigureManifest.self, from: data)
    else { return nil }
    return tallHeight(
      ofPixels: manifest.heightInPixels, dotsPerInch: manifest.dotsPerInch, width: width)
  }

  /// What is to be said of a figure's height, if it is more than a page has beside its margins.
  static func tallHeight(ofPixels pixels: Int, dotsPerInch: Int, width: Double) -> Bilingual? {
    let (page, widest) = (240, 174)
    let height = Int((Double(pixels) / Double(dotsPerInch) * 25.4).rounded())
    guard height > page else { return nil }
    return width < Double(widest)
      ? KitWords.tall(NumberText.whole(height), Bilingual(same: "\(widest)"))
      : KitWords.tallest(NumberText.whole(height))
  }

  private func open(_ file: URL) {
    guard options.open, opened.insert(file).inserted else { return }
    Viewer.open(file, console: console, language: language)
  }

  private func waitForReturn() throws {
    guard options.step else { return }
    console.prompt(KitWords.pressReturn.text[language])
    _ = readLine()
  }

  func shownPath(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return url.path.hasPrefix(here) ? String(url.path.dropFirst(here.count)) : url.path
  }
}

// MARK: - Claims

extension LessonRun {
  /// The name under which `--only` asks for the check of the claims.
  public static let claimsName = "claims"

  /// Checks the claims, if that is wanted: whoever asks for a figure only gets that figure only.
  ///
  /// - Parameter check: calls ``check(_:of:refusing:_:holds:)`` for each claim; what only claims need
  ///   is computed in it.
  /// - Throws: what `check` throws.
  public func claims(_ check: () throws -> Void) rethrows {
    guard wants(Self.claimsName) else { return }
    try check()
  }

  /// Checks a claim of the lesson, and that the same check refuses something wrong.
  ///
  /// - Parameters:
  ///   - claim: what the lesson says.
  ///   - subject: what it says it about.
  ///   - twin: what the wrong twin is: the same thing with one deliberate mistake.
  ///   - wrong: the wrong twin.
  ///   - holds: whether the claim is true of either; it must be true of the first alone.
  public func check<Subject>(
    _ claim: Bilingual, of subject: Subject, refusing twin: Bilingual, _ wrong: Subject,
    holds: (Subject) -> Bool
  ) {
    claims.append(
      Claim(text: claim, twin: twin, holds: holds(subject), isTwinRefused: !holds(wrong)))
  }

  /// Tells what was written and whether the claims hold.
  func close() throws {
    if !isPendingStale { tellPending() }
    if !claims.isEmpty {
      console.heading(KitWords.claims.text[language])
      for claim in claims {
        console.verdict(claim.holds, claim.text[language])
        let twin = claim.isTwinRefused ? KitWords.twinRefused : .twinAccepted
        console.verdict(claim.isTwinRefused, twin(claim.twin)[language], isNested: true)
      }
    }
    if !written.isEmpty {
      console.heading(KitWords.written.text[language])
      for file in written where file.pathExtension != "json" {
        console.line("  " + shownPath(file))
      }
    }
    let broken = claims.filter { !$0.holds || !$0.isTwinRefused }
    guard broken.isEmpty else {
      throw FigureError(
        "\(broken.count) of \(claims.count) claims of lesson \(number) failed their check with "
          + "seed \(options.seed): " + broken.map(\.text.en).joined(separator: " "))
    }
  }

  struct Claim {
    let text: Bilingual
    let twin: Bilingual
    let holds: Bool
    let isTwinRefused: Bool
  }
}
