/// The largest file and the largest picture that are read.
///
/// A file of 100 bytes can claim to be a picture of 100 GB, so sizes are read from its header, and
/// held against these limits, before any memory is taken for its pixels. Reading takes at most
///
///     memory = 2 · (bytes of the file) + 16 · (pixels)
///
/// Measured with the most pixels that ``standard`` allows: 100 MB for a PNG, 200 MB for a JPEG, 240 MB
/// for a progressive one, 310 MB for a WebP with transparency.
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
