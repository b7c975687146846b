import Pictures

extension Picture {
  /// The middle square: as large as the shorter side.
  var centreSquare: Picture {
    let side = min(width, height)
    let (left, top) = ((width - side) / 2, (height - side) / 2)
    let rows = (top..<top + side).map { y in
      pixels[4 * (y * width + left)..<4 * (y * width + left + side)]
    }
    return Picture(width: side, height: side, pixels: Array(rows.joined()))
  }

  /// An opaque square picture at another size: every new pixel is the average of its area.
  ///
  /// In units of 1/n of an old pixel, new pixel i covers [i m, (i + 1) m) and old pixel j
  /// [j n, (j + 1) n): whole numbers, so that the average is exact before its one rounding.
  func areaAveraged(to n: Int) -> Picture {
    let m = width
    var result: [UInt8] = []
    result.reserveCapacity(4 * n * n)
    func overlaps(_ i: Int) -> [(old: Int, weight: Int)] {
      (i * m / n...((i + 1) * m - 1) / n).map { j in
        (j, min((i + 1) * m, (j + 1) * n) - max(i * m, j * n))
      }
    }
    let columns = (0..<n).map(overlaps)
    for y in 0..<n {
      let rows = overlaps(y)
      for x in 0..<n {
        var sum = SIMD4<Int>.zero
        for row in rows {
          for column in columns[x] {
            let i = 4 * (row.old * m + column.old)
            let pixel = SIMD4(
              Int(pixels[i]), Int(pixels[i + 1]), Int(pixels[i + 2]), Int(pixels[i + 3]))
            sum &+= pixel &* (row.weight * column.weight)
          }
        }
        for channel in 0..<4 { result.append(UInt8((sum[channel] + m * m / 2) / (m * m))) }
      }
    }
    return Picture(width: n, height: n, pixels: result)
  }
}
