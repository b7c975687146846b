/// What a number must offer so that one kernel can be compiled for `Float` and for `Double`.
///
/// The kernels of the networks are written once, for any scalar, and compiled twice
/// (`@_specialize`): fast for Float, and exact enough in Double that gradients can be checked
/// against finite differences of the very same code. (`Codable`, since vectors of eight are.)
public protocol KernelScalar: SIMDScalar, BinaryFloatingPoint, Codable {
  /// e to the power of each of eight numbers.
  static func exponentials(_ x: SIMD8<Self>) -> SIMD8<Self>
}

extension Float: KernelScalar {
  /// e to the power of each of eight numbers.
  @inline(__always)
  public static func exponentials(_ x: SIMD8<Float>) -> SIMD8<Float> { exponential(x) }
}

extension Double: KernelScalar {
  /// e to the power of each of eight numbers.
  @inline(__always)
  public static func exponentials(_ x: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(lowHalf: exponential(x.lowHalf), highHalf: exponential(x.highHalf))
  }
}

/// Eight neighbouring numbers written back, wherever they start.
@inline(__always)
func store<Scalar: SIMDScalar>(_ values: SIMD8<Scalar>, _ pointer: UnsafeMutablePointer<Scalar>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: values, as: SIMD8<Scalar>.self)
}

/// Eight neighbouring numbers, wherever they start.
@inline(__always)
func load<Scalar: SIMDScalar>(_ pointer: UnsafeMutablePointer<Scalar>) -> SIMD8<Scalar> {
  load(UnsafePointer(pointer))
}
