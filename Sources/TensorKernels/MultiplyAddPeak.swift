// The yardstick of every benchmark: multiply-adds as fast as one core can do them at all.

/// Multiplies and adds in registers, without touching memory.
///
/// - Parameter rounds: each does 12 vectors of 8 Floats, 192 operations.
/// - Returns: a number that depends on every one of them, so that none can be left out.
package func multiplyAddChain(rounds: Int) -> Float {
  let factor = SIMD8<Float>(repeating: 0.999_999)
  let addend = SIMD8<Float>(repeating: 1e-6)
  // Twelve independent chains: enough to fill two units of a latency of four or five cycles.
  var (a, b, c, d) = (addend, addend, addend, addend)
  var (e, f, g, h) = (addend, addend, addend, addend)
  var (i, j, k, l) = (addend, addend, addend, addend)
  for _ in 0..<rounds {
    a = addend.addingProduct(a, factor)
    b = addend.addingProduct(b, factor)
    c = addend.addingProduct(c, factor)
    d = addend.addingProduct(d, factor)
    e = addend.addingProduct(e, factor)
    f = addend.addingProduct(f, factor)
    g = addend.addingProduct(g, factor)
    h = addend.addingProduct(h, factor)
    i = addend.addingProduct(i, factor)
    j = addend.addingProduct(j, factor)
    k = addend.addingProduct(k, factor)
    l = addend.addingProduct(l, factor)
  }
  return (a + b + c + d + e + f + g + h + i + j + k + l).sum()
}
