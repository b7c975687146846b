// The vector functions of this module applied to whole buffers, in place.
//
// The last, shorter vector is padded, so that a number's result never depends on where in the
// buffer it stands.

/// Replaces every number by e to its power.
package func applyExponential(_ values: UnsafeMutableBufferPointer<Float>) {
  mapVectors(values) { exponential($0) }
}

/// Replaces every number by e to its power.
package func applyExponential(_ values: UnsafeMutableBufferPointer<Double>) {
  mapVectors(values) { exponential($0) }
}

/// Replaces every number by its natural logarithm.
package func applyLogarithm(_ values: UnsafeMutableBufferPointer<Float>) {
  mapVectors(values) { logarithm($0) }
}

/// Replaces every number by its natural logarithm.
package func applyLogarithm(_ values: UnsafeMutableBufferPointer<Double>) {
  mapVectors(values) { logarithm($0) }
}

/// Replaces every number by its sine.
package func applySine(_ values: UnsafeMutableBufferPointer<Float>) {
  mapVectors(values) { sineAndCosine($0).sine }
}

/// Replaces every number by its sine.
package func applySine(_ values: UnsafeMutableBufferPointer<Double>) {
  mapVectors(values) { sineAndCosine($0).sine }
}

/// Replaces every number by its cosine.
package func applyCosine(_ values: UnsafeMutableBufferPointer<Float>) {
  mapVectors(values) { sineAndCosine($0).cosine }
}

/// Replaces every number by its cosine.
package func applyCosine(_ values: UnsafeMutableBufferPointer<Double>) {
  mapVectors(values) { sineAndCosine($0).cosine }
}

@inline(__always)
private func mapVectors(
  _ values: UnsafeMutableBufferPointer<Float>, _ function: (SIMD8<Float>) -> SIMD8<Float>
) {
  guard let base = values.baseAddress else { return }
  let raw = UnsafeMutableRawPointer(base)
  let whole = values.count & ~7
  for i in stride(from: 0, to: whole, by: 8) {
    let vector = raw.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
    raw.storeBytes(of: function(vector), toByteOffset: 4 * i, as: SIMD8<Float>.self)
  }
  guard whole < values.count else { return }
  var last = SIMD8<Float>(repeating: 1)
  for i in whole..<values.count { last[i - whole] = values[i] }
  last = function(last)
  for i in whole..<values.count { values[i] = last[i - whole] }
}

@inline(__always)
private func mapVectors(
  _ values: UnsafeMutableBufferPointer<Double>, _ function: (SIMD4<Double>) -> SIMD4<Double>
) {
  guard let base = values.baseAddress else { return }
  let raw = UnsafeMutableRawPointer(base)
  let whole = values.count & ~3
  for i in stride(from: 0, to: whole, by: 4) {
    let vector = raw.loadUnaligned(fromByteOffset: 8 * i, as: SIMD4<Double>.self)
    raw.storeBytes(of: function(vector), toByteOffset: 8 * i, as: SIMD4<Double>.self)
  }
  guard whole < values.count else { return }
  var last = SIMD4<Double>(repeating: 1)
  for i in whole..<values.count { last[i - whole] = values[i] }
  last = function(last)
  for i in whole..<values.count { values[i] = last[i - whole] }
}
