/// A text that a PNG carries beside its pixels: a title, a description, the command that made it.
public struct PNGText: Hashable, Sendable {
  /// What the text is, such as `Title`; programs look for the predefined words below.
  public let keyword: String
  /// The text itself.
  public let text: String

  /// A text under a keyword.
  ///
  /// - Parameters:
  ///   - keyword: 1 to 79 letters of Latin-1, no spaces at its ends.
  ///   - text: anything; a zero character, which PNG cannot hold, becomes U+FFFD.
  public init(keyword: String, text: String) {
    let scalars = keyword.unicodeScalars
    precondition(
      (1...79).contains(scalars.count) && scalars.allSatisfy(\.isPrintableLatin1)
        && scalars.first != " " && scalars.last != " ",
      "A PNG keyword is 1 to 79 letters of Latin-1, got \(keyword).")
    self.keyword = keyword
    self.text = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  /// A caption of one line.
  public static func title(_ text: String) -> PNGText { PNGText(keyword: "Title", text: text) }
  /// A description of any length.
  public static func description(_ text: String) -> PNGText {
    PNGText(keyword: "Description", text: text)
  }
  /// The program that made the picture.
  public static func software(_ text: String) -> PNGText {
    PNGText(keyword: "Software", text: text)
  }
  /// Whatever else is to be said.
  public static func comment(_ text: String) -> PNGText { PNGText(keyword: "Comment", text: text) }
  /// The command that makes the picture again (a keyword of Snow's own).
  public static func command(_ text: String) -> PNGText { PNGText(keyword: "Command", text: text) }
}

// MARK: - The records that the C functions read and write

extension PNGText {
  /// 'L' or 'U', keyword, 0, text, 0.
  ///
  /// Latin-1 goes into a `tEXt` chunk, which every program reads; everything else into `iTXt`, which
  /// holds UTF-8.
  var record: [UInt8] {
    func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    let isLatin1 = text.unicodeScalars.allSatisfy { $0.isPrintableLatin1 || $0 == "\n" }
    let textBytes = isLatin1 ? latin1(text) : Array(text.utf8)
    return [UInt8(ascii: isLatin1 ? "L" : "U")] + latin1(keyword) + [0] + textBytes + [0]
  }

  /// The texts in a list of such records.
  static func texts(inRecords records: [UInt8]) -> [PNGText] {
    func latin1(_ bytes: ArraySlice<UInt8>) -> String {
      String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    let parts = records.split(separator: 0, omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 1, by: 2).map { i in
      let isUTF8 = parts[i].first == UInt8(ascii: "U")
      let text = isUTF8 ? String(decoding: parts[i + 1], as: UTF8.self) : latin1(parts[i + 1])
      return PNGText(fromFileKeyword: latin1(parts[i].dropFirst()), text: text)
    }
  }

  /// A text as found in somebody's file, whatever its keyword.
  private init(fromFileKeyword keyword: String, text: String) {
    (self.keyword, self.text) = (keyword, text)
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintableLatin1: Bool {
    (0x20...0x7E).contains(value) || (0xA1...0xFF).contains(value)
  }
}
