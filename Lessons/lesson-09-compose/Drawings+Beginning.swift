import Datasets
import Diffusion
import Foundation
import Languages
import Models
import Tensors

// Beginning with something else than pure snow, or with words that are no sentence.

extension Gardener {
  /// What the network makes of tokens in any order.
  func draw(tokens: [Int], count: Int, stream: Int) throws -> Batch<Float> {
    var generator = SeededGenerator(seed: seed).stream(stream)
    let snow = Batch<Float>.gaussian(count: count, valueCount: Self.valueCount, using: &generator)
    let told = model.network.conditioned(on: [tokens])
    return DDPMSampler(using: &generator).pictures(
      from: Self.highestSigma * snow, through: Self.sigmas(),
      with: GuidedDenoiser(
        towards: told, from: model.network, guidanceScale: Self.guidanceScale))
  }

  /// A picture under some snow, repaired towards a sentence.
  ///
  ///     σ = tan(strength · π/2)        x = y + σ ε
  ///
  /// The more snow, the less is left of the picture, and the more the words decide.
  /// Source: Meng et al. 2022 (SDEdit), arXiv 2108.01073.
  func draw(
    _ description: GardenDescription, from picture: Batch<Float>, strength: Double
  ) throws -> Batch<Float> {
    var generator = SeededGenerator(seed: seed).stream(10)
    let sigma = min(Self.highestSigma, tan(strength * .pi / 2))
    let snow = Batch<Float>.gaussian(count: 1, valueCount: Self.valueCount, using: &generator)
    return DDPMSampler(using: &generator).pictures(
      from: picture + sigma * snow, through: Self.sigmas(from: sigma),
      with: try denoiser([description.caption.en]))
  }

  /// A picture of which a part is drawn anew, from pure snow.
  func draw(
    _ description: GardenDescription, keeping picture: Batch<Float>, redrawing mask: Batch<Float>
  ) throws -> Batch<Float> {
    var generator = SeededGenerator(seed: seed).stream(11)
    let snow = Batch<Float>.gaussian(count: 1, valueCount: Self.valueCount, using: &generator)
    return DDPMSampler(using: &generator).pictures(
      from: picture + Self.highestSigma * snow, through: Self.sigmas(),
      with: MaskedDenoiser(
        try denoiser([description.caption.en]), keeping: picture, redrawing: mask))
  }
}
