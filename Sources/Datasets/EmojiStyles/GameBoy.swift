import Pictures

extension Picture {
  /// Four greens: brightness stretched to its own range, cut into four steps, outlined.
  ///
  /// With F the pixels of opacity above 1/2 and y = Y(w) their brightness on white:
  ///
  ///     more than 3 pixels in F:  y ← 0.12 + 0.72 (y − low) / max(high − low, 0.25),
  ///                               low and high the 4th and 92nd percentile of y over F
  ///     level                     q = ⌊4 y⌋, kept in 0…3; 3 outside F
  ///     more than half of F light (y > 1/2):  q ← min(q, 1) at the edge of F
  ///
  /// Stretching lets a pale ghost and a dark bat both use all four greens; the outline keeps light
  /// things apart from the light ground. A pixel of F is at the edge when one of its four neighbours
  /// has an opacity of at most 0.4 or lies outside the picture.
  var gameBoy: Picture {
    let opacities = stride(from: 3, to: pixels.count, by: 4).map { Double(pixels[$0]) / 255 }
    let figure = opacities.indices.filter { opacities[$0] > 0.5 }
    var brightness = figure.map { i -> Double in
      let colour = self[i % width, i / width]
      return Picture.onWhite(Light(colour), colour.opacity).luma
    }
    if figure.count > 3 {
      let sorted = brightness.sorted()
      let low = GameBoyGreens.percentile(4, of: sorted)
      let high = GameBoyGreens.percentile(92, of: sorted)
      brightness = brightness.map { 0.12 + 0.72 * ($0 - low) / max(high - low, 0.25) }
    }
    let isLight = 2 * brightness.count { $0 > 0.5 } > figure.count

    var result = Picture(width: width, height: height, filledWith: GameBoyGreens.colours[3])
    for (i, y) in zip(figure, brightness) {
      var level = Int(min(max(4 * y, 0), 3))
      if isLight && isEdge(i, opacities) { level = min(level, 1) }
      result[i % width, i / width] = GameBoyGreens.colours[level]
    }
    return result
  }

  private func isEdge(_ i: Int, _ opacities: [Double]) -> Bool {
    let (x, y) = (i % width, i / width)
    return [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)].contains { x, y in
      !(0..<width).contains(x) || !(0..<height).contains(y) || opacities[y * width + x] <= 0.4
    }
  }
}

/// The screen of the console.
enum GameBoyGreens {
  /// From darkest to lightest.
  static let colours = [0x0F380F, 0x306230, 0x8BAC0F, 0x9BBC0F].map { Colour($0) }

  /// The value at position `percent (n − 1)/100` of n sorted numbers, linear between neighbours.
  static func percentile(_ percent: Double, of sorted: [Double]) -> Double {
    let position = percent * Double(sorted.count - 1) / 100
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
