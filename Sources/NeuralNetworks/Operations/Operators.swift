// The operations as they are written in a network's forward pass.

/// a + b, element by element.
public func + <Scalar>(a: Variable<Scalar>, b: Variable<Scalar>) -> Variable<Scalar> {
  NeuralNetworks.sum(a, b)
}

extension Variable {
  /// SiLU of every number: see the operation for formula and source.
  public func silu() -> Variable { NeuralNetworks.silu(self) }

  /// Pictures of half the size: the mean of each square of four pixels.
  public func halved() -> Variable { NeuralNetworks.halved(self) }

  /// The mean of all pixels of each picture, [count, channels].
  public func pixelMean() -> Variable { NeuralNetworks.pixelMean(self) }

  /// Every channel c stretched by 1 + m[c] and moved by m[C + c], m of shape [count, 2 C].
  public func modulated(by m: Variable) -> Variable { NeuralNetworks.modulated(self, by: m) }

  /// Channels of `other` behind these.
  public func joined(with other: Variable) -> Variable { concatenation(self, other) }

  /// Some of the channels.
  public func channels(_ range: Range<Int>) -> Variable {
    NeuralNetworks.channels(range, of: self)
  }

  /// Rows of `other` behind these, [count, length + other length, channels].
  public func followed(by other: Variable) -> Variable { sequence(self, then: other) }

  /// Sequences with zeros behind their last rows: see `cut(_:to:)`.
  public func cut(to lengths: [Int]) -> Variable { NeuralNetworks.cut(self, to: lengths) }

  /// Every row of a sequence beside its two neighbours: `neighbourhoods`.
  public func besideNeighbours() -> Variable { neighbourhoods(self) }

  /// The mean squared difference to what was expected, as one number.
  ///
  /// - Parameters:
  ///   - expected: as many numbers.
  ///   - total: the pictures that the mean is over: more than these where a batch was divided.
  /// - Returns: one number.
  public func meanSquaredError(to expected: [Scalar], total: Int? = nil) -> Variable {
    NeuralNetworks.meanSquaredError(predicted: self, expected: expected, total: total)
  }

  /// How surprising the right labels are to one who believes the softmax of these logits.
  ///
  /// - Parameters:
  ///   - labels: the right one of each row.
  ///   - total: the rows that the mean is over: more than these where a batch was divided.
  /// - Returns: one number, in nats.
  public func crossEntropy(to labels: [Int], total: Int? = nil) -> Variable {
    NeuralNetworks.crossEntropy(logits: self, labels: labels, total: total)
  }
}
