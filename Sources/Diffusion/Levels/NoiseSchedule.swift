import Foundation

/// A list of noise levels from the picture to the snow: level 0 has no noise, level T the most.
///
/// Papers that share all their formulas differ in this list. All lists here rise strictly in σ;
/// a sampler walks one from its end to its beginning, see ``sigmasFromSnow``.
public struct NoiseSchedule: Hashable, Sendable {
  /// T + 1 levels, the clean picture first.
  public let levels: [NoiseLevel]

  /// A schedule of one's own.
  ///
  /// - Precondition: at least two levels, strictly rising in σ.
  public init(levels: [NoiseLevel]) {
    precondition(
      levels.count > 1 && zip(levels, levels.dropFirst()).allSatisfy { $0.sigma < $1.sigma },
      "A schedule needs at least two noise levels, each noisier than the one before.")
    self.levels = levels
  }

  /// T: the number of steps between the picture and the snow.
  public var stepCount: Int { levels.count - 1 }

  /// β of step t = 1 … T: the share of power that the noise of this one step brings.
  ///
  ///     β_t = 1 − ᾱ_t/ᾱ_{t−1}
  public func beta(step: Int) -> Double {
    1 - levels[step].alphaBar / levels[step - 1].alphaBar
  }

  /// The σ of all levels as a sampler needs them: falling, from snow to picture.
  public var sigmasFromSnow: [Double] { levels.reversed().map(\.sigma) }

  /// The schedule whose step t has a given β: ᾱ_t is the product of all 1 − β up to t.
  ///
  /// - Precondition: every β lies strictly between 0 and 1.
  public init(betas: some Sequence<Double>) {
    var levels = [NoiseLevel(alphaBar: 1)]
    var alphaBar = 1.0
    for beta in betas {
      precondition(0 < beta && beta < 1, "A beta lies strictly between 0 and 1; \(beta) does not.")
      alphaBar *= 1 - beta
      levels.append(NoiseLevel(alphaBar: alphaBar))
    }
    self.init(levels: levels)
  }
}

// MARK: - Schedules by their names in the literature

extension NoiseSchedule {
  /// Evenly spaced β from 10⁻⁴ to 0.02, *times 1000/T*, so that any T ends in snow.
  ///
  /// Without that factor 200 steps would leave 36 % of the signal's amplitude in the "snow".
  /// Source: Ho, Jain & Abbeel 2020, arXiv 2006.11239, whose T is 1000.
  ///
  /// - Precondition: T > 20, or β would exceed 1.
  public static func linear(stepCount: Int) -> NoiseSchedule {
    precondition(stepCount > 20, "A linear schedule needs more than 20 steps, not \(stepCount).")
    let scale = 1000 / Double(stepCount)
    return NoiseSchedule(
      betas: evenlySpaced(from: 1e-4, to: 0.02, count: stepCount).map { $0 * scale })
  }

  /// √β evenly spaced, times 1000/T likewise: the schedule of latent diffusion.
  ///
  /// Source: Rombach et al. 2022, arXiv 2112.10752; β from 0.00085 to 0.012 as they released it.
  ///
  /// - Precondition: T > 12, or β would exceed 1.
  public static func scaledLinear(stepCount: Int) -> NoiseSchedule {
    precondition(stepCount > 12, "This schedule needs more than 12 steps, not \(stepCount).")
    let scale = 1000 / Double(stepCount)
    return NoiseSchedule(
      betas: evenlySpaced(from: 0.000_85.squareRoot(), to: 0.012.squareRoot(), count: stepCount)
        .map { $0 * $0 * scale })
  }

  /// ᾱ falls like a squared cosine, gently at both ends.
  ///
  ///     ᾱ_t = f(t)/f(0),   f(t) = cos²((t/T + 0.008)/1.008 · π/2)
  ///     β at most 0.999
  ///
  /// Source: Nichol & Dhariwal 2021, arXiv 2102.09672, equation 17.
  public static func cosine(stepCount: Int) -> NoiseSchedule {
    precondition(stepCount > 0, "A schedule needs at least one step.")
    let curve = (0...stepCount).map { cosineCurve($0, of: stepCount) }
    return NoiseSchedule(
      betas: (1...stepCount).map { min(1 - curve[$0] / curve[$0 - 1], 0.999) })
  }

