// Gaussian noise from counters: Philox blocks and the Box–Muller formula, four blocks at a time.
//
//     radius = √(−2 ln u),  angle = 2π v        noise = radius cos angle, radius sin angle
//
// u in (0, 1] and v in [0, 1) have 52 random bits each, so that one 128-bit block gives one pair.
// The logarithm, sine and cosine are our own: the bits do not depend on a C library.
// Source: Box & Muller 1958, Annals of Mathematical Statistics 29.

/// Fills a row with standard Gaussian numbers.
///
/// Blocks 4 g … 4 g + 3 of the Philox generator with `key` make numbers 8 g … 8 g + 7: first the
/// four cosines, then the four sines. A longer row begins with the shorter one.
package func fillGaussian(_ row: UnsafeMutableBufferPointer<Float>, key: SIMD2<UInt32>) {
  guard let base = row.baseAddress else { return }
  forGaussianVectors(count: row.count, key: key) { start, noise in
    let rounded = SIMD8<Float>(noise)
    if start + 8 <= row.count {
      UnsafeMutableRawPointer(base + start).storeBytes(of: rounded, as: SIMD8<Float>.self)
    } else {
      for j in start..<row.count { row[j] = rounded[j - start] }
    }
  }
}

/// Fills a row with standard Gaussian numbers; a row of Floats with the same key is this, rounded.
package func fillGaussian(_ row: UnsafeMutableBufferPointer<Double>, key: SIMD2<UInt32>) {
  guard let base = row.baseAddress else { return }
  forGaussianVectors(count: row.count, key: key) { start, noise in
    if start + 8 <= row.count {
      UnsafeMutableRawPointer(base + start).storeBytes(of: noise, as: SIMD8<Double>.self)
    } else {
      for j in start..<row.count { row[j] = noise[j - start] }
    }
  }
}

@inline(__always)
private func forGaussianVectors(
  count: Int, key: SIMD2<UInt32>, _ body: (Int, SIMD8<Double>) -> Void
) {
  var start = 0
  var block = SIMD4<UInt64>(0, 1, 2, 3)
  while start < count {
    let (first, second) = philoxBlocks(block, key: key)
    // The bits of 1.0 with 52 random bits below them: a number in [1, 2).
    let one = SIMD4<UInt64>(repeating: 0x3ff0_0000_0000_0000)
    let u = 2 - unsafeBitCast(first &>> 12 | one, to: SIMD4<Double>.self)
    let v = unsafeBitCast(second &>> 12 | one, to: SIMD4<Double>.self) - 1
    let radius = (-2 * logarithm(u)).squareRoot()
    let (sine, cosine) = sineAndCosine(turns: v)
    body(start, SIMD8(lowHalf: radius * cosine, highHalf: radius * sine))
    start += 8
    block &+= 4
  }
}

/// Four blocks of Philox4x32-10 at once, each as two 64-bit numbers.
///
/// The reading version, with its source, is `Philox` in the module Tensors.
@inline(__always)
func philoxBlocks(
  _ block: SIMD4<UInt64>, key: SIMD2<UInt32>
) -> (SIMD4<UInt64>, SIMD4<UInt64>) {
  // Every 32-bit word sits in a 64-bit lane, where a product has room; the mask in front of a
  // product tells the compiler so, which then needs one instruction for it instead of eight.
  let low = SIMD4<UInt64>(repeating: 0xffff_ffff)
  var (c0, c1) = (block & low, block &>> 32)
  var (c2, c3) = (SIMD4<UInt64>(), SIMD4<UInt64>())
  var (k0, k1) = (key.x, key.y)
  for _ in 0..<10 {
    let product0 = (c0 & low) &* 0xd251_1f53
    let product2 = (c2 & low) &* 0xcd9e_8d57
    (c0, c1, c2, c3) = (
      product2 &>> 32 ^ c1 ^ UInt64(k0), product2 & low,
      product0 &>> 32 ^ c3 ^ UInt64(k1), product0 & low
    )
    k0 &+= 0x9e37_79b9
    k1 &+= 0xbb67_ae85
  }
  return (c1 &<< 32 | c0, c3 &<< 32 | c2)
}
