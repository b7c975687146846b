// sin x and cos x for eight Floats or four Doubles at once.
//
//     x = q π/2 + r,  |r| ≤ π/4        q mod 4 says which of ±sin r, ±cos r is which
//
// π/2 is subtracted in three pieces with fused multiply-adds: the first subtraction is exact, the
// others bring the bits that the first piece lacks. That works up to |x| = 2^20; beyond, the
// answer is NaN rather than a wrong number. Within, the largest error found is 2 ulp (tested).

/// sin x and cos x of eight Floats, |x| ≤ 2^20 (NaN beyond).
@inline(__always)
func sineAndCosine(_ x: SIMD8<Float>) -> (sine: SIMD8<Float>, cosine: SIMD8<Float>) {
  let roundingConstant = SIMD8<Float>(repeating: 12_582_912)
  let shifted = roundingConstant.addingProduct(x, SIMD8(repeating: 0.636_619_772))
  let q = shifted - roundingConstant
  var r = x.addingProduct(q, SIMD8(repeating: -0x1.921fb6p0))
  r.addProduct(q, SIMD8(repeating: 0x1.777a5cp-25))
  r.addProduct(q, SIMD8(repeating: 0x1.ee59dap-50))

  let z = r * r
  var sine = SIMD8<Float>(repeating: 1 / 362_880)
  sine = sine.times(z, plus: -1 / 5040)
  sine = sine.times(z, plus: 1 / 120)
  sine = sine.times(z, plus: -1 / 6)
  sine = r.addingProduct(r * z, sine)
  var cosine = SIMD8<Float>(repeating: -1 / 3_628_800)
  cosine = cosine.times(z, plus: 1 / 40_320)
  cosine = cosine.times(z, plus: -1 / 720)
  cosine = cosine.times(z, plus: 1 / 24)
  cosine = 1 + (z * -0.5).addingProduct(z * z, cosine)

  let quadrant = unsafeBitCast(shifted, to: SIMD8<Int32>.self)
  let isOdd = SIMD8(repeating: 0) &- (quadrant & 1)
  let sineSign = (quadrant & 2) &<< 30
  let cosineSign = ((quadrant &+ 1) & 2) &<< 30
  let inDomain = isBelow(magnitudeBits(x), bits(0x1p20 as Float) &+ 1)
  func signed(_ value: SIMD8<Float>, _ sign: SIMD8<Int32>) -> SIMD8<Float> {
    let flipped = unsafeBitCast(
      unsafeBitCast(value, to: SIMD8<Int32>.self) ^ sign, to: SIMD8<Float>.self)
    return select(flipped, SIMD8(repeating: .nan), where: inDomain)
  }
  return (
    signed(select(cosine, sine, where: isOdd), sineSign),
    signed(select(sine, cosine, where: isOdd), cosineSign)
  )
}

/// sin x and cos x of four Doubles, |x| ≤ 2^20 (NaN beyond).
@inline(__always)
func sineAndCosine(_ x: SIMD4<Double>) -> (sine: SIMD4<Double>, cosine: SIMD4<Double>) {
  let roundingConstant = SIMD4<Double>(repeating: 6_755_399_441_055_744)
  let shifted = roundingConstant.addingProduct(x, SIMD4(repeating: 0.636_619_772_367_581_34))
  let q = shifted - roundingConstant
  var r = x.addingProduct(q, SIMD4(repeating: -0x1.921fb54442d18p0))
  r.addProduct(q, SIMD4(repeating: -0x1.1a62633145c07p-54))
  r.addProduct(q, SIMD4(repeating: 0x1.f1976b7ed8fbcp-110))
  let result = sineAndCosine(quarterTurns: shifted, remainder: r)
  let nan = SIMD4<Double>(repeating: .nan)
  let inDomain = isBelow(magnitudeBits(x), bits(0x1p20 as Double) &+ 1)
  return (
    select(result.sine, nan, where: inDomain),
    select(result.cosine, nan, where: inDomain)
  )
}

/// sin and cos of 2π u, u from 0 to 1: the remainder is found without any rounding error.
@inline(__always)
func sineAndCosine(turns u: SIMD4<Double>) -> (sine: SIMD4<Double>, cosine: SIMD4<Double>) {
  let roundingConstant = SIMD4<Double>(repeating: 6_755_399_441_055_744)
  let shifted = 4 * u + roundingConstant
  let r = (4 * u - (shifted - roundingConstant)) * (Double.pi / 2)
  return sineAndCosine(quarterTurns: shifted, remainder: r)
}

/// sin and cos of q π/2 + r, with q in the low bits of `shifted` and |r| ≤ π/4.
@inline(__always)
private func sineAndCosine(
  quarterTurns shifted: SIMD4<Double>, remainder r: SIMD4<Double>
) -> (sine: SIMD4<Double>, cosine: SIMD4<Double>) {
  let z = r * r
  var sine = SIMD4<Double>(repeating: 1 / 355_687_428_096_000)
  sine = sine.times(z, plus: -1 / 1_307_674_368_000)
  sine = sine.times(z, plus: 1 / 6_227_020_800)
  sine = sine.times(z, plus: -1 / 39_916_800)
  sine = sine.times(z, plus: 1 / 362_880)
  sine = sine.times(z, plus: -1 / 5040)
  sine = sine.times(z, plus: 1 / 120)
  sine = sine.times(z, plus: -1 / 6)
  sine = r.addingProduct(r * z, sine)
  var cosine = SIMD4<Double>(repeating: 1 / 20_922_789_888_000)
  cosine = cosine.times(z, plus: -1 / 87_178_291_200)
  cosine = cosine.times(z, plus: 1 / 479_001_600)
  cosine = cosine.times(z, plus: -1 / 3_628_800)
  cosine = cosine.times(z, plus: 1 / 40_320)
  cosine = cosine.times(z, plus: -1 / 720)
  cosine = cosine.times(z, plus: 1 / 24)
  cosine = 1 + (z * -0.5).addingProduct(z * z, cosine)

  let quadrant = unsafeBitCast(shifted, to: SIMD4<Int64>.self)
  let isOdd = SIMD4(repeating: 0) &- (quadrant & 1)
  let sineSign = (quadrant & 2) &<< 62
  let cosineSign = ((quadrant &+ 1) & 2) &<< 62
  func signed(_ value: SIMD4<Double>, _ sign: SIMD4<Int64>) -> SIMD4<Double> {
    unsafeBitCast(unsafeBitCast(value, to: SIMD4<Int64>.self) ^ sign, to: SIMD4<Double>.self)
  }
  return (
    signed(select(cosine, sine, where: isOdd), sineSign),
    signed(select(sine, cosine, where: isOdd), cosineSign)
  )
}
