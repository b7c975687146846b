public import Languages

/// One of the 1,224 things that people have drawn and named.
public struct EmojiEntry: Hashable, Sendable {
  /// The character itself, such as "🐦".
  public let character: String
  /// Its name, distinct from all others in both languages: "bird", "oiseau".
  public let name: Bilingual
  /// Further words for it in English, without the name; sometimes none.
  public let keywordsEnglish: [String]
  /// Further words for it in French, without the name; sometimes none.
  public let keywordsFrench: [String]
  /// What it shows in English: 1 to 4 plain nouns, most specific first.
  public let things: [String]
  /// What it shows in both languages: the most specific noun.
  ///
  /// The nouns are English. In French, things that several pictures show have a noun of their own
  /// (`things-french.json`); of the others the picture's French name serves.
  public let thing: Bilingual
  /// The main colours of its drawing in ``EmojiStyle/colour``, largest share first.
  ///
  /// 1 or 2 of eleven English words. In other styles the same thing may have other colours.
  public let colours: [String]
  /// The group of Unicode's list: "Animals & Nature".
  public let group: String
  /// The group within the group: "animal-bird".
  public let subgroup: String
  /// The selections that it belongs to.
  public let sets: Set<EmojiSet>
}

/// A selection of emoji.
public enum EmojiSet: String, CaseIterable, Sendable, Codable {
  /// 612 things to draw: animals, plants, food, places, vehicles, household ...
  case small
  /// 984: the small set, costumes, body, roles, objects, games.
  case pictorial
}
