import TensorKernels

/// SiLU, y = x s(x) with s the logistic function: lets large values through, mutes negative ones.
///
///     ∂L/∂x = ∂L/∂y · s (1 + x (1 − s))
///
/// Source: Hendrycks & Gimpel 2016, arXiv 1606.08415.
///
/// - Parameter x: any shape.
/// - Returns: same shape.
package func silu<Scalar: NetworkScalar>(_ x: Variable<Scalar>) -> Variable<Scalar> {
  let y = x.tape.variable(x.shape)
  TensorKernels.silu(x.value, count: x.count, into: y.value)

  x.tape.record {
    guard let yGradient = y.gradient, let xGradient = x.gradient else { return }
    addSiluGradient(of: x.value, gradients: yGradient, count: x.count, to: xGradient)
  }
  return y
}
