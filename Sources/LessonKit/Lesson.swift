public import ArgumentParser
import Figures
import Foundation
public import Languages

/// A lesson: one short program that reads from top to bottom like the article it computes.
///
///     @main struct DestroyLesson: Lesson {
///       static let number = 2
///       static let name = "destroy"
///       static let title = DestroyWords.title.text
///       static let figures = [LessonFigure("pixels-replaced", DestroyWords.replacedTitle.text)]
///       @OptionGroup var options: LessonOptions
///       func teach(_ lesson: LessonRun) throws { … }
///     }
public protocol Lesson: ParsableCommand {
  /// Its place among the ten.
  static var number: Int { get }
  /// Its short name: "destroy".
  static var name: String { get }
  /// Its title.
  static var title: Bilingual { get }
  /// Its figures, in the order in which they appear.
  static var figures: [LessonFigure] { get }
  /// Whether it asks a network, so that `--model` means something to it.
  static var asksNetwork: Bool { get }
  /// Whether pictures of the user's own can take part, by `--image` or `--pictures`.
  static var takesPictures: Bool { get }
  /// What the user asked for.
  var options: LessonOptions { get }

  /// Options that this lesson alone has, as they are typed to repeat a run; most have none.
  var ownWords: [String] { get }

  /// Tells, computes, draws, and checks what was told.
  func teach(_ lesson: LessonRun) throws
}

/// A figure that a lesson makes.
public struct LessonFigure: Hashable, Sendable {
  /// The name of its files, without an ending.
  public let name: String
  /// Its title.
  public let title: Bilingual
  /// Whether it moves.
  public let isAnimation: Bool

  /// A figure of a lesson.
  public init(_ name: String, _ title: Bilingual, isAnimation: Bool = false) {
    (self.name, self.title, self.isAnimation) = (name, title, isAnimation)
  }
}

extension Lesson {
  /// Most lessons ask none.
  public static var asksNetwork: Bool { false }

  /// Most lessons let the user's own pictures take part.
  public static var takesPictures: Bool { true }

  /// No options but those that all lessons share.
  public var ownWords: [String] { [] }

  /// Finds what cannot be meant; a lesson with options of its own finds more.
  ///
  /// - Throws: a validation error, which ends the program with status 64.
  public func validate() throws { try checkOwnPicture() }

  /// Finds out whether the picture is missing that the figure own-picture shows.
  ///
  /// - Throws: a validation error, which ends the program with status 64.
  public func checkOwnPicture() throws {
    let name = "own-picture"
    guard Self.figures.contains(where: { $0.name == name }), options.only.contains(name),
      options.image == nil
    else { return }
    throw ValidationError("The figure \(name) shows your picture: add --image FILE.")
  }

  /// How the command line presents a lesson.
  ///
  /// - Parameter abstract: what the lesson is about, in a line.
  /// - Returns: the configuration, with examples that can be typed as they stand.
  public static func presented(_ abstract: String) -> CommandConfiguration {
    let ownPicture =
      takesPictures
      ? "\n  Lessons/run \(number) --image me.jpg      with a picture of your own" : ""
    return CommandConfiguration(
      commandName: "Lessons/run \(number)", abstract: abstract,
      usage: "Lessons/run \(number) [options]",
      discussion: """
        Try:
          Lessons/run \(number) --step              wait before each figure: the class guesses\(ownPicture)
          Lessons/run \(number) --language fr       in French
          Lessons/run \(number) --list              which figures there are
        """)
  }

  /// The folder and program of the lesson: "lesson-02-destroy".
  public static var programName: String {
    "lesson-\(number < 10 ? "0" : "")\(number)-\(name)"
  }

  /// Runs the lesson as the command line asks.
  ///
  /// - Throws: what went wrong, in one sentence; a usage error ends with status 64, everything
  ///   else, a claim that does not hold included, with status 1.
  public func run() throws {
    Interruption.endCleanly()
    let language = options.style.language
    if options.list {
      for figure in Self.figures {
        print("\(figure.name).\(figure.isAnimation ? "gif" : "png")  \(figure.title[language])")
      }
      print("\(LessonRun.claimsName)  \(KitWords.claims.text[language])")
      return
    }
    let names = Self.figures.map(\.name) + [LessonRun.claimsName]
    for name in options.only where !names.contains(name) {
      throw ValidationError(
        "Lesson \(Self.number) has no figure \"\(name)\": choose from "
          + names.joined(separator: ", ") + ".")
    }
    guard options.model == nil || Self.asksNetwork else {
      throw ValidationError("Lesson \(Self.number) asks no network: leave --model away.")
    }
    if !Self.takesPictures {
      for (option, value) in [("--image", options.image), ("--pictures", options.pictures)]
      where value != nil {
        throw ValidationError(
          "Lesson \(Self.number) is about pictures with captions that a network has learned: leave "
            + "\(option) away.")
      }
    }
    let lesson = LessonRun(
      number: Self.number, programName: Self.programName, title: Self.title, options: options,
      ownWords: ownWords, figureNames: Self.figures.map(\.name))
    try teach(lesson)
    try lesson.close()
  }
}

/// What Ctrl-C does.
enum Interruption {
  /// Ends the program at once with a sentence; every file is whole, as each was renamed into place.
  static func endCleanly() {
    signal(SIGINT) { _ in
      // Only calls that are safe in the middle of anything: no String, no print.
      let sentence: StaticString = "\nStopped. Figures that were written are complete.\n"
      _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
      _exit(130)
    }
  }
}
