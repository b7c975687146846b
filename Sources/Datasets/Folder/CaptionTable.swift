import Foundation

/// The captions of a folder as a table gives them: `metadata.csv` or `metadata.jsonl`.
///
///     file_name,text                          {"file_name": "cat.png", "text": "a cat"}
///     cat.png,a cat                           {"file_name": "dog.png", "caption": "a dog"}
///
/// The column with the caption is called `text` or `caption`; other columns are left aside. Source:
/// the imagefolder format of the Hugging Face data sets.
struct CaptionTable {
  /// A picture's path inside the folder, its caption, and where both stand.
  struct Row: Equatable {
    var file: String
    let caption: String
    /// Such as "metadata.csv, line 3".
    let place: String
  }

  private(set) var rows: [Row] = []
  private(set) var problems: [PictureFolderProblem] = []
  private let name: String

  /// Most records that are read from a table.
  static let recordLimit = 100_000

  /// Reads a table called `name`, whose ending tells its kind.
  init(_ text: String, name: String) throws(PictureFolderError) {
    self.name = name
    if name.hasSuffix(".csv") {
      try readColumns(text)
    } else {
      readObjects(text)
    }
  }

  // MARK: metadata.csv

  private mutating func readColumns(_ text: String) throws(PictureFolderError) {
    let table = CommaSeparatedValues(text, recordLimit: Self.recordLimit)
    let header = (table.records.first?.values ?? []).map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    guard let fileColumn = header.firstIndex(of: "file_name"),
      let captionColumn = header.firstIndex(where: Self.isCaption)
    else {
      throw PictureFolderError(
        "\(name) has no columns file_name and text in its first line: begin it with "
          + "\"file_name,text\", and give each picture a line such as \"cat.png,a cat\".")
    }
    for record in table.records.dropFirst() {
      let place = "\(name), line \(record.line)"
      let count = record.values.count
      guard count == header.count else {
        add(
          place,
          "has \(count) values and the first line \(header.count); "
            + "put a caption that holds commas in quotation marks")
        continue
      }
      rows.append(
        Row(file: record.values[fileColumn], caption: record.values[captionColumn], place: place))
    }
    if let line = table.unclosedLine {
      add("\(name), line \(line)", "opens a quotation mark that is never closed")
    }
  }

  private static func isCaption(_ column: String) -> Bool {
    column == "text" || column == "caption"
  }

  // MARK: metadata.jsonl

  private struct Object: Decodable {
    let file_name: String?
    let text: String?
    let caption: String?
  }

  private mutating func readObjects(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let decoder = JSONDecoder()
    for (index, line) in lines.prefix(Self.recordLimit).enumerated() {
      let place = "\(name), line \(index + 1)"
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard line.count <= 65_536 else {
        add(place, "has more than 65,536 bytes")
        continue
      }
      guard let object = try? decoder.decode(Object.self, from: Data(line)),
        let file = object.file_name, let caption = object.text ?? object.caption
      else {
        add(place, #"is not like {"file_name": "cat.png", "text": "a cat"}"#)
        continue
      }
      rows.append(Row(file: file, caption: caption, place: place))
    }
  }

  private mutating func add(_ place: String, _ fault: String) {
    problems.append(PictureFolderProblem(file: place, fault: fault))
  }
}
