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
}
