import Files
import Foundation
import Pictures

/// Reading and checking texts that somebody wrote.
enum CaptionText {
  /// The text of a file in UTF-8, without the mark that some editors put in front.
  static func read(_ url: URL, upTo limit: Int) throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try BoundedFile.read(url, upTo: limit)
    } catch {
      switch error {
      case .fileTooLarge:
        throw PictureFolderError(
          "\(url.relativePath) has more than \(limit) bytes, too many for captions; shorten it.")
      case .folder, .notRegular:
        throw PictureFolderError("\(url.relativePath) is no text file; write the caption into one.")
      default: throw PictureFileError(name: url.relativePath, problem: .init(error))
      }
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw PictureFolderError("\(url.relativePath) is not text in UTF-8; save it again as UTF-8.")
    }
    return text
  }

  /// A caption with every run of spaces and line breaks as one space.
  static func checked(_ text: String, of file: String, limit: Int) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let caption = words.joined(separator: " ").printable()
    guard !caption.isEmpty else {
      throw PictureFolderError("The caption of \(file) is empty; write what the picture shows.")
    }
    guard caption.count <= limit else {
      throw PictureFolderError(
        "The caption of \(file) has \(caption.count) letters, and at most \(limit) are read; "
          + "shorten it.")
    }
    return caption
  }
}
