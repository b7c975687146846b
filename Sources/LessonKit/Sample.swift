public import Datasets
public import Tensors

/// Numbers measured on things drawn by lot, and how far their mean may be from the true one.
public struct Sample: Sendable {
  /// The numbers.
  public let values: [Double]

  /// A sample.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// Σ x/n; 0 when there is none.
  public var mean: Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The standard error of the mean: √(Σ (x − mean)²/(n − 1)/n).
  public var standardError: Double {
    guard values.count > 1 else { return 0 }
    let mean = mean
    let sum = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (sum / Double(values.count - 1) / Double(values.count)).squareRoot()
  }

  /// The interval that holds the true mean in 95 of 100 such samples.
  public var interval: ClosedRange<Double> {
    mean - 1.96 * standardError...mean + 1.96 * standardError
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
