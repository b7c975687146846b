/// Where a picture comes from and what one may do with it: the line that stands beside every figure.
public struct PictureLicence: Hashable, Codable, Sendable {
  /// The work that it was taken from: "Noto Color Emoji".
  public let work: String
  /// Who made it: "Google LLC".
  public let holder: String
  /// The licence by its short name: "OFL-1.1".
  public let licence: String
  /// Where the licence can be read; empty when there is no such place.
  public let url: String
  /// What was done to the work: "scaled to 24 pixels".
  public let changes: String

  /// A licence line.
  public init(work: String, holder: String, licence: String, url: String, changes: String) {
    (self.work, self.holder, self.licence, self.url) = (work, holder, licence, url)
    self.changes = changes
  }

  /// The line as it is printed under a picture.
  public var line: String {
    "\(work), © \(holder), \(licence)\(url.isEmpty ? "" : " (\(url))"); \(changes)"
  }
}
