import CPictureFiles
public import Foundation

/// PNG files in memory and on disk, read and written by libpng.
///
/// Colours are taken as sRGB, as almost every PNG means them: a colour profile in the file is not
/// applied. What is written says so in an `sRGB` chunk.
public enum PNG {
  /// The picture in a PNG file: any bit depth, gray or colour, palette, interlaced, with or without
  /// transparency.
  ///
  /// Sixteen bits are rounded to eight; see ``decodeValues(_:on:named:limits:)`` to keep them.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what an error calls it.
  ///   - limits: the largest picture that is read.
  /// - Returns: its pixels.
  /// - Throws: ``PictureFileError`` when the file is no PNG, damaged, cut short or too large.
  public static func decode(
    _ bytes: [UInt8], named name: String = "the file", limits: PictureLimits = .standard
  ) throws(PictureFileError) -> Picture {
    let raw = try rows(of: bytes, bitDepth: 8, named: name, limits: limits)
    return Picture(width: raw.width, height: raw.height, pixels: raw.bytes)
  }

  /// The numbers in a PNG file with all its bits: what diffusion computes with.
  ///
  ///     value = 2 · sample / 65,535 − 1,   sample = α colour + (1 − α) background
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - background: the opaque colour that shows through where the file is transparent.
  ///   - name: what an error calls it.
  ///   - limits: the largest picture that is read.
  /// - Returns: 3 · width · height values in −1…1, ordered as in ``Picture/values(on:)``.
  /// - Throws: ``PictureFileError`` when the file is no PNG, damaged, cut short or too large.
  public static func decodeValues(
    _ bytes: [UInt8], on background: Colour = .white, named name: String = "the file",
    limits: PictureLimits = .standard
  ) throws(PictureFileError) -> (values: [Float], width: Int, height: Int) {
    let raw = try rows(of: bytes, bitDepth: 16, named: name, limits: limits)
    let behind = [background.red, background.green, background.blue].map { Double($0) / 255 }
    var values: [Float] = []
    values.reserveCapacity(3 * raw.width * raw.height)
    for pixel in stride(from: 0, to: raw.bytes.count, by: 8) {
      func sample(_ channel: Int) -> Double {
        let high = pixel + 2 * channel
        return Double(UInt16(raw.bytes[high]) << 8 | UInt16(raw.bytes[high + 1])) / 65_535
      }
      let alpha = sample(3)
      for channel in 0..<3 {
        let mixed = alpha * sample(channel) + (1 - alpha) * behind[channel]
        values.append(Float(2 * mixed - 1))
      }
    }
    return (values, raw.width, raw.height)
  }

  /// A PNG file of 8 bits a channel: RGB when the picture is opaque, else RGBA.
  ///
  /// - Parameters:
  ///   - picture: what to write.
  ///   - text: title, description and whatever else the file should say about itself.
  ///   - pixelsPerMetre: the resolution in print (300 dots per inch are 11,811), or nil.
  /// - Returns: the whole file; the same bytes for the same arguments.
  public static func encode(
    _ picture: Picture, text: [PNGText] = [], pixelsPerMetre: Int? = nil
  ) -> [UInt8] {
    write(
      picture.pixels, width: picture.width, height: picture.height, bitDepth: 8, channelCount: 4,
      writesAlpha: !picture.isOpaque, text: text, pixelsPerMetre: pixelsPerMetre)
  }

  /// A PNG file of 16 bits a channel that keeps numbers to within 1/65,535.
  ///
  ///     sample = round(65,535 · (value + 1) / 2)
  ///
  /// - Parameters:
  ///   - values: 3 · width · height numbers as from ``Picture/values(on:)``; those outside −1…1 are
  ///     clipped, and one that is not a number is written as −1.
  ///   - width: pixels in a row.
  ///   - height: rows.
  ///   - text: as for a picture.
  /// - Returns: the whole file.
  public static func encode(
    values: some Collection<Float>, width: Int, height: Int, text: [PNGText] = []
  ) -> [UInt8] {
    precondition(
      width > 0 && height > 0 && values.count == 3 * width * height,
      "A picture of \(width) x \(height) needs \(3 * width * height) values, got \(values.count).")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * values.count)
    for value in values {
      let clipped = value > -1 ? min(Double(value), 1) : -1
      let sample = UInt16((clipped + 1) * 32_767.5 + 0.5)
      bytes.append(UInt8(sample >> 8))
      bytes.append(UInt8(sample & 0xFF))
    }
    return write(
      bytes, width: width, height: height, bitDepth: 16, channelCount: 3, writesAlpha: false,
      text: text, pixelsPerMetre: nil)
  }

  /// The texts that a PNG file carries, at most 100 of them and 1 MB in all.
  ///
  /// - Throws: ``PictureFileError`` as for decoding: texts may stand behind the pixels, so that the
  ///   whole file has to be sound.
  public static func text(
    in bytes: [UInt8], named name: String = "the file", limits: PictureLimits = .standard
  ) throws(PictureFileError) -> [PNGText] {
    let header = try PNGHeader.read(bytes, named: name, limits: limits)
    var records = [UInt8](repeating: 0, count: 1 << 20)
    guard header.textBytes <= records.count else {
      throw PictureFileError(
        name: name, problem: .unsupported(.png, "it has more than 1 MB of text"))
    }
    var used = 0
    var message = CMessage()
    guard
      snow_png_read_texts(
        bytes, bytes.count, limits.png, &records, records.count, &used, &message.characters)
    else {
      throw PictureFileError(name: name, problem: .damaged(.png, message.text))
    }
    return PNGText.texts(inRecords: Array(records.prefix(used)))
  }

  /// Writes a picture as ``encode(_:text:pixelsPerMetre:)`` does, beside its place and then renamed, so
  /// that nobody ever finds half a file.
  ///
  /// - Throws: ``PictureFileError`` when the folder is missing, full or not ours.
  public static func write(
    _ picture: Picture, to url: URL, text: [PNGText] = [], pixelsPerMetre: Int? = nil
  ) throws(PictureFileError) {
    try PictureFile.write(
      encode(picture, text: text, pixelsPerMetre: pixelsPerMetre), to: url)
  }
}
