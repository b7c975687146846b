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
  for row in 0..<rowCount {
    let other = rows + row * pixelCount
    // Counting in the type that is compared lets the compiler count in eight lanes.
    var different: UInt32 = 0
    for pixel in 0..<pixelCount {
      different &+= codes[pixel] == other[pixel] ? 0 : 1
    }
    distances[row] = Int(different)
  }
}
