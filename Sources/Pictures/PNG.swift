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
  /// Sixteen bits are rounded to eight.
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
    let raw = try rows(of: bytes, named: name, limits: limits)
    return Picture(width: raw.width, height: raw.height, pixels: raw.bytes)
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
      picture.pixels, width: picture.width, height: picture.height,
      writesAlpha: !picture.isOpaque, text: text, pixelsPerMetre: pixelsPerMetre)
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
