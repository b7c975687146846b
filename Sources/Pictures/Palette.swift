/// At most 256 colours that stand for all colours of a picture.
///
/// Where the picture has no more colours than fit, the palette is exact. Otherwise it is chosen in
/// two steps:
///
/// 1. *Cutting.* All colours lie in one box. The box with the largest squared error
///    `Σ count · (channel − mean)²` along one channel is cut at that channel's mean, until there are
///    enough boxes. Source: Wan, Prusinkiewicz & Wong 1990, variance-based quantisation, after
///    Heckbert's median cut of 1982.
/// 2. *Settling.* Every colour goes to its nearest entry and every entry to the mean of its colours,
///    a few times (k-means). Source: Lloyd 1982, "Least squares quantization in PCM".
///
/// All sums are integers, so that the same picture has the same palette on every machine.
package struct Palette {
  /// The entries as 0xRRGGBB.
  package private(set) var colours: [UInt32]

  /// A palette for the colours of a histogram.
  ///
  /// - Parameters:
  ///   - histogram: the colours to stand for.
  ///   - limit: most entries, at least 1.
  package init(for histogram: ColourHistogram, limit: Int) {
    guard histogram.colours.count > limit else {
      colours = histogram.colours
      return
    }
    colours = Self.cut(histogram, into: limit)
    for _ in 0..<Self.rounds { settle(on: histogram) }
  }

  /// More rounds lower the error of colour snow by less than a hundredth.
  private static let rounds = 8

  /// The entry nearest to each colour of a histogram, by squared distance over the three channels.
  package func nearestIndices(to histogram: ColourHistogram) -> [UInt8] {
    if colours == histogram.colours { return colours.indices.map { UInt8($0) } }
    let entries = colours.map(channels)
    return histogram.colours.map { colour in
      let wanted = channels(colour)
      var (best, smallest) = (0, Int32.max)
      for (i, entry) in entries.enumerated() {
        let difference = wanted &- entry
        let distance = (difference &* difference).wrappedSum()
        if distance < smallest { (best, smallest) = (i, distance) }
      }
      return UInt8(best)
    }
  }
}

// MARK: - Choosing the entries

extension Palette {
  /// Moves every entry to the mean of the colours that are nearest to it.
  private mutating func settle(on histogram: ColourHistogram) {
    var means = [ColourMean](repeating: ColourMean(), count: colours.count)
    for (i, entry) in nearestIndices(to: histogram).enumerated() {
      means[Int(entry)].add(histogram.colours[i], count: histogram.counts[i])
    }
    // An entry that no colour is nearest to stays where it is.
    for (i, mean) in means.enumerated() where mean.count > 0 { colours[i] = mean.colour }
  }

  /// The mean colours of `limit` boxes.
  private static func cut(_ histogram: ColourHistogram, into limit: Int) -> [UInt32] {
    var order = Array(histogram.colours.indices)
    var boxes = [Box(order[...], histogram)]
    while boxes.count < limit,
      let widest = boxes.indices.max(by: { boxes[$0].error < boxes[$1].error }),
      boxes[widest].error > 0
    {
      let box = boxes[widest]
      func isLow(_ i: Int) -> Bool {
        channels(histogram.colours[i])[box.channel] <= box.threshold
      }
      let range = box.members.indices
      let middle = order[range].partition { !isLow($0) }
      boxes[widest] = Box(order[range.lowerBound..<middle], histogram)
      boxes.append(Box(order[middle..<range.upperBound], histogram))
    }
    return boxes.map(\.mean.colour)
  }

  /// Some of the colours of a histogram, and where to cut them.
  private struct Box {
    /// Places in the histogram.
    var members: ArraySlice<Int>
    /// Their mean colour.
    var mean = ColourMean()
    /// The channel along which their squared error is largest, and that error.
    var channel = 0
    var error = 0.0
    /// Values up to this one go into the lower half.
    var threshold: Int32 = 0

    init(_ members: ArraySlice<Int>, _ histogram: ColourHistogram) {
      self.members = members
      var squares = SIMD4<Int>()
      for i in members {
        mean.add(histogram.colours[i], count: histogram.counts[i])
        let values = SIMD4<Int>(truncatingIfNeeded: channels(histogram.colours[i]))
        squares &+= values &* values &* histogram.counts[i]
      }
      for channel in 0..<3 {
        let sum = Double(mean.sums[channel])
        let error = Double(squares[channel]) - sum * sum / Double(mean.count)
        // Rounding leaves a trace of error in a box of one colour, which must never be cut.
        if error > self.error, members.count > 1, error > 1e-6 * Double(squares[channel]) {
          (self.channel, self.error) = (channel, error)
          threshold = Int32(mean.sums[channel] / mean.count)
        }
      }
    }
  }
}

/// The mean of colours, in whole numbers.
private struct ColourMean {
  var sums = SIMD4<Int>()
  var count = 0

  mutating func add(_ colour: UInt32, count: Int) {
    sums &+= SIMD4<Int>(truncatingIfNeeded: channels(colour)) &* count
    self.count += count
  }

  /// Each channel rounded to nearest.
  var colour: UInt32 {
    (0..<3).reduce(0) { $0 << 8 | UInt32((2 * sums[$1] + count) / (2 * count)) }
  }
}

/// Red, green and blue of 0xRRGGBB, and a zero that fills the vector.
private func channels(_ colour: UInt32) -> SIMD4<Int32> {
  SIMD4(Int32(colour >> 16 & 0xFF), Int32(colour >> 8 & 0xFF), Int32(colour & 0xFF), 0)
}
