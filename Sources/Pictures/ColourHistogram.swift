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
    // Enlarged pictures are long runs of one colour: only the runs have to be sorted.
    var runs: [(colour: UInt32, length: Int)] = []
    for colour in pixels {
      if colour == runs.last?.colour {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((colour, 1))
      }
    }
    // Sorting brings equal colours together; the order of the result is the same on every machine,
    // which a hash table's would not be.
    for run in runs.sorted(by: { $0.colour < $1.colour }) {
      if run.colour == colours.last {
        counts[counts.count - 1] += run.length
      } else {
        colours.append(run.colour)
        counts.append(run.length)
      }
    }
  }

  /// The number of pixels.
  var pixelCount: Int { counts.reduce(0, +) }

  private init(colours: [UInt32], counts: [Int]) {
    (self.colours, self.counts) = (colours, counts)
  }

  /// The colours of `kept`, those that cover more than twice the average area, together at most
  /// `limit` of them, and the rest.
  func split(
    keeping kept: [UInt32], atMost limit: Int
  ) -> (large: ColourHistogram, small: ColourHistogram) {
    let average = pixelCount / max(colours.count, 1)
    let wished = colours.indices.filter { kept.contains(colours[$0]) }
    let common = colours.indices.filter { counts[$0] > 2 * average && !wished.contains($0) }
      .sorted { counts[$0] > counts[$1] || (counts[$0] == counts[$1] && $0 < $1) }
    let chosen = Set((wished + common).prefix(limit))
    func part(_ belongs: (Int) -> Bool) -> ColourHistogram {
      let places = colours.indices.filter(belongs)
      return ColourHistogram(colours: places.map { colours[$0] }, counts: places.map { counts[$0] })
    }
    return (part(chosen.contains), part { !chosen.contains($0) })
  }

  /// Pixels with these colours about as often as counted, thinned out to about `limit`.
  ///
  /// Enlarged pictures repeat each pixel a hundred times, which tells a quantiser nothing new.
  func pixels(atMost limit: Int) -> [UInt32] {
    let all = max(pixelCount, 1)
    var pixels: [UInt32] = []
    for (colour, count) in zip(colours, counts) {
      let copies = min(count, max(1, count * limit / all))
      for _ in 0..<copies { pixels.append(colour) }
    }
    // A quantiser that learns from one pixel after the other needs them well mixed: every golden
    // section of the list, which visits each place once as the step shares no factor with its length.
    var step = max(1, Int(0.618_033_988_749_895 * Double(pixels.count)))
    while greatestCommonDivisor(step, pixels.count) > 1 { step += 1 }
    return pixels.indices.map { pixels[$0 * step % pixels.count] }
  }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}
