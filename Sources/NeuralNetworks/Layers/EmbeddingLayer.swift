/// A learned table: row k is the vector of word k, or of anything else that has a number.
public struct Embedding: Sendable {
  /// The vectors, [rows, channels].
  public let table: Parameter

  /// A table of small random numbers.
  ///
  /// - Parameters:
  ///   - rows: how many vectors.
  ///   - channels: numbers in each.
  ///   - deviation: standard deviation of the random numbers.
  ///   - name: of the layer in files.
  ///   - builder: receives the numbers.
  public init(
    rows: Int, channels: Int, deviation: Double = 1, named name: String,
    in builder: inout NetworkBuilder
  ) {
    table = builder.random("\(name).weight", shape: [rows, channels], deviation: deviation)
  }

  /// The vectors of some rows, [indices, channels].
  public func callAsFunction<Scalar>(_ indices: [Int], on tape: Tape<Scalar>) -> Variable<Scalar> {
    embedding(of: indices, in: tape.variable(of: table))
  }
}