  /// f(t) of the cosine schedule.
  package static func cosineCurve(_ step: Int, of stepCount: Int) -> Double {
    let angle = (Double(step) / Double(stepCount) + 0.008) / 1.008 * .pi / 2
    return cos(angle) * cos(angle)
  }

  /// *ᾱ* falls like a logistic curve between −3 and 3, rescaled to end just above 0.
  ///
  /// Two different curves carry the name "sigmoid"; this is that of Jabri, Fleet & Chen 2022, arXiv
  /// 2212.11972. The other, on β, is ``sigmoidBeta(stepCount:)``.
  public static func sigmoid(stepCount: Int) -> NoiseSchedule {
    precondition(stepCount > 0, "A schedule needs at least one step.")
    func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    let (start, end) = (logistic(-3), logistic(3))
    return NoiseSchedule(
      levels: (0...stepCount).map { step in
        let share = Double(step) / Double(stepCount)
        let curve = (end - logistic(-3 + 6 * share)) / (end - start)
        // Their code clips at 1e-9; mapping to 1e-9 … 1 keeps the levels strictly falling.
        return NoiseLevel(alphaBar: 1e-9 + (1 - 1e-9) * curve)
      })
  }

  /// *β* rises like a logistic curve between −6 and 6, from 10⁻⁴ to 0.02, times 1000/T.
  ///
  /// This is what common libraries call "sigmoid", following GeoDiff (Xu et al. 2022, arXiv
  /// 2203.02923); it is not ``sigmoid(stepCount:)``.
  ///
  /// - Precondition: T > 20, or β would exceed 1.
  public static func sigmoidBeta(stepCount: Int) -> NoiseSchedule {
    precondition(stepCount > 20, "This schedule needs more than 20 steps, not \(stepCount).")
    let scale = 1000 / Double(stepCount)
    return NoiseSchedule(
      betas: evenlySpaced(from: -6, to: 6, count: stepCount).map {
        (1e-4 + (0.02 - 1e-4) / (1 + exp(-$0))) * scale
      })
  }

  /// Levels for sampling, dense where pictures are decided, then σ = 0.
  ///
  ///     σ_i = (σ_max^(1/7) + i/(n−1) (σ_min^(1/7) − σ_max^(1/7)))^7
  ///     i = 0 … n − 1
  ///
  /// Source: Karras et al. 2022 (EDM), arXiv 2206.00364, equation 5.
  ///
  /// - Parameters:
  ///   - stepCount: n, at least 2; with the last step into σ = 0 a sampler takes n steps.
  ///   - highest: σ_max, where sampling begins.
  ///   - lowest: σ_min, the last level before 0.
  ///   - exponent: 7 in the paper; larger numbers put more levels near σ_min.
  /// - Returns: n + 1 levels, σ = 0 first.
  public static func karras(
    stepCount: Int, highest: Double = 80, lowest: Double = 0.002, exponent: Double = 7
  ) -> NoiseSchedule {
    let sigmas = karrasSigmas(
      count: stepCount, highest: highest, lowest: lowest, exponent: exponent)
    return NoiseSchedule(
      levels: [NoiseLevel(sigma: 0)] + sigmas.reversed().map { NoiseLevel(sigma: $0) })
  }

  /// The falling levels of ``karras(stepCount:highest:lowest:exponent:)`` without the final 0.
  package static func karrasSigmas(
    count: Int, highest: Double, lowest: Double, exponent: Double = 7
  ) -> [Double] {
    precondition(
      count > 1 && 0 < lowest && lowest < highest,
      "These levels need at least two steps and 0 < lowest < highest.")
    let (from, to) = (pow(highest, 1 / exponent), pow(lowest, 1 / exponent))
    return (0..<count).map { i in
      // The ends exactly as given, whatever the powers round to.
      if i == 0 { return highest }
      if i == count - 1 { return lowest }
      return pow(from + Double(i) / Double(count - 1) * (to - from), exponent)
    }
  }

  private static func evenlySpaced(from: Double, to: Double, count: Int) -> [Double] {
    (0..<count).map { count == 1 ? from : from + (to - from) * Double($0) / Double(count - 1) }
  }
}
