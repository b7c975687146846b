import Foundation
import Languages

extension EmojiEntry {
  /// Reads and checks the list of captions.
  ///
  /// The files come with Snow, but anyone can edit a file: whatever could break a promise of
  /// ``EmojiWorld`` is checked here, once.
  ///
  /// - Parameters:
  ///   - captions: `captions.json`, an array of objects in the order of the pictures.
  ///   - frenchThings: `things-french.json`, French nouns of English ones.
  ///   - count: how many entries there must be.
  /// - Returns: the entries, all sound.
  /// - Throws: ``EmojiFileError`` that names the entry.
  package static func list(
    captions: [UInt8], frenchThings: [UInt8], count: Int
  ) throws -> [EmojiEntry] {
    let rows: [EmojiCaptionRow] = try decode(captions, from: "captions.json")
    let nouns: [String: String] = try decode(frenchThings, from: "things-french.json")
    guard rows.count == count else {
      throw EmojiFileError(
        "captions.json describes \(rows.count) pictures, and the sheets hold \(count)")
    }
    for (index, row) in rows.enumerated() {
      if let fault = row.fault {
        throw EmojiFileError("captions.json, entry \(index): \(fault)")
      }
    }
    guard Set(rows.map(\.english)).count == count, Set(rows.map(\.french)).count == count else {
      throw EmojiFileError("captions.json gives two pictures the same name")
    }
    return rows.map { row in
      EmojiEntry(
        character: row.character, name: Bilingual(en: row.english, fr: row.french),
        keywordsEnglish: row.keywordsEnglish, keywordsFrench: row.keywordsFrench,
        things: row.things,
        thing: Bilingual(en: row.things[0], fr: nouns[row.things[0]] ?? row.french),
        colours: row.colours, group: row.group, subgroup: row.subgroup, sets: Set(row.sets))
    }
  }

  private static func decode<Value: Decodable>(
    _ bytes: [UInt8], from file: String
  ) throws(EmojiFileError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw EmojiFileError("\(file) is not the list of captions that was expected")
    }
  }
}

/// An entry of `captions.json` as it stands in the file.
private struct EmojiCaptionRow: Decodable {
  let character, codePoints, english, french: String
  let keywordsEnglish, keywordsFrench: [String]
  let group, subgroup: String
  let things, colours: [String]
  let sets: [EmojiSet]

  static let colourWords: Set = [
    "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "gray", "white",
  ]

  /// What is wrong with this entry, if anything.
  var fault: String? {
    let texts =
      [character, english, french, group, subgroup] + keywordsEnglish + keywordsFrench + things
    if !texts.allSatisfy({ (1...120).contains($0.utf8.count) }) {
      return "a text is empty or longer than 120 bytes"
    }
    if texts.contains(where: { $0.utf8.contains { $0 < 0x20 || $0 == 0x7F } }) {
      return "a text holds a control character"
    }
    let scalars = character.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
    if scalars.joined(separator: " ") != codePoints { return "character and codePoints differ" }
    if !(1...4).contains(things.count) { return "there must be 1 to 4 things" }
    if !(1...2).contains(colours.count) || !Self.colourWords.isSuperset(of: colours) {
      return "there must be 1 or 2 colours of the eleven words"
    }
    if keywordsEnglish.count > 40 || keywordsFrench.count > 40 { return "too many keywords" }
    return nil
  }
}

/// A file of the emoji world is not what it should be.
public struct EmojiFileError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ fault: String) {
    description = "\(fault): it is not the file that Snow came with; build again."
  }
}
