public import Datasets
public import Tensors

/// Numbers measured on things drawn by lot, each kept; what their mean says is a `MeasuredMean` of Tensors.
public struct Sample: Sendable {
  /// The numbers.
  public let values: [Double]

  /// A sample.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// Their mean, and how far chance may have moved it; nil when there is none.
  public var measured: MeasuredMean? { values.isEmpty ? nil : MeasuredMean(of: values) }

  /// Σ x/n; 0 when there is none.
  public var mean: Double { measured?.value ?? 0 }

  /// The standard error of the mean; not a number for a single draw, so that no claim holds by it.
  public var standardError: Double { measured?.standardError ?? .nan }

  /// The interval that holds the true mean in 95 of 100 such samples; nil for a single draw.
  public var interval: ClosedRange<Double>? { measured?.interval }

  /// The same for what cannot leave a range, like a share.
  public func interval(within range: ClosedRange<Double>) -> ClosedRange<Double>? {
    interval?.clamped(to: range)
  }
}

extension CaptionedPictures {
  /// `wanted` different pictures, drawn by lot.
  public func drawn(_ wanted: Int, using generator: inout SeededGenerator) -> [Int] {
    var drawn: [Int] = []
    while drawn.count < min(wanted, count) {
      let index = generator.integer(below: count)
      if !drawn.contains(index) { drawn.append(index) }
    }
    return drawn
  }
}
