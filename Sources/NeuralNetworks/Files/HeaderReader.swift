/// Reads the JSON of a header, as far as headers need it: objects, lists, texts and whole numbers.
///
/// Whoever reads says what must come next, and anything else is refused. So a header of a million
/// brackets is refused at the second one: nothing here calls itself.
/// Source: RFC 8259.
struct HeaderReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// Reads `bytes` from the first on.
  init(_ bytes: ArraySlice<UInt8>) {
    (self.bytes, position) = (bytes, bytes.startIndex)
  }

  /// Reads `{"name": value, …}`.
  ///
  /// - Parameter member: called with the reader and the name, to read the value.
  /// - Throws: a fault at the first byte that cannot stand there.
  mutating func object(
    _ member: (inout HeaderReader, String) throws(TensorFileFault) -> Void
  ) throws(TensorFileFault) {
    try elements(from: "{", to: "}") { reader throws(TensorFileFault) in
      let name = try reader.text()
      try reader.expect(":")
      try member(&reader, name)
    }
  }

  /// Reads `[1, 2, …]`, at most `limit` whole numbers from 0 on.
  mutating func numbers(upTo limit: Int) throws(TensorFileFault) -> [Int] {
    var numbers: [Int] = []
    try elements(from: "[", to: "]") { reader throws(TensorFileFault) in
      guard numbers.count < limit else {
        throw reader.fault("more than \(limit) numbers stand in one list, up to")
      }
      numbers.append(try reader.number())
    }
    return numbers
  }

  /// Reads `"text"` with all of JSON's escapes.
  mutating func text() throws(TensorFileFault) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while true {
      switch try next() {
      case UInt8(ascii: "\""):
        // `String` repairs what is not UTF-8, and is then no longer what stood there.
        let string = String(decoding: text, as: UTF8.self)
        guard string.utf8.elementsEqual(text) else { throw fault("a text is not UTF-8, up to") }
        return string
      case UInt8(ascii: "\\"): text += try escaped()
      case ..<0x20: throw fault("a text holds a control character, up to")
      case let byte: text.append(byte)
      }
    }
  }

  /// Refuses anything but blanks behind what was read.
  mutating func end() throws(TensorFileFault) {
    skipBlanks()
    guard position == bytes.endIndex else {
      throw fault("only spaces may follow its last }, and not")
    }
  }

  /// A fault, and where in the header it is.
  func fault(_ what: String) -> TensorFileFault {
    .damaged("\(what) byte \(position - bytes.startIndex) of its header")
  }
}

extension HeaderReader {
  private mutating func elements(
    from start: Unicode.Scalar, to end: Unicode.Scalar,
    _ element: (inout HeaderReader) throws(TensorFileFault) -> Void
  ) throws(TensorFileFault) {
    try expect(start)
    if take(end) { return }
    repeat { try element(&self) } while take(",")
    try expect(end)
  }

  private mutating func number() throws(TensorFileFault) -> Int {
    skipBlanks()
    let start = position
    var number = 0
    while position < bytes.endIndex, let digit = Self.digit(bytes[position]), digit < 10 {
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tens.addingReportingOverflow(digit)
      guard !isTooLarge, !isStillTooLarge else {
        throw fault("a number is too large for any file, at")
      }
      (number, position) = (sum, position + 1)
    }
    let digits = position - start
    guard digits > 0, digits == 1 || bytes[start] != UInt8(ascii: "0") else {
      throw fault("a whole number from 0 on is expected at")
    }
    return number
  }

  /// The UTF-8 of what follows a backslash.
  private mutating func escaped() throws(TensorFileFault) -> [UInt8] {
    switch try next() {
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "/"): return [UInt8(ascii: "/")]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if 0xd800..<0xdc00 ~= code, try next() == UInt8(ascii: "\\"),
        try next() == UInt8(ascii: "u")
      {
        // The halves of one character above U+FFFF.
        let low = try hexadecimal()
        if 0xdc00..<0xe000 ~= low { code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00) }
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault("half a character stands before") }
      return Array(String(Character(scalar)).utf8)
    default: throw fault("a backslash has no meaning before")
    }
  }

  private mutating func hexadecimal() throws(TensorFileFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Self.digit(try next()) else {
        throw fault("four hexadecimal digits are expected before")
      }
      number = number << 4 | UInt32(digit)
    }
    return number
  }

  /// 0 to 15 for a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> Int? {
    Character(Unicode.Scalar(byte)).hexDigitValue
  }

  private mutating func next() throws(TensorFileFault) -> UInt8 {
    guard position < bytes.endIndex else { throw fault("it breaks off at") }
    position += 1
    return bytes[position - 1]
  }

  private mutating func skipBlanks() {
    while position < bytes.endIndex, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(TensorFileFault) {
    guard take(mark) else { throw fault("\(mark) is expected at") }
  }
}
