// Plain moves of numbers. They stand here, compiled for each scalar, because a loop over an unknown
// scalar costs a hundred times as much.

/// Sets `count` numbers to one value.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func fill<Scalar: KernelScalar>(
  _ numbers: UnsafeMutablePointer<Scalar>, with value: Scalar = 0, count: Int
) {
  numbers.update(repeating: value, count: count)
}

/// Multiplies `count` numbers by `factor`.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func scale<Scalar: KernelScalar>(
  _ numbers: UnsafeMutablePointer<Scalar>, by factor: Scalar, count: Int
) {
  for i in 0..<count { numbers[i] *= factor }
}

/// Copies rows between tables whose rows are differently far apart.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func copyRows<Scalar: KernelScalar>(
  _ source: UnsafePointer<Scalar>, stride sourceStride: Int, rows: Int, columns: Int,
  to target: UnsafeMutablePointer<Scalar>, stride targetStride: Int
) {
  for row in 0..<rows {
    (target + row * targetStride).update(from: source + row * sourceStride, count: columns)
  }
}

/// Adds rows to those of another table; the rows may be differently far apart.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addRows<Scalar: KernelScalar>(
  _ source: UnsafePointer<Scalar>, stride sourceStride: Int, rows: Int, columns: Int,
  to target: UnsafeMutablePointer<Scalar>, stride targetStride: Int
) {
  for row in 0..<rows {
    add(source + row * sourceStride, count: columns, to: target + row * targetStride)
  }
}

/// Σ (a − b)² over `count` numbers.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func squaredDifference<Scalar: KernelScalar>(
  _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, count: Int
) -> Scalar {
  var (even, odd) = (SIMD8<Scalar>(), SIMD8<Scalar>())
  var i = 0
  while i + 16 <= count {
    let first = load(a + i) - load(b + i)
    let second = load(a + i + 8) - load(b + i + 8)
    even.addProduct(first, first)
    odd.addProduct(second, second)
    i += 16
  }
  var sum = (even + odd).sum()
  while i < count {
    sum += (a[i] - b[i]) * (a[i] - b[i])
    i += 1
  }
  return sum
}

/// sums += factor · (a − b).
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addDifference<Scalar: KernelScalar>(
  _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, times factor: Scalar, count: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  for i in 0..<count { sums[i] += factor * (a[i] - b[i]) }
}
