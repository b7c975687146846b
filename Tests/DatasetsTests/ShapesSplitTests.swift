import Datasets
import Testing

@Suite("Shapes, held out")
struct ShapesSplitTests {
  private struct Pair: Hashable {
    let form: ShapeForm
    let colour: ShapeColour
    init(_ scene: ShapeScene) { (form, colour) = (scene.form, scene.colour) }
    static func comesFirst(_ a: Pair, _ b: Pair) -> Bool {
      (a.form.rawValue, a.colour.rawValue) < (b.form.rawValue, b.colour.rawValue)
    }
  }

  /// What the three parts promise.
  private func isSound(
    training: [ShapeScene], random: [ShapeScene], pairs: [ShapeScene]
  ) -> Bool {
    let heldOut = Set(pairs.map(Pair.init))
    let shown = Set(training.map(Pair.init))
    return (training.count, random.count, pairs.count) == (720, 720, 288)
      && Set(training + random + pairs).count == 1_728
      && heldOut.count == 4 && Set(heldOut.map(\.form)).count == 4
      && Set(heldOut.map(\.colour)).count == 4
      && heldOut.isDisjoint(with: shown) && shown == Set(random.map(Pair.init))
      && shown.count == 20
  }

  @Test("720 to learn from, 720 and 288 held out, whatever the seed", arguments: UInt64(1)...20)
  func parts(seed: UInt64) {
    let split = ShapesSplit(seed: seed)
    #expect(
      isSound(
        training: split.training, random: split.heldOutRandom, pairs: split.heldOutPairs))
    let values = split.training.map(\.description)
    #expect(Set(values.map(\.colour)).count == 6 && Set(values.map(\.form)).count == 4)
    #expect(Set(values.map(\.position)).count == 9 && Set(values.map(\.background)).count == 4)
  }

  @Test("Parts whose pairs leak into training are rejected")
  func wrongTwins() {
    let split = ShapesSplit(seed: 1)
    var leaking = split.training
    leaking[0] = split.heldOutPairs[0]
    #expect(
      !isSound(training: leaking, random: split.heldOutRandom, pairs: split.heldOutPairs))
    let inOrder = ShapesWorld.scenes
    #expect(
      !isSound(
        training: Array(inOrder[..<720]), random: Array(inOrder[720..<1_440]),
        pairs: Array(inOrder[1_440...])))
  }

  @Test("The shipped split stays what it is")
  func pinned() {
    let split = ShapesWorld.split
    #expect(split.training.prefix(8).map(\.number) == [73, 74, 77, 79, 80, 81, 82, 83])
    #expect(
      split.heldOutColours == [.circle: .red, .square: .yellow, .triangle: .orange, .heart: .blue])
    #expect(ShapesSplit(seed: 2).training != split.training)
  }

  /// Whether parts with fewer pairs lie in those with more, and the smallest shows everything once.
  private func areNested(_ parts: [[ShapeScene]]) -> Bool {
    let sets = parts.map { Set($0) }
    guard let least = parts.first else { return false }
    let isEverythingMet =
      Set(least.map(\.form)).count == 4 && Set(least.map(\.colour)).count == 6
    return isEverythingMet && zip(sets, sets.dropFirst()).allSatisfy { $0.isStrictSubset(of: $1) }
  }

  @Test("Fewer pairs to learn from, the same held out", arguments: UInt64(1)...5)
  func limited(seed: UInt64) {
    let split = ShapesSplit(seed: seed)
    let parts = ShapesSplit.seenPairCounts.map { split.limited(toSeenPairs: $0) }
    for (count, part) in zip(ShapesSplit.seenPairCounts, parts) {
      #expect(Set(part.training.map(Pair.init)).count == count)
      #expect(Set(part.heldOutRandom.map(Pair.init)).count == count)
      #expect(part.heldOutPairs == split.heldOutPairs)
    }
    #expect(parts.last?.training == split.training)
    #expect(areNested(parts.map(\.training)))
    // Forms in the order of their numbers leave some out at first.
    let inOrder = [6, 20].map { count in
      let pairs = Set(
        Array(Set(split.training.map(Pair.init))).sorted(by: Pair.comesFirst).prefix(count))
      return split.training.filter { pairs.contains(Pair($0)) }
    }
    #expect(!areNested(inOrder))
  }
}
