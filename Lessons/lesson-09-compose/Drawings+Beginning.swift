import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import Tensors

// Beginning with something else than pure snow, or with words that are no sentence.

extension LessonGardener {
  /// What the network makes of tokens in any order.
  func draw(tokens: [Int], count: Int, stream: Int) throws -> Batch<Float> {
    var generator = generator(stream: stream)
    let snow = Self.snow(count, using: &generator)
    let told = model.network.conditioned(on: [tokens])
    return DDPMSampler(using: &generator).pictures(
      from: Self.highestSigma * snow, through: Self.sigmas(calls: Self.calls),
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
    var generator = generator(stream: 10)
    let sigma = min(Self.highestSigma, tan(strength * .pi / 2))
    let snow = Self.snow(1, using: &generator)
    return DDPMSampler(using: &generator).pictures(
      from: picture + sigma * snow, through: Self.sigmas(from: sigma, calls: Self.calls),
      with: try towards([description]))
  }

  /// A picture of which a part is drawn anew, from pure snow.
  func draw(
    _ description: GardenDescription, keeping picture: Batch<Float>, redrawing mask: Batch<Float>
  ) throws -> Batch<Float> {
    var generator = generator(stream: 11)
    let snow = Self.snow(1, using: &generator)
    return DDPMSampler(using: &generator).pictures(
      from: picture + Self.highestSigma * snow, through: Self.sigmas(calls: Self.calls),
      with: MaskedDenoiser(
        try towards([description]), keeping: picture, redrawing: mask))
  }
}
