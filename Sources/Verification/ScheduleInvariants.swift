import Diffusion
import Foundation

// Rows 1 to 3: noise levels and the lists of them.
extension Verification {
  private typealias AlphaBars = @Sendable (_ stepCount: Int) -> [Double]

  static let schedules: [Invariant] =
    namedSchedules.map { name, schedule in
      Invariant(
        1, "\(name) schedule, 200 steps: ᾱ starts at 1, falls strictly and ends below 0.01",
        source: "Ho et al. 2020; Nichol & Dhariwal 2021; Jabri et al. 2022", tolerance: 0.01,
        real: { schedule($0).levels.map(\.alphaBar) } as AlphaBars,
        twins: [
          "quadraticBetasWithoutRoots": { stepCount in
            alphaBars(evenlySpaced(1e-4 * 1e-4, 0.02 * 0.02, stepCount).map { $0 * $0 })
          },
          "unscaledLinearBetas": { alphaBars(evenlySpaced(1e-4, 0.02, $0)) },
        ]
      ) { schedule in
        let alphaBars = schedule(200)
        let falls = zip(alphaBars, alphaBars.dropFirst()).allSatisfy { $0 > $1 }
        return alphaBars[0] == 1 && falls ? alphaBars[200] : .infinity
      }
    } + [
      Invariant(
        2, "cosine schedule: the running product of 1 − β is f(t)/f(0) before the cap",
        source: "Nichol & Dhariwal 2021, equation 17", tolerance: 1e-12,
        real: { NoiseSchedule.cosine(stepCount: $0).levels.map(\.alphaBar) } as AlphaBars,
        twins: [
          "cosineWithoutSquare": { stepCount in
            let curve = (0...stepCount).map { cosineAngle($0, stepCount) }.map { cos($0) }
            return alphaBars((1...stepCount).map { min(1 - curve[$0] / curve[$0 - 1], 0.999) })
          }
        ]
      ) { schedule in
        let expected = (0..<1000).map { step in
          let (now, start) = (cos(cosineAngle(step, 1000)), cos(cosineAngle(0, 1000)))
          return (now * now) / (start * start)
        }
        return largestDifference(schedule(1000).prefix(1000), expected)
      },
      Invariant(
        3, "data of variance 1 keep variance 1: a² + s² = 1",
        source: "Ho et al. 2020, equation 4", tolerance: 1e-15,
        real: { alphaBar in
          let level = NoiseLevel(alphaBar: alphaBar)
          return (level.signalScale, level.noiseScale)
        } as @Sendable (Double) -> (signal: Double, noise: Double),
        twins: ["noiseScaleWithoutRoot": { ($0.squareRoot(), 1 - $0) }]
      ) { scales in
        [0.5, 1, 0, 1e-9, 0.999, 0.3].map { alphaBar in
          let (signal, noise) = scales(alphaBar)
          return abs(signal * signal + noise * noise - 1)
        }.max() ?? .nan
      },
      Invariant(
        3, "one step keeps variance 1: (1 − β) + s² = 1",
        source: "Ho et al. 2020, equation 2", tolerance: 1e-15,
        real: { beta in
          let level = NoiseSchedule(betas: [beta]).levels[1]
          return (level.signalScale, level.noiseScale)
        } as @Sendable (Double) -> (signal: Double, noise: Double),
        twins: ["betaWithoutRoot": { ((1 - $0).squareRoot(), $0) }]
      ) { scales in
        let (signal, noise) = scales(0.3)
        return abs(signal * signal + noise * noise - 1)
      },
    ]

  private static let namedSchedules: [(String, @Sendable (Int) -> NoiseSchedule)] = [
    ("linear", { .linear(stepCount: $0) }), ("cosine", { .cosine(stepCount: $0) }),
    ("scaled linear", { .scaledLinear(stepCount: $0) }),
    ("sigmoid", { .sigmoid(stepCount: $0) }),
    ("sigmoid on β", { .sigmoidBeta(stepCount: $0) }),
  ]

  private static func cosineAngle(_ step: Int, _ stepCount: Int) -> Double {
    (Double(step) / Double(stepCount) + 0.008) / 1.008 * .pi / 2
  }

  private static func evenlySpaced(_ first: Double, _ last: Double, _ count: Int) -> [Double] {
    (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
  }

  private static func alphaBars(_ betas: [Double]) -> [Double] {
    betas.reduce(into: [1]) { $0.append($0[$0.count - 1] * (1 - $1)) }
  }
}
