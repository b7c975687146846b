import CPictureFiles

/// A frame of an animation as GIF stores it: a rectangle of indices into a palette of its own.
struct IndexedFrame {
  /// A rectangle on the screen, in pixels.
  struct Box {
    let left, top, width, height: Int

    /// Where its pixels are on the screen, row by row.
    func places(screenWidth: Int) -> some Sequence<Int> {
      (top..<top + height).lazy.flatMap { y in
        (y * screenWidth + left)..<(y * screenWidth + left + width)
      }
    }
  }

  let box: Box
  /// The colours as 0xRRGGBB, at most 256.
  let palette: [UInt32]
  /// The entry that leaves a pixel as it was.
  let transparentIndex: Int?
  /// One index a pixel of the rectangle, row by row.
  let indices: [UInt8]

  /// The frame's part of a GIF file, shown for `delay` hundredths of a second.
  func encoded(delay: Int) -> [UInt8] {
    let channels = palette.flatMap { colour in
      [16, 8, 0].map { UInt8(colour >> $0 & 0xFF) }
    }
    return channels.withUnsafeBufferPointer { channels in
      indices.withUnsafeBufferPointer { indices in
        guard let channels = channels.baseAddress, let indices = indices.baseAddress else {
          return []
        }
        var frame = snow_gif_frame(
          left: Int32(box.left), top: Int32(box.top), width: Int32(box.width),
          height: Int32(box.height), delay: Int32(delay), palette: channels,
          colour_count: Int32(palette.count), transparent_index: Int32(transparentIndex ?? -1),
          indices: indices)
        return GIF.taken(snow_gif_add(&frame))
      }
    }
  }
}

extension Picture {
  /// Its pixels as 0xRRGGBB, laid over an opaque background.
  package func colours(on background: Colour) -> [UInt32] {
    (0..<width * height).map { pixel in
      let i = 4 * pixel
      let colour = Colour(
        red: pixels[i], green: pixels[i + 1], blue: pixels[i + 2], alpha: pixels[i + 3]
      ).composited(over: background)
      return colour.rgb
    }
  }
}

extension Colour {
  /// The channels as 0xRRGGBB, whatever alpha is.
  var rgb: UInt32 {
    UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }
}
