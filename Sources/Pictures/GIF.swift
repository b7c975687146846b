import CPictureFiles
public import Foundation

/// Animated GIFs that repeat endlessly, written by gd.
///
/// A frame of a GIF has at most 256 colours, and a picture of snow has as many as pixels. What to
/// do was decided by measurement, on one frame of snow (24 × 24 pixels at random, enlarged eightfold),
/// one of a shaded face (216 colours), and a page with two pictures of snow and lines of smooth
/// letters (1,203 colours). Errors are in levels of 0…255, over the three channels of all pixels:
///
/// | palette of 256 colours | snow: RMS, largest, bytes | face | page |
/// |---|---|---|---|
/// | **exact or NeuQuant and means**, see `Palette` | 7.5, 35, 10,929 | 0, 0, 7,842 | 7.4, 32, 27,028 |
/// | exact or median cut, likewise | 7.5, 31, 10,940 | 0, 0, 7,842 | 7.4, 44, 27,060 |
/// | exact or NeuQuant alone | 8.5, 38, 10,814 | 0, 0, 7,842 | 7.6, 35, 27,660 |
/// | gd alone, NeuQuant | 8.7, 43, 10,922 | 0.6, 6, 7,212 | 7.7, 46, 27,476 |
/// | gd alone, median cut | 9.4, 42, 10,994 | 2.2, 4, 5,871 | 9.2, 48, 26,847 |
/// | gd alone, median cut, dithered | 13.6, 85, 22,515 | 3.0, 42, 12,363 | 12.2, 107, 55,757 |
///
/// (gd's fourth way, libimagequant, is missing from Debian's gd.) Dithering is worst everywhere: it
/// breaks up the large flat squares that enlarged pixels are.
///
/// | 20 frames from snow to face | RMS of all, of the first, of the last | bytes |
/// |---|---|---|
/// | **a palette for each frame** | 5.4, 7.5, 0 | 210,731 |
/// | one palette for all frames | 9.6, 14.9, 2.4 | 167,029 |
///
/// So every frame gets its own palette, undithered: exact where its new colours fit, and elsewhere
/// chosen by gd's NeuQuant from an eighth of the pixels and moved to the means of what they stand
/// for, which is nearer. See `AnimatedScreen` for what a frame draws.
/// The tests measure again what is written here in bold and what gd does alone.
public enum GIF {
  /// A GIF file of several pictures of one size.
  ///
  /// - Parameters:
  ///   - frames: at least one; where one is transparent, `background` shows through.
  ///   - delays: how long each is shown in hundredths of a second, 0…65,535; viewers turn less than
  ///     2 into 10. A long last one lets people look at the end before it starts again.
  ///   - comment: what the file says about itself, for programs that show it.
  ///   - background: an opaque colour.
  ///   - exactColours: colours of words, lines and bars, at most 30, which must not drift in frames
  ///     that have more colours than a palette.
  /// - Returns: the whole file.
  public static func encode(
    _ frames: [Picture], delays: [Int], comment: String = "", on background: Colour = .white,
    exactColours: [Colour] = []
  ) -> [UInt8] {
    precondition(
      !frames.isEmpty && frames.count == delays.count,
      "An animation needs a picture and a delay for each frame.")
    let (width, height) = (frames[0].width, frames[0].height)
    var bytes = taken(snow_gif_begin(Int32(width), Int32(height))) + block(ofComment: comment)
    var screen = AnimatedScreen(
      width: width, height: height,
      keeping: exactColours.map { $0.composited(over: background).rgb })
    for (frame, delay) in zip(frames, delays) {
      precondition(
        (frame.width, frame.height) == (width, height),
        "All pictures of an animation have one size.")
      bytes += screen.show(frame.colours(on: background)).encoded(delay: delay)
    }
    return bytes + taken(snow_gif_end())
  }

  /// Writes a GIF file beside its place and then renames it, so that nobody ever finds half a file.
  ///
  /// - Throws: ``PictureFileError`` when the folder is missing, full or not ours.
  public static func write(
    _ frames: [Picture], to url: URL, delays: [Int], comment: String = "",
    on background: Colour = .white, exactColours: [Colour] = []
  ) throws(PictureFileError) {
    try PictureFile.write(
      encode(
        frames, delays: delays, comment: comment, on: background, exactColours: exactColours),
      to: url)
  }

  /// A comment extension, which gd does not write: pieces of at most 255 bytes of UTF-8.
  private static func block(ofComment comment: String) -> [UInt8] {
    guard !comment.isEmpty else { return [] }
    var bytes: [UInt8] = [0x21, 0xFE]
    var rest = Array(comment.utf8)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(255)
      bytes += [UInt8(piece.count)] + piece
      rest = rest.dropFirst(piece.count)
    }
    return bytes + [0]
  }

  /// The bytes that gd has made, now in Swift's hands.
  static func taken(_ bytes: snow_bytes) -> [UInt8] {
    defer { snow_bytes_free(bytes) }
    // The arguments were checked, so nothing was made only where a Swift array would stop as well.
    precondition(bytes.count > 0, "No memory is left for the animation.")
    return Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
  }
}
