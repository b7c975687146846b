/// Philox4x32-10: a counter and a key in, 128 random-looking bits out.
///
/// Nothing is remembered between calls: block n can be computed without the blocks before it, by
/// any core, in any order. Ten rounds of
///
///     (c0, c1, c2, c3) ← (high(M1 c2) ^ c1 ^ k0, low(M1 c2), high(M0 c0) ^ c3 ^ k1, low(M0 c0))
///     (k0, k1)         ← (k0 + golden ratio, k1 + √3 − 1)         as 32-bit fractions
///
/// Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11.
package enum Philox {
  /// The block that `counter` and `key` stand for.
  package static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (counter, key) = (counter, key)
    for _ in 0..<10 {
      let product0 = UInt64(counter[0]) * 0xd251_1f53
      let product2 = UInt64(counter[2]) * 0xcd9e_8d57
      counter = SIMD4(
        UInt32(product2 >> 32) ^ counter[1] ^ key[0], UInt32(truncatingIfNeeded: product2),
        UInt32(product0 >> 32) ^ counter[3] ^ key[1], UInt32(truncatingIfNeeded: product0))
      key &+= SIMD2(0x9e37_79b9, 0xbb67_ae85)
    }
    return counter
  }
}
