import TensorKernels

/// Sets all singular values of a matrix to about 1 and leaves its directions as they are.
///
///     X = U S Vᵀ  →  U Vᵀ:      X ← X/|X|,  then five times   X ← X (a + b A + c A²),   A = Xᵀ X
///
/// Every round applies the odd polynomial p(s) = a s + b s³ + c s⁵ to each singular value s, since
/// X (Xᵀ X)ᵏ = U S²ᵏ⁺¹ Vᵀ: products of matrices alone, no decomposition. With a = 3.4445,
/// b = −4.775 and c = 2.0315 it lifts even small ones fast, at the price of leaving them between
/// about 0.7 and 1.2, which is as good for a step of learning.
/// Source: Jordan et al. 2024, "Muon"; iterations of this kind are Newton's and Schulz's.
///
/// - Parameters:
///   - matrix: [columns/8][rows][8], in blocks as weights are; it is replaced.
///   - rows: of the matrix.
///   - columns: a multiple of 8.
///   - room: ``orthogonalisingRoom(rows:columns:)`` numbers to work in.
package func orthogonalise(
  _ matrix: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
  room: UnsafeMutablePointer<Float>
) {
  if isTurned(rows: rows, columns: columns) {
    return orthogonaliseTurned(matrix, rows: rows, columns: columns, room: room)
  }
  let (count, square) = (rows * columns, columns * columns)
  var (x, next) = (room, room + count)  // [rows, columns]
  let blocks = next + count  // [columns/8][columns][8]
  let (a, polynomial) = (blocks + square, blocks + 2 * square)  // [columns, columns]

  // |X| is at least its largest singular value: afterwards all lie between 0 and 1.
  let length = sumOfSquares(matrix, count: count).squareRoot()
  guard length > 0 else { return }
  unpackBlocks(matrix, rows: rows, columns: columns, into: x)
  scale(x, by: Float(1 / length), count: count)
  let (rowsOfX, rowsOfA) = (
    TapGeometry(rows: rows, run: columns), TapGeometry(rows: columns, run: columns)
  )
  for _ in 0..<5 {
    fill(blocks, count: square)
    addWeightGradients(of: x, rowsOfX, gradients: x, outputs: columns, to: blocks)  // A = Xᵀ X
    unpackBlocks(blocks, rows: columns, columns: columns, into: a)
    convolve(a, rowsOfA, weights: blocks, outputs: columns, into: polynomial)  // A²
    scale(polynomial, by: 2.0315, count: square)
    add(a, times: -4.775, count: square, to: polynomial)
    for i in 0..<columns { polynomial[i * columns + i] += 3.4445 }
    packBlocks(
      polynomial, rows: columns, columns: columns, rowStride: columns, columnStride: 1,
      into: blocks)
    convolve(x, rowsOfX, weights: blocks, outputs: columns, into: next)
    swap(&x, &next)
  }
  packBlocks(x, rows: rows, columns: columns, rowStride: columns, columnStride: 1, into: matrix)
}

/// Numbers that ``orthogonalise(_:rows:columns:room:)`` works in.
package func orthogonalisingRoom(rows: Int, columns: Int) -> Int {
  isTurned(rows: rows, columns: columns)
    ? 2 * rows * columns + orthogonalisingRoom(rows: columns, columns: rows)
    : 2 * rows * columns + 3 * columns * columns
}

/// Whether a matrix is so wide that it is turned first: Xᵀ X of 64 × 3,456 numbers would have 12 million.
private func isTurned(rows: Int, columns: Int) -> Bool { columns > 4 * rows && rows % 8 == 0 }

/// The same of the turned matrix, whose result is turned back: (U S Vᵀ)ᵀ = V S Uᵀ.
private func orthogonaliseTurned(
  _ matrix: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
  room: UnsafeMutablePointer<Float>
) {
  let (table, turned) = (room, room + rows * columns)
  unpackBlocks(matrix, rows: rows, columns: columns, into: table)  // [rows, columns]
  packBlocks(
    table, rows: columns, columns: rows, rowStride: 1, columnStride: columns, into: turned)
  orthogonalise(turned, rows: columns, columns: rows, room: turned + rows * columns)
  unpackBlocks(turned, rows: columns, columns: rows, into: table)  // [columns, rows]
  packBlocks(
    table, rows: rows, columns: columns, rowStride: 1, columnStride: rows, into: matrix)
}

/// A table of blocks of eight columns, [columns/8][rows][8], as rows, [rows, columns].
private func unpackBlocks(
  _ blocks: UnsafePointer<Float>, rows: Int, columns: Int, into table: UnsafeMutablePointer<Float>
) {
  for block in 0..<columns / 8 {
    copyRows(
      blocks + block * rows * 8, stride: 8, rows: rows, columns: 8, to: table + block * 8,
      stride: columns)
  }
}
