import Datasets
import Languages
import Testing

@Suite("Gardens, held out")
struct GardenSplitTests {
  /// Every pair of a triple's choices, by name.
  private func pairs(_ triple: GardenTriple) -> [String] {
    [
      "\(triple.plant) of \(triple.material)", "\(triple.plant) on \(triple.ground)",
      "\(triple.material) on \(triple.ground)",
    ]
  }

  /// What a split promises.
  private func isSound(seen: [GardenTriple], heldOut: [GardenTriple]) -> Bool {
    (seen.count, heldOut.count) == (320, 80) && Set(seen + heldOut).count == 400
      && heldOut.contains(.article) && heldOut.contains(.mirror)
      && Set(seen.flatMap(pairs)).count == 40 + 40 + 100
  }

  @Test(
    "320 triples seen, 80 held out, every pair met, whatever the seed", arguments: UInt64(1)...20)
  func parts(seed: UInt64) {
    let split = GardenSplit(seed: seed)
    #expect(isSound(seen: split.seen, heldOut: split.heldOut))
    let scenes = split.heldOut.map { GardenScene($0, sky: .rain, count: 3, layout: 15) }
    #expect(scenes.allSatisfy(split.isHeldOut))
    #expect(!split.seen.contains { split.isHeldOut(GardenScene($0, sky: .day, count: 1)) })
  }

  @Test("Splits that forget one are rejected")
  func wrongTwins() {
    let split = GardenWorld.split
    // The article's sentence is shown in place of another triple.
    let swapped = split.heldOut.filter { $0 != .article } + [split.seen[0]]
    #expect(!isSound(seen: split.seen.dropFirst() + [.article], heldOut: swapped))
    // Bacon and fried egg never lie on the ground: their pairs are not met.
    let all = GardenTriple.allCases
    let neverSeen = all.filter { $0.ground == .bacon } + all.filter { $0.ground == .friedEgg }
    #expect(
      !isSound(seen: all.filter { !neverSeen.contains($0) }, heldOut: neverSeen))
  }

  /// Whether none of the first 20,000 scenes of a stream is held out by the shipped split.
  private func isClean(_ split: GardenSplit) -> Bool {
    (0..<20_000).allSatisfy {
      !GardenWorld.split.isHeldOut(split.trainingScene(number: $0, seed: 1))
    }
  }

  @Test("No scene of the training stream is held out; a split by another seed is caught")
  func stream() {
    #expect(isClean(GardenWorld.split))
    #expect(isClean(GardenWorld.split.limited(toSeenTriples: 40)))
    #expect(!isClean(GardenSplit(seed: 2)))
  }

  @Test("The stream shows every seen triple, sky, count and layout about equally often")
  func uniform() {
    let scenes = (0..<20_000).map { GardenWorld.trainingScene(number: $0, seed: 5) }
    func counts(_ value: (GardenScene) -> Int) -> [Int] {
      Dictionary(grouping: scenes, by: value).values.map(\.count)
    }
    // Five standard deviations of a binomial count around its mean.
    func isEven(_ counts: [Int], among cases: Int) -> Bool {
      let mean = 20_000 / Double(cases)
      return counts.count == cases
        && counts.allSatisfy { abs(Double($0) - mean) < 5 * mean.squareRoot() }
    }
    #expect(isEven(counts(\.triple.number), among: 320))
    #expect(isEven(counts(\.sky.rawValue), among: 4))
    #expect(isEven(counts(\.count), among: 3))
    #expect(isEven(counts(\.layout), among: 16))
    #expect(!isEven(counts(\.triple.number), among: 400))
  }

  @Test("Scene k of a stream depends on seed and k alone")
  func counterBased() {
    let forwards = (0..<50).map { GardenWorld.trainingScene(number: $0, seed: 3) }
    let backwards = (0..<50).reversed().map { GardenWorld.trainingScene(number: $0, seed: 3) }
    #expect(forwards == backwards.reversed())
    #expect(forwards != (0..<50).map { GardenWorld.trainingScene(number: $0, seed: 4) })
  }

  @Test("Smaller parts lie in larger ones, and ten triples already show everything")
  func nested() {
    let split = GardenWorld.split
    for (small, large) in [(1, 10), (10, 40), (40, 160), (160, 320)] {
      let (few, many) = (split.limited(toSeenTriples: small), split.limited(toSeenTriples: large))
      #expect(few.seen.count == small && few.seen == Array(many.seen.prefix(small)))
      #expect(few.heldOut == split.heldOut)
    }
    let first = split.seen.prefix(10)
    #expect(Set(first.map(\.plant)).count == 4)
    #expect(Set(first.map(\.material)).count == 10 && Set(first.map(\.ground)).count == 10)
    #expect(split.limited(toSeenTriples: 320).seen == split.seen)
  }

  @Test("The shipped split and its stream stay what they are")
  func pinned() {
    let split = GardenWorld.split
    #expect(split.seen.prefix(8).map(\.number) == [353, 124, 218, 9, 172, 346, 267, 31])
    #expect(split.heldOut.prefix(8).map(\.number) == [4, 6, 18, 19, 22, 50, 53, 59])
    #expect(
      (0..<5).map { GardenWorld.trainingScene(number: $0, seed: 1).number }
        == [6_795, 8_991, 19_569, 70_204, 24_045])
    #expect(
      GardenWorld.trainingScene(number: 7, seed: 1).caption.en
        == "three red trees in the purple garden by day")
  }

  @Test("Scenes become captioned pictures, grouped by what is held out")
  func captioned() {
    let scenes = (0..<6).map { GardenWorld.trainingScene(number: $0, seed: 1) }
    let pictures = GardenWorld.captionedPictures(of: scenes + [scenes[0]])
    #expect(pictures.count == 7 && pictures.side == 32)
    #expect(pictures.names[0] == scenes[0].caption && pictures.things[6] == pictures.things[0])
    #expect(pictures.thingNames[0] == scenes[0].triple.caption)
  }

  @Test("76,800 scenes, numbered in order")
  func numbers() {
    let scenes = GardenScene.allCases
    #expect(scenes.count == 76_800)
    #expect(scenes.enumerated().allSatisfy { $0.offset == $0.element.number })
    #expect(scenes.count(where: GardenWorld.split.isHeldOut) == 15_360)
  }
}
