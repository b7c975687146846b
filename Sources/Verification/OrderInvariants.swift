import Diffusion
import Foundation
import Tensors

// Row 27: how fast the error falls when steps are halved.
extension Verification {
  static let orders: [Invariant] = [
    order("Euler", 1, path(EulerSampler()), twin: ("driftTimes09", WrongSamplers.driftTimes09)),
    order("Heun", 2, path(HeunSampler()), twin: ("heunOldSigma", WrongSamplers.heunOldSigma)),
    order(
      "DPM-Solver++(2M)", 2, path(DPMSolverMultistepSampler()),
      twin: ("driftTimes09", WrongSamplers.driftTimes09)),
    order(
      "DPM-Solver++(2S)", 2, path(DPMSolverSinglestepSampler()),
      twin: ("driftTimes09", WrongSamplers.driftTimes09)),
    order(
      "linear multistep", 2, path(LinearMultistepSampler()),
      twin: ("driftTimes09", WrongSamplers.driftTimes09)),
    order(
      "RK4", 4, path(RungeKuttaSampler()), tolerance: 0.3, steps: 40,
      twin: ("eulerInstead", path(EulerSampler()))),
    order(
      "Heun on jagged levels", 2, path(HeunSampler()), tolerance: 0.15, isJagged: true,
      twin: ("heunOldSigma", WrongSamplers.heunOldSigma)),
    order(
      "DPM-Solver++(2M) on jagged levels", 2, path(DPMSolverMultistepSampler()), tolerance: 0.15,
      isJagged: true, twin: ("stepRatioOne", WrongSamplers.stepRatioOne)),
    order(
      "linear multistep on jagged levels", 2, path(LinearMultistepSampler()), tolerance: 0.15,
      isJagged: true, twin: ("equalStepsAssumed", WrongSamplers.equalStepsAssumed)),
  ]

  /// The error falls by 2^order when steps are halved; the value is how far from that it is.
  private static func order(
    _ name: String, _ order: Double, _ real: @escaping Path, tolerance: Double = 0.12,
    steps: Int = 160, isJagged: Bool = false, twin: (String, Path)
  ) -> Invariant {
    Invariant(
      27, "\(name): the error is of order \(Int(order)) in the step",
      source: "Karras et al. 2022; Lu et al. 2022; textbooks", tolerance: tolerance, real: real,
      twins: [twin.0: twin.1]
    ) { run in
      let levels = isJagged ? Fixtures.jagged : Fixtures.karras
      let (coarse, fine) = (error(run, levels(steps)), error(run, levels(2 * steps)))
      return abs(log2(coarse / fine) - order)
    }
  }

  /// Root mean square distance of the end points from the true ones, σ 10 to 0.3 on the ring.
  ///
  /// Not to σ = 0: there all methods return the same picture and every error is 0.
  private static func error(_ run: Path, _ sigmas: [Double]) -> Double {
    let states = run(Fixtures.starts, sigmas, ringDenoiser)
    return states[states.count - 1].noisy.meanSquaredError(to: reference).squareRoot()
  }

  private static let reference = RungeKuttaSampler().pictures(
    from: Fixtures.starts, through: Fixtures.karras(2000), with: ringDenoiser)
}
