import Foundation
package import Pictures

/// Pictures like those that Snow writes into animations.
package enum SamplePictures {
  /// Snow: every channel of every pixel drawn at random, so that no two pixels have one colour.
  package static func snow(side: Int = 24, seed: UInt64 = 1) -> Picture {
    var generator = SampleGenerator(seed: seed)
    var picture = Picture(width: side, height: side, filledWith: .white)
    for y in 0..<side {
      for x in 0..<side {
        picture[x, y] = Colour(UInt32.random(in: 0...0xFFFFFF, using: &generator))
      }
    }
    return picture
  }

  /// A shaded yellow face with smooth edges on white, as an emoji is drawn.
  package static func face(side: Int = 24) -> Picture {
    drawn(width: side, height: side) { x, y in
      let (u, v) = (2 * x / Double(side) - 1, 2 * y / Double(side) - 1)
      let radius = (u * u + v * v).squareRoot()
      if radius > 0.92 { return nil }
      if radius > 0.85 { return (0.85, 0.55, 0.1) }
      for eye in [-0.32, 0.32] where hypot(u - eye, (v + 0.2) * 0.7) < 0.12 {
        return (0.3, 0.18, 0.1)
      }
      if v > 0.25 && hypot(u, v - 0.2) < 0.48 {
        return v > 0.5 ? (0.9, 0.3, 0.35) : (0.45, 0.2, 0.15)
      }
      let light = 1 - 0.25 * hypot(u + 0.3, v + 0.4)
      return (light, 0.85 * light, 0.25 * light * light)
    }
  }

  /// A page of a figure: two pictures of snow with lines of smooth letters above and below.
  package static func page(seed: UInt64 = 1, snowSeed: UInt64 = 1) -> Picture {
    var generator = SampleGenerator(seed: seed &+ 100)
    let inks = [(0.13, 0.15, 0.2), (0.13, 0.15, 0.2), (0.4, 0.43, 0.5), (0.0, 0.35, 0.7)]
    typealias Stroke = (x0: Double, y0: Double, x1: Double, y1: Double)
    var strokes: [(Stroke, Int)] = []
    for (line, y) in [14.0, 32, 250, 268].enumerated() {
      for letter in 0..<38 where letter % 7 != 6 {
        for _ in 0..<3 {
          let x = 16 + 11 * Double(letter)
          func place() -> (Double, Double) {
            (x + .random(in: 0...7, using: &generator), y + .random(in: 0...11, using: &generator))
          }
          let (from, to) = (place(), place())
          strokes.append((Stroke(from.0, from.1, to.0, to.1), line))
        }
      }
    }
    var page = drawn(width: 450, height: 290) { x, y in
      for (stroke, line) in strokes where abs(stroke.y0 - y) < 13 && abs(stroke.x0 - x) < 9 {
        let (dx, dy) = (stroke.x1 - stroke.x0, stroke.y1 - stroke.y0)
        let along = ((x - stroke.x0) * dx + (y - stroke.y0) * dy) / max(dx * dx + dy * dy, 1e-9)
        let t = min(max(along, 0), 1)
        if hypot(stroke.x0 + t * dx - x, stroke.y0 + t * dy - y) < 0.7 { return inks[line] }
      }
      return nil
    }
    for (i, left) in [20, 238].enumerated() {
      let snow = snow(seed: snowSeed &+ UInt64(100 * i))
      for y in 0..<192 {
        for x in 0..<192 { page[left + x, 50 + y] = snow[x / 8, y / 8] }
      }
    }
    return page
  }

  /// How a picture of snow becomes the face, in equal steps.
  package static func animation(count: Int) -> [Picture] {
    let (snow, face) = (snow().values(), face().values())
    return (0..<count).map { step in
      let share = Float(step) / Float(count - 1)
      let values = zip(snow, face).map { $0 * (1 - share) + $1 * share }
      return Picture(values: values, width: 24, height: 24)
    }
  }

  /// Draws a scene with 4 × 4 points in each pixel; nil is the white ground.
  private static func drawn(
    width: Int, height: Int, _ colour: (Double, Double) -> (Double, Double, Double)?
  ) -> Picture {
    var picture = Picture(width: width, height: height, filledWith: .white)
    for y in 0..<height {
      for x in 0..<width {
        var sum = (0.0, 0.0, 0.0)
        for point in 0..<16 {
          let (dx, dy) = ((Double(point % 4) + 0.5) / 4, (Double(point / 4) + 0.5) / 4)
          let c = colour(Double(x) + dx, Double(y) + dy) ?? (1, 1, 1)
          sum = (sum.0 + c.0, sum.1 + c.1, sum.2 + c.2)
        }
        func byte(_ sum: Double) -> UInt8 { UInt8((sum / 16 * 255).rounded()) }
        picture[x, y] = Colour(red: byte(sum.0), green: byte(sum.1), blue: byte(sum.2))
      }
    }
    return picture
  }
}
