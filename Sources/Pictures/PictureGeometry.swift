extension Picture {
  /// This picture with every pixel shown as a square of `factor` pixels, so that it stays crisp.
  ///
  /// - Parameter factor: at least 1.
  /// - Returns: a picture of `factor` times the width and the height.
  public func enlarged(by factor: Int) -> Picture {
    precondition(factor >= 1, "A picture is enlarged by whole pixels, got \(factor).")
    var enlarged: [UInt8] = []
    enlarged.reserveCapacity(pixels.count * factor * factor)
    for y in 0..<height {
      var row: [UInt8] = []
      row.reserveCapacity(4 * width * factor)
      for x in 0..<width {
        let pixel = pixels[4 * (y * width + x)..<4 * (y * width + x) + 4]
        for _ in 0..<factor { row += pixel }
      }
      for _ in 0..<factor { enlarged += row }
    }
    return Picture(width: width * factor, height: height * factor, pixels: enlarged)
  }

  /// This picture and another one on its right, as one picture to be compared at a glance.
  ///
  /// - Parameters:
  ///   - other: a picture of the same height.
  ///   - gap: clear pixels between the two, at least 0.
  /// - Returns: a picture as wide as both and the gap.
  public func beside(_ other: Picture, gap: Int = 2) -> Picture {
    precondition(
      height == other.height && gap >= 0,
      "Pictures beside each other are of one height, not \(height) and \(other.height).")
    var both: [UInt8] = []
    both.reserveCapacity(4 * height * (width + gap + other.width))
    for y in 0..<height {
      both += pixels[4 * width * y..<4 * width * (y + 1)]
      both += [UInt8](repeating: 0, count: 4 * gap)
      both += other.pixels[4 * other.width * y..<4 * other.width * (y + 1)]
    }
    return Picture(width: width + gap + other.width, height: height, pixels: both)
  }
}
