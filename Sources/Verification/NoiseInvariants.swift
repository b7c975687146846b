import Diffusion
import Foundation
import Tensors

// Rows 28 to 30: samplers that draw fresh noise keep the variance that the forward process had.
extension Verification {
  static let freshNoise: [Invariant] = [
    Invariant(
      28, "DDIM with η = 0.3, 0.7, 1 on one picture: variance 1 − ᾱ at every step",
      source: "Song et al. 2020 (DDIM), lemma 1", tolerance: 1e-13,
      real: { DDIMSampler.scales(from: $0, to: $1, eta: $2) } as Scales,
      twins: [
        "unshrunkDirection": { sigma, next, eta in
          (next, DDIMSampler.scales(from: sigma, to: next, eta: eta).fresh)
        },
        "betaForBetaTilde": { sigma, next, eta in
          let beta = DDPMSampler.freshVariance(from: sigma, to: next, variance: .forward)
          let fresh = eta * eta * beta
          return (max(0, next * next - fresh).squareRoot(), fresh.squareRoot())
        },
      ]
    ) { scales in
      [0.3, 0.7, 1].map { eta in
        var variance = levels50[0].sigma * levels50[0].sigma
        return zip(levels50, levels50.dropFirst()).map { level, next in
          let (kept, fresh) = scales(level.sigma, next.sigma, eta)
          // Of one picture y the slope (x − y)/σ carries all the noise, of variance 1.
          variance = kept * kept * variance / (level.sigma * level.sigma) + fresh * fresh
          return abs(next.alphaBar * variance - (1 - next.alphaBar))
        }.max() ?? .nan
      }.max() ?? .nan
    },
    Invariant(
      28, "DDIM’s kept and fresh noise add up to the next level: kept² + fresh² = σ′²",
      source: "Song et al. 2020 (DDIM), equation 16", tolerance: 1e-13,
      real: { DDIMSampler.scales(from: $0, to: $1, eta: $2) } as Scales,
      twins: [
        "unshrunkDirection": { sigma, next, eta in
          (next, DDIMSampler.scales(from: sigma, to: next, eta: eta).fresh)
        }
      ]
    ) { scales in
      zip(levels50, levels50.dropFirst()).map { level, next in
        let (kept, fresh) = scales(level.sigma, next.sigma, 1)
        // DDPM’s posterior: β̃ = β (1 − ᾱ′)/(1 − ᾱ), brought to x by 1/ᾱ′
        let beta = 1 - level.alphaBar / next.alphaBar
        let expected = beta * (1 - next.alphaBar) / (1 - level.alphaBar) / next.alphaBar
        return max(
          abs(kept * kept + fresh * fresh - next.sigma * next.sigma)
            / max(1, next.sigma * next.sigma),
          abs(fresh * fresh - expected) / max(1, expected))
      }.max() ?? .nan
    },
    Invariant(
      29, "DDPM, 50 steps: β is exact for data of variance 1, β̃ for one picture",
      source: "Ho et al. 2020, section 3.2", tolerance: 1e-13,
      real: { DDPMSampler.freshVariance(from: $0, to: $1, variance: $2) }
        as @Sendable (Double, Double, DDPMSampler.Variance) -> Double,
      twins: [
        "swappedVariances": {
          DDPMSampler.freshVariance(
            from: $0, to: $1, variance: $2 == .forward ? .posterior : .forward)
        }
      ]
    ) { freshVariance in
      [(1.0, DDPMSampler.Variance.forward), (0, .posterior)].map { dataVariance, choice in
        var variance = dataVariance + levels50[0].sigma * levels50[0].sigma
        return zip(levels50, levels50.dropFirst().dropLast()).map { level, next in
          // D = (data variance/(data variance + σ²)) x and mean D + (σ′²/σ²)(x − D)
          let gain = dataVariance / (dataVariance + level.sigma * level.sigma)
          let ratio = next.sigma * next.sigma / (level.sigma * level.sigma)
          let factor = gain + ratio * (1 - gain)
          variance = factor * factor * variance + freshVariance(level.sigma, next.sigma, choice)
          let expected = dataVariance + next.sigma * next.sigma
          return abs(next.alphaBar * (variance - expected))
        }.max() ?? .nan
      }.max() ?? .nan
    },
    Invariant(
      30, "churn lifts one picture’s noise from variance σ² to σ̂²",
      source: "Karras et al. 2022 (EDM), algorithm 2", tolerance: 1e-12,
      real: { HeunSampler.lift(sigma: $0, gamma: $1) }
        as @Sendable (Double, Double) -> (sigma: Double, noiseScale: Double),
      twins: [
        "addedSigmaDifference": { sigma, gamma in ((1 + gamma) * sigma, gamma * sigma) }
      ]
    ) { lift in
      let (lifted, scale) = lift(2, 0.3)
      return max(abs(lifted - 2.6), abs(4 + scale * scale - lifted * lifted))
    },
  ]

  private typealias Scales =
    @Sendable (Double, Double, Double) -> (kept: Double, fresh: Double)

  /// Fifty levels of the linear schedule, from snow to picture.
  private static let levels50 = Array(NoiseSchedule.linear(stepCount: 50).levels.reversed())
}
