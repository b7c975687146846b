/// The sizes of a classifier's parts.
public struct ClassifierShape: Hashable, Codable, Sendable {
  /// Pixels along one side of its pictures, divisible by 8.
  public var side: Int
  /// Channels of its first layer; each further one has twice as many.
  public var width: Int
  /// Labels that it chooses from.
  public var labelCount: Int

  /// Sizes of one's own.
  ///
  /// - Precondition: the side is a positive multiple of 8; width and labels are positive.
  public init(side: Int, width: Int, labelCount: Int) {
    precondition(
      side > 0 && side % 8 == 0 && width > 0 && labelCount > 0,
      "A classifier has sides divisible by 8, and a positive width and number of labels, not "
        + "\(side), \(width) and \(labelCount).")
    (self.side, self.width, self.labelCount) = (side, width, labelCount)
  }

  /// Channels of each layer: w, 2 w, 4 w.
  var widths: [Int] { [width, 2 * width, 4 * width] }

  /// Numbers that go into the last layer: what is left of a picture after three halvings.
  var featureCount: Int { side / 8 * (side / 8) * 4 * width }

  /// Numbers that are learned.
  ///
  ///     Σ_layers (9 · inputs + 1) · outputs + (features + 1) · labels
  public var parameterCount: Int {
    let convolutions = zip([3] + widths, widths).reduce(0) { $0 + (9 * $1.0 + 1) * $1.1 }
    return convolutions + (featureCount + 1) * labelCount
  }

  /// Multiply-adds of one answer.
  ///
  ///     Σ_layers pixels · 9 · inputs · outputs + features · labels
  ///
  /// A step of learning costs three times as many a picture: the walk back makes two products for
  /// each, one for what came in and one for the weights.
  public var multiplyAdds: Int {
    var pixels = 4 * side * side
    let convolutions = zip([3] + widths, widths).reduce(0) { sum, layer in
      pixels /= 4
      return sum + pixels * 9 * layer.0 * layer.1
    }
    return convolutions + featureCount * labelCount
  }
}
