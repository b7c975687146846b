import CPictureFiles

/// Where the size of a PNG stands: always in its first chunk.
enum PNGHeader {
  /// Width and height of a PNG file, once its limits are found to be kept.
  ///
  ///     89 50 4E 47 0D 0A 1A 0A | length 13 | "IHDR" | width | height | …      (big-endian)
  ///
  /// Source: PNG Specification, Third Edition, sections 5.2 and 11.2.1.
  static func size(
    of bytes: [UInt8], named name: String, limits: PictureLimits
  ) throws(PictureFileError) -> (width: Int, height: Int) {
    guard PictureFormat(startOf: bytes) == .png else {
      throw PictureFileError(
        name: name, problem: .unknownFormat(seemsToBe: PictureFormat.guess(startOf: bytes)))
    }
    guard bytes.count >= 24, bytes.has("IHDR", at: 12) else {
      throw PictureFileError(name: name, problem: .damaged(.png, "its header is missing"))
    }
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let (width, height) = (number(at: 16), number(at: 20))
    guard width > 0, height > 0 else {
      throw PictureFileError(name: name, problem: .damaged(.png, "it claims to have no pixels"))
    }
    guard limits.allow(width: width, height: height) else {
      throw PictureFileError(
        name: name, problem: .pictureTooLarge(width: width, height: height, limits: limits))
    }
    return (width, height)
  }
}

extension PNG {
  /// The RGBA rows of a PNG file at 8 or 16 bits a channel (the high byte first).
  static func rows(
    of bytes: [UInt8], bitDepth: Int, named name: String, limits: PictureLimits
  ) throws(PictureFileError) -> (bytes: [UInt8], width: Int, height: Int) {
    let (width, height) = try PNGHeader.size(of: bytes, named: name, limits: limits)
    let byteCount = 4 * width * height * bitDepth / 8
    var message = CMessage()
    var isRead = false
    // Memory that is written row by row and only as far as the file goes: no zeros beforehand.
    let pixels = [UInt8](unsafeUninitializedCapacity: byteCount) { pixels, initializedCount in
      guard let start = pixels.baseAddress else { return }
      isRead = snow_png_read(
        bytes, bytes.count, limits.png, Int32(bitDepth), start, byteCount, &message.characters)
      initializedCount = isRead ? byteCount : 0
    }
    guard isRead else {
      throw PictureFileError(name: name, problem: .damaged(.png, message.text))
    }
    return (pixels, width, height)
  }

  /// A PNG file from rows of samples.
  static func write(
    _ pixels: [UInt8], width: Int, height: Int, bitDepth: Int, channelCount: Int,
    writesAlpha: Bool, text: [PNGText], pixelsPerMetre: Int?
  ) -> [UInt8] {
    let records = text.flatMap(\.record)
    var written = snow_bytes()
    var message = CMessage()
    let isWritten = pixels.withUnsafeBufferPointer { pixels in
      records.withUnsafeBufferPointer { records in
        guard let pixelStart = pixels.baseAddress else { return false }
        // A list without texts has no address, but then nothing is read from it either.
        var source = snow_png_source(
          width: UInt32(width), height: UInt32(height), bit_depth: Int32(bitDepth),
          channel_count: Int32(channelCount), writes_alpha: writesAlpha, pixels: pixelStart,
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
  /// What libpng is told: our sides again, and little room for anything but pixels.
  var png: snow_png_limits {
    snow_png_limits(
      max_width: UInt32(side), max_height: UInt32(side), max_chunk_bytes: 1 << 20,
      max_chunk_count: 100)
  }
}
