import Datasets
import Testing

@Suite("Shapes, held out")
struct ShapesSplitTests {
  private struct Pair: Hashable {
    let form: ShapeForm
    let colour: ShapeColour
    init(_ scene: ShapeScene) { (form, colour) = (scene.form, scene.colour) }
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
}
