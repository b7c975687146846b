/// What an animation has on its screen, and the frame that turns it into the next picture.
///
/// Pixels that do not change are left as they stand. That is not only shorter: a palette has to
/// serve only what moves, and what stands still cannot flicker between the nearest colours of
/// different palettes. Pixels that a crowded palette left slightly wrong are put right in the first
/// frame that has colours to spare, as the last one mostly has.
struct AnimatedScreen {
  /// Pixels in a row.
  private let width: Int
  /// Colours that have to be exact.
  private let kept: [UInt32]
  /// The colours that the last frame asked for, 0xRRGGBB, row by row.
  private var wanted: [UInt32]
  /// The colours that stand there.
  private var shown: [UInt32]

  /// A screen on which nothing is right yet.
  init(width: Int, height: Int, keeping kept: [UInt32]) {
    (self.width, self.kept) = (width, kept)
    // No colour of 24 bits equals this one, so that the first frame draws every pixel.
    wanted = Array(repeating: .max, count: width * height)
    shown = wanted
  }

  /// Shows a picture.
  ///
  /// - Parameter picture: its colours as 0xRRGGBB, row by row, as many as the screen has.
  /// - Returns: the frame that a GIF needs for it.
  mutating func show(_ picture: [UInt32]) -> IndexedFrame {
    let everythingWrong = histogram(of: picture, where: shown)
    let canRepair = everythingWrong.colours.count < 256
    let before = canRepair ? shown : wanted
    let histogram = canRepair ? everythingWrong : histogram(of: picture, where: wanted)

    let box = changes(from: before, to: picture)
    let needsTransparency = histogram.pixelCount < box.width * box.height
    let palette = Palette(
      for: histogram, limit: needsTransparency ? 255 : 256, keeping: kept)
    let transparent = palette.colours.count
    let entries = Dictionary(
      uniqueKeysWithValues: zip(histogram.colours, palette.nearestIndices(to: histogram)))

    var indices: [UInt8] = []
    indices.reserveCapacity(box.width * box.height)
    var last: (colour: UInt32, entry: UInt8) = (.max, 0)  // neighbours are often equal
    for i in box.places(screenWidth: width) {
      let colour = picture[i]
      if before[i] == colour {
        indices.append(UInt8(transparent))
        continue
      }
      if colour != last.colour { last = (colour, entries[colour] ?? 0) }
      indices.append(last.entry)
      shown[i] = palette.colours[Int(last.entry)]
    }
    wanted = picture
    return IndexedFrame(
      box: box, palette: palette.colours + (needsTransparency ? [0] : []),
      transparentIndex: needsTransparency ? transparent : nil, indices: indices)
  }

  /// The colours of the pixels that differ from what was before.
  private func histogram(of picture: [UInt32], where before: [UInt32]) -> ColourHistogram {
    var drawn: [UInt32] = []
    drawn.reserveCapacity(picture.count)
    for i in picture.indices where before[i] != picture[i] { drawn.append(picture[i]) }
    return ColourHistogram(drawn)
  }

  /// The smallest rectangle around all changes; one pixel when there are none, as a frame cannot be
  /// empty.
  private func changes(from old: [UInt32], to new: [UInt32]) -> IndexedFrame.Box {
    var (left, right, top, bottom) = (width, -1, 0, -1)
    for y in 0..<new.count / width {
      let row = y * width..<(y + 1) * width
      guard let first = row.first(where: { old[$0] != new[$0] }),
        let last = row.last(where: { old[$0] != new[$0] })
      else { continue }
      left = min(left, first - row.lowerBound)
      right = max(right, last - row.lowerBound)
      if bottom < 0 { top = y }
      bottom = y
    }
    guard bottom >= 0 else { return IndexedFrame.Box(left: 0, top: 0, width: 1, height: 1) }
    return IndexedFrame.Box(
      left: left, top: top, width: right - left + 1, height: bottom - top + 1)
  }
}
