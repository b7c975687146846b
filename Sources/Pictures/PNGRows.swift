import CPictureFiles

extension PNG {
  /// The RGBA rows of a PNG file at 8 bits a channel.
  static func rows(
    of bytes: [UInt8], named name: String, limits: PictureLimits
  ) throws(PictureFileError) -> (bytes: [UInt8], width: Int, height: Int) {
    let header = try PNGHeader.read(bytes, named: name, limits: limits)
    let byteCount = 4 * header.width * header.height
    var message = CMessage()
    var isRead = false
    // Memory that is written row by row and only as far as the file goes: no zeros beforehand.
    let pixels = [UInt8](unsafeUninitializedCapacity: byteCount) { pixels, initializedCount in
      guard let start = pixels.baseAddress else { return }
      isRead = snow_png_read(
        bytes, bytes.count, limits.png, start, byteCount, &message.characters)
      initializedCount = isRead ? byteCount : 0
    }
    guard isRead else {
      throw PictureFileError(name: name, problem: .damaged(.png, message.text))
    }
    return (pixels, header.width, header.height)
  }

  /// A PNG file from RGBA rows.
  static func write(
    _ pixels: [UInt8], width: Int, height: Int, writesAlpha: Bool, text: [PNGText],
    pixelsPerMetre: Int?
  ) -> [UInt8] {
    let records = text.flatMap(\.record)
    var written = snow_bytes()
    var message = CMessage()
    let isWritten = pixels.withUnsafeBufferPointer { pixels in
      records.withUnsafeBufferPointer { records in
        guard let pixelStart = pixels.baseAddress else { return false }
        // A list without texts has no address, but then nothing is read from it either.
        var source = snow_png_source(
          width: UInt32(width), height: UInt32(height), writes_alpha: writesAlpha,
          pixels: pixelStart,
          pixels_per_metre: UInt32(pixelsPerMetre ?? 0),
          text_records: records.baseAddress ?? pixelStart, text_record_bytes: records.count)
        return snow_png_write(&source, &written, &message.characters)
      }
    }
    defer { snow_bytes_free(written) }
    // Everything that libpng could object to was checked before, so this is memory that ran out,
    // where a Swift array would stop the program as well.
    precondition(isWritten, "The picture could not be written as PNG: \(message.text).")
    return Array(UnsafeBufferPointer(start: written.bytes, count: written.count))
  }
}

extension PictureLimits {
  /// What libpng is told: our sides again, and little room for anything but pixels. (The room is for
  /// what is unpacked; longer texts are left out.)
  var png: snow_png_limits {
    snow_png_limits(
      max_width: UInt32(side), max_height: UInt32(side), max_chunk_bytes: 1 << 17,
      max_chunk_count: 100)
  }
}
