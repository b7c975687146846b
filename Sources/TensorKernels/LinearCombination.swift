// a x + b y, element by element: all the arithmetic that batches need.

/// Writes a x + b y for two buffers of equal length; a term with b = 0 is left out, even infinite.
package func linearCombination(
  _ a: Float, _ x: UnsafePointer<Float>, _ b: Float, _ y: UnsafePointer<Float>, count: Int,
  into result: UnsafeMutablePointer<Float>
) {
  if b == 0 {
    for j in 0..<count { result[j] = a * x[j] }
  } else {
    for j in 0..<count { result[j] = a * x[j] + b * y[j] }
  }
}

/// Writes a x + b y for two buffers of equal length; a term with b = 0 is left out, even infinite.
package func linearCombination(
  _ a: Double, _ x: UnsafePointer<Double>, _ b: Double, _ y: UnsafePointer<Double>, count: Int,
  into result: UnsafeMutablePointer<Double>
) {
  if b == 0 {
    for j in 0..<count { result[j] = a * x[j] }
  } else {
    for j in 0..<count { result[j] = a * x[j] + b * y[j] }
  }
}
