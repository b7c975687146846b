// How a convolution's weights should change.
//
//     ∂L/∂weight[row][j][o] = Σ_p input[start(p) + row · tapRowStride + j] · ∂L/∂output[p][o]
//
// The sums run over pixels now. Six inputs times two blocks of eight channels stay in registers
// while the pixels of a few picture rows pass by; few, so that inputs and gradients remain in the
// nearest cache until all weights have seen them.

/// Adds the gradient of the weights to `weightGradients`.
///
/// - Parameters:
///   - input: what the convolution read.
///   - taps: where it read it.
///   - gradients: ∂L/∂output, a row of `outputs` numbers for each pixel.
///   - outputs: output channels, a multiple of 8.
///   - gradientStride: from one row of the gradients to the next, if not `outputs`.
///   - weightGradients: [outputs/8][tapRows][run][8].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addWeightGradients<Scalar: KernelScalar>(
  of input: UnsafePointer<Scalar>, _ taps: TapGeometry, gradients: UnsafePointer<Scalar>,
  outputs: Int, gradientStride: Int? = nil, to weightGradients: UnsafeMutablePointer<Scalar>
) {
  let stride = gradientStride ?? outputs
  let nearbyPixels = 64
  // A matrix product is one long row of pixels: it is cut, pictures are not.
  let columns = taps.height == 1 ? min(taps.width, nearbyPixels) : taps.width
  let rows = max(1, nearbyPixels / max(1, columns))
  for picture in 0..<taps.pictures {
    for firstRow in Swift.stride(from: 0, to: taps.height, by: rows) {
      for firstColumn in Swift.stride(from: 0, to: taps.width, by: max(1, columns)) {
        let height = min(rows, taps.height - firstRow)
        let width = min(columns, taps.width - firstColumn)
        let corner =
          input + picture * taps.pictureStride + firstRow * taps.rowStride
          + firstColumn * taps.pixelStride
        let firstPixel = (picture * taps.height + firstRow) * taps.width + firstColumn
        addNearbyPixels(
          corner, taps, height, width, gradients + firstPixel * stride, stride, outputs,
          weightGradients)
      }
    }
  }
}

@inline(__always)
private func addNearbyPixels<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ height: Int, _ width: Int,
  _ gradients: UnsafePointer<Scalar>, _ stride: Int, _ outputs: Int,
  _ weightGradients: UnsafeMutablePointer<Scalar>
) {
  let rowOfGradients = taps.width * stride
  var channel = 0
  while channel < outputs {
    let isPair = channel + 16 <= outputs
    for tapRow in 0..<taps.tapRows {
      let row = input + tapRow * taps.tapRowStride
      let w = weightGradients + channel / 8 * taps.blockSize + tapRow * taps.run * 8
      var j = 0
      while j < taps.run {
        if isPair && j + 6 <= taps.run {
          addSixInputs(
            row + j, taps, height, width, gradients + channel, stride, rowOfGradients, w + j * 8,
            w + j * 8 + taps.blockSize)
          j += 6
        } else {
          addOneInput(
            row + j, taps, height, width, gradients + channel, stride, rowOfGradients, w + j * 8)
          if isPair {
            addOneInput(
              row + j, taps, height, width, gradients + channel + 8, stride, rowOfGradients,
              w + j * 8 + taps.blockSize)
          }
          j += 1
        }
      }
    }
    channel += 16
  }
}

@inline(__always)
private func addSixInputs<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ height: Int, _ width: Int,
  _ gradients: UnsafePointer<Scalar>, _ stride: Int, _ rowOfGradients: Int,
  _ w: UnsafeMutablePointer<Scalar>, _ v: UnsafeMutablePointer<Scalar>
) {
  var (a0, a1, a2) = (load(w), load(w + 8), load(w + 16))
  var (a3, a4, a5) = (load(w + 24), load(w + 32), load(w + 40))
  var (b0, b1, b2) = (load(v), load(v + 8), load(v + 16))
  var (b3, b4, b5) = (load(v + 24), load(v + 32), load(v + 40))
  for y in 0..<height {
    var p = input + y * taps.rowStride
    var g = gradients + y * rowOfGradients
    for _ in 0..<width {
      let (first, second) = (load(g), load(g + 8))
      var x = SIMD8(repeating: p[0])
      a0.addProduct(x, first)
      b0.addProduct(x, second)
      x = SIMD8(repeating: p[1])
      a1.addProduct(x, first)
      b1.addProduct(x, second)
      x = SIMD8(repeating: p[2])
      a2.addProduct(x, first)
      b2.addProduct(x, second)
      x = SIMD8(repeating: p[3])
      a3.addProduct(x, first)
      b3.addProduct(x, second)
      x = SIMD8(repeating: p[4])
      a4.addProduct(x, first)
      b4.addProduct(x, second)
      x = SIMD8(repeating: p[5])
      a5.addProduct(x, first)
      b5.addProduct(x, second)
      p += taps.pixelStride
      g += stride
    }
  }
  store(a0, w)
  store(a1, w + 8)
  store(a2, w + 16)
  store(a3, w + 24)
  store(a4, w + 32)
  store(a5, w + 40)
  store(b0, v)
  store(b1, v + 8)
  store(b2, v + 16)
  store(b3, v + 24)
  store(b4, v + 32)
  store(b5, v + 40)
}

@inline(__always)
private func addOneInput<Scalar: KernelScalar>(
  _ input: UnsafePointer<Scalar>, _ taps: TapGeometry, _ height: Int, _ width: Int,
  _ gradients: UnsafePointer<Scalar>, _ stride: Int, _ rowOfGradients: Int,
  _ w: UnsafeMutablePointer<Scalar>
) {
  // Two sums take turns, since each multiply-add waits for the one before it.
  var (even, odd) = (load(w), SIMD8<Scalar>())
  for y in 0..<height {
    var p = input + y * taps.rowStride
    var g = gradients + y * rowOfGradients
    var x = 0
    while x + 2 <= width {
      even.addProduct(SIMD8(repeating: p[0]), load(g))
      odd.addProduct(SIMD8(repeating: p[taps.pixelStride]), load(g + stride))
      p += 2 * taps.pixelStride
      g += 2 * stride
      x += 2
    }
    if x < width { even.addProduct(SIMD8(repeating: p[0]), load(g)) }
  }
  store(even + odd, w)
}
