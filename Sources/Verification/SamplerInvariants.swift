import Diffusion
import Foundation
import Tensors

// Rows 21 to 26: samplers that are one another, and samplers on problems solved by hand.
extension Verification {
  static let samplers: [Invariant] = [
    Invariant(
      21, "Euler’s method in (x, σ) = DDIM (η = 0) written in z, ᾱ and ε",
      source: "Song et al. 2020 (DDIM), equation 12", tolerance: 1e-12,
      real: { start, levels in
        EulerSampler().states(
          from: start, through: levels, in: .variancePreserving, with: ringDenoiser
        ).last?.noisy ?? start
      } as LevelPath,
      twins: [
        "alphaBarOffByOne": { start, levels in
          ddim(start, levels) { index in levels[min(index + 1, levels.count - 1)] }
        },
        "unscaledDenoiserInput": { start, levels in
          ddim(start, levels, input: { z, _ in z }) { levels[$0] }
        },
      ]
    ) { run in
      let levels = Fixtures.karras(12).map { NoiseLevel(sigma: $0) }
      let start = levels[0].signalScale * Fixtures.starts
      return largestDifference(
        run(start, levels).values, ddim(start, levels) { levels[$0] }.values)
    },
    Invariant(
      21, "Euler = DPM-Solver++(1) = Euler steps of flow matching = DDIM with η = 0",
      source: "Lu et al. 2022; Lipman et al. 2022; Karras et al. 2022", tolerance: 1e-12,
      real: [path(EulerSampler()), path(FlowSampler()), path(DDIMSampler())],
      twins: ["driftTimes09": [WrongSamplers.driftTimes09]]
    ) { paths in
      // DPM-Solver++(1): x′ = (σ′/σ) x − (e^(−h) − 1) D
      let firstOrder = path { step in
        let logStep = log(step.sigma / step.nextSigma)
        return .combination(
          step.nextSigma / step.sigma, step.noisy, -expm1(-logStep), step.predictedClean)
      }
      let sigmas = Fixtures.karras(12)
      let expected = firstOrder(Fixtures.starts, sigmas, ringDenoiser)
      return paths.map { run in
        zip(run(Fixtures.starts, sigmas, ringDenoiser), expected).map {
          largestDifference($0.noisy.values, $1.noisy.values)
        }.max() ?? .nan
      }.max() ?? .nan
    },
    Invariant(
      21, "DDPM with the posterior variance = DDIM with η = 1, with the same noise",
      source: "Song et al. 2020 (DDIM), section 4.1", tolerance: 1e-12,
      real: { seed in
        var generator = SeededGenerator(seed: seed)
        return path(DDPMSampler(using: &generator))
      } as @Sendable (UInt64) -> Path,
      twins: [
        "forwardVariance": { seed in
          var generator = SeededGenerator(seed: seed)
          return path(DDPMSampler(variance: .forward, using: &generator))
        }
      ]
    ) { sampler in
      var generator = SeededGenerator(seed: 5)
      let other = path(DDIMSampler(eta: 1, using: &generator))
      let sigmas = Fixtures.karras(12)
      return zip(
        sampler(5)(Fixtures.starts, sigmas, ringDenoiser),
        other(Fixtures.starts, sigmas, ringDenoiser)
      ).map { largestDifference($0.noisy.values, $1.noisy.values) }.max() ?? .nan
    },
    Invariant(
      22, "every sampler lands on the picture of a set of one",
      source: "D is that picture", tolerance: 1e-12,
      real: { $0 } as @Sendable ([Double]) -> [Double],
      twins: ["skippedFinalStep": { $0.dropLast() }]
    ) { levels in
      let picture = Batch<Double>(rows: [[0.7, -0.2]])
      let denoiser = ExactDenoiser(PictureSet(picture))
      let sigmas = levels(Fixtures.karras(8) + [0])
      var generator = SeededGenerator(seed: 22)
      let all: [any Sampler] = [
        EulerSampler(), HeunSampler(), HeunSampler(churn: 2, using: &generator),
        DPMSolverMultistepSampler(), DPMSolverSinglestepSampler(), LinearMultistepSampler(),
        RungeKuttaSampler(), FlowSampler(), DDIMSampler(eta: 0.5, using: &generator),
        DDPMSampler(using: &generator),
      ]
      return all.map { sampler in
        let end = sampler.pictures(
          from: Fixtures.starts.rows([3]), through: sigmas, with: denoiser)
        return largestDifference(end.values, picture.values)
      }.max() ?? .nan
    },
    Invariant(
      23, "DPM-Solver++(2M) into σ′ = 0 returns the last prediction",
      source: "Lu et al. 2022; the extrapolation has no meaning there", tolerance: 1e-12,
      real: path(DPMSolverMultistepSampler()),
      twins: ["extrapolatedFinalStep": WrongSamplers.extrapolatedFinalStep]
    ) { run in
      let states = run(Fixtures.starts, Fixtures.karras(8) + [0], ringDenoiser)
      return largestDifference(
        states[states.count - 1].noisy.values, states[states.count - 2].predictedClean.values)
    },
    Invariant(
      24, "Gaussian data: 2000 RK4 steps = the closed form of the flow",
      source: "Wang & Vastola 2024, arXiv 2412.09726", tolerance: 1e-11,
      real: path(RungeKuttaSampler()), twins: ["eulerInstead": path(EulerSampler())]
    ) { run in
      let states = run(gaussianStart, geometric(2000), gaussianDenoiser)
      let expected = zip(gaussianStart.values, gaussianVariances).map { x, variance in
        x * ((variance + 0.09) / (variance + 100)).squareRoot()
      }
      return largestDifference(states[states.count - 1].noisy.values, expected)
    },
    Invariant(
      24, "Gaussian data: Euler multiplies each mode by Π (1 + (σ′ − σ) σ/(λ + σ²))",
      source: "Pierret & Galerne 2024, arXiv 2405.14250", tolerance: 1e-12,
      real: path(EulerSampler()),
      twins: ["nextSigmaInDenoiser": WrongSamplers.nextSigmaInDenoiser]
    ) { run in
      let sigmas = Fixtures.karras(12)
      let states = run(gaussianStart, sigmas, gaussianDenoiser)
      let expected = zip(gaussianStart.values, gaussianVariances).map { x, variance in
        zip(sigmas, sigmas.dropFirst()).reduce(x) {
          $0 * (1 + ($1.1 - $1.0) * $1.0 / (variance + $1.0 * $1.0))
        }
      }
      return largestDifference(states[states.count - 1].noisy.values, expected)
    },
    Invariant(
      25, "2M = 2S after one straight step, where D = A + B log σ",
      source: "Lu et al. 2022", tolerance: 1e-12, real: path(DPMSolverMultistepSampler()),
      twins: [
        "stepRatioInverted": WrongSamplers.stepRatioInverted,
        "stepRatioOne": WrongSamplers.stepRatioOne,
      ]
    ) { run in
      let denoiser = FormulaDenoiser { x, sigma in
        Batch(
          count: x.count, valueCount: 2,
          values: (0..<x.count).flatMap { _ in [0.3 + 0.5 * log(sigma), -1 + 0.2 * log(sigma)] })
      }
      let other = path(DPMSolverSinglestepSampler(startsStraight: true))
      return [Fixtures.karras(9), Fixtures.jagged(9)].map { sigmas in
        zip(
          run(Fixtures.starts, sigmas, denoiser), other(Fixtures.starts, sigmas, denoiser)
        ).map { largestDifference($0.noisy.values, $1.noisy.values) }.max() ?? .nan
      }.max() ?? .nan
    },
    Invariant(
      26, "Heun’s method is exact where the slope is A + B σ",
      source: "the trapezoid rule", tolerance: 1e-12, real: path(HeunSampler()),
      twins: ["heunOldSigma": WrongSamplers.heunOldSigma]
    ) { run in
      let states = run(Fixtures.starts, Fixtures.jagged(9), linearSlope)
      return linearSlopeError(states, from: 0)
    },
    Invariant(
      26, "the linear multistep method is exact there after its first step",
      source: "Bashforth & Adams 1883", tolerance: 1e-12, real: path(LinearMultistepSampler()),
      twins: ["equalStepsAssumed": WrongSamplers.equalStepsAssumed]
    ) { run in
      let states = run(Fixtures.starts, Fixtures.jagged(9), linearSlope)
      return linearSlopeError(states, from: 1)
    },
  ]

