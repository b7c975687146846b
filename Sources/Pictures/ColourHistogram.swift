/// How often each colour occurs: what a palette is chosen from.
///
/// Alpha plays no part: pictures are made opaque before.
package struct ColourHistogram {
  /// The distinct colours as 0xRRGGBB, in rising order.
  package private(set) var colours: [UInt32] = []
  /// How many pixels have each of them.
  package private(set) var counts: [Int] = []

  /// Counts the colours of a list of pixels.
  package init(_ pixels: [UInt32]) {
    // Sorting brings equal colours together; it needs no more memory than the pixels, and the order
    // of the result is the same on every machine, which a hash table's would not be.
    for colour in pixels.sorted() {
      if colour == colours.last {
        counts[counts.count - 1] += 1
      } else {
        colours.append(colour)
        counts.append(1)
      }
    }
  }

  /// The number of pixels.
  var pixelCount: Int { counts.reduce(0, +) }
}
