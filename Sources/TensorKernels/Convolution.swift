// The product behind every convolution and every matrix product.
//
// Six pixels times two blocks of eight channels, or four pixels times three blocks, are twelve sums
// in registers: enough independent multiply-adds to hide their latency of four cycles on two units,
// and for twelve of them only seven or eight numbers are loaded. That reaches 90 to 100 % of what the
// processor can multiply and add at all.

/// What the sums of a product start from.
package enum StartingValue {
  /// Nothing: the output is overwritten.
  case zero
  /// What the output holds: the product is added to it, as gradients are.
  case output
  /// One number for each output channel.
  case bias
}

/// output[p][o] = start + Σ_row Σ_j input[start(p) + row · tapRowStride + j] · weight[row][j][o].
///
/// - Parameters:
///   - input: as `taps` describes it.
///   - taps: where the inputs lie.
///   - weights: [outputs/8][tapRows][run][8].
///   - outputs: output channels, a multiple of 8.
///   - start: what the sums start from.
///   - bias: `outputs` numbers if `start` is `.bias`.
///   - output: a row of `outputs` numbers for each pixel.
///   - outputStride: from one row of the output to the next, if not `outputs`.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func convolve<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, weights: UnsafePointer<Scalar>, outputs: Int,
  start: StartingValue = .zero, bias: UnsafePointer<Scalar>? = nil,
  into output: UnsafeMutablePointer<Scalar>, outputStride: Int? = nil
) {
  let stride = outputStride ?? outputs
  var channel = 0
  while channel < outputs {
    let (weights, bias) = (weights + channel / 8 * taps.blockSize, bias.map { $0 + channel })
    switch outputs - channel {
    case 8:
      convolveOneBlock(input, taps, weights, start, bias, output + channel, stride)
      channel += 8
    case 24:
      convolveThreeBlocks(input, taps, weights, start, bias, output + channel, stride)
      channel += 24
    default:
      convolveTwoBlocks(input, taps, weights, start, bias, output + channel, stride)
      channel += 16
    }
  }
}

/// Where the inputs of the next six pixels start.
///
/// The last tile may be short: pixels that are missing repeat the first one, harmlessly.
@inline(__always)
private func nextStarts(
  _ walk: inout TapGeometry.Walk, _ left: Int
) -> (Int, Int, Int, Int, Int, Int) {
  let first = walk.next()
  let second = left > 1 ? walk.next() : first
  let third = left > 2 ? walk.next() : first
  let fourth = left > 3 ? walk.next() : first
  let fifth = left > 4 ? walk.next() : first
  let sixth = left > 5 ? walk.next() : first
  return (first, second, third, fourth, fifth, sixth)
}

/// Where the outputs behind the first one go, with the same repetition.
@inline(__always)
private func nextOutputs<Scalar>(
  _ first: UnsafeMutablePointer<Scalar>, _ stride: Int, _ left: Int
) -> (
  UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>,
  UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>
) {
  (
    first + (left > 1 ? stride : 0), first + (left > 2 ? 2 * stride : 0),
    first + (left > 3 ? 3 * stride : 0), first + (left > 4 ? 4 * stride : 0),
    first + (left > 5 ? 5 * stride : 0)
  )
}

