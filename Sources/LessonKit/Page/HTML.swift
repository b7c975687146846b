/// A piece of a web page, in which no text can turn into markup by mistake.
///
/// Texts that are put into it are escaped, pieces are not: the compiler tells them apart.
///
///     let note: HTML = "<p>\("2 < 3")</p>"   // <p>2 &lt; 3</p>
public struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The piece as it is sent to a browser.
  public let source: String

  /// A piece that was written by hand.
  public init(stringLiteral source: String) {
    self.source = source
  }

  /// A piece with texts and other pieces in it.
  public init(stringInterpolation: Interpolation) {
    source = stringInterpolation.source
  }

  /// What is between the parts that were written by hand.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var source = ""

    /// Nothing so far.
    public init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(2 * literalCapacity)
    }

    /// Adds a part that was written by hand.
    public mutating func appendLiteral(_ literal: String) { source += literal }

    /// Adds a text, escaped.
    public mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Int) { source += "\(number)" }

    /// Adds a piece.
    public mutating func appendInterpolation(_ piece: HTML) { source += piece.source }

    /// Adds some pieces, each on a line of its own.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      source += pieces.map(\.source).joined(separator: "\n")
    }
  }

  /// A text as it is written in a page, within quotation marks too; control characters are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n": escaped += "\n"
      default:
        if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// The address of a file, seen from the page: everything but letters, digits and four signs is
  /// written in hexadecimal, so that no name is taken for the address of something else.
  static func address(_ path: [String]) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~".utf8)
    return path.map { name in
      name.utf8.map { byte in
        plain.contains(byte)
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
    }.joined(separator: "/")
  }
}
