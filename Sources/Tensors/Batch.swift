/// A number that tensors are made of: `Float` for pictures and networks, `Double` for proofs.
public protocol TensorScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {}
extension Float: TensorScalar {}
extension Double: TensorScalar {}

/// A list of pictures (or of anything with equally many numbers): shape [count, valueCount].
///
/// One row is one picture, its numbers contiguous. Arithmetic is element by element, and shapes
/// must agree.
public struct Batch<Scalar: TensorScalar>: Sendable, Equatable {
  /// Number of rows.
  public let count: Int
  /// Numbers in a row.
  public let valueCount: Int
  /// All numbers, row after row: count · valueCount of them.
  public var values: [Scalar]

  /// A batch from its numbers.
  ///
  /// - Precondition: `values` holds `count * valueCount` numbers.
  public init(count: Int, valueCount: Int, values: [Scalar]) {
    precondition(
      values.count == count * valueCount,
      "A batch of shape [\(count), \(valueCount)] needs \(count * valueCount) values, "
        + "got \(values.count).")
    (self.count, self.valueCount, self.values) = (count, valueCount, values)
  }

  /// The numbers of one row.
  public subscript(row: Int) -> ArraySlice<Scalar> {
    values[row * valueCount..<(row + 1) * valueCount]
  }
}
