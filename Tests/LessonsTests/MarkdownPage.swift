import Foundation
import Testing

/// A page of the project that readers see, as it stands in the package's folder.
struct MarkdownPage: CustomTestStringConvertible {
  /// Where it is, beginning in the package's folder.
  let path: String
  /// Its words, without blocks of code: what stands there is to be typed, and no link.
  let text: String

  /// A page that is on the disk.
  init(_ path: String) throws {
    let text = try String(contentsOf: Self.package.appendingPathComponent(path), encoding: .utf8)
    self.init(path, text: text)
  }

  /// A page that might be there.
  init(_ path: String, text: String) {
    self.path = path
    self.text = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
  }

  var testDescription: String { path }

  /// The folder that holds Package.swift.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All pages that belong to the project: what was built or drawn here does not.
  static let all: [MarkdownPage] = {
    let found = FileManager.default.enumerator(atPath: package.path)?.compactMap { $0 as? String }
    return (found ?? []).sorted().compactMap { path in
      let folders = path.split(separator: "/").dropLast()
      let isOurs =
        !folders.contains { $0.hasPrefix(".") }
        && (folders.first != "Output" || path.hasPrefix("Output/gallery/"))
      return path.hasSuffix(".md") && isOurs ? try? MarkdownPage(path) : nil
    }
  }()

  /// What its links and pictures point to.
  var links: [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
  }

  /// The links that lead nowhere within the project; addresses of the web are not asked for.
  var brokenLinks: [String] {
    links.filter { link in
      guard !link.contains("://") else { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let target = resolved(String(parts[0])) else { return true }
      let whole = Self.package.appendingPathComponent(target)
      let isThere = target == path || FileManager.default.fileExists(atPath: whole.path)
      guard isThere, parts.count == 2 else { return !isThere }
      let page = target == path ? self : try? MarkdownPage(target)
      return page?.anchors.contains(String(parts[1])) != true
    }
  }

  /// A link's file, beginning in the package's folder; nil outside of it.
  func resolved(_ link: String) -> String? {
    if link.isEmpty { return path }
    var folders = path.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
      if part != ".." {
        folders.append(part)
      } else if folders.popLast() == nil {
        return nil
      }
    }
    return folders.joined(separator: "/")
  }

  /// The names by which its headings are linked: small letters, dashes for blanks, no signs.
  var anchors: Set<String> {
    Set(
      text.matches(of: /(?m)^#+ (.+)$/).map { heading in
        String(
          heading.output.1.lowercased().compactMap { letter in
            if letter == " " { return "-" }
            return letter.isLetter || letter.isNumber || "-_".contains(letter) ? letter : nil
          })
      })
  }

  /// Its tables, each a list of rows without the head, each row a list of cells.
  var tables: [[[String]]] {
    var tables: [[[String]]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isInside = false
        continue
      }
      if !isInside { tables.append([]) }
      isInside = true
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
      tables[tables.count - 1].append(cells.map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return tables.map { Array($0.dropFirst(2)) }
  }

  /// Its words with single blanks between them, however its lines are broken.
  var words: String { Self.words(of: text) }

  /// Words with single blanks between them.
  static func words(of text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Quoted as code in a text: names of figures, and of symbols.
  static func code(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  /// The links of a text, with the name that each shows.
  static func namedLinks(in text: String) -> [(name: String, target: String)] {
    text.matches(of: /\[`?([^\]`]+)`?\]\(([^)\s]+)\)/).map {
      (String($0.output.1), String($0.output.2))
    }
  }
}
