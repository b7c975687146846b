import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Tensors

/// How often a method ends at another picture than the exact path, for several numbers of calls.
struct CountedCalls: Sendable {
  let name: Bilingual
  let calls: [Int]
  let wrong: [Rate]

  /// Walks from every start with every number of calls.
  ///
  /// - Parameters:
  ///   - name: what the method is called.
  ///   - sampler: the method.
  ///   - callsPerStep: how many calls it makes in one step.
  ///   - calls: how many calls it may make in all.
  ///   - snow: the starts.
  ///   - sigma: their noise level.
  ///   - truth: where the exact path from each start ends.
  ///   - denoiser: what answers.
  ///   - afterEach: called after each number of calls.
  init(
    _ name: Bilingual, _ sampler: any Sampler, callsPerStep: Int, calls: [Int],
    from snow: Batch<Float>, sigma: Double, truth: [Int], denoiser: ExactDenoiser<Float>,
    afterEach: () -> Void
  ) {
    self.name = name
    self.calls = calls
    wrong = calls.map { calls in
      defer { afterEach() }
      // Heun's last step, into σ = 0, takes one call: n steps take 2 n − 1.
      let steps = callsPerStep == 1 ? calls : (calls + 1) / callsPerStep
      let end = sampler.pictures(
        from: snow, through: Walk.sigmas(from: sigma, calls: steps), with: denoiser)
      let ends = Nearest.of(end, among: denoiser.pictures).map(\.index)
      return Rate(successes: zip(ends, truth).count { $0 != $1 }, count: truth.count)
    }
  }

  /// Steps of the exact path: four calls each, and one into σ = 0.
  private static let exactSteps = 16
  /// Calls of the exact path.
  static let exactCalls = 4 * (exactSteps - 1) + 1

  /// Where the exact path ends: steps of fourth order, so many that six times as many lead to the same
  /// pictures.
  static func truth(
    from snow: Batch<Float>, sigma: Double, denoiser: ExactDenoiser<Float>
  ) -> [Int] {
    let ends = RungeKuttaSampler().pictures(
      from: snow, through: Walk.sigmas(from: sigma, calls: exactSteps), with: denoiser)
    return Nearest.of(ends, among: denoiser.pictures).map(\.index)
  }

  var series: LinePlot.Series {
    LinePlot.Series(
      name: name,
      points: zip(calls, wrong).map {
        LinePlot.Measured(x: Double($0), value: $1.value, interval: $1.interval)
      })
  }
}
