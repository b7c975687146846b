/// A table in a text file: values separated by commas, a record a line.
///
///     file_name,text
///     cat.png,"a cat, asleep"
///
/// A value in quotation marks may hold the separator, line breaks, and quotation marks written twice.
/// Lines end with LF, CR LF or CR. Where the first line has no comma but semicolons or tabs, those
/// separate instead: spreadsheets in French write semicolons. Source: RFC 4180.
package struct CommaSeparatedValues {
  /// One record and the line of the file it begins on, counted from 1.
  package struct Record: Equatable {
    package let line: Int
    package let values: [String]
  }

  /// The records, empty lines left out.
  package private(set) var records: [Record] = []
  /// The line of a quotation mark that is never closed, if there is one; the records end before it.
  package private(set) var unclosedLine: Int?

  private let separator: UInt8
  private var value: [UInt8] = []
  private var values: [String] = []
  private var line = 1
  private var recordLine = 1

  /// Reads a whole table.
  ///
  /// - Parameters:
  ///   - text: the file's UTF-8.
  ///   - recordLimit: records beyond these are not read.
  package init(_ text: String, recordLimit: Int) {
    let bytes = Array(text.utf8)
    separator = Self.separator(ofFirstLineIn: bytes)
    var i = 0
    while i < bytes.count, records.count < recordLimit {
      switch bytes[i] {
      case UInt8(ascii: "\"") where value.isEmpty:
        guard let end = readQuoted(bytes, from: i + 1) else {
          unclosedLine = line
          return
        }
        i = end
      case separator:
        endValue()
        i += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        endRecord()
        i += Self.isPair(bytes, at: i) ? 2 : 1
        line += 1
        recordLine = line
      default:
        value.append(bytes[i])
        i += 1
      }
    }
    if records.count < recordLimit { endRecord() }
  }

  /// Appends what stands between quotation marks to the value.
  ///
  /// - Returns: the position behind the closing mark, nil when there is none.
  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int? {
    let mark = UInt8(ascii: "\"")
    var i = start
    while i < bytes.count {
      if bytes[i] == mark {
        guard i + 1 < bytes.count, bytes[i + 1] == mark else {
          line += value.count { $0 == UInt8(ascii: "\n") }
          return i + 1
        }
        i += 1
      }
      value.append(bytes[i])
      i += 1
    }
    return nil
  }

  private mutating func endValue() {
    values.append(String(decoding: value, as: UTF8.self))
    value = []
  }

  private mutating func endRecord() {
    endValue()
    if values != [""] { records.append(Record(line: recordLine, values: values)) }
    values = []
  }

  private static func isPair(_ bytes: [UInt8], at i: Int) -> Bool {
    bytes[i] == UInt8(ascii: "\r") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")
  }

  private static func separator(ofFirstLineIn bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first(where: first.contains) ?? candidates[0]
  }
}
