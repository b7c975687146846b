import PictureSamples
import Pictures

/// Sound files of every format, in the variants that its readers have to tell apart.
enum Samples {
  static func files(of format: PictureFormat) -> [[UInt8]] {
    let (snow, face) = (SamplePictures.snow(), SamplePictures.face())
    let (large, clear) = (SamplePictures.snow(side: 90), SamplePictures.half(face))
    switch format {
    case .png:
      return [
        PNG.encode(face), PNG.encode(clear), PNG.encode(large, pixelsPerMetre: 11_811),
        PNG.encode(face, text: [.title("œuf"), .comment(String(repeating: "x", count: 300))]),
        raw(.rgb, bitDepth: 16), raw(.palette, bitDepth: 4), raw(.gray, bitDepth: 1),
        raw(.gray, bitDepth: 16),
        raw(.grayAlpha, bitDepth: 8), raw(.rgb, bitDepth: 8, isInterlaced: true),
      ]
    case .jpeg:
      return [
        GDFiles.jpeg(face), GDFiles.jpeg(large, quality: 40),
        GDFiles.jpeg(snow, progressive: true), GDFiles.jpeg(large, progressive: true),
      ]
    case .gif:
      return [
        GDFiles.gif(face), GDFiles.gif(large, interlaced: true),
        GIF.encode([face, snow, face], delays: [5, 5, 200], comment: "three frames"),
      ]
    case .webp:
      return [
        GDFiles.webP(face), GDFiles.webP(large, quality: 30), GDFiles.webP(clear),
        GDFiles.webP(snow, quality: 101), GDFiles.webP(clear, quality: 101),
      ]
    case .bmp:
      return [
        GDFiles.bmp(face), GDFiles.bmp(face, palette: true),
        GDFiles.bmp(large, palette: true, packed: true),
      ]
    }
  }

  private static func raw(
    _ type: RawPNG.ColourType, bitDepth: Int, isInterlaced: Bool = false
  ) -> [UInt8] {
    var palette: [UInt8] = []
    for entry: UInt8 in 0..<16 { palette += [entry * 16, 255 - entry * 16, entry * 7] }
    let chunks =
      type == .palette
      ? [RawPNG.Chunk("PLTE", palette), RawPNG.Chunk("tRNS", [0, 128, 255])] : []
    let count = type.channelCount
    return RawPNG(
      width: 19, height: 23, bitDepth: bitDepth, colourType: type, isInterlaced: isInterlaced,
      chunks: chunks
    ) { x, y in
      let values = 1 << bitDepth
      return (0..<count).map { channel in
        let number: Int = (x + 1) * (y + 3) * (channel + 5)
        return number % values
      }
    }.bytes
  }
}

extension SamplePictures {
  /// A picture whose left half is more and more transparent.
  static func half(_ picture: Picture) -> Picture {
    var half = picture
    for y in 0..<picture.height {
      for x in 0..<picture.width / 2 {
        half[x, y].alpha = UInt8(255 * 2 * x / picture.width)
      }
    }
    return half
  }
}
