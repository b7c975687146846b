import TensorKernels

extension Batch {
  /// Snow: independent standard Gaussian numbers, shape [count, valueCount].
  ///
  /// Row k depends only on the state of the generator and on k: the first rows of a large batch
  /// are the rows of a small one, and a batch of Floats is the batch of Doubles, rounded. The
  /// generator advances by one draw, whatever the size.
  ///
  /// - Parameters:
  ///   - count: number of rows.
  ///   - valueCount: numbers in a row.
  ///   - generator: gives the seed of the rows.
  ///   - workers: cores that share the rows; they do not change the result.
  /// - Returns: mean 0 and variance 1, nowhere beyond ±8.5.
  public static func gaussian(
    count: Int, valueCount: Int, using generator: inout some RandomNumberGenerator,
    workers: Workers = .all
  ) -> Batch {
    precondition(count >= 0 && valueCount >= 0, "A batch cannot have a negative size.")
    let family = SeededGenerator(seed: generator.next())
    let values = [Scalar](unsafeUninitializedCapacity: count * valueCount) { buffer, initialised in
      if valueCount > 0 {
        workers.forEachShard(count) { row in
          let start = row * valueCount
          fill(
            UnsafeMutableBufferPointer(rebasing: buffer[start..<start + valueCount]),
            key: family.stream(row).key)
        }
      }
      initialised = count * valueCount
    }
    return Batch(count: count, valueCount: valueCount, values: values)
  }

  private static func fill(_ row: UnsafeMutableBufferPointer<Scalar>, key: SIMD2<UInt32>) {
    if Scalar.self == Float.self {
      row.withMemoryRebound(to: Float.self) { fillGaussian($0, key: key) }
    } else {
      row.withMemoryRebound(to: Double.self) { fillGaussian($0, key: key) }
    }
  }
}

extension RandomNumberGenerator {
  /// One standard Gaussian number; ``Batch/gaussian(count:valueCount:using:workers:)`` draws many.
  public mutating func gaussian() -> Double {
    Batch<Double>.gaussian(count: 1, valueCount: 1, using: &self, workers: Workers(1)).values[0]
  }
}