  private typealias LevelPath = @Sendable (Batch<Double>, [NoiseLevel]) -> Batch<Double>

  /// DDIM as its paper writes it: z′ = a′ D + √(1 − ᾱ′) ε̂, with ᾱ of the step from `level`.
  private static func ddim(
    _ start: Batch<Double>, _ levels: [NoiseLevel],
    input: (Batch<Double>, NoiseLevel) -> Batch<Double> = { $0 / $1.alphaBar.squareRoot() },
    level: (Int) -> NoiseLevel
  ) -> Batch<Double> {
    var z = start
    for index in 0..<levels.count - 1 {
      let (now, next) = (level(index), levels[index + 1])
      let clean = ringDenoiser.predictedClean(input(z, now), sigma: levels[index].sigma)
      let noise = (z - now.alphaBar.squareRoot() * clean) / (1 - now.alphaBar).squareRoot()
      z = .combination(
        next.alphaBar.squareRoot(), clean, (1 - next.alphaBar).squareRoot(), noise)
    }
    return z
  }

  private static let gaussianVariances = [4, 1, 0.25, 0.01]
  private static let gaussianStart = Batch<Double>(rows: [[7, -11, 5, 9]])
  private static let gaussianDenoiser = WienerDenoiser<Double>(
    mean: [0, 0, 0, 0], variances: gaussianVariances)

  private static func geometric(_ stepCount: Int) -> [Double] {
    (0...stepCount).map { 10 * exp(log(0.03) * Double($0) / Double(stepCount)) }
  }

  /// dx/dσ = (0.3 + 0.1 σ, −0.2 + 0.05 σ), so x(σ) is known.
  private static let linearSlope = FormulaDenoiser { x, sigma in
    let slope = [0.3 + 0.1 * sigma, -0.2 + 0.05 * sigma]
    return x - sigma * Batch(rows: (0..<x.count).map { _ in slope })
  }

  private static func linearSlopeError(_ states: [SamplingState<Double>], from first: Int) -> Double
  {
    let start = states[first]
    return states[first...].map { state in
      let (s0, s1) = (start.sigma, state.sigma)
      let moved = [
        0.3 * (s1 - s0) + 0.05 * (s1 * s1 - s0 * s0),
        -0.2 * (s1 - s0) + 0.025 * (s1 * s1 - s0 * s0),
      ]
      let expected = start.noisy.values.enumerated().map { $1 + moved[$0 % 2] }
      return largestDifference(state.noisy.values, expected)
    }.max() ?? .nan
  }
}
