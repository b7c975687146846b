import Datasets
import Diffusion
import Languages
import Models
import Tensors

/// The network that draws gardens from sentences, guided as strongly as one likes, and the judge that
/// reads them.
struct Guide: Sendable {
  let model: PromptedModel
  let judge: GardenJudge
  let seed: UInt64

  /// How strongly words pull where nothing else is said.
  static let usualScale = 1.5
  /// Where drawing begins: hardly anything of a picture is left there.
  static let highestSigma = 80.0
  /// Numbers of a picture.
  static let valueCount = 3 * GardenWorld.side * GardenWorld.side

  init(_ model: PromptedModel, _ judge: GardenJudge, seed: UInt64) {
    (self.model, self.judge, self.seed) = (model, judge, seed)
  }

  /// Some snow, of which the first pictures are the same, however many are asked for.
  func snow(_ count: Int, stream: Int) -> Batch<Float> {
    var generator = SeededGenerator(seed: seed).stream(stream)
    return .gaussian(count: count, valueCount: Self.valueCount, using: &generator)
  }

  /// The network that was told sentences: one for all pictures, or one for each.
  func told(_ sentences: [GardenDescription]) throws -> UNetDenoiser {
    model.network.conditioned(on: try sentences.map { try model.tokens(of: $0.caption.en) })
  }

  /// The network that is pulled towards sentences: D + g (D_c − D).
  func towards(
    _ sentences: [GardenDescription], guidanceScale: Double = usualScale
  ) throws -> some Denoiser<Float> {
    GuidedDenoiser(
      towards: try told(sentences), from: model.network, guidanceScale: guidanceScale)
  }

  /// The way from snow to pictures.
  ///
  /// The noise on the way is the same every time, too: who starts from the same snow and is told the
  /// same comes to the same picture, and what differs comes of the words.
  func way(
    from snow: Batch<Float>, calls: Int, with denoiser: some Denoiser<Float>
  ) -> [SamplingState<Float>] {
    var generator = SeededGenerator(seed: seed).stream(100)
    return Array(
      DDPMSampler(using: &generator).states(
        from: Self.highestSigma * snow,
        through: NoiseSchedule.karras(stepCount: calls, highest: Self.highestSigma, lowest: 0.02)
          .sigmasFromSnow,
        with: denoiser))
  }

  /// The end of the way.
  func drawn(
    from snow: Batch<Float>, calls: Int, with denoiser: some Denoiser<Float>
  ) -> Batch<Float> {
    way(from: snow, calls: calls, with: denoiser).last?.noisy ?? snow
  }

  /// What the judge reads in pictures.
  func read(_ pictures: Batch<Float>) -> [GardenDescription] {
    judge.descriptions(of: pictures.cutOff)
  }
}

extension GardenDescription {
  /// Whether everything that this says is also said by what was seen.
  func isRight(_ seen: GardenDescription) -> Bool {
    GardenQuestion.allCases.allSatisfy { $0.isRight(seen, asked: self) != false }
  }
}

extension Batch<Float> {
  /// These numbers, none beyond black (−1) and white (1): all that a screen can show.
  var cutOff: Batch<Float> {
    Batch(
      count: count, valueCount: valueCount, values: values.map { Swift.min(1, Swift.max(-1, $0)) })
  }
}
