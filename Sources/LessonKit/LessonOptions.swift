public import ArgumentParser
public import Figures
import Foundation

/// The options that all lessons share.
public struct LessonOptions: ParsableArguments {
  /// The seed of everything random in the lesson.
  @Option(
    parsing: .unconditional,
    help: "A number: the same seed gives the same pictures on every computer.")
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

  /// A network of the user's own.
  @Option(
    help: ArgumentHelp(
      "A network of your own in place of the one that comes with Snow: weights that \"snow train "
        + "emoji\" wrote for lesson 8, and without words for lessons 3 to 5, \"snow train "
        + "shapes\" for lesson 6, \"snow train garden\" for lessons 7 and 9, or \"snow train FOLDER\" for "
        + "--pictures FOLDER.",
      valueName: "file"))
  public var model: String?

  /// Where figures go.
  @Option(
    help: ArgumentHelp(
      "Where the figures go; each lesson makes a folder of its own in it.", valueName: "folder"))
  public var output = "Output"

  /// How words and figures look.
  @OptionGroup
  public var look: FigureOptions

  /// Whether frames of animations are written.
  @Flag(help: "Every frame of a GIF as a PNG too, for slides.")
  public var frames = false

  /// The figures wanted, or the claims.
  @Option(
    help: ArgumentHelp(
      "Make this figure only, or only check the \"claims\"; may be given several times.",
      valueName: "name"))
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

  /// Whether the layout is examined in other themes and sizes, too: for the tests.
  ///
  /// A figure is computed once for all of them.
  @Flag(help: .hidden)
  public var everyLayout = false

  /// The options of a lesson.
  public init() {}

  /// Finds values that cannot be meant.
  ///
  /// - Throws: a validation error, which ends the program with status 64.
  public func validate() throws {
    if image != nil && pictures != nil {
      throw ValidationError(
        "--image joins the emoji and --pictures replaces them: give one of the two.")
    }
    if output.isEmpty {
      throw ValidationError("--output needs the name of a folder.")
    }
  }

  /// How the figures of this run look.
  public var style: FigureStyle { look.style }

  /// The command that repeats this run for one figure, with relative names only.
  ///
  /// - Parameters:
  ///   - number: of the lesson.
  ///   - figure: which one.
  ///   - ownWords: options that this lesson alone has, as they are typed.
  /// - Returns: the command.
  func command(lesson number: Int, figure: String, ownWords: [String] = []) -> String {
    var words = ["Lessons/run \(number) --seed \(seed) --only \(figure)"]
    if let image { words.append("--image \(Self.lastName(image).shellWord)") }
    if let pictures { words.append("--pictures \(Self.lastName(pictures).shellWord)") }
    if let model { words.append("--model \(Self.lastName(model).shellWord)") }
    return (words + ownWords + look.words).joined(separator: " ")
  }

  private static func lastName(_ path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}
