// Weights change their order: kept in blocks of eight output channels, they are read
// - as a plain table, by files and tests,
// - turned around, by the gradient of the input: a convolution whose inputs are the gradients,
//     ∂L/∂input[q][c] = Σ_o Σ_tap ∂L/∂output[q − tap][o] · weight[tap][c][o].

/// A table [rows][columns] as blocks of eight columns: [columns/8][rows][8], zeros in the last.
///
/// - Parameters:
///   - table: the element in row r and column c is table[r · rowStride + c · columnStride].
///   - rows: numbers that are summed over in a product.
///   - columns: output channels.
///   - rowStride: from one row to the next.
///   - columnStride: from one column to the next: 1, or the width of a table to turn it.
///   - blocks: room for rows · (columns rounded up to a multiple of 8).
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func packBlocks<Scalar: KernelScalar>(
  _ table: UnsafePointer<Scalar>, rows: Int, columns: Int, rowStride: Int, columnStride: Int,
  into blocks: UnsafeMutablePointer<Scalar>
) {
  var target = blocks
  for first in stride(from: 0, to: columns, by: 8) {
    let count = min(8, columns - first)
    for row in 0..<rows {
      let source = table + row * rowStride + first * columnStride
      if columnStride == 1 && count == 8 {
        store(load(source), target)
      } else {
        for column in 0..<count { target[column] = source[column * columnStride] }
        for column in count..<8 { target[column] = 0 }
      }
      target += 8
    }
  }
}

/// The weights of a convolution for the way back: taps turned by 180 degrees, inputs and outputs
/// exchanged.
///
/// - Parameters:
///   - weights: [outputs/8][side][side · inputs][8].
///   - side: taps along one side.
///   - inputs: input channels.
///   - outputs: output channels, a multiple of 8.
///   - turned: room for [inputs/8, rounded up][side][side · outputs][8].
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
package func turnWeights<Scalar: KernelScalar>(
  _ weights: UnsafePointer<Scalar>, side: Int, inputs: Int, outputs: Int,
  into turned: UnsafeMutablePointer<Scalar>
) {
  let tapCount = side * side
  var target = turned
  for firstInput in stride(from: 0, to: inputs, by: 8) {
    let count = min(8, inputs - firstInput)
    for tap in 0..<tapCount {
      let opposite = tapCount - 1 - tap
      for output in stride(from: 0, to: outputs, by: 8) {
        // Eight inputs × eight outputs change places.
        let source = weights + ((output / 8 * tapCount + opposite) * inputs + firstInput) * 8
        if count == 8 {
          turnSquare(source, into: target)
        } else {
          for column in 0..<8 {
            for row in 0..<count { target[column * 8 + row] = source[row * 8 + column] }
            for row in count..<8 { target[column * 8 + row] = 0 }
          }
        }
        target += 64
      }
    }
  }
}

/// Rows become columns of a square of 8 × 8 numbers.
@inline(__always)
private func turnSquare<Scalar: KernelScalar>(
  _ source: UnsafePointer<Scalar>, into target: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<8 {
    let s = source + column
    store(SIMD8(s[0], s[8], s[16], s[24], s[32], s[40], s[48], s[56]), target + column * 8)
  }
}