@inline(__always)
private func convolveTwoBlocks<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ weights: UnsafePointer<Scalar>,
  _ start: StartingValue, _ bias: UnsafePointer<Scalar>?, _ output: UnsafeMutablePointer<Scalar>,
  _ stride: Int
) {
  let pixelCount = taps.pixelCount
  var walk = TapGeometry.Walk(taps)
  var pixel = 0
  while pixel < pixelCount {
    let (i0, i1, i2, i3, i4, i5) = nextStarts(&walk, pixelCount - pixel)
    let o0 = output + pixel * stride
    let (o1, o2, o3, o4, o5) = nextOutputs(o0, stride, pixelCount - pixel)
    var (a0, a1, a2) = (SIMD8<Scalar>(), SIMD8<Scalar>(), SIMD8<Scalar>())
    var (a3, a4, a5) = (a0, a0, a0)
    var (b0, b1, b2, b3, b4, b5) = (a0, a0, a0, a0, a0, a0)
    switch start {
    case .zero: break
    case .bias:
      guard let bias else { break }
      a0 = load(bias)
      b0 = load(bias + 8)
      (a1, a2, a3, a4, a5) = (a0, a0, a0, a0, a0)
      (b1, b2, b3, b4, b5) = (b0, b0, b0, b0, b0)
    case .output:
      (a0, a1, a2) = (load(o0), load(o1), load(o2))
      (a3, a4, a5) = (load(o3), load(o4), load(o5))
      (b0, b1, b2) = (load(o0 + 8), load(o1 + 8), load(o2 + 8))
      (b3, b4, b5) = (load(o3 + 8), load(o4 + 8), load(o5 + 8))
    }
    var w = weights
    var v = weights + taps.blockSize
    var row = input
    for _ in 0..<taps.tapRows {
      let (p0, p1, p2, p3, p4, p5) = (row + i0, row + i1, row + i2, row + i3, row + i4, row + i5)
      for j in 0..<taps.run {
        let (first, second) = (load(w), load(v))
        var x = SIMD8(repeating: p0[j])
        a0.addProduct(x, first)
        b0.addProduct(x, second)
        x = SIMD8(repeating: p1[j])
        a1.addProduct(x, first)
        b1.addProduct(x, second)
        x = SIMD8(repeating: p2[j])
        a2.addProduct(x, first)
        b2.addProduct(x, second)
        x = SIMD8(repeating: p3[j])
        a3.addProduct(x, first)
        b3.addProduct(x, second)
        x = SIMD8(repeating: p4[j])
        a4.addProduct(x, first)
        b4.addProduct(x, second)
        x = SIMD8(repeating: p5[j])
        a5.addProduct(x, first)
        b5.addProduct(x, second)
        w += 8
        v += 8
      }
      row += taps.tapRowStride
    }
    // Backwards, so that a repeated pixel is overwritten by the one that it repeats.
    store(a5, o5)
    store(b5, o5 + 8)
    store(a4, o4)
    store(b4, o4 + 8)
    store(a3, o3)
    store(b3, o3 + 8)
    store(a2, o2)
    store(b2, o2 + 8)
    store(a1, o1)
    store(b1, o1 + 8)
    store(a0, o0)
    store(b0, o0 + 8)
    pixel += 6
  }
}

/// The same for three blocks: four pixels at a time.
@inline(__always)
private func convolveThreeBlocks<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ weights: UnsafePointer<Scalar>,
  _ start: StartingValue, _ bias: UnsafePointer<Scalar>?, _ output: UnsafeMutablePointer<Scalar>,
  _ stride: Int
) {
  let pixelCount = taps.pixelCount
  var walk = TapGeometry.Walk(taps)
  var pixel = 0
  while pixel < pixelCount {
    // Only four of the six are walked: the two behind belong to the next tile.
    let count = min(4, pixelCount - pixel)
    let (i0, i1, i2, i3, _, _) = nextStarts(&walk, count)
    let o0 = output + pixel * stride
    let (o1, o2, o3, _, _) = nextOutputs(o0, stride, count)
    var (a0, b0, c0) = (SIMD8<Scalar>(), SIMD8<Scalar>(), SIMD8<Scalar>())
    var (a1, a2, a3, b1, b2, b3, c1, c2, c3) = (a0, a0, a0, a0, a0, a0, a0, a0, a0)
    switch start {
    case .zero: break
    case .bias:
      guard let bias else { break }
      (a0, b0, c0) = (load(bias), load(bias + 8), load(bias + 16))
      (a1, a2, a3) = (a0, a0, a0)
      (b1, b2, b3) = (b0, b0, b0)
      (c1, c2, c3) = (c0, c0, c0)
    case .output:
      (a0, a1, a2, a3) = (load(o0), load(o1), load(o2), load(o3))
      (b0, b1, b2, b3) = (load(o0 + 8), load(o1 + 8), load(o2 + 8), load(o3 + 8))
      (c0, c1, c2, c3) = (load(o0 + 16), load(o1 + 16), load(o2 + 16), load(o3 + 16))
    }
    var w = weights
    let next = taps.blockSize
    var row = input
    for _ in 0..<taps.tapRows {
      let (p0, p1, p2, p3) = (row + i0, row + i1, row + i2, row + i3)
      for j in 0..<taps.run {
        let (first, second, third) = (load(w), load(w + next), load(w + 2 * next))
        var x = SIMD8(repeating: p0[j])
        a0.addProduct(x, first)
        b0.addProduct(x, second)
        c0.addProduct(x, third)
        x = SIMD8(repeating: p1[j])
        a1.addProduct(x, first)
        b1.addProduct(x, second)
        c1.addProduct(x, third)
        x = SIMD8(repeating: p2[j])
        a2.addProduct(x, first)
        b2.addProduct(x, second)
        c2.addProduct(x, third)
        x = SIMD8(repeating: p3[j])
        a3.addProduct(x, first)
        b3.addProduct(x, second)
        c3.addProduct(x, third)
        w += 8
      }
      row += taps.tapRowStride
    }
    storeThree(a3, b3, c3, o3)
    storeThree(a2, b2, c2, o2)
    storeThree(a1, b1, c1, o1)
    storeThree(a0, b0, c0, o0)
    pixel += 4
  }
}

