import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

/// A way to repair pictures, before it is told which pictures it knows.
///
/// The lesson asks each repairer twice: once it knows the picture in question among others, once
/// it knows all the others.
struct Repairer: Sendable {
  let name: Bilingual
  /// What it becomes when it knows these pictures.
  let knowing: @Sendable (PictureSet<Float>) -> any Denoiser<Float>

  /// The best possible answer for anyone who knows these pictures: their weighted average.
  static let exact = Repairer(name: RepairWords.exact.text) { ExactDenoiser($0) }

  /// A network, which has learned what it learned, whatever the others know.
  static func network(_ network: LessonNetwork) -> Repairer {
    Repairer(name: network.named.name) { _ in network.denoiser }
  }

  /// Each pixel by itself, from what a small window around it shows.
  static func local(_ world: CaptionedPictures) -> Repairer {
    Repairer(name: RepairWords.local.text) { world.localDenoiser($0) }
  }
}

/// Pictures altered by Gaussian noise, always by the same snowfall.
struct Altered: Sendable {
  /// The positions of the pictures in the world.
  let indices: [Int]
  /// x₀.
  let clean: Batch<Float>
  /// ε.
  private let noise: Batch<Float>

  init(_ indices: [Int], of world: CaptionedPictures, using generator: SeededGenerator) {
    var generator = generator
    self.indices = indices
    clean = world.values.rows(indices)
    noise = Batch.gaussian(
      count: clean.count, valueCount: clean.valueCount, using: &generator)
  }

  /// x = x₀ + σ ε, what denoisers are asked about.
  func noisy(_ sigma: Double) -> Batch<Float> {
    Coordinates.varianceExploding.noisyPictures(clean, noise: noise, at: NoiseLevel(sigma: sigma))
  }

  /// z = √ᾱ x₀ + √(1 − ᾱ) ε, the same as it is shown: its numbers stay in the range of a screen.
  func shown(at level: NoiseLevel) -> Batch<Float> {
    Coordinates.variancePreserving.noisyPictures(clean, noise: noise, at: level)
  }

  /// What a repairer answers that knows every picture of the set.
  func answers(_ repairer: Repairer, knowing set: PictureSet<Float>, sigma: Double) -> Batch<Float>
  {
    repairer.knowing(set).predictedClean(noisy(sigma), sigma: sigma)
  }

  /// What it answers when, each time, the picture in question is the one that it does not know.
  func answers(
    _ repairer: Repairer, leavingOutOf set: PictureSet<Float>, sigma: Double
  ) -> Batch<Float> {
    let noisy = noisy(sigma)
    let values = indices.enumerated().flatMap { row, index in
      repairer.knowing(set.leavingOut(index))
        .predictedClean(noisy.rows([row]), sigma: sigma).values
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, values: values)
  }

  /// The mean squared error of every answer.
  func squaredErrors(_ answers: Batch<Float>) -> [Double] {
    indices.indices.map { answers.rows([$0]).meanSquaredError(to: clean.rows([$0])) }
  }
}
