import Datasets
public import Diffusion
public import Tensors

/// How far a network of the scaling sweep stays from the best possible answers, in bits a picture.
///
///     excess bits = 1/(2 ln 2) ∫ E|f − D|² dSNR
///     over the noise levels of ScalingTrial.sigmas
///
/// There are two best answers. D_train is that of who knows the pictures learned from by heart; D_all that
/// of who knows all 1,728. About a picture that was learned from, a network should answer as D_train does
/// if it has memorised; about any other picture nobody can do better than D_all.
public struct ScalingOutcome: Hashable, Codable, Sendable {
  /// f against D_train, asked about pictures that it learned from: 0 for a perfect memory.
  public let onLearned: Double
  /// f against D_all, asked about pictures that it never saw: 0 for who has understood the world; nil where
  /// every picture was learned from.
  public let onUnseen: Double?
  /// D_train against D_all, asked about the same unseen pictures: what a perfect memory costs; nil as above.
  public let memoryOnUnseen: Double?
  /// Where its answers about unseen pictures stand, from 0, those of a perfect memory, to 1, the best ones:
  /// ``OptimumDistances/position``; nil as above.
  public let position: Double?
  /// Seconds of learning.
  public let seconds: Double

  /// Asks a denoiser.
  ///
  /// - Parameters:
  ///   - denoiser: answers pictures of 16 × 16 pixels.
  ///   - pictureCount: how many pictures, the first of `ScalingTrial.order(seed:)`, it has learned from.
  ///   - seed: decides which these are, and the questions.
  ///   - seconds: how long it has learned.
  ///   - workers: cores that share the work; they do not change the result.
  public init(
    of denoiser: some Denoiser<Float>, knowing pictureCount: Int, seed: UInt64, seconds: Double,
    workers: Workers = .all
  ) {
    let order = ScalingTrial.order(seed: seed)
    let known = Array(order.prefix(pictureCount))
    let unseen = Array(order.dropFirst(pictureCount))
    let all = PictureSet(ShapesWorld.captionedPictures().values)
    let training = PictureSet(ShapesWorld.captionedPictures(of: known).values)
    var seeds = SeededGenerator(seed: seed).stream(-2)

    func levels(about scenes: [ShapeScene], seed: UInt64) -> [OptimumDistances] {
      let questions = NoisyQuestions(
        about: ShapesWorld.captionedPictures(of: scenes).values,
        count: ScalingTrial.questionCount, seed: seed)
      return ScalingTrial.sigmas.map { sigma in
        let noisy = questions.noisy(sigma: sigma)
        return OptimumDistances(
          of: denoiser.predictedClean(noisy, sigma: sigma),
          overAll: ExactDenoiser(all, workers: workers).predictedClean(noisy, sigma: sigma),
          overTraining: ExactDenoiser(training, workers: workers)
            .predictedClean(noisy, sigma: sigma))
      }
    }
    func bits(_ levels: [OptimumDistances], _ distance: (OptimumDistances) -> [Double]) -> Double {
      let each = ExcessBits.each(
        sigmas: ScalingTrial.sigmas, distances: levels.map(distance),
        valueCount: all.pictures.valueCount)
      return Self.rounded(MeasuredMean(of: each).value)
    }
    onLearned = bits(levels(about: known, seed: seeds.next())) { $0.toTraining }
    self.seconds = Self.rounded(seconds)
    guard !unseen.isEmpty else {
      (onUnseen, memoryOnUnseen, position) = (nil, nil, nil)
      return
    }
    let asked = levels(about: unseen, seed: seeds.next())
    onUnseen = bits(asked) { $0.toAll }
    memoryOnUnseen = bits(asked) { $0.apart }
    position = Self.rounded(OptimumDistances.position(over: asked).value)
  }

  /// Four digits behind the point: more would be noise of the processor.
  private static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}
