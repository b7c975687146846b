extension Picture {
  /// The middle square: as large as the shorter side.
  public var centreSquare: Picture {
    let side = min(width, height)
    let (left, top) = ((width - side) / 2, (height - side) / 2)
    let rows = (top..<top + side).map { y in
      pixels[4 * (y * width + left)..<4 * (y * width + left + side)]
    }
    return Picture(width: side, height: side, pixels: Array(rows.joined()))
  }

  /// The picture laid on an opaque colour: every pixel of the result is opaque.
  public func opaque(on background: Colour) -> Picture {
    guard !isOpaque else { return self }
    var bytes = pixels
    for i in stride(from: 0, to: bytes.count, by: 4) where bytes[i + 3] < 255 {
      let colour = Colour(
        red: bytes[i], green: bytes[i + 1], blue: bytes[i + 2], alpha: bytes[i + 3]
      ).composited(over: background)
      (bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]) = (
        colour.red, colour.green, colour.blue, 255
      )
    }
    return Picture(width: width, height: height, pixels: bytes)
  }

  /// The picture at another size: every new pixel is the average of the area it covers.
  ///
  ///     α′ = Σ w α / Σ w,   c′ = Σ w α c / Σ w α      w: area of the overlap
  ///
  /// Colours are weighed by their opacity, so that what is clear lends no colour. Across, in units
  /// of 1/(new width) of an old pixel, new pixel i covers [i W, (i + 1) W) and old pixel j covers
  /// [j w, (j + 1) w): whole numbers, so that the average is exact before its one rounding.
  ///
  /// - Parameters:
  ///   - newWidth: pixels in a row of the result, at least 1.
  ///   - newHeight: its rows, at least 1.
  /// - Returns: the picture at that size, not cropped: a wish for other proportions squeezes it.
  public func areaAveraged(width newWidth: Int, height newHeight: Int) -> Picture {
    let columns = (0..<newWidth).map { Self.overlaps($0, old: width, new: newWidth) }
    var result: [UInt8] = []
    result.reserveCapacity(4 * newWidth * newHeight)
    for y in 0..<newHeight {
      let rows = Self.overlaps(y, old: height, new: newHeight)
      for x in 0..<newWidth {
        var (colour, opacity, area) = (SIMD4<Int>.zero, 0, 0)
        for row in rows {
          for column in columns[x] {
            let i = 4 * (row.old * width + column.old)
            let weight = row.length * column.length
            let weightedOpacity = weight * Int(pixels[i + 3])
            colour &+=
              SIMD4(Int(pixels[i]), Int(pixels[i + 1]), Int(pixels[i + 2]), 0) &* weightedOpacity
            opacity += weightedOpacity
            area += weight
          }
        }
        for channel in 0..<3 {
          result.append(
            opacity == 0 ? 0 : UInt8((colour[channel] + opacity / 2) / opacity))
        }
        result.append(UInt8((opacity + area / 2) / area))
      }
    }
    return Picture(width: newWidth, height: newHeight, pixels: result)
  }

  /// Which old pixels a new one covers, and how much of each.
  private static func overlaps(_ i: Int, old: Int, new: Int) -> [(old: Int, length: Int)] {
    (i * old / new...((i + 1) * old - 1) / new).map { j in
      (j, min((i + 1) * old, (j + 1) * new) - max(i * old, j * new))
    }
  }
}
