/// What a BMP says about itself before its pixels are read.
///
///     "BM" | size of the file | 0 | place of the pixels | size of the header that follows | header
///
/// Pixels of a BMP are mostly not packed, so that the file's length shows at once when it was cut.
/// Source: Microsoft, Bitmap Storage (BITMAPFILEHEADER, BITMAPINFOHEADER and its successors).
struct BMPHeader {
  /// Pixels in a row, and rows.
  private(set) var width = 0
  private(set) var height = 0
  /// The file as gd understands it.
  private(set) var bytes: [UInt8]

  /// Reads the header of a whole file.
  init(_ bytes: [UInt8]) throws(HeaderProblem) {
    self.bytes = bytes
    var reader = try ByteReader(bytes, at: 10)
    let pixelPlace = try reader.littleEndian(4)
    let headerSize = try reader.littleEndian(4)
    let isOld = headerSize == 12  // OS/2, with two bytes for each side
    // 40: Windows 3; 64: OS/2 version 2; 108 and 124: Windows 95 and 98.
    guard [12, 40, 64, 108, 124].contains(headerSize) else {
      throw .unsupported("its header of \(headerSize) bytes is of a rare kind")
    }
    var signedHeight: Int
    if isOld {
      (width, signedHeight) = (try reader.littleEndian(2), try reader.littleEndian(2))
    } else {
      width = Int(Int32(truncatingIfNeeded: try reader.littleEndian(4)))
      signedHeight = Int(Int32(truncatingIfNeeded: try reader.littleEndian(4)))
    }
    height = abs(signedHeight)  // negative: rows from the top
    let planes = try reader.littleEndian(2)
    let depth = try reader.littleEndian(2)
    let packing = isOld ? 0 : try reader.littleEndian(4)
    guard width > 0, height > 0, planes > 0 else { throw .damaged("it claims to have no pixels") }
    guard [1, 4, 8, 16, 24, 32].contains(depth) else {
      throw .damaged("no BMP has \(depth) bits a pixel")
    }
    // gd 2.3 takes rows of single bits for shorter than they are at some widths, and makes the
    // white of 16 bits gray.
    guard depth != 1, depth != 16 else {
      throw .unsupported("it has \(depth) bit\(depth == 1 ? "" : "s") a pixel")
    }
    try checkPlace(pixelPlace, headerSize: headerSize)

    switch packing {
    case 0:
      let rowBytes = (width * depth + 31) / 32 * 4
      guard height <= (bytes.count - pixelPlace) / rowBytes else { throw .cut }
    case 1 where depth == 8, 2 where depth == 4:
      guard signedHeight > 0 else { throw .damaged("a packed BMP cannot start at its top") }
    case 3, 6: throw .unsupported("its colours are in bit fields")
    default: throw .unsupported("it is packed in a rare way")
    }
    if headerSize > 64 && depth <= 8 { shortenHeader(from: headerSize, pixelPlace: pixelPlace) }
  }

  /// gd would follow any place, and take memory up to it.
  private func checkPlace(_ place: Int, headerSize: Int) throws(HeaderProblem) {
    guard place <= bytes.count else { throw .cut }
    guard place >= 14 + headerSize else { throw .damaged("its pixels start inside its header") }
  }

  /// Cuts the header down to 40 bytes: gd knows the longer ones, but then looks for the palette
  /// behind the first 40 bytes all the same.
  private mutating func shortenHeader(from size: Int, pixelPlace: Int) {
    func littleEndian(_ number: Int) -> [UInt8] {
      [0, 8, 16, 24].map { UInt8(number >> $0 & 0xFF) }
    }
    bytes.removeSubrange(14 + 40..<14 + size)
    bytes.replaceSubrange(14..<18, with: littleEndian(40))
    bytes.replaceSubrange(10..<14, with: littleEndian(pixelPlace - (size - 40)))
  }
}
