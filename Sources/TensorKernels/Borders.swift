// Pictures with a border of zeros, so that a convolution at an edge needs no questions.

/// Copies pictures into the middle of larger ones.
///
/// - Parameters:
///   - pictures: [count][height][width][channels].
///   - count: how many pictures.
///   - height: their rows.
///   - width: their columns.
///   - channels: numbers in a pixel.
///   - border: pixels of zeros on every side.
///   - padded: room for [count][height + 2 b][width + 2 b][channels].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func copyWithBorder<Scalar: KernelScalar>(
  _ pictures: UnsafePointer<Scalar>, count: Int, height: Int, width: Int, channels: Int,
  border: Int, into padded: UnsafeMutablePointer<Scalar>
) {
  let rowLength = (width + 2 * border) * channels
  let (above, beside) = (border * rowLength, border * channels)
  var target = padded
  for picture in 0..<count {
    target.update(repeating: 0, count: above)
    target += above
    for y in 0..<height {
      let row = pictures + (picture * height + y) * width * channels
      target.update(repeating: 0, count: beside)
      (target + beside).update(from: row, count: width * channels)
      (target + beside + width * channels).update(repeating: 0, count: beside)
      target += rowLength
    }
    target.update(repeating: 0, count: above)
    target += above
  }
}

/// Pictures between whose pixels there is room: pixel (y, x) goes to (2 y, 2 x), zeros around it.
///
/// The way back through a convolution that halves the sides: what was read at every second place
/// is spread to every second place.
///
/// - Parameters:
///   - pictures: [count][height][width][channels].
///   - count: how many pictures.
///   - height: their rows.
///   - width: their columns.
///   - channels: numbers in a pixel.
///   - paddedHeight: rows of the result, at least 2 · height + 1.
///   - paddedWidth: columns of the result, at least 2 · width + 1.
///   - spread: room for [count][paddedHeight][paddedWidth][channels]; pixels begin at (1, 1).
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func copySpread<Scalar: KernelScalar>(
  _ pictures: UnsafePointer<Scalar>, count: Int, height: Int, width: Int, channels: Int,
  paddedHeight: Int, paddedWidth: Int, into spread: UnsafeMutablePointer<Scalar>
) {
  spread.update(repeating: 0, count: count * paddedHeight * paddedWidth * channels)
  for picture in 0..<count {
    for y in 0..<height {
      for x in 0..<width {
        let source = pictures + ((picture * height + y) * width + x) * channels
        let target =
          spread + ((picture * paddedHeight + 2 * y + 1) * paddedWidth + 2 * x + 1) * channels
        target.update(from: source, count: channels)
      }
    }
  }
}

/// Adds the sum of each square of four pixels to `sums`, times `factor`.
///
/// - Parameters:
///   - pictures: [count][2 · height][2 · width][channels].
///   - count: how many pictures.
///   - height: rows of the sums.
///   - width: columns of the sums.
///   - channels: numbers in a pixel.
///   - factor: 1, or ¼ for the mean.
///   - sums: [count][height][width][channels].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addSquareSums<Scalar: KernelScalar>(
  of pictures: UnsafePointer<Scalar>, count: Int, height: Int, width: Int, channels: Int,
  factor: Scalar, to sums: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<count * height {
    let upper = pictures + row * 4 * width * channels
    let lower = upper + 2 * width * channels
    for x in 0..<width {
      let target = sums + (row * width + x) * channels
      let (a, b) = (upper + 2 * x * channels, lower + 2 * x * channels)
      for c in 0..<channels {
        target[c] += factor * (a[c] + a[c + channels] + b[c] + b[c + channels])
      }
    }
  }
}

/// Adds every pixel, times `factor`, to the square of four that it stands for.
///
/// - Parameters:
///   - pictures: [count][height][width][channels].
///   - count: how many pictures.
///   - height: their rows.
///   - width: their columns.
///   - channels: numbers in a pixel.
///   - factor: 1, or ¼ where each of the four counted a quarter.
///   - squares: [count][2 · height][2 · width][channels].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func addToSquares<Scalar: KernelScalar>(
  _ pictures: UnsafePointer<Scalar>, count: Int, height: Int, width: Int, channels: Int,
  factor: Scalar, to squares: UnsafeMutablePointer<Scalar>
) {
  for row in 0..<count * height {
    let upper = squares + row * 4 * width * channels
    let lower = upper + 2 * width * channels
    for x in 0..<width {
      let source = pictures + (row * width + x) * channels
      let (a, b) = (upper + 2 * x * channels, lower + 2 * x * channels)
      for c in 0..<channels {
        let value = factor * source[c]
        a[c] += value
        a[c + channels] += value
        b[c] += value
        b[c + channels] += value
      }
    }
  }
}
