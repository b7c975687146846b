/// What a PNG says about itself before libpng sees it.
///
///     89 50 4E 47 0D 0A 1A 0A | chunks: length, tag, contents, checksum     (big-endian)
///
/// The walk goes through all chunks to the last one, because libpng takes as much memory as a chunk of
/// text says it is long, even where the file ends long before.
/// Source: PNG Specification, Third Edition, sections 5.2, 5.3 and 11.2.1.
struct PNGHeader {
  /// Pixels in a row, and rows.
  private(set) var width = 0
  private(set) var height = 0
  /// Bytes in all chunks of text.
  private(set) var textBytes = 0

  /// Walks through a whole file.
  init(_ bytes: [UInt8]) throws(HeaderProblem) {
    var reader = try ByteReader(bytes, at: 8)
    var isFirst = true
    while true {
      let (length, tag) = (try reader.bigEndian(4), try reader.tag())
      guard isFirst == (tag == "IHDR") else { throw .damaged("its header is not where it belongs") }
      var contents = try ByteReader(bytes, from: reader.position, count: length)
      try reader.skip(length)
      try reader.skip(4)  // the checksum, which is libpng's business
      switch tag {
      case "IHDR":
        (width, height) = (try contents.bigEndian(4), try contents.bigEndian(4))
        guard width > 0, height > 0 else { throw .damaged("it claims to have no pixels") }
      case "tEXt", "zTXt", "iTXt": textBytes += length
      case "IEND": return
      default: break
      }
      isFirst = false
    }
  }

  /// Walks through a file and holds its size against limits.
  static func read(
    _ bytes: [UInt8], named name: String, limits: PictureLimits
  ) throws(PictureFileError) -> PNGHeader {
    func failure(_ problem: PictureFileError.Problem) -> PictureFileError {
      PictureFileError(name: name, problem: problem)
    }
    guard PictureFormat(startOf: bytes) == .png else {
      throw failure(.unknownFormat(seemsToBe: PictureFormat.guess(startOf: bytes)))
    }
    let header: PNGHeader
    do throws(HeaderProblem) {
      header = try PNGHeader(bytes)
    } catch {
      throw failure(error.problem(of: .png))
    }
    guard limits.allow(width: header.width, height: header.height) else {
      throw failure(.pictureTooLarge(width: header.width, height: header.height, limits: limits))
    }
    return header
  }
}
