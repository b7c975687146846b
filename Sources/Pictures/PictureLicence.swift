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
  /// The same for French readers; nil where nothing reads otherwise, and in files of earlier versions.
  public let french: FrenchWords?

  /// What French readers find in place of the English words; names of works, people and licences stay,
  /// unless a word says otherwise.
  public struct FrenchWords: Hashable, Codable, Sendable {
    /// The work; nil where the name is the same.
    public let work: String?
    /// Who made it; nil where the name is the same.
    public let holder: String?
    /// The licence; nil where the name is the same.
    public let licence: String?
    /// What was done to the work.
    public let changes: String

    /// Words for the changes, and for what is no name.
    public init(
      work: String? = nil, holder: String? = nil, licence: String? = nil, changes: String
    ) {
      (self.work, self.holder, self.licence) = (work, holder, licence)
      self.changes = changes
    }
  }

  /// A licence line.
  public init(
    work: String, holder: String, licence: String, url: String, changes: String,
    french: FrenchWords? = nil
  ) {
    (self.work, self.holder, self.licence, self.url) = (work, holder, licence, url)
    (self.changes, self.french) = (changes, french)
  }

  /// The line as it is printed under a picture.
  public var line: String {
    "\(work), © \(holder), \(licence)\(url.isEmpty ? "" : " (\(url))"); \(changes)"
  }

  /// The same licence for French readers: its line is French wherever words are not names.
  public var inFrench: PictureLicence {
    guard let french else { return self }
    return PictureLicence(
      work: french.work ?? work, holder: french.holder ?? holder,
      licence: french.licence ?? licence, url: url, changes: french.changes)
  }
}
