// In how many pixels two coded pictures differ: Σ_j [x_j ≠ y_j].

/// Hamming distances of one coded picture to `rowCount` neighbouring ones.
///
/// - Parameters:
///   - codes: `pixelCount` colours.
///   - rows: `rowCount` rows of `pixelCount` colours each.
///   - rowCount: number of rows, each of fewer than 2^32 pixels.
///   - pixelCount: colours in a row.
///   - distances: room for `rowCount` answers.
package func hammingDistances(
  of codes: UnsafePointer<UInt32>, to rows: UnsafePointer<UInt32>, rowCount: Int, pixelCount: Int,
  into distances: UnsafeMutablePointer<Int>
) {
  // Eight pixels at a time; the compiler does not find that by itself.
  let inEights = pixelCount & ~7
  let one = SIMD8<UInt32>(repeating: 1)
  for row in 0..<rowCount {
    let other = rows + row * pixelCount
    var lanes = SIMD8<UInt32>.zero
    for pixel in stride(from: 0, to: inEights, by: 8) {
      let mine = UnsafeRawPointer(codes + pixel).loadUnaligned(as: SIMD8<UInt32>.self)
      let theirs = UnsafeRawPointer(other + pixel).loadUnaligned(as: SIMD8<UInt32>.self)
      lanes &+= SIMD8<UInt32>.zero.replacing(with: one, where: mine .!= theirs)
    }
    var different = lanes.wrappedSum()
    for pixel in inEights..<pixelCount where codes[pixel] != other[pixel] {
      different &+= 1
    }
    distances[row] = Int(different)
  }
}
