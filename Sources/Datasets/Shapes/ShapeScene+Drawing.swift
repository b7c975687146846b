public import Pictures

extension ShapeScene {
  /// Pixels along one side of a picture of this world.
  public static let side = 16

  /// The scene, drawn: 16 × 16 opaque pixels.
  ///
  /// A pixel of which the shape covers k quarters has the colour
  ///
  ///     (k · shape + (4 − k) · background) / 4,   k = 0 … 4
  ///
  /// Coverage in quarters keeps the number of different pixels small (6 · 4 · 3 mixtures, 6 colours
  /// and 4 backgrounds: 82), and whole-pixel positions make the same small patches return all over
  /// the world. That is what lets the exact local denoiser count patches instead of guessing.
  public var picture: Picture {
    var picture = Picture(
      width: Self.side, height: Self.side, filledWith: background.colour)
    let corner = (x: size.offset(position.column), y: size.offset(position.row))
    let quarters = ShapeCoverage.quarters(of: form, size: size)
    for y in 0..<size.side {
      for x in 0..<size.side {
        picture[corner.x + x, corner.y + y] = ShapeCoverage.mix(
          colour.colour, over: background.colour, quarters: quarters[y * size.side + x])
      }
    }
    return picture
  }
}

extension ShapeSize {
  /// Where the box begins in column (or row) 0, 1, 2: small at 1, 5, 9 and large at 0, 3, 6 pixels.
  ///
  /// Both sizes are symmetric about the middle of the picture in place 1.
  package func offset(_ place: Int) -> Int {
    self == .small ? 1 + 4 * place : 3 * place
  }
}

/// How much of each pixel a shape covers, in quarters.
package enum ShapeCoverage {
  /// The quarters 0…4 of every pixel of the shape's box, row by row.
  ///
  ///     k = floor(4 · (share of 16 × 16 sample points inside) + 1/2)
  ///
  /// The points stand symmetrically, so that symmetric shapes stay so to the last bit.
  package static func quarters(of form: ShapeForm, size: ShapeSize) -> [Int] {
    masks[form.rawValue * ShapeSize.allCases.count + size.rawValue]
  }

  private static let masks: [[Int]] = ShapeForm.allCases.flatMap { form in
    ShapeSize.allCases.map { sampled(side: $0.side, inside: form.contains) }
  }

  package static func sampled(side: Int, inside: (_ x: Double, _ y: Double) -> Bool) -> [Int] {
    let points = 16  // along a pixel's side
    return (0..<side * side).map { pixel in
      let (column, row) = (pixel % side, pixel / side)
      var count = 0
      for j in 0..<points {
        for i in 0..<points {
          // Odd numerators over an even denominator: never on the axis, ±x exactly opposite.
          let x = Double(2 * (column * points + i) + 1 - side * points) / Double(side * points)
          let y = Double(2 * (row * points + j) + 1 - side * points) / Double(side * points)
          if inside(x, y) { count += 1 }
        }
      }
      return (4 * count + points * points / 2) / (points * points)
    }
  }

  /// `(k · top + (4 − k) · bottom) / 4`, each channel rounded to nearest.
  package static func mix(_ top: Colour, over bottom: Colour, quarters k: Int) -> Colour {
    func channel(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
      UInt8((k * Int(top) + (4 - k) * Int(bottom) + 2) / 4)
    }
    return Colour(
      red: channel(top.red, bottom.red), green: channel(top.green, bottom.green),
      blue: channel(top.blue, bottom.blue))
  }
}

extension ShapeForm {
  /// Whether a point of the box, from (−1, −1) at its top left to (1, 1), lies inside.
  ///
  ///     circle     x² + y² ≤ 1
  ///     square     everywhere
  ///     triangle   |x| ≤ (1 + y)/2
  ///     heart      above y = −1/2: (|x| − 1/2)² + (y + 1/2)² ≤ 1/4, two half discs;
  ///                below: |x| ≤ (1 − t)(1 + t/2) with t = (2y + 1)/3, from their sides to the tip
  ///
  /// The triangle's sides fall two pixels while they widen by one: all its coverages are whole
  /// quarters before any rounding.
  package func contains(x: Double, y: Double) -> Bool {
    switch self {
    case .circle:
      return x * x + y * y <= 1
    case .square:
      return true
    case .triangle:
      return abs(x) <= (1 + y) / 2
    case .heart:
      guard y > -0.5 else {
        let (dx, dy) = (abs(x) - 0.5, y + 0.5)
        return dx * dx + dy * dy <= 0.25
      }
      let t = (2 * y + 1) / 3
      return abs(x) <= (1 - t) * (1 + t / 2)
    }
  }
}
