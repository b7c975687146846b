import Datasets
import Languages
import Testing

@Suite("Labels of emoji")
struct EmojiLabelTests {
  @Test("each has a dozen drawings at least, and every name in the rules exists")
  func counts() throws {
    let entries = try EmojiWorld().entries
    let counts = EmojiLabel.allCases.map { label in entries.count { EmojiLabel($0) == label } }
    #expect(counts.allSatisfy { $0 >= 12 })
    #expect(counts == [19, 109, 16, 19, 12, 19, 24, 22])
  }

  @Test(
    "plain things have the label that anyone would give them",
    arguments: [
      ("automobile", EmojiLabel.car), ("bus", .car), ("firefighter", .person), ("black cat", .cat),
      ("pouting cat", .cat), ("owl", .bird), ("tulip", .flower), ("banana", .fruit),
      ("blue heart", .heart), ("castle", .house),
    ])
  func plain(name: String, label: EmojiLabel) throws {
    let entry = try EmojiWorld().entries.first { $0.name.en == name }
    #expect(entry.flatMap { EmojiLabel($0) } == label)
  }

  @Test(
    "what is none of the eight has no label",
    arguments: ["hammer", "feather", "bicycle", "dog", "brick", "love letter", "cloud"])
  func none(name: String) throws {
    let entry = try EmojiWorld().entries.first { $0.name.en == name }
    #expect(entry != nil && entry.flatMap { EmojiLabel($0) } == nil)
  }

  @Test("pictures and labels stand in the same order in every style")
  func order() throws {
    let world = try EmojiWorld()
    let two = try world.labelledPictures(in: [.colour, .twemoji])
    let one = try world.labelledPictures(in: [.twemoji])
    #expect(two.count == 2 * one.count && one.count == 240)
    #expect(
      Array(two.labels.suffix(240)) == one.labels && Array(two.names.prefix(240)) == one.names)
    #expect(two.pictures[0] != one.pictures[0] && two.pictures[240] == one.pictures[0])
  }
}
