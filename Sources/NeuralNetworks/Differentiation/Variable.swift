/// Numbers that a network computes with, and how much the loss depends on each of them.
///
/// Handed out by a ``Tape`` and valid inside its closure. Pictures have the shape
/// [count, height, width, channels], rows of numbers [count, channels].
public struct Variable<Scalar: NetworkScalar> {
  /// The tape that records what becomes of it.
  public let tape: Tape<Scalar>
  /// Sizes of the dimensions.
  public let shape: [Int]
  package let value: UnsafeMutablePointer<Scalar>
  /// nil where the tape does not record.
  package let gradient: UnsafeMutablePointer<Scalar>?

  /// Numbers in all.
  public var count: Int { shape.reduce(1, *) }

  /// Size of the last dimension: the numbers of one pixel or one row.
  package var channels: Int { shape[shape.count - 1] }

  /// Product of all dimensions but the last.
  package var rows: Int { shape.dropLast().reduce(1, *) }

  /// The numbers.
  public var values: [Scalar] {
    Array(UnsafeBufferPointer(start: value, count: count))
  }

  /// ∂loss/∂value of each number, after ``Tape/propagate(from:weight:)``; empty if not recorded.
  public var gradients: [Scalar] {
    gradient.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }

  /// The number, if it is a single one.
  public var scalar: Scalar {
    precondition(count == 1, "A shape \(shape) is not a single number.")
    return value[0]
  }

  /// The same numbers under another shape.
  public func reshaped(_ shape: [Int]) -> Variable {
    precondition(
      shape.reduce(1, *) == count, "A shape \(self.shape) cannot be read as \(shape).")
    return Variable(tape: tape, shape: shape, value: value, gradient: gradient)
  }
}
