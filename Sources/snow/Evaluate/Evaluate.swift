import ArgumentParser
import Foundation
import LessonKit

/// `snow evaluate`: how good a trained network is, by numbers that nobody has to believe.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge what a network of snow train has learned, against the optimum.",
    discussion: """
      The network draws from pure snow, seed after seed. Since the world of shapes is complete, each \
      drawing can be compared with all pictures that there are: it is valid if one of them lies within \
      0.1 (root of the mean square, numbers from -1 to 1), and novel if that one was not learned from.

      It is then asked about noisy pictures, and its answers are compared with two best possible ones: \
      of who knows all 1,728 pictures, and of who knows the 720 training pictures and can only repeat \
      them. So are those of simpler denoisers.

      A network that listens to words is also told captions, whole ones and such that leave something \
      open, of pictures that it learned from and of others; whether a drawing is what was said is \
      judged by who knows all pictures.

      Of gardens, a labelling network reads what was drawn: sentences that were learned, sentences \
      whose plants, material and ground were never seen together, and the article's own.

      An emoji is right if the nearest of all 13,464 pictures is the thing in the style that was asked \
      for; a tenth of the pairs of thing and style was never shown.

        snow evaluate shapes                          the networks that come with Snow
        snow evaluate garden
        snow evaluate emoji
        snow evaluate emoji --every-style --output Output/every-style
        snow evaluate shapes --model Output/train-shapes/weights.safetensors
        snow evaluate shapes --model weights.safetensors --output Output/evaluate-shapes
      """)

  @Argument(help: ArgumentHelp("What it has learned.", valueName: "shapes|garden|emoji"))
  var world: String

  @Option(
    help: ArgumentHelp(
      "The weights, of snow train. (default: those that come with Snow)", valueName: "file"))
  var model: String?

  @Option(help: "How many drawings of shapes without words, up to 10,000. (default: 200)")
  var count: Int?

  @Option(help: "Seed of the snow.")
  var seed: UInt64 = 1

  @Option(help: "Calls of the network for each of these, 2 to 1,000. (default: 100)")
  var steps: Int?

  @Option(
    help: "Noisy shapes a noise level, of each of three parts, 2 to 10,000. (default: 512)")
  var noisy: Int?

  @Option(help: "Captions of each of three parts, 5 to 10,000.")
  var captions = 500

  @Flag(help: "Draw every emoji in every style as well: 2,827 drawings, a minute more.")
  var everyStyle = false

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: ArgumentHelp("Where figures go; none are drawn without.", valueName: "folder"))
  var output: String?

  @OptionGroup
  var look: FigureOptions

  func validate() throws {
    guard ["shapes", "garden", "emoji"].contains(world) else {
      throw ValidationError(
        "There is no way to judge \"\(world)\": choose shapes, garden or emoji.")
    }
    let ofShapes = [
      ("--count", count, 1...10_000, "1 and 10,000"), ("--steps", steps, 2...1000, "2 and 1,000"),
      ("--noisy", noisy, 2...10_000, "2 and 10,000"),
    ]
    for (option, value, range, bounds) in ofShapes {
      guard let value else { continue }
      guard world == "shapes" else {
        throw ValidationError(
          "\(option) is about shapes; how many sentences of \(world) are asked for says --captions."
        )
      }
      guard range.contains(value) else {
        throw ValidationError("\(option) lies between \(bounds); \(value) does not.")
      }
    }
    guard (5...10_000).contains(captions) else {
      throw ValidationError("--captions lies between 5 and 10,000; \(captions) does not.")
    }
    if everyStyle, world != "emoji" || output == nil {
      throw ValidationError(
        "--every-style draws emoji: snow evaluate emoji --every-style --output folder.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if output == nil, let word = look.words.first(where: { !$0.hasPrefix("--language") }) {
      throw ValidationError("\(word) is about figures: add --output and a folder for them.")
    }
    if json, output == nil, look.language != .en {
      throw ValidationError("JSON has no language: leave --language away.")
    }
  }

  func run() throws {
    try makeFolder()
    switch world {
    case "garden": try GardenEvaluation(self).run()
    case "emoji": try EmojiEvaluation(self).run()
    default: try ShapesEvaluation(self).run()
    }
  }

  /// The folder of the figures, before anything long is computed.
  private func makeFolder() throws {
    guard let output else { return }
    try OutputFolder.make(output)
  }
}
