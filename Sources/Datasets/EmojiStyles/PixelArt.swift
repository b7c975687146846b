public import Pictures

extension Picture {
  /// Sixteen colours and hard edges: white where a ≤ 1/2, else the palette's colour nearest to s.
  var pixelArt: Picture {
    var result = Picture(width: width, height: height, filledWith: .white)
    for y in 0..<height {
      for x in 0..<width where self[x, y].opacity > 0.5 {
        result[x, y] = PixelArtPalette.colours[PixelArtPalette.nearestIndex(to: self[x, y])]
      }
    }
    return result
  }
}

/// The sixteen colours of the style *pixel art*, for pictures whose pixels are numbers 0…15.
///
///     let indices = PixelArtPalette.indices(of: bird)              // 576 numbers below 16
///     let again = PixelArtPalette.picture(of: indices, width: 24, height: 24)
///
/// The style itself paints clear pixels pure white, a seventeenth colour; here they become the
/// palette's own white, number ``whiteIndex``, so that every pixel is one of the sixteen.
public enum PixelArtPalette {
  /// The colours: the centres of 16-means over all drawings, the darkest and the lightest set by hand.
  public static let colours: [Colour] = [
    0xF9CC31, 0x8FA3AC, 0x4D4440, 0xEB4233, 0xF5CDA1, 0xF26D95, 0x626E71, 0x3CACE8,
    0x74AD3E, 0xA36844, 0xB8CDD3, 0xAC50BF, 0x1A1721, 0x186AC4, 0xF7F7F2, 0xEC993B,
  ].map { Colour($0) }

  /// The position of the lightest colour, #F7F7F2.
  public static let whiteIndex = 14

  /// The position of the colour that looks most like `colour`, alpha left aside; the first of equals.
  ///
  ///     argmin over the palette of  ΔL² + 2 Δa² + 2 Δb²  in OKLab
  public static func nearestIndex(to colour: Colour) -> Int {
    let wanted = OKLab(colour)
    var (best, least) = (0, Double.infinity)
    for (index, candidate) in places.enumerated() {
      let distance = wanted.squaredDistance(to: candidate)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// The palette's positions 0…15 that come nearest to a picture on white, row by row.
  ///
  /// - Parameter picture: width · height pixels, of any colours.
  /// - Returns: width · height numbers below 16.
  public static func indices(of picture: Picture) -> [UInt8] {
    var known: [Colour: UInt8] = [:]
    let opaque = picture.opaque(on: .white)
    return (0..<picture.width * picture.height).map { i in
      let colour = opaque[i % picture.width, i / picture.width]
      if let index = known[colour] { return index }
      let index = UInt8(nearestIndex(to: colour))
      known[colour] = index
      return index
    }
  }

  /// The picture that positions in the palette stand for.
  ///
  /// - Parameters:
  ///   - indices: width · height numbers, each below 16.
  ///   - width: pixels in a row.
  ///   - height: rows.
  /// - Returns: an opaque picture.
  public static func picture(of indices: [UInt8], width: Int, height: Int) -> Picture {
    precondition(
      indices.allSatisfy { $0 < colours.count },
      "A palette of \(colours.count) colours has positions 0 to \(colours.count - 1).")
    return Picture(
      width: width, height: height,
      pixels: indices.flatMap { index in
        let colour = colours[Int(index)]
        return [colour.red, colour.green, colour.blue, 255]
      })
  }

  private static let places = colours.map { OKLab($0) }
}
