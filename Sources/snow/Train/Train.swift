import ArgumentParser
import Datasets
import Figures
import Foundation
import LessonKit

/// `snow train`: a network learns to repair pictures, from random numbers.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a small network to draw, while you watch.",
    discussion: """
      A network of random numbers learns to repair noisy pictures; repairing snow again and again, it \
      then draws. The best possible answer is computed beside it, so that you see how far it has come.

        snow train shapes                          from nothing to clean shapes
        snow train garden --list-captions          what is learned, sentence by sentence
        snow train emoji --minutes 60              257 things in eleven styles, by their names
        snow train emoji --no-words                1,102 things without their names
        snow train emoji --styles colour,neon      those styles alone
        snow train holiday --side 24               your own pictures: cat.jpg with cat.txt, ...
        snow train shapes --resume                 go on after Ctrl-C, as if nothing had happened
        snow train shapes --from my.safetensors --output again

      Written are checkpoint.safetensors (to go on), weights.safetensors (the network), model-card.md, \
      and the figures learning.png, learning.gif, loss.png and levels.png.
      """)

  @Argument(
    help: ArgumentHelp(
      "What is learned: shapes, garden, emoji, or a folder of your own pictures.",
      valueName: "shapes|garden|emoji|folder"))
  var world: String

  @Option(help: "How long it may take, up to 120; becomes a number of steps at the start.")
  var minutes: Double?

  @Option(help: "How many steps; the same number gives the same network on every computer.")
  var steps: Int?

  @Option(help: "A number: the same seed gives the same network. (default: 1)")
  var seed: UInt64?

  @Option(help: "Pictures in a step. (default: 16)")
  var batch: Int?

  @Option(
    help: ArgumentHelp(
      "Channels of each level, such as 16,32,48: multiples of 8, the largest pictures first; each "
        + "level halves the sides.", valueName: "widths"))
  var channels: String?

  @Flag(help: "Print what is said about every picture, and learn nothing.")
  var listCaptions = false

  @Flag(help: "Learn from the pictures alone: a network that knows no words.")
  var noWords = false

  @Option(help: "Pixels along one side of your own pictures, 8 to 64. (default: 24)")
  var side: Int?

  @Option(
    help: ArgumentHelp(
      "Styles of the emoji, such as colour,neon. (default: all eleven)", valueName: "names"))
  var styles: String?

  @Option(
    help: ArgumentHelp(
      "Learn gardens of so many combinations of plant, material and ground only, 10 to 320; those that "
        + "are held out stay so.", valueName: "count"))
  var triples: Int?

  @Option(
    help: ArgumentHelp(
      "Learn shapes of so many pairs of a form and a colour only, 6 to 20; those that are held out stay "
        + "so.", valueName: "count"))
  var pairs: Int?

  @Option(
    help: ArgumentHelp(
      "Learn from so many pictures only, drawn at random, always the same ones.",
      valueName: "count"))
  var learnFrom: Int?

  @Option(
    help: ArgumentHelp(
      "Learn from one half of the pictures, so that two networks share none.",
      valueName: "first|second"))
  var half: Half?

  /// Half of the pictures.
  enum Half: String, ExpressibleByArgument, CaseIterable { case first, second }

  @Option(help: "The highest length of a step, 0.00001 to 1. (default: 0.003)")
  var learningRate: Double?

  @Option(
    help: ArgumentHelp(
      "Where most noise levels lie on the way from picture (0) to snow (1), and how far they spread "
        + "around it, in logits, such as 0.6,1.2. (default: what suits the world)",
      valueName: "centre,spread"))
  var noiseLevels: String?

  @Option(help: ArgumentHelp("Weights to start from, of snow train.", valueName: "file"))
  var from: String?

  @Flag(help: "Go on with the training that stopped in the output folder.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "Where everything goes. (default: Output/train-…)", valueName: "folder"))
  var output: String?

  @OptionGroup
  var look: FigureOptions

  @Flag(help: "Weights, checkpoint and card alone.")
  var noFigures = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Seconds between two checkpoints.", visibility: .private))
  var checkpointInterval = 30.0

  @Option(
    help: ArgumentHelp("Stop after this step, as with Ctrl-C.", visibility: .private))
  var stopAfter: Int?

  /// Finds numbers that cannot be meant.
  func validate() throws {
    if minutes != nil && steps != nil {
      throw ValidationError("--minutes becomes a number of steps: give one of the two.")
    }
    if let minutes, !(0.01...120).contains(minutes) {
      throw ValidationError(
        "--minutes is from 0.01 to 120; for more, train again with --from the weights before.")
    }
    if let steps, !(1...10_000_000).contains(steps) {
      throw ValidationError("--steps is from 1 to 10,000,000; \(steps) is not.")
    }
    if let batch, !(1...1024).contains(batch) {
      throw ValidationError("--batch is from 1 to 1,024 pictures; \(batch) is not.")
    }
    if let learningRate, !(0.00001...1).contains(learningRate) {
      throw ValidationError("--learning-rate is from 0.00001 to 1; \(learningRate) is not.")
    }
    if let noiseLevels, Self.levels(noiseLevels) == nil {
      throw ValidationError(
        "--noise-levels is a share between 0 and 1 and a spread from 0.01 to 10, such as 0.6,1.2; "
          + "\(noiseLevels) is not.")
    }
    if let side, !(8...64).contains(side) {
      throw ValidationError("--side is from 8 to 64 pixels; \(side) is not.")
    }
    if side != nil && ["shapes", "garden", "emoji"].contains(world) {
      throw ValidationError("--side is for your own pictures; those of \(world) have their size.")
    }
    if styles != nil && world != "emoji" {
      throw ValidationError("--styles is for emoji; \(world) has none.")
    }
    if let styles, Self.styles(styles) == nil {
      throw ValidationError(
        "--styles is a list of different styles out of "
          + EmojiStyle.allCases.map(\.rawValue).joined(separator: ",") + "; \(styles) is none.")
    }
    if triples != nil && world != "garden" {
      throw ValidationError("--triples is for garden; \(world) has none.")
    }
    if let triples, !(10...GardenWorld.split.seen.count).contains(triples) {
      throw ValidationError(
        "--triples is from 10 to \(GardenWorld.split.seen.count); \(triples) is not.")
    }
    if pairs != nil && world != "shapes" {
      throw ValidationError("--pairs is for shapes; \(world) has none.")
    }
    if let pairs, !ShapesSplit.seenPairCounts.contains(pairs) {
      throw ValidationError(
        "--pairs is from \(ShapesSplit.seenPairCounts.lowerBound) to "
          + "\(ShapesSplit.seenPairCounts.upperBound); \(pairs) is not.")
    }
    if let learnFrom, learnFrom < 2 {
      throw ValidationError("--learn-from needs at least 2 pictures, not \(learnFrom).")
    }
    if let channels, Self.widths(channels) == nil {
      throw ValidationError(
        "--channels is a list of 1 to 6 multiples of 8, such as 16,32,48; \(channels) is none.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if from != nil && resume {
      throw ValidationError("--resume has weights to go on with: leave --from away.")
    }
    if minutes != nil && resume {
      throw ValidationError(
        "--resume goes on to the number of steps chosen at the start: leave --minutes away.")
    }
    guard checkpointInterval >= 0 else {
      throw ValidationError("--checkpoint-interval is a number of seconds.")
    }
  }

  /// The options that say which pictures are learned, as they are typed.
  var pictureWords: [String] {
    [
      side.map { "--side \($0)" }, styles.map { "--styles \($0.shellWord)" },
      triples.map { "--triples \($0)" }, pairs.map { "--pairs \($0)" },
      learnFrom.map { "--learn-from \($0)" },
      half.map { "--half \($0.rawValue)" },
      noWords ? "--no-words" : nil,
    ].compactMap(\.self)
  }

  /// The styles of a list such as colour,neon, if they are different ones.
  static func styles(_ list: String) -> [EmojiStyle]? {
    let parts = list.split(separator: ",", omittingEmptySubsequences: false)
    let styles = parts.compactMap {
      EmojiStyle(rawValue: $0.trimmingCharacters(in: .whitespaces))
    }
    return styles.count == parts.count && Set(styles).count == styles.count ? styles : nil
  }

  /// The numbers of a list such as 16,32,48, if they can be channels.
  static func widths(_ list: String) -> [Int]? {
    let parts = list.split(separator: ",", omittingEmptySubsequences: false)
    let widths = parts.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    let areSound = widths.allSatisfy { $0 % 8 == 0 && (8...512).contains($0) }
    return widths.count == parts.count && (1...6).contains(widths.count) && areSound ? widths : nil
  }

  /// The two numbers of a list such as 0.6,1.2, if noise levels can lie so.
  static func levels(_ list: String) -> (centre: Double, spread: Double)? {
    let numbers = list.split(separator: ",", omittingEmptySubsequences: false).compactMap {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    guard numbers.count == 2, numbers[0] > 0, numbers[0] < 1, (0.01...10).contains(numbers[1])
    else { return nil }
    return list.filter { $0 == "," }.count == 1 ? (numbers[0], numbers[1]) : nil
  }

  func run() throws {
    StopRequest.listen()
    let console = TrainConsole(isQuiet: quiet, language: look.style.language)
    if listCaptions {
      try TrainWorld(self, console).printCaptions()
      return
    }
    let folder = try TrainFolder(self)
    var options = self
    // A training that began without words goes on without them.
    if resume && folder.beganWithoutWords { options.noWords = true }
    let world = try TrainWorld(options, console)
    try folder.make()
    var run = try TrainRun.begin(self, world, folder, console)
    try run.learn()
  }
}
