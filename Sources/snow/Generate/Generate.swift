import ArgumentParser
import Figures
import Foundation
import Languages
import LessonKit
import Models

/// `snow generate`: from words to a picture.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw what is said.",
    discussion: """
      The words become numbers, and a network repairs pure snow, call by call, towards a picture that \
      they describe. The same words and the same seed give the same picture.

        snow generate "a large red heart on black"
        snow generate "fried egg flowers in the bacon garden"
        snow generate "neon owl"
        snow generate "un petit cercle bleu en haut à gauche" --count 6
        snow generate "a heart" --strip --gif               the whole way from snow to picture
        snow generate "a red heart::2 a blue heart::1"      a mixture, by weights
        snow generate "a heart" --negative "red"            anything but that
        snow generate "a green heart" --from mine.png --strength 0.6
        snow generate "a green heart" --from mine.png --mask mask.png     white is redrawn
        snow generate --vary Output/generate/a-heart-seed-1.png --count 8
        snow generate "a red heart" --denoiser exact        by the exact answer, without a network
        snow generate "our cat" --model Output/train-holiday/weights.safetensors

      Every picture carries its prompt, its seed and the command in its PNG file.
      """)

  @Argument(help: "What to draw, in English or in French.")
  var prompt: String?

  @Option(help: "The world to draw from; guessed from the words if not given.")
  var world: WorldChoice?

  @Option(help: ArgumentHelp("Weights that listen to words, of snow train.", valueName: "file"))
  var model: String?

  @Option(help: "Who answers: the network, or the exact or the local denoiser of the world.")
  var denoiser: DenoiserChoice = .network

  @Option(parsing: .unconditional, help: "How many pictures, 1 to 100; each has a seed of its own.")
  var count: Int?

  @Option(parsing: .unconditional, help: "The seed of the first picture's snow. (default: 1)")
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "Calls of the denoiser for each picture, 2 to 1,000. (default: 40)")
  var steps: Int?

  @Option(help: "The way from snow to picture. (default: ddpm)")
  var sampler: SamplerChoice?

  @Option(
    parsing: .unconditional,
    help: "How strongly the words pull: 0 not at all, 1 as learned, more exaggerates; 0 to 20.")
  var guidance: Double?

  @Option(help: ArgumentHelp("What shall not be seen.", valueName: "words"))
  var negative: String?

  @Option(help: ArgumentHelp("Begin with a picture instead of snow.", valueName: "picture"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much of a picture given by --from or --vary is given up, 0 to 1. (default: 0.6 and 0.3)")
  )
  var strength: Double?

  @Option(
    help: ArgumentHelp(
      "What of the picture of --from is redrawn: white, and the more so the lighter.",
      valueName: "picture"))
  var mask: String?

  @Option(
    help: ArgumentHelp("Variations of a picture that snow generate made.", valueName: "picture"))
  var vary: String?

  @Flag(help: "Also the way from snow to picture, as a strip.")
  var strip = false

  @Flag(help: "Also the way as an animation.")
  var gif = false

  @Option(help: ArgumentHelp("Where pictures go.", valueName: "folder"))
  var output = "Output/generate"

  @OptionGroup
  var look: FigureOptions

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  /// The worlds with a network that comes with Snow.
  enum WorldChoice: String, ExpressibleByArgument, CaseIterable {
    case shapes, garden, emoji

    var world: PromptWorld {
      switch self {
      case .shapes: .shapes
      case .garden: .garden
      case .emoji: .emoji
      }
    }
  }

  /// Who answers.
  enum DenoiserChoice: String, ExpressibleByArgument, CaseIterable { case network, exact, local }

  /// Finds numbers and combinations that cannot be meant.
  func validate() throws {
    if prompt == nil && vary == nil {
      throw ValidationError(
        "Say what to draw, such as: snow generate \"\(PromptWorld.shapes.examples[0].en)\".")
    }
    if let count, !(1...100).contains(count) {
      throw ValidationError("--count is from 1 to 100 pictures; \(count) is not.")
    }
    if let steps, !(2...1000).contains(steps) {
      throw ValidationError("--steps is from 2 to 1,000; \(steps) is not.")
    }
    if let guidance, !(0...20).contains(guidance) {
      throw ValidationError("--guidance is from 0 to 20; \(guidance) is not.")
    }
    if let strength, !(0...1).contains(strength) {
      throw ValidationError("--strength is from 0 to 1; \(strength) is not.")
    }
    if strength != nil && from == nil && vary == nil {
      throw ValidationError("--strength belongs to --from or --vary: name a picture.")
    }
    if mask != nil && from == nil {
      throw ValidationError("--mask says what of a picture is redrawn: add --from and the picture.")
    }
    if from != nil && vary != nil {
      throw ValidationError(
        "--from begins with any picture, --vary with the snow of one of ours: give one of the two.")
    }
    if model != nil && denoiser != .network {
      throw ValidationError("--denoiser \(denoiser.rawValue) asks no network: leave --model away.")
    }
    if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    StopRequest.listen()
    try GenerateRun(self).draw()
  }
}

/// The ways from snow to picture that can be chosen.
enum SamplerChoice: String, ExpressibleByArgument, CaseIterable, Codable {
  /// Fresh noise in every step: lets a small network correct what it got wrong in the step before.
  case ddpm
  /// Straight steps, the same as DDIM.
  case euler
  /// Steps of second order, two calls each.
  case heun
  /// Second order from the call before.
  case dpmSolver = "dpm-solver"
}
