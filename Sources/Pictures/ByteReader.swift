/// Why a header is not taken further; ``PictureFile`` adds the file's name.
enum HeaderProblem: Error {
  /// The file contradicts itself or ends too early.
  case damaged(String)
  /// A sound file of a rare kind that is not read.
  case unsupported(String)

  /// What every reader says of a file that was cut.
  static let cut = HeaderProblem.damaged("it ends too early")
}

/// Reads numbers from a file in memory, and never behind its end.
struct ByteReader {
  private let bytes: [UInt8]
  /// Where the next byte is read, 0…count.
  private(set) var position: Int
  /// Where reading ends.
  private let end: Int

  /// Reads `bytes` from `position` on.
  init(_ bytes: [UInt8], at position: Int = 0) throws(HeaderProblem) {
    try self.init(bytes, from: position, count: bytes.count - position)
  }

  /// Reads `count` bytes from `position` on.
  init(_ bytes: [UInt8], from position: Int, count: Int) throws(HeaderProblem) {
    guard position >= 0, count >= 0, position <= bytes.count, count <= bytes.count - position else {
      throw .cut
    }
    (self.bytes, self.position, end) = (bytes, position, position + count)
  }

  /// Bytes that are left.
  var remaining: Int { end - position }

  /// The next byte.
  mutating func byte() throws(HeaderProblem) -> Int {
    guard position < end else { throw .cut }
    position += 1
    return Int(bytes[position - 1])
  }

  /// The next number of `count` bytes, the lowest first.
  mutating func littleEndian(_ count: Int) throws(HeaderProblem) -> Int {
    var number = 0
    for i in 0..<count { number |= try byte() << (8 * i) }
    return number
  }

  /// The next number of `count` bytes, the highest first.
  mutating func bigEndian(_ count: Int) throws(HeaderProblem) -> Int {
    var number = 0
    for _ in 0..<count { number = try number << 8 | byte() }
    return number
  }

  /// The next four letters.
  mutating func tag() throws(HeaderProblem) -> String {
    String(decoding: try take(4), as: UTF8.self)
  }

  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(HeaderProblem) -> ArraySlice<UInt8> {
    try skip(count)
    return bytes[position - count..<position]
  }

  /// Goes on `count` bytes later.
  mutating func skip(_ count: Int) throws(HeaderProblem) {
    guard count >= 0, count <= remaining else { throw .cut }
    position += count
  }
}
