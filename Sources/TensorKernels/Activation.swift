// SiLU, and sums of buffers: what happens to every number alone.

/// y = x s(x), s the logistic function 1/(1 + e^−x).
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func silu<Scalar: KernelScalar>(
  _ x: UnsafePointer<Scalar>, count: Int, into y: UnsafeMutablePointer<Scalar>
) {
  let whole = count & ~7
  for i in stride(from: 0, to: whole, by: 8) {
    let value = load(x + i)
    store(value * logistic(value), y + i)
  }
  guard whole < count else { return }
  let value = loadFirst(count - whole, of: x + whole)
  storeFirst(count - whole, of: value * logistic(value), to: y + whole)
}

/// sums += g s (1 + x (1 − s)): the gradient of SiLU.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addSiluGradient<Scalar: KernelScalar>(
  of x: UnsafePointer<Scalar>, gradients g: UnsafePointer<Scalar>, count: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  let whole = count & ~7
  for i in stride(from: 0, to: whole, by: 8) {
    let value = load(x + i)
    let s = logistic(value)
    store(load(sums + i).addingProduct(load(g + i) * s, 1 + value * (1 - s)), sums + i)
  }
  guard whole < count else { return }
  let rest = count - whole
  let value = loadFirst(rest, of: x + whole)
  let s = logistic(value)
  let sum = loadFirst(rest, of: sums + whole)
    .addingProduct(loadFirst(rest, of: g + whole) * s, 1 + value * (1 - s))
  storeFirst(rest, of: sum, to: sums + whole)
}

/// sums += factor · x.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func add<Scalar: KernelScalar>(
  _ x: UnsafePointer<Scalar>, times factor: Scalar = 1, count: Int,
  to sums: UnsafeMutablePointer<Scalar>
) {
  let whole = count & ~7
  for i in stride(from: 0, to: whole, by: 8) {
    store(load(sums + i).addingProduct(load(x + i), SIMD8(repeating: factor)), sums + i)
  }
  for i in whole..<count { sums[i] = sums[i].addingProduct(x[i], factor) }
}

@inline(__always)
private func logistic<Scalar: KernelScalar>(_ x: SIMD8<Scalar>) -> SIMD8<Scalar> {
  1 / (1 + Scalar.exponentials(-x))
}

/// The last numbers of a buffer, zeros behind them: the same arithmetic for each as in a full vector.
@inline(__always)
func loadFirst<Scalar: KernelScalar>(
  _ count: Int, of x: UnsafePointer<Scalar>
) -> SIMD8<Scalar> {
  var vector = SIMD8<Scalar>()
  for i in 0..<count { vector[i] = x[i] }
  return vector
}

@inline(__always)
func loadFirst<Scalar: KernelScalar>(
  _ count: Int, of x: UnsafeMutablePointer<Scalar>
) -> SIMD8<Scalar> {
  loadFirst(count, of: UnsafePointer(x))
}

@inline(__always)
func storeFirst<Scalar: KernelScalar>(
  _ count: Int, of vector: SIMD8<Scalar>, to x: UnsafeMutablePointer<Scalar>
) {
  for i in 0..<count { x[i] = vector[i] }
}
