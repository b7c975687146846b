import Datasets
import Pictures
import Testing

@Suite("Shapes, drawn")
struct ShapeDrawingTests {
  @Test("All 1,728 scenes are drawn, and no two look the same")
  func allDistinct() {
    #expect(ShapesWorld.scenes.count == 4 * 6 * 2 * 9 * 4)
    #expect(ShapesWorld.scenes.enumerated().allSatisfy { $0.offset == $0.element.number })
    let pictures = Set(ShapesWorld.scenes.map(\.picture))
    #expect(pictures.count == 1_728)
    #expect(pictures.allSatisfy { $0.width == 16 && $0.height == 16 && $0.isOpaque })
  }

  // MARK: Coverage

  /// The share of the pixel [left, left + 1] × [top, top + 1] inside the disc of radius side/2, by
  /// integrating the length of its chords: independent of any test of single points.
  private func discArea(column: Int, row: Int, side: Int) -> Double {
    let radius = Double(side) / 2
    let slices = 4_000
    var area = 0.0
    for i in 0..<slices {
      let y = Double(row) + (Double(i) + 0.5) / Double(slices) - radius
      let half = (max(0, radius * radius - y * y)).squareRoot()
      let left = max(Double(column) - radius, -half)
      let right = min(Double(column) + 1 - radius, half)
      area += max(0, right - left) / Double(slices)
    }
    return area
  }

  /// Whether every count of quarters is the one nearest to the exact area.
  private func isNearest(_ quarters: [Int], side: Int) -> Bool {
    quarters.indices.allSatisfy {
      let area = discArea(column: $0 % side, row: $0 / side, side: side)
      return abs(4 * area - Double(quarters[$0])) <= 0.5 + 1e-3
    }
  }

  @Test("A circle covers its exact area, to the nearest quarter", arguments: ShapeSize.allCases)
  func circleCoverage(size: ShapeSize) {
    let side = size.side
    #expect(isNearest(ShapeCoverage.quarters(of: .circle, size: size), side: side))

    // Wrong twins: one sample in the middle of a pixel; areas cut down instead of rounded.
    let centreOnly = (0..<side * side).map { i in
      let x = Double(2 * (i % side) + 1 - side) / Double(side)
      let y = Double(2 * (i / side) + 1 - side) / Double(side)
      return ShapeForm.circle.contains(x: x, y: y) ? 4 : 0
    }
    let cutDown = (0..<side * side).map {
      Int(4 * discArea(column: $0 % side, row: $0 / side, side: side) - 1e-3)
    }
    #expect(!isNearest(centreOnly, side: side))
    #expect(!isNearest(cutDown, side: side))
  }

  @Test("The small triangle and the small heart, quarter by quarter")
  func smallMasks() {
    // By hand: the triangle's sides widen by half a pixel a row, so an edge pixel holds a triangle of
    // area 1/4 in even rows and all but such a triangle in odd ones.
    #expect(
      ShapeCoverage.quarters(of: .triangle, size: .small) == [
        0, 0, 1, 1, 0, 0,
        0, 0, 3, 3, 0, 0,
        0, 1, 4, 4, 1, 0,
        0, 3, 4, 4, 3, 0,
        1, 4, 4, 4, 4, 1,
        3, 4, 4, 4, 4, 3,
      ])
    #expect(
      ShapeCoverage.quarters(of: .heart, size: .small) == [
        2, 4, 2, 2, 4, 2,
        4, 4, 4, 4, 4, 4,
        2, 4, 4, 4, 4, 2,
        0, 4, 4, 4, 4, 0,
        0, 1, 4, 4, 1, 0,
        0, 0, 2, 2, 0, 0,
      ])
  }

  @Test("Every shape is its own mirror image; the circle and the square also on their side")
  func symmetry() {
    for form in ShapeForm.allCases {
      for size in ShapeSize.allCases {
        let (mask, side) = (ShapeCoverage.quarters(of: form, size: size), size.side)
        let pixels = mask.indices.map { (column: $0 % side, row: $0 / side) }
        #expect(mask == pixels.map { mask[$0.row * side + side - 1 - $0.column] })
        if form == .circle || form == .square {
          #expect(mask == pixels.map { mask[$0.column * side + $0.row] })
        }
      }
    }
  }

  @Test("The four forms differ in at least seven pixels, also when small")
  func formsDiffer() {
    for size in ShapeSize.allCases {
      let masks = ShapeForm.allCases.map { ShapeCoverage.quarters(of: $0, size: size) }
      for i in masks.indices {
        for j in 0..<i {
          #expect(zip(masks[i], masks[j]).count { abs($0 - $1) >= 2 } >= 7)
        }
      }
    }
  }

  // MARK: Colours

  @Test("The whole world has 82 colours: six, four, and the quarters between them")
  func finitePalette() {
    func colours(_ pictures: [Picture]) -> Set<Colour> {
      Set(pictures.flatMap { p in (0..<256).map { p[$0 % 16, $0 / 16] } })
    }
    let expected = Set(
      ShapeColour.allCases.flatMap { top in
        ShapeBackground.allCases.flatMap { bottom in
          (0...4).map { ShapeCoverage.mix(top.colour, over: bottom.colour, quarters: $0) }
        }
      })
    #expect(expected.count == 82)
    #expect(colours(ShapesWorld.scenes.map(\.picture)) == expected)

    // Wrong twin: edges in eighths, here (204, 22, 38) once and white seven times, bring others in.
    #expect(!expected.contains(Colour(red: 249, green: 226, blue: 228)))
  }

  @Test("A quarter of red on white, by hand")
  func mixing() {
    // Red (204, 22, 38): (204 + 3 · 255)/4 = 242.25, (22 + 765)/4 = 196.75, (38 + 765)/4 = 200.75.
    let mixed = ShapeCoverage.mix(ShapeColour.red.colour, over: .white, quarters: 1)
    #expect(mixed == Colour(red: 242, green: 197, blue: 201))
    let swapped = ShapeCoverage.mix(.white, over: ShapeColour.red.colour, quarters: 1)
    #expect(swapped != mixed)
  }

  // MARK: Places

  @Test("Shapes stand on whole pixels: the same box of pixels returns at all nine places")
  func wholePixels() {
    for form in ShapeForm.allCases {
      for size in ShapeSize.allCases {
        let boxes = ShapePosition.allCases.map { position -> [Colour] in
          let picture = ShapeScene(
            form: form, colour: .blue, size: size, position: position, background: .beige
          ).picture
          let (left, top) = (size.offset(position.column), size.offset(position.row))
          var rest = picture
          let box = (0..<size.side * size.side).map { i -> Colour in
            let (x, y) = (left + i % size.side, top + i / size.side)
            defer { rest[x, y] = ShapeBackground.beige.colour }
            return picture[x, y]
          }
          #expect(rest == Picture(width: 16, height: 16, filledWith: ShapeBackground.beige.colour))
          return box
        }
        #expect(Set(boxes).count == 1)
      }
    }
  }

  @Test("The middle is the middle: the mirror image of left is right, of top is bottom")
  func mirroredPlaces() {
    for size in ShapeSize.allCases {
      for place in 0..<3 {
        #expect(size.offset(place) == 16 - size.side - size.offset(2 - place))
      }
    }
  }
}
