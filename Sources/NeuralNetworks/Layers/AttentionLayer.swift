/// A layer that lets one sequence look at another: pixels at words, or words at each other.
///
///     y = W_out · attention(q = W_q x, k = W_k z, v = W_v z)
///
/// Its output layer starts at 0, so that what it is added to is at first left as it was.
public struct Attention: Sendable {
  /// Makes queries of what looks.
  public let query: Dense
  /// Makes keys of what is looked at.
  public let key: Dense
  /// Makes values of what is looked at.
  public let value: Dense
  /// Mixes what the heads found.
  public let output: Dense
  private let heads: Int

  /// A layer whose weights are random.
  ///
  /// - Parameters:
  ///   - channels: numbers in a row of what looks; a multiple of 8 times `heads`.
  ///   - sourceChannels: numbers in a row of what is looked at.
  ///   - heads: parts that look independently.
  ///   - name: of the layer in files.
  ///   - builder: receives the numbers.
  public init(
    _ channels: Int, lookingAt sourceChannels: Int, heads: Int, named name: String,
    in builder: inout NetworkBuilder
  ) {
    query = Dense(from: channels, to: channels, named: "\(name).query", in: &builder)
    key = Dense(from: sourceChannels, to: channels, named: "\(name).key", in: &builder)
    value = Dense(from: sourceChannels, to: channels, named: "\(name).value", in: &builder)
    output = Dense(
      from: channels, to: channels, startingAtZero: true, named: "\(name).output", in: &builder)
    self.heads = heads
  }

  /// What every row of x found in z.
  ///
  /// - Parameters:
  ///   - x: what looks, [count, ..., channels].
  ///   - z: what is looked at, [count, length, source channels].
  ///   - lengths: rows of z that count in each; all if nil.
  /// - Returns: the shape of x.
  public func callAsFunction<Scalar>(
    _ x: Variable<Scalar>, lookingAt z: Variable<Scalar>, lengths: [Int]? = nil
  ) -> Variable<Scalar> {
    let rows = x.reshaped([x.shape[0], x.rows / max(1, x.shape[0]), x.channels])
    let found = attention(
      queries: query(rows), keys: key(z), values: value(z), heads: heads, lengths: lengths)
    return output(found).reshaped(x.shape)
  }
}
