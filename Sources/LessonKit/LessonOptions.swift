public import ArgumentParser
public import Figures
import Foundation
import Languages

/// The options that all lessons share.
public struct LessonOptions: ParsableArguments {
  /// The seed of everything random in the lesson.
  @Option(help: "A number: the same seed gives the same pictures on every computer.")
  public var seed: UInt64 = 1

  /// A picture of the user's own.
  @Option(
    help: ArgumentHelp(
      "A picture of your own (PNG, JPEG, GIF, WebP, BMP) that takes part in the lesson, cropped to "
        + "a square and reduced to the size of the others.",
      valueName: "file"))
  public var image: String?

  /// A folder of captioned pictures.
  @Option(
    help: ArgumentHelp(
      "A folder of your own pictures, used in place of the emoji: bird.png with its caption in "
        + "bird.txt, or all captions in metadata.csv or metadata.jsonl.",
      valueName: "folder"))
  public var pictures: String?

  /// Where figures go.
  @Option(
    help: ArgumentHelp(
      "Where the figures go; each lesson makes a folder of its own in it.", valueName: "folder"))
  public var output = "Output"

  /// The language of words and figures.
  @Option(help: "The language of words and figures.")
  public var language: LanguageChoice = .en

  /// Light or dark ground.
  @Option(help: "The ground of figures; dark is for a darkened room.")
  public var theme: ThemeChoice = .light

  /// Screen or print.
  @Option(help: "The size of figures: 1600 pixels wide, or 300 dots an inch.")
  public var scale: ScaleChoice = .screen

  /// The width of a printed figure.
  @Option(
    help: ArgumentHelp(
      "The width of printed figures in millimetres, 60 to 200; a journal's column has 84.",
      valueName: "mm"))
  public var width: Double?

  /// Whether titles are left away.
  @Flag(help: "Figures without a title, for a page that has its own.")
  public var noTitle = false

  /// Whether the ground is clear.
  @Flag(help: "Figures on a clear ground instead of white or black.")
  public var transparent = false

  /// Whether frames of animations are written.
  @Flag(help: "Every frame of a GIF as a PNG too, for slides.")
  public var frames = false

  /// The figures wanted.
  @Option(
    help: ArgumentHelp("Make this figure only; may be given several times.", valueName: "name"))
  public var only: [String] = []

  /// Whether to list the figures.
  @Flag(help: "List the figures of this lesson and stop.")
  public var list = false

  /// Whether to wait before each figure.
  @Flag(help: "Wait for Return before each figure, so that a class can guess first.")
  public var step = false

  /// Whether to open the figures.
  @Flag(help: "Open each figure when it is made.")
  public var open = false

  /// Whether to keep silent.
  @Flag(help: "Print nothing but errors.")
  public var quiet = false

  /// The options of a lesson.
  public init() {}

  /// Finds values that cannot be meant.
  ///
  /// - Throws: a validation error, which ends the program with status 64.
  public func validate() throws {
    if let width {
      guard scale == .print else {
        throw ValidationError("--width is the width of a printed figure: add --scale print.")
      }
      guard (60...200).contains(width) else {
        throw ValidationError("--width is in millimetres, from 60 to 200; \(width) is not.")
      }
    }
    if image != nil && pictures != nil {
      throw ValidationError(
        "--image joins the emoji and --pictures replaces them: give one of the two.")
    }
    if output.isEmpty {
      throw ValidationError("--output needs the name of a folder.")
    }
  }

  /// How the figures of this run look.
  public var style: FigureStyle {
    FigureStyle(
      language: language.language, theme: theme.theme,
      scale: scale == .screen ? .screen : .print(millimetres: width ?? 174),
      showsTitle: !noTitle, isTransparent: transparent)
  }

  /// The command that repeats this run for one figure, with relative names only.
  func command(lesson number: Int, figure: String) -> String {
    var words = ["Lessons/run \(number) --seed \(seed) --only \(figure)"]
    if let image { words.append("--image \(Self.lastName(image).shellWord)") }
    if let pictures { words.append("--pictures \(Self.lastName(pictures).shellWord)") }
    if language != .en { words.append("--language \(language.rawValue)") }
    if theme != .light { words.append("--theme \(theme.rawValue)") }
    if scale != .screen { words.append("--scale \(scale.rawValue)") }
    if let width { words.append("--width \(width.formatted(.number.grouping(.never)))") }
    if noTitle { words.append("--no-title") }
    if transparent { words.append("--transparent") }
    return words.joined(separator: " ")
  }

  private static func lastName(_ path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}

/// A language on the command line.
public enum LanguageChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// English.
  case en
  /// French.
  case fr

  var language: Language { self == .en ? .english : .french }
}

/// A theme on the command line.
public enum ThemeChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Ink on white.
  case light
  /// Pale ink on near black.
  case dark

  var theme: Theme { self == .light ? .light : .dark }
}

/// A scale on the command line.
public enum ScaleChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// For a screen.
  case screen
  /// For paper.
  case print
}
