import Files
public import Foundation

/// Picture files of every kind that Snow reads: PNG, JPEG, GIF, WebP, BMP.
///
/// They come from anywhere, so nothing in them is believed: sizes are read from the headers, in
/// Swift, and held against the limits before a C library may allocate.
public enum PictureFile {
  /// Reads a picture, whatever its name says about its kind.
  ///
  /// - Parameters:
  ///   - url: the file.
  ///   - limits: the largest file and picture that are read.
  /// - Returns: its pixels, turned upright where a camera says how.
  /// - Throws: ``PictureFileError``, one sentence for whoever named the file.
  public static func read(
    _ url: URL, limits: PictureLimits = .standard
  ) throws(PictureFileError) -> Picture {
    try decode(bytes(of: url, limits: limits), named: url.relativePath, limits: limits)
  }

  /// The bytes of a picture file, undecoded.
  ///
  /// - Throws: ``PictureFileError`` when there is no such file or it is too large.
  package static func bytes(
    of url: URL, limits: PictureLimits = .standard
  ) throws(PictureFileError) -> [UInt8] {
    do {
      return try BoundedFile.read(url, upTo: limits.fileBytes)
    } catch {
      throw PictureFileError(name: url.relativePath, problem: .init(error))
    }
  }

  /// Reads a picture from the bytes of its file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what an error calls it.
  ///   - limits: the largest file and picture that are read.
  /// - Returns: its pixels, turned upright where a camera says how.
  /// - Throws: ``PictureFileError``, one sentence for whoever named the file.
  public static func decode(
    _ bytes: [UInt8], named name: String = "the file", limits: PictureLimits = .standard
  ) throws(PictureFileError) -> Picture {
    guard !bytes.isEmpty else { throw PictureFileError(name: name, problem: .empty) }
    guard bytes.count <= limits.fileBytes else {
      throw PictureFileError(name: name, problem: .fileTooLarge(limit: limits.fileBytes))
    }
    switch PictureFormat(startOf: bytes) {
    case .png: return try PNG.decode(bytes, named: name, limits: limits)
    case let format?:
      return try GDReading.decode(bytes, as: format, named: name, limits: limits)
    case nil:
      throw PictureFileError(
        name: name, problem: .unknownFormat(seemsToBe: PictureFormat.guess(startOf: bytes)))
    }
  }

  /// Writes a whole file beside its place and renames it.
  package static func write(_ bytes: [UInt8], to url: URL) throws(PictureFileError) {
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      let reason = SystemReason.of(error)
      throw PictureFileError(name: url.relativePath, problem: .unwritable(reason))
    }
  }
}
