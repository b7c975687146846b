/// A kind of picture file that Snow reads.
///
/// The kind is told by a file's first bytes and never by its name: a JPEG that somebody has renamed
/// to `.png` is read as the JPEG it is.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// Portable Network Graphics, lossless.
  case png = "PNG"
  /// JPEG, the photograph.
  case jpeg = "JPEG"
  /// Graphics Interchange Format; of an animation the first frame is read.
  case gif = "GIF"
  /// WebP, lossy or lossless; animations are refused.
  case webp = "WebP"
  /// Windows bitmap.
  case bmp = "BMP"

  /// The format that `bytes` begin like, if it is one that Snow reads.
  public init?(startOf bytes: [UInt8]) {
    switch true {
    case bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): self = .png
    case bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case bytes.starts(with: Array("GIF87a".utf8)), bytes.starts(with: Array("GIF89a".utf8)):
      self = .gif
    case bytes.starts(with: Array("RIFF".utf8)) && bytes.has("WEBP", at: 8): self = .webp
    case bytes.starts(with: Array("BM".utf8)): self = .bmp
    default: return nil
    }
  }

  /// What a file that is none of these seems to be, in words, so that its owner can help himself.
  static func guess(startOf bytes: [UInt8]) -> String? {
    let brand = bytes.count >= 12 && bytes.has("ftyp", at: 4) ? Array(bytes[8..<12]) : []
    switch true {
    case bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]):
      return "a PNG picture whose first bytes were changed on the way"
    case bytes.starts(with: Array("%PDF".utf8)): return "a PDF document"
    case bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]): return "a ZIP archive or an office document"
    case bytes.starts(with: Array("II*\0".utf8)), bytes.starts(with: Array("MM\0*".utf8)):
      return "a TIFF picture"
    case brand.starts(with: Array("avi".utf8)): return "an AVIF picture"
    case ["heic", "heix", "mif1", "msf1", "hevc"].contains { Array($0.utf8) == brand }:
      return "a HEIC picture"
    case !brand.isEmpty: return "a film"
    case bytes.starts(with: Array("RIFF".utf8)): return "a sound or a film"
    case bytes.starts(with: [0x1F, 0x8B]): return "a gzip archive"
    case bytes.starts(with: Array("8BPS".utf8)): return "a Photoshop picture"
    default: return guessedText(startOf: bytes)
    }
  }

  private static func guessedText(startOf bytes: [UInt8]) -> String? {
    let start = bytes.prefix(512)
    guard start.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }) else { return nil }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.contains("<svg") { return "an SVG drawing" }
    if text.contains("<html") || text.contains("<!doctype html") { return "a web page" }
    return "a text"
  }
}

extension [UInt8] {
  /// Whether the ASCII letters of `tag` stand at `offset`.
  func has(_ tag: String, at offset: Int) -> Bool {
    offset >= 0 && dropFirst(offset).starts(with: Array(tag.utf8))
  }
}
