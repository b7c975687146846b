import CPictureFiles

/// At most 256 colours that stand for all colours of a picture.
///
/// Where the picture has no more colours than fit, the palette is exact. Otherwise the colours that
/// cover large areas, and those that the caller names, such as the ink of letters and the bar of
/// progress, keep entries of their own; gd chooses the others.
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
    colours = large.colours + quantiser.choose(limit - large.colours.count, for: small)
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
      let pixels = histogram.pixels(atMost: 1 << 16)
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
