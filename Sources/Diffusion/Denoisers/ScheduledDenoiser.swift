public import Tensors

/// Different denoisers at different noise levels: wide windows in dense snow, small ones at the end.
public struct ScheduledDenoiser<Scalar: TensorScalar>: Denoiser {
  /// A denoiser and the largest σ at which it is asked.
  public typealias Stage = (largestSigma: Double, denoiser: any Denoiser<Scalar>)

  private let stages: [Stage]

  /// Denoisers by their largest σ; the one with the largest also serves everything above.
  ///
  /// - Precondition: at least one stage.
  public init(_ stages: [Stage]) {
    precondition(!stages.isEmpty, "A scheduled denoiser needs at least one stage.")
    self.stages = stages.sorted { $0.largestSigma < $1.largestSigma }
  }

  /// What the denoiser of this noise level says.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    let stage = stages.first { sigma <= $0.largestSigma } ?? stages[stages.count - 1]
    return stage.denoiser.predictedClean(noisy, sigma: sigma)
  }
}
