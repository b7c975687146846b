import TensorKernels

// Arithmetic with batches, element by element. Shapes must agree: a batch never stretches.
extension Batch {
  /// A batch of equal numbers.
  @inlinable
  public init(count: Int, valueCount: Int, repeating value: Scalar = 0) {
    self.init(
      count: count, valueCount: valueCount,
      values: [Scalar](repeating: value, count: count * valueCount))
  }

  /// A batch from its rows, which must be equally long; without rows, `valueCount` is 0.
  @inlinable
  public init(rows: [[Scalar]]) {
    let valueCount = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == valueCount },
      "The rows of a batch must be equally long, the first has \(valueCount) values.")
    self.init(count: rows.count, valueCount: valueCount, values: rows.flatMap { $0 })
  }

  /// The rows at `indices`, in that order.
  @inlinable
  public func rows(_ indices: some Collection<Int>) -> Batch {
    var values: [Scalar] = []
    values.reserveCapacity(indices.count * valueCount)
    for index in indices { values += self[index] }
    return Batch(count: indices.count, valueCount: valueCount, values: values)
  }

  /// The same numbers in another precision.
  public func converted<Other>(to type: Other.Type = Other.self) -> Batch<Other> {
    Batch<Other>(count: count, valueCount: valueCount, rounding: doubles)
  }

  /// All numbers as Doubles.
  ///
  /// Asking for the type once, outside the loop, is what makes this fast in generic code: a
  /// conversion through the protocol `BinaryFloatingPoint` costs a hundred times as much.
  package var doubles: [Double] {
    values.withUnsafeBytes { bytes in
      Scalar.self == Float.self
        ? bytes.assumingMemoryBound(to: Float.self).map { Double($0) }
        : Array(bytes.assumingMemoryBound(to: Double.self))
    }
  }

  /// A batch from Doubles, rounded where `Scalar` is narrower.
  package init(count: Int, valueCount: Int, rounding doubles: [Double]) {
    let values = [Scalar](unsafeUninitializedCapacity: doubles.count) { buffer, initialised in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      if Scalar.self == Float.self {
        let floats = bytes.assumingMemoryBound(to: Float.self)
        for index in doubles.indices { floats[index] = Float(doubles[index]) }
      } else {
        _ = bytes.assumingMemoryBound(to: Double.self).update(fromContentsOf: doubles)
      }
      initialised = doubles.count
    }
    self.init(count: count, valueCount: valueCount, values: values)
  }

  /// a · x + b · y, the one loop behind all operators.
  public static func combination(_ a: Double, _ x: Batch, _ b: Double, _ y: Batch) -> Batch {
    precondition(
      x.count == y.count && x.valueCount == y.valueCount,
      "Batches of shapes [\(x.count), \(x.valueCount)] and [\(y.count), \(y.valueCount)] cannot "
        + "be combined: shapes must agree.")
    let total = x.values.count
    let values = [Scalar](unsafeUninitializedCapacity: total) { result, initialised in
      x.values.withUnsafeBytes { x in
        y.values.withUnsafeBytes { y in
          let result = UnsafeMutableRawBufferPointer(result)
          if Scalar.self == Float.self {
            if let x = x.assumingMemoryBound(to: Float.self).baseAddress,
              let y = y.assumingMemoryBound(to: Float.self).baseAddress,
              let result = result.assumingMemoryBound(to: Float.self).baseAddress
            {
              linearCombination(Float(a), x, Float(b), y, count: total, into: result)
            }
          } else if let x = x.assumingMemoryBound(to: Double.self).baseAddress,
            let y = y.assumingMemoryBound(to: Double.self).baseAddress,
            let result = result.assumingMemoryBound(to: Double.self).baseAddress
          {
            linearCombination(a, x, b, y, count: total, into: result)
          }
        }
      }
      initialised = total
    }
    return Batch(count: x.count, valueCount: x.valueCount, values: values)
  }

  /// Sum, element by element.
  public static func + (x: Batch, y: Batch) -> Batch { combination(1, x, 1, y) }

  /// Difference, element by element.
  public static func - (x: Batch, y: Batch) -> Batch { combination(1, x, -1, y) }

  /// Every number times `factor`.
  public static func * (factor: Double, x: Batch) -> Batch { combination(factor, x, 0, x) }

  /// Every number divided by `divisor`.
  public static func / (x: Batch, divisor: Double) -> Batch { (1 / divisor) * x }
}

extension Batch {
  /// Mean squared difference to another batch over all rows and values; 0 for empty batches.
  public func meanSquaredError(to other: Batch) -> Double {
    precondition(
      count == other.count && valueCount == other.valueCount,
      "Batches of shapes [\(count), \(valueCount)] and [\(other.count), \(other.valueCount)] "
        + "cannot be compared: shapes must agree.")
    var sum = 0.0
    for (a, b) in zip(doubles, other.doubles) { sum += (a - b) * (a - b) }
    return values.isEmpty ? 0 : sum / Double(values.count)
  }
}
