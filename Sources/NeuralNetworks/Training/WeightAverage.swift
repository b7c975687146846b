import TensorKernels

/// A slow mean of the parameters: what is shown and shipped is not the last step but this.
///
///     a ← a + (1 − k) (θ − a),   k = min(decay, (1 + t)/(10 + t))
///
/// Single steps shake the parameters; their mean lies nearer to the bottom of the valley. The growing
/// k lets it follow the first steps, which are long.
/// Source: Polyak & Juditsky 1992 for the mean, theirs with equal weights; this k is that of TensorFlow's
/// `ExponentialMovingAverage` with `num_updates`; for diffusion, Ho, Jain & Abbeel 2020, arXiv 2006.11239.
public struct WeightAverage: Sendable {
  /// a.
  public package(set) var values: [Float]
  /// The largest k: 0.999 is a mean over about the last 1,000 steps.
  public var decay: Double

  /// A mean that starts at given parameters.
  public init(_ parameters: [Float], decay: Double = 0.999) {
    values = parameters
    self.decay = decay
  }

  /// Takes in the parameters after a step: t = 1, 2 and so on.
  public mutating func update(with parameters: [Float], step: Int) {
    let keep = min(decay, Double(1 + step) / Double(10 + step))
    let count = values.count
    precondition(parameters.count == count, "An average of other parameters was meant.")
    values.withUnsafeMutableBufferPointer { values in
      parameters.withUnsafeBufferPointer { parameters in
        guard let a = values.baseAddress, let p = parameters.baseAddress else { return }
        updateAverages(a, with: p, keep: Float(keep), count: count)
      }
    }
  }
}
