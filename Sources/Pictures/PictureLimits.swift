/// The largest file and the largest picture that are read.
///
/// A file of 100 bytes can claim to be a picture of 100 GB, so sizes are read from its header, and
/// held against these limits, before any memory is taken for its pixels. Reading takes at most
///
///     memory = 2 · (bytes of the file) + 12 · (pixels)
///
/// The 12 bytes a pixel are a progressive JPEG's: six for its coefficients, four for the picture
/// being decoded, and what the C library needs beside them; other formats take eight. With the
/// standard limits that is some 430 MB for the worst file that can be made, and 100 MB for the photo
/// of a phone.
public struct PictureLimits: Hashable, Sendable {
  /// Most bytes in the file.
  public var fileBytes: Int
  /// Most pixels along one side.
  public var side: Int
  /// Most pixels in all.
  public var pixels: Int

  /// 64 MB, 16,384 pixels a side, 25 million pixels: a phone's usual 24-megapixel photo fits.
  public static let standard = PictureLimits(
    fileBytes: 64 << 20, side: 16_384, pixels: 25_000_000)

  /// Limits of one's own.
  public init(fileBytes: Int, side: Int, pixels: Int) {
    (self.fileBytes, self.side, self.pixels) = (fileBytes, side, pixels)
  }

  /// Whether a picture of this size may be read.
  func allow(width: Int, height: Int) -> Bool {
    (1...side).contains(width) && (1...side).contains(height) && width * height <= pixels
  }
}
