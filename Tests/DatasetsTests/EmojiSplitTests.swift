import Datasets
import Testing

@Suite("The emoji that are held out")
struct EmojiSplitTests {
  @Test("are a tenth of all things; the parts share none and lack none")
  func parts() {
    let split = EmojiSplit.standard
    #expect(split.training.count == 1102 && split.heldOut.count == 122)
    #expect((split.training + split.heldOut).sorted() == Array(0..<1224))
    #expect(split.training == split.training.sorted() && split.heldOut == split.heldOut.sorted())
    // They are drawn from everywhere, not cut off at one end.
    #expect(split.heldOut.contains { $0 < 200 } && split.heldOut.contains { $0 > 1000 })
  }

  @Test("depend on the seed alone")
  func seeds() {
    #expect(EmojiSplit(count: 1224, seed: 1).heldOut == EmojiSplit.standard.heldOut)
    #expect(EmojiSplit(count: 1224, seed: 2).heldOut != EmojiSplit.standard.heldOut)
  }

  @Test("a part of a collection keeps order, names, things and licences")
  func part() throws {
    let all = try EmojiWorld().captionedPictures(in: .colour)
    let kept = Set(EmojiSplit.standard.heldOut)
    let part = all.where { kept.contains($0) }
    #expect(part.count == 122)
    for (place, original) in EmojiSplit.standard.heldOut.enumerated() {
      #expect(part.pictures[place] == all.pictures[original])
      #expect(part.names[place] == all.names[original])
      #expect(part.thingNames[part.things[place]] == all.thingNames[all.things[original]])
      #expect(part.licences[place] == all.licences[original])
    }
  }
}
