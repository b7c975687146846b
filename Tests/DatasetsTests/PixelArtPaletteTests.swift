import Datasets
import Pictures
import Testing

@Suite("The palette of sixteen colours")
struct PixelArtPaletteTests {
  /// 512 colours, evenly spread.
  private var samples: [Colour] {
    let steps: [UInt8] = [0, 36, 73, 109, 146, 182, 219, 255]
    return steps.flatMap { r in
      steps.flatMap { g in steps.map { b in Colour(red: r, green: g, blue: b) } }
    }
  }

  private func squares(_ a: SIMD3<Double>, _ b: SIMD3<Double>, weights: SIMD3<Double>) -> Double {
    let d = a - b
    return (weights * d * d).sum()
  }

  /// Whether `index` is nearest to `colour` in OKLab with hue counted twice.
  private func isNearest(_ index: Int, to colour: Colour) -> Bool {
    let wanted = OKLab(colour).coordinates
    let distances = PixelArtPalette.colours.map {
      squares(OKLab($0).coordinates, wanted, weights: SIMD3(1, 2, 2))
    }
    return distances.allSatisfy { distances[index] <= $0 }
  }

  @Test("OKLab of the primaries is the published one")
  func oklab() {
    // Ottosson 2020, computed with his reference code.
    for (hex, expected) in [
      (UInt32(0xFFFFFF), SIMD3(1.0, 0, 0)), (0xFF0000, SIMD3(0.62796, 0.22486, 0.12585)),
      (0x00FF00, SIMD3(0.86644, -0.23389, 0.17950)), (0x0000FF, SIMD3(0.45201, -0.03246, -0.31153)),
    ] {
      let error = OKLab(Colour(hex)).coordinates - expected
      #expect(max(error.max(), -error.min()) < 1e-4)
    }
    // Wrong twin: gamma-coded values taken for linear ones turn a middle gray too light.
    let gray = OKLab(Colour(0x808080)).coordinates.x
    #expect(abs(gray - 0.59987) < 1e-4)
    #expect(abs((128.0 / 255) - gray * gray * gray) > 0.2)
  }

  @Test("The nearest colour is nearest in OKLab; other measures choose others")
  func nearest() {
    #expect(samples.allSatisfy { isNearest(PixelArtPalette.nearestIndex(to: $0), to: $0) })

    func choices(_ place: (Colour) -> SIMD3<Double>, _ weights: SIMD3<Double>) -> [Int] {
      samples.map { colour in
        let distances = PixelArtPalette.colours.map {
          squares(place($0), place(colour), weights: weights)
        }
        return distances.indices.min { distances[$0] < distances[$1] } ?? 0
      }
    }
    // Wrong twins: distance in sRGB; OKLab without the double weight of hue.
    let inRGB = choices(
      { SIMD3(Double($0.red), Double($0.green), Double($0.blue)) }, SIMD3(1, 1, 1))
    let unweighted = choices({ OKLab($0).coordinates }, SIMD3(1, 1, 1))
    #expect(!zip(inRGB, samples).allSatisfy { isNearest($0, to: $1) })
    #expect(!zip(unweighted, samples).allSatisfy { isNearest($0, to: $1) })
  }

  @Test("Sixteen distinct colours, each nearest to itself; white is number 14")
  func fixedPoints() {
    #expect(Set(PixelArtPalette.colours).count == 16)
    for (index, colour) in PixelArtPalette.colours.enumerated() {
      #expect(PixelArtPalette.nearestIndex(to: colour) == index)
    }
    #expect(PixelArtPalette.nearestIndex(to: .white) == PixelArtPalette.whiteIndex)
    #expect(PixelArtPalette.colours[PixelArtPalette.whiteIndex] == Colour(0xF7F7F2))
  }

  @Test("Indices and picture: there and back, clear pixels become the palette's white")
  func roundTrip() throws {
    let world = try EmojiWorld()
    let drawings = try world.drawings(on: .colour)
    for drawing in drawings.prefix(100) {
      let styled = EmojiStyle.pixelArt(drawing)
      let indices = PixelArtPalette.indices(of: styled)
      #expect(indices.count == 576)
      let snapped = PixelArtPalette.picture(of: indices, width: 24, height: 24)
      #expect(PixelArtPalette.indices(of: snapped) == indices)
      for i in 0..<576 {
        let (x, y) = (i % 24, i / 24)
        #expect(
          snapped[x, y] == (styled[x, y] == .white ? Colour(0xF7F7F2) : styled[x, y]))
      }
    }
    #expect(
      PixelArtPalette.indices(of: Picture(width: 2, height: 1, filledWith: .clear)) == [14, 14])
  }
}
