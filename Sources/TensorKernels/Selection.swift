// Choosing lane by lane, as bit operations.
//
// The standard library's `replacing(with:where:)`, `clamped` and comparisons mean the same, but
// loop over the lanes one by one (measured: five times slower in the middle of a formula). Here a
// mask is an integer vector, all bits set where it is true. It comes from a subtraction: the bits
// of positive numbers, read as integers, are in the same order as the numbers.

/// `yes` in the lanes where `mask` is set, `no` in the others.
@inline(__always)
func select(_ yes: SIMD8<Float>, _ no: SIMD8<Float>, where mask: SIMD8<Int32>) -> SIMD8<Float> {
  let chosen =
    (unsafeBitCast(yes, to: SIMD8<Int32>.self) & mask)
    | (unsafeBitCast(no, to: SIMD8<Int32>.self) & ~mask)
  return unsafeBitCast(chosen, to: SIMD8<Float>.self)
}

/// `yes` in the lanes where `mask` is set, `no` in the others.
@inline(__always)
func select(_ yes: SIMD4<Double>, _ no: SIMD4<Double>, where mask: SIMD4<Int64>) -> SIMD4<Double> {
  let chosen =
    (unsafeBitCast(yes, to: SIMD4<Int64>.self) & mask)
    | (unsafeBitCast(no, to: SIMD4<Int64>.self) & ~mask)
  return unsafeBitCast(chosen, to: SIMD4<Double>.self)
}

/// A mask: set where a < b, for numbers whose difference does not overflow.
@inline(__always)
func isBelow(_ a: SIMD8<Int32>, _ b: SIMD8<Int32>) -> SIMD8<Int32> { (a &- b) &>> 31 }

/// A mask: set where a < b, for numbers whose difference does not overflow.
@inline(__always)
func isBelow(_ a: SIMD4<Int64>, _ b: SIMD4<Int64>) -> SIMD4<Int64> { (a &- b) &>> 63 }

/// The bits of |x| as integers: 0x7f80_0000 for infinity, more for NaN.
@inline(__always)
func magnitudeBits(_ x: SIMD8<Float>) -> SIMD8<Int32> {
  unsafeBitCast(x, to: SIMD8<Int32>.self) & 0x7fff_ffff
}

/// The bits of |x| as integers: 0x7ff0_0000_0000_0000 for infinity, more for NaN.
@inline(__always)
func magnitudeBits(_ x: SIMD4<Double>) -> SIMD4<Int64> {
  unsafeBitCast(x, to: SIMD4<Int64>.self) & 0x7fff_ffff_ffff_ffff
}

/// The bits of one number, in every lane.
@inline(__always)
func bits(_ value: Float) -> SIMD8<Int32> {
  SIMD8(repeating: Int32(bitPattern: value.bitPattern))
}

/// The bits of one number, in every lane.
@inline(__always)
func bits(_ value: Double) -> SIMD4<Int64> {
  SIMD4(repeating: Int64(bitPattern: value.bitPattern))
}
