import CGD
package import Pictures

/// Files and palettes made by gd itself, to compare with and to read.
package enum GDFiles {
  /// gd's ways to choose a palette.
  package enum Quantiser: String, CaseIterable, Sendable {
    case medianCut = "gd median cut"
    case medianCutDithered = "gd median cut, dithered"
    case neural = "gd NeuQuant"
  }

  /// What remains of a picture, and the bytes of a GIF of it, after gd has chosen 256 colours.
  package static func quantised(
    _ picture: Picture, by quantiser: Quantiser
  ) -> (picture: Picture, gif: [UInt8]) {
    withImage(picture) { image in
      let method = quantiser == .neural ? GD_QUANT_NEUQUANT : GD_QUANT_JQUANT
      gdImageTrueColorToPaletteSetMethod(image, Int32(method.rawValue), 1)
      gdImageTrueColorToPalette(image, quantiser == .medianCutDithered ? 1 : 0, 256)
      return (self.picture(of: image), encoded { gdImageGifPtr(image, $0) })
    }
  }

  /// An animation with one palette for all frames, each compared with the one before by gd itself.
  package static func animation(_ frames: [Picture], sharedPalette: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: gdImagePtr?
    for frame in frames {
      guard let image = gdImageCreate(Int32(frame.width), Int32(frame.height)) else { return [] }
      for colour in sharedPalette {
        gdImageColorAllocate(
          image, Int32(colour >> 16), Int32(colour >> 8 & 0xFF), Int32(colour & 0xFF))
      }
      for y in 0..<frame.height {
        for x in 0..<frame.width {
          let c = frame[x, y]
          let index = gdImageColorClosest(image, Int32(c.red), Int32(c.green), Int32(c.blue))
          gdImageSetPixel(image, Int32(x), Int32(y), index)
        }
      }
      if previous == nil { bytes += encoded { gdImageGifAnimBeginPtr(image, $0, 1, 0) } }
      bytes += encoded { gdImageGifAnimAddPtr(image, $0, 0, 0, 0, 10, 1, previous) }
      if let previous { gdImageDestroy(previous) }
      previous = image
    }
    if let previous { gdImageDestroy(previous) }
    return bytes + encoded { gdImageGifAnimEndPtr($0) }
  }

  /// A JPEG file of an opaque picture.
  package static func jpeg(
    _ picture: Picture, quality: Int = 90, progressive: Bool = false
  ) -> [UInt8] {
    withImage(picture) { image in
      gdImageInterlace(image, progressive ? 1 : 0)
      return encoded { gdImageJpegPtr(image, $0, Int32(quality)) }
    }
  }

  /// A WebP file; quality above 100 is lossless.
  package static func webP(_ picture: Picture, quality: Int = 80) -> [UInt8] {
    withImage(picture) { image in encoded { gdImageWebpPtrEx(image, $0, Int32(quality)) } }
  }

  /// A BMP file: 24 bits a pixel, or 8 with a palette.
  package static func bmp(
    _ picture: Picture, palette: Bool = false, packed: Bool = false
  ) -> [UInt8] {
    withImage(picture, palette: palette) { image in
      return encoded { gdImageBmpPtr(image, $0, packed ? 1 : 0) }
    }
  }

  /// A GIF of one picture, exact and with its clear pixels when it has at most 256 colours.
  package static func gif(_ picture: Picture, interlaced: Bool = false) -> [UInt8] {
    withImage(picture, palette: true) { image in
      gdImageInterlace(image, interlaced ? 1 : 0)
      return encoded { gdImageGifPtr(image, $0) }
    }
  }

  // MARK: -

  private static func withImage<Result>(
    _ picture: Picture, palette: Bool = false, _ body: (gdImagePtr) -> Result
  ) -> Result {
    if palette, let image = exactPaletteImage(of: picture) {
      defer { gdImageDestroy(image) }
      return body(image)
    }
    guard let image = gdImageCreateTrueColor(Int32(picture.width), Int32(picture.height)) else {
      preconditionFailure("No memory for a sample of \(picture.width) x \(picture.height).")
    }
    defer { gdImageDestroy(image) }
    gdImageAlphaBlending(image, 0)
    gdImageSaveAlpha(image, 1)
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let c = picture[x, y]
        let clearness = Int32(127 - c.alpha / 2)
        let rgb = Int32(c.red) << 16 | Int32(c.green) << 8 | Int32(c.blue)
        gdImageSetPixel(image, Int32(x), Int32(y), clearness << 24 | rgb)
      }
    }
    if palette { gdImageTrueColorToPalette(image, 0, 256) }
    return body(image)
  }

  /// A picture of at most 256 colours, which gd's own quantisers would round.
  private static func exactPaletteImage(of picture: Picture) -> gdImagePtr? {
    guard let image = gdImageCreate(Int32(picture.width), Int32(picture.height)) else { return nil }
    var entries: [Colour: Int32] = [:]
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let c = picture[x, y]
        let entry =
          entries[c]
          ?? gdImageColorAllocate(image, Int32(c.red), Int32(c.green), Int32(c.blue))
        guard entry >= 0 else {
          gdImageDestroy(image)
          return nil
        }
        entries[c] = entry
        gdImageSetPixel(image, Int32(x), Int32(y), entry)
      }
    }
    if let clear = entries[.clear] { gdImageColorTransparent(image, clear) }
    return image
  }

  private static func picture(of image: gdImagePtr) -> Picture {
    let (width, height) = (Int(image.pointee.sx), Int(image.pointee.sy))
    var picture = Picture(width: width, height: height, filledWith: .white)
    for y in 0..<height {
      for x in 0..<width {
        let pixel = gdImageGetTrueColorPixel(image, Int32(x), Int32(y))
        picture[x, y] = Colour(UInt32(pixel & 0xFFFFFF))
      }
    }
    return picture
  }

  private static func encoded(
    _ encode: (UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?
  ) -> [UInt8] {
    var count: Int32 = 0
    let bytes = encode(&count)
    defer { gdFree(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}