/// The same for a single block of eight channels: six sums, as there is only one weight to load.
@inline(__always)
private func convolveOneBlock<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ weights: UnsafePointer<Scalar>,
  _ start: StartingValue, _ bias: UnsafePointer<Scalar>?, _ output: UnsafeMutablePointer<Scalar>,
  _ stride: Int
) {
  let pixelCount = taps.pixelCount
  var walk = TapGeometry.Walk(taps)
  var pixel = 0
  while pixel < pixelCount {
    let (i0, i1, i2, i3, i4, i5) = nextStarts(&walk, pixelCount - pixel)
    let o0 = output + pixel * stride
    let (o1, o2, o3, o4, o5) = nextOutputs(o0, stride, pixelCount - pixel)
    var (a0, a1, a2) = (SIMD8<Scalar>(), SIMD8<Scalar>(), SIMD8<Scalar>())
    var (a3, a4, a5) = (a0, a0, a0)
    switch start {
    case .zero: break
    case .bias:
      guard let bias else { break }
      a0 = load(bias)
      (a1, a2, a3, a4, a5) = (a0, a0, a0, a0, a0)
    case .output:
      (a0, a1, a2) = (load(o0), load(o1), load(o2))
      (a3, a4, a5) = (load(o3), load(o4), load(o5))
    }
    var w = weights
    var row = input
    for _ in 0..<taps.tapRows {
      let (p0, p1, p2, p3, p4, p5) = (row + i0, row + i1, row + i2, row + i3, row + i4, row + i5)
      for j in 0..<taps.run {
        let weight = load(w)
        a0.addProduct(SIMD8(repeating: p0[j]), weight)
        a1.addProduct(SIMD8(repeating: p1[j]), weight)
        a2.addProduct(SIMD8(repeating: p2[j]), weight)
        a3.addProduct(SIMD8(repeating: p3[j]), weight)
        a4.addProduct(SIMD8(repeating: p4[j]), weight)
        a5.addProduct(SIMD8(repeating: p5[j]), weight)
        w += 8
      }
      row += taps.tapRowStride
    }
    store(a5, o5)
    store(a4, o4)
    store(a3, o3)
    store(a2, o2)
    store(a1, o1)
    store(a0, o0)
    pixel += 6
  }
}

@inline(__always)
private func storeThree<Scalar: KernelScalar>(
  _ a: SIMD8<Scalar>, _ b: SIMD8<Scalar>, _ c: SIMD8<Scalar>, _ o: UnsafeMutablePointer<Scalar>
) {
  store(a, o)
  store(b, o + 8)
  store(c, o + 16)
}
