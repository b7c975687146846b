public import Models
public import Tensors

/// A network that draws what is said, as lessons ask it: one seed, and a stream of it for each question.
public protocol LessonArtist: Sendable {
  /// The network, with its words.
  var model: PromptedModel { get }
  /// The seed of all snow.
  var seed: UInt64 { get }
  /// Numbers of a picture.
  static var valueCount: Int { get }
}

extension LessonArtist {
  /// Where drawing begins: hardly anything of a picture is left there.
  public static var highestSigma: Double { DrawingFromSnow.highestSigma }

  /// Chance, as it is at the beginning of a stream of the seed.
  public func generator(stream: Int) -> SeededGenerator {
    SeededGenerator(seed: seed).stream(stream)
  }

  /// Pure snow, of which the first pictures are the same, however many are asked for.
  public static func snow(_ count: Int, using generator: inout SeededGenerator) -> Batch<Float> {
    .gaussian(count: count, valueCount: valueCount, using: &generator)
  }

  /// Pure snow from the beginning of a stream of the seed.
  public func snow(_ count: Int, stream: Int) -> Batch<Float> {
    var generator = generator(stream: stream)
    return Self.snow(count, using: &generator)
  }

  /// The noise levels of a way that ends with a picture.
  ///
  /// - Parameters:
  ///   - highest: where it begins.
  ///   - calls: how often the network is asked.
  /// - Returns: one more than that, the last is 0.
  public static func sigmas(from highest: Double = highestSigma, calls: Int) -> [Double] {
    DrawingFromSnow(calls: calls, from: highest).sigmas
  }
}

extension LessonOptions {
  /// The network with words that `--model` names, or the one of a world that comes with Snow.
  ///
  /// - Parameters:
  ///   - world: what it shall draw.
  ///   - side: pixels along one side of its pictures.
  ///   - fault: what a network does that does not fit, behind the name of its file.
  ///   - fits: what else is asked of it.
  /// - Returns: the network.
  /// - Throws: what is wrong with the file, in one sentence.
  public func promptedModel(
    of world: PromptWorld, side: Int, fault: String,
    where fits: (PromptedModel) -> Bool = { _ in true }
  ) throws -> PromptedModel {
    guard let file = model else { return try PromptedModel.shipped(world) }
    let own = try PromptedModel.reading(file)
    guard own.world == world, own.side == side, fits(own) else {
      throw LessonModelError(description: "\(file) \(fault).")
    }
    return own
  }
}
