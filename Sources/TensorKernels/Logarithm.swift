// ln x for eight Floats or four Doubles at once.
//
//     x = 2^k m,  √½ ≤ m < √2        ln x = k ln 2 + ln m
//     ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …),   s = (m − 1)/(m + 1),  |s| < 0.172
//
// With f = m − 1 (exact), ln m = f − f²/2 + s (f²/2 + R), R = s² (2/3 + 2/5 s² + …): the large
// term f carries no rounding error, which keeps the whole within 1 ulp (tested).
// Source of this arrangement: fdlibm, e_log.c.

/// ln x of eight Floats; −infinity at 0, NaN below it and for NaN.
@inline(__always)
func logarithm(_ x: SIMD8<Float>) -> SIMD8<Float> {
  // A number below the normal ones is scaled up first: its exponent field says nothing.
  let isTiny = isBelow(magnitudeBits(x), bits(Float.leastNormalMagnitude))
  let scaled = select(x * 0x1p25, x, where: isTiny)
  let scaledBits = unsafeBitCast(scaled, to: SIMD8<Int32>.self)
  // Subtracting the bits of √½ makes the exponent field count from √½ to √2.
  let offset = scaledBits &- 0x3f35_04f3
  let exponent = offset &>> 23
  let m = unsafeBitCast((offset & 0x007f_ffff) &+ 0x3f35_04f3, to: SIMD8<Float>.self)
  // An integer below 2^22 becomes a Float by writing it into the low bits of 1.5 · 2^23.
  let magic = SIMD8<Float>(repeating: 12_582_912)
  var k =
    unsafeBitCast(
      unsafeBitCast(magic, to: SIMD8<Int32>.self) &+ exponent, to: SIMD8<Float>.self) - magic
  k = select(k - 25, k, where: isTiny)

  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  var series = SIMD8<Float>(repeating: 2 / 11)
  series = series.times(z, plus: 2 / 9)
  series = series.times(z, plus: 2 / 7)
  series = series.times(z, plus: 2 / 5)
  series = series.times(z, plus: 2 / 3)
  let halfSquare = 0.5 * f * f
  let correction = (k * 0x1.7f7d1cp-20).addingProduct(s, halfSquare.addingProduct(z, series))
  let result = (f - (halfSquare - correction)).addingProduct(k, SIMD8(repeating: 0x1.62e4p-1))
  return withSpecialValues(result, of: x)
}

/// ln x of four Doubles; −infinity at 0, NaN below it and for NaN.
@inline(__always)
func logarithm(_ x: SIMD4<Double>) -> SIMD4<Double> {
  let isTiny = isBelow(magnitudeBits(x), bits(Double.leastNormalMagnitude))
  let scaled = select(x * 0x1p54, x, where: isTiny)
  let scaledBits = unsafeBitCast(scaled, to: SIMD4<Int64>.self)
  let offset = scaledBits &- 0x3fe6_a09e_667f_3bcd
  let exponent = offset &>> 52
  let m = unsafeBitCast(
    (offset & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_667f_3bcd, to: SIMD4<Double>.self)
  let magic = SIMD4<Double>(repeating: 6_755_399_441_055_744)
  var k =
    unsafeBitCast(
      unsafeBitCast(magic, to: SIMD4<Int64>.self) &+ exponent, to: SIMD4<Double>.self) - magic
  k = select(k - 54, k, where: isTiny)

  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  var series = SIMD4<Double>(repeating: 2 / 23)
  series = series.times(z, plus: 2 / 21)
  series = series.times(z, plus: 2 / 19)
  series = series.times(z, plus: 2 / 17)
  series = series.times(z, plus: 2 / 15)
  series = series.times(z, plus: 2 / 13)
  series = series.times(z, plus: 2 / 11)
  series = series.times(z, plus: 2 / 9)
  series = series.times(z, plus: 2 / 7)
  series = series.times(z, plus: 2 / 5)
  series = series.times(z, plus: 2 / 3)
  let halfSquare = 0.5 * f * f
  let correction = (k * 0x1.a39ef35793c76p-33)
    .addingProduct(s, halfSquare.addingProduct(z, series))
  let result = (f - (halfSquare - correction)).addingProduct(k, SIMD4(repeating: 0x1.62e42feep-1))
  return withSpecialValues(result, of: x)
}

/// Puts ln 0 = −∞, ln ∞ = ∞ and NaN for everything else that has no logarithm.
@inline(__always)
private func withSpecialValues(_ result: SIMD8<Float>, of x: SIMD8<Float>) -> SIMD8<Float> {
  let magnitude = magnitudeBits(x)
  let isNegative = unsafeBitCast(x, to: SIMD8<Int32>.self) &>> 31
  let finite = select(result, x, where: isBelow(magnitude, bits(Float.infinity)))
  let positive = select(SIMD8(repeating: .nan), finite, where: isNegative)
  return select(
    SIMD8(repeating: -.infinity), positive,
    where: isBelow(magnitude, bits(Float.leastNonzeroMagnitude)))
}

/// Puts ln 0 = −∞, ln ∞ = ∞ and NaN for everything else that has no logarithm.
@inline(__always)
private func withSpecialValues(_ result: SIMD4<Double>, of x: SIMD4<Double>) -> SIMD4<Double> {
  let magnitude = magnitudeBits(x)
  let isNegative = unsafeBitCast(x, to: SIMD4<Int64>.self) &>> 63
  let finite = select(result, x, where: isBelow(magnitude, bits(Double.infinity)))
  let positive = select(SIMD4(repeating: .nan), finite, where: isNegative)
  return select(
    SIMD4(repeating: -.infinity), positive,
    where: isBelow(magnitude, bits(Double.leastNonzeroMagnitude)))
}
