import Datasets
import Pictures
import Testing

/// How far colours look apart, also to people whose eyes have two kinds of cones instead of three.
@Suite("Colours of the shapes")
struct ShapeColourTests {
  /// The least distance of a shape's colour to any other shape's or background's, for one eye.
  private func leastDistance(
    _ shapes: [Colour], _ backgrounds: [Colour], seenBy eye: Eye
  ) -> Double {
    let all = (shapes + backgrounds).map(eye.seen)
    return shapes.indices.flatMap { i in
      all.indices.filter { $0 > i }.map { j in
        let d = all[i] - all[j]
        return (d * d).sum().squareRoot()
      }
    }.min() ?? 0
  }

  @Test("Every shape stands out from every other colour, whatever cones an eye has")
  func apart() {
    let shapes = ShapeColour.allCases.map(\.colour)
    let backgrounds = ShapeBackground.allCases.map(\.colour)
    for eye in Eye.all {
      let least = leastDistance(shapes, backgrounds, seenBy: eye)
      #expect(least >= (eye.name == "all cones" ? 0.15 : 0.06), "\(eye.name): \(least)")
    }

    // Wrong twin: the web's pure colours, among which a green and an orange look alike to some.
    let pure = [0xFF0000, 0xFFA500, 0xFFFF00, 0x00FF00, 0x0000FF, 0x800080].map { Colour($0) }
    #expect(Eye.all.contains { leastDistance(pure, backgrounds, seenBy: $0) < 0.06 })
  }

  @Test("No shape has the colour of a background")
  func noneEqual() {
    let backgrounds = Set(ShapeBackground.allCases.map(\.colour))
    #expect(backgrounds.isDisjoint(with: ShapeColour.allCases.map(\.colour)))
    #expect(backgrounds.count == 4)
  }
}
