// A 3 × 3 convolution of a picture whose pixels were doubled reads every pixel of the small picture
// up to four times. Written for the small picture, it is four 2 × 2 convolutions, one for each place
// (v, h) that a large pixel can have within its square of four:
//
//     rows of the large picture:  … a a b b c c …
//     v = 0, upper pixel of b:    w₀ a + (w₁ + w₂) b
//     v = 1, lower pixel of b:    (w₀ + w₁) b + w₂ c
//
// and the same across: 16 products for four pixels instead of 36, with the same result.

/// Which of the two small taps a large tap belongs to, for a place: v = 0: 0, 1, 1; v = 1: 0, 0, 1.
@inline(__always)
private func smallTap(_ tap: Int, place: Int) -> Int {
  (tap + 1 - place) / 2
}

/// The 2 × 2 weights of one place: sums of 3 × 3 weights.
///
/// - Parameters:
///   - weights: [outputs/8][3][3 · inputs][8].
///   - vertical: v, 0 or 1.
///   - horizontal: h, 0 or 1.
///   - inputs: input channels.
///   - outputs: output channels, a multiple of 8.
///   - small: room for [outputs/8][2][2 · inputs][8].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func foldWeights<Scalar: KernelScalar>(
  _ weights: UnsafePointer<Scalar>, vertical: Int, horizontal: Int, inputs: Int, outputs: Int,
  into small: UnsafeMutablePointer<Scalar>
) {
  let slice = inputs * 8
  fill(small, count: outputs / 8 * 4 * slice)
  for block in 0..<outputs / 8 {
    for tap in 0..<9 {
      let target = smallTap(tap / 3, place: vertical) * 2 + smallTap(tap % 3, place: horizontal)
      add(
        weights + (block * 9 + tap) * slice, count: slice, to: small + (block * 4 + target) * slice)
    }
  }
}

/// Adds the gradients of the 2 × 2 weights of one place to those of the 3 × 3 weights they sum up.
///
/// - Parameters:
///   - small: ∂L/∂small, [outputs/8][2][2 · inputs][8].
///   - vertical: v, 0 or 1.
///   - horizontal: h, 0 or 1.
///   - inputs: input channels.
///   - outputs: output channels, a multiple of 8.
///   - weightGradients: [outputs/8][3][3 · inputs][8].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addUnfoldedGradients<Scalar: KernelScalar>(
  _ small: UnsafePointer<Scalar>, vertical: Int, horizontal: Int, inputs: Int, outputs: Int,
  to weightGradients: UnsafeMutablePointer<Scalar>
) {
  let slice = inputs * 8
  for block in 0..<outputs / 8 {
    for tap in 0..<9 {
      let source = smallTap(tap / 3, place: vertical) * 2 + smallTap(tap % 3, place: horizontal)
      add(
        small + (block * 4 + source) * slice, count: slice,
        to: weightGradients + (block * 9 + tap) * slice)
    }
  }
}

/// Copies pixels between a picture and the places (v, h) of one with doubled sides.
///
/// - Parameters:
///   - source: [count][height][width][channels] if `spreading`, else the large picture.
///   - count: how many pictures.
///   - height: rows of the small picture.
///   - width: columns of the small picture.
///   - channels: numbers in a pixel of the small picture.
///   - largeChannels: numbers in a pixel of the large picture, at most `channels`.
///   - vertical: v, 0 or 1.
///   - horizontal: h, 0 or 1.
///   - spreading: from small to large, or back.
///   - target: the other one.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func copyPlaces<Scalar: KernelScalar>(
  _ source: UnsafePointer<Scalar>, count: Int, height: Int, width: Int, channels: Int,
  largeChannels: Int, vertical: Int, horizontal: Int, spreading: Bool,
  to target: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<count * height {
    let large = ((2 * row + vertical) * 2 * width + horizontal) * largeChannels
    let small = row * width * channels
    if spreading {
      copyRows(
        source + small, stride: channels, rows: width, columns: largeChannels, to: target + large,
        stride: 2 * largeChannels)
    } else {
      copyRows(
        source + large, stride: 2 * largeChannels, rows: width, columns: largeChannels,
        to: target + small, stride: channels)
    }
  }
}
