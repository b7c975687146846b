import Datasets
import Diffusion
import LessonKit
import Pictures
import Tensors

/// Snow, and what becomes of it: each row is one snow, the same for whoever answers.
struct Snowfall: Sendable {
  /// ε: independent Gaussian numbers, nothing else.
  let snow: Batch<Float>

  /// Snow that was there before.
  init(snow: Batch<Float>) {
    self.snow = snow
  }

  /// Snow for pictures of some size.
  init(count: Int, valueCount: Int, using generator: SeededGenerator) {
    var generator = generator
    snow = Batch.gaussian(count: count, valueCount: valueCount, using: &generator)
  }

  /// The moments at which the denoiser is called, from total snow (σ = ∞) to the picture (σ = 0).
  ///
  /// Beginning at σ = ∞ matters. There the only possible answer is the average of all pictures, and
  /// the first step goes there, so that nothing but chance decides from then on. Who begins at
  /// σ = 80 without it prefers some pictures a little.
  static func levels(steps: Int, lowest: Double) -> [Double] {
    [.infinity]
      + NoiseSchedule.karras(stepCount: steps, highest: 80, lowest: lowest).sigmasFromSnow
  }

  /// For denoisers that know whole pictures: long before σ = 0.15 they have decided.
  static let levels = levels(steps: 14, lowest: 0.15)
  /// For those that look through small windows, and can still hesitate between shades.
  static let fineLevels = levels(steps: 18, lowest: 0.05)

  /// The states on the way from this snow to pictures.
  func states(
    through levels: [Double], with denoiser: any Denoiser<Float>
  ) -> SamplingStates<Float> {
    func opened(_ denoiser: some Denoiser<Float>) -> SamplingStates<Float> {
      DPMSolverMultistepSampler().states(from: snow, through: levels, with: denoiser)
    }
    return opened(denoiser)
  }

  /// What becomes of this snow.
  func pictures(through levels: [Double], with denoiser: any Denoiser<Float>) -> Batch<Float> {
    states(through: levels, with: denoiser).reduce(snow) { $1.noisy }
  }
}
