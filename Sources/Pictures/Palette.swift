import CPictureFiles

/// At most 256 colours that stand for all colours of a picture.
///
/// Where the picture has no more colours than fit, the palette is exact. Otherwise the colours that
/// cover large areas, and those that the caller names, such as the ink of letters and the bar of
/// progress, keep entries of their own; gd chooses the others, and two steps of averaging refine its
/// choice.
package struct Palette {
  /// The entries as 0xRRGGBB.
  package let colours: [UInt32]

  /// A palette for the colours of a histogram.
  ///
  /// - Parameters:
  ///   - histogram: the colours to stand for.
  ///   - limit: most entries, at least 16.
  ///   - kept: colours as 0xRRGGBB that have to be exact where they occur.
  ///   - quantiser: gd's way to choose; see the table of ``GIF``.
  package init(
    for histogram: ColourHistogram, limit: Int, keeping kept: [UInt32] = [],
    by quantiser: Quantiser = .neural
  ) {
    guard histogram.colours.count > limit else {
      colours = histogram.colours
      return
    }
    let (large, small) = histogram.split(keeping: kept, atMost: limit / 8)
    var chosen = quantiser.choose(limit - large.colours.count, for: small)
    for _ in 0..<2 { chosen = Self.means(of: small, around: chosen) }
    colours = large.colours + chosen
  }

  private init(colours: [UInt32]) {
    self.colours = colours
  }

  /// Each entry moved to the mean of the colours that it stands for, which is nearer to all of them.
  ///
  /// One step of Lloyd 1982, "Least squares quantization in PCM". NeuQuant learns from one pixel
  /// after the other, and without this stays further away even with eight times as many; median cut
  /// knows colours to five bits only. After the second step there is little left to gain.
  private static func means(of histogram: ColourHistogram, around entries: [UInt32]) -> [UInt32] {
    var sums = [SIMD4<Int>](repeating: .zero, count: entries.count)  // red, green, blue, pixels
    let nearest = Palette(colours: entries).nearestIndices(to: histogram)
    for (i, entry) in nearest.enumerated() {
      let colour = SIMD4<Int>(truncatingIfNeeded: channels(histogram.colours[i]))
      sums[Int(entry)] &+= (colour &+ SIMD4(0, 0, 0, 1)) &* histogram.counts[i]
    }
    return zip(entries, sums).map { entry, sum in
      guard sum.w > 0 else { return entry }
      let mean = (sum &+ sum.w / 2) / sum.w
      return UInt32(mean.x) << 16 | UInt32(mean.y) << 8 | UInt32(mean.z)
    }
  }

  /// A way to choose colours.
  package enum Quantiser: Sendable {
    /// Heckbert's median cut of 1982, by the code of the Independent JPEG Group.
    case medianCut
    /// NeuQuant, a small self-organising network: Dekker 1994, "Kohonen neural networks for optimal
    /// colour quantization".
    case neural

    /// At most `limit` colours for a histogram of more.
    func choose(_ limit: Int, for histogram: ColourHistogram) -> [UInt32] {
      let pixels = histogram.pixels(atMost: 1 << 13)
      var palette = [UInt32](repeating: 0, count: limit)
      let count = snow_gd_choose_palette(
        pixels, Int32(pixels.count), Int32(limit),
        self == .neural ? SNOW_GD_NEURAL : SNOW_GD_MEDIAN_CUT, &palette)
      // Without memory for gd's copy the commonest colours have to do.
      return count > 0 ? Array(palette.prefix(Int(count))) : Array(histogram.colours.prefix(limit))
    }
  }

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

/// Red, green and blue of 0xRRGGBB, and a zero that fills the vector.
private func channels(_ colour: UInt32) -> SIMD4<Int32> {
  SIMD4(Int32(colour >> 16 & 0xFF), Int32(colour >> 8 & 0xFF), Int32(colour & 0xFF), 0)
}
