public import TensorKernels
public import Tensors

/// A number that networks compute with: `Float` to learn and draw, `Double` to check gradients.
public protocol NetworkScalar: TensorScalar, KernelScalar {}
extension Float: NetworkScalar {}
extension Double: NetworkScalar {}
