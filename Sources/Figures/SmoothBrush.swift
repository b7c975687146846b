import CGD
public import Pictures

/// Draws lines, discs and areas with smooth edges.
///
/// gd's own smooth lines are one pixel thin. So shapes are drawn four times larger and every block
/// of 4 by 4 becomes one pixel, its colour weighed by coverage. That happens tile by tile, so that
/// it needs little memory however large the page is: the same drawing code runs once a tile.
public struct SmoothBrush {
  /// How many times larger shapes are drawn.
  static let finer = 4

  let image: gdImagePtr
  let origin: Point  // in units
  let scale: Double  // fine pixels of a unit

  /// A line through points, with round joints and ends.
  ///
  /// - Parameters:
  ///   - points: its corners.
  ///   - thickness: in units.
  ///   - colour: may be partly clear.
  ///   - dash: lengths of dash and gap in units; nil draws a solid line.
  public func line(
    _ points: [Point], thickness: Double, _ colour: Colour, dash: (Double, Double)? = nil
  ) {
    let pieces = dash.map { Self.dashed(points, $0.0, $0.1) } ?? [points]
    for piece in pieces {
      for (a, b) in zip(piece, piece.dropFirst()) {
        segment(a, b, thickness: thickness, colour)
      }
      for point in piece {
        disc(at: point, radius: thickness / 2, colour)
      }
    }
  }

  /// A filled disc.
  public func disc(at centre: Point, radius: Double, _ colour: Colour) {
    let diameter = Int32((2 * radius * scale).rounded())
    gdImageFilledEllipse(image, fineX(centre), fineY(centre), diameter, diameter, colour.gdColour)
  }

  /// A ring, filled with the colour of what it stands on.
  func ring(at centre: Point, radius: Double, _ colour: Colour, _ ground: Colour) {
    disc(at: centre, radius: radius, colour)
    disc(at: centre, radius: radius - 1.8, ground)
  }

  /// A filled polygon.
  public func area(_ corners: [Point], _ colour: Colour) {
    var points = corners.map { gdPoint(x: fineX($0), y: fineY($0)) }
    gdImageFilledPolygon(image, &points, Int32(points.count), colour.gdColour)
  }

  /// An arrow from left to right, or any other way, its head at `end`.
  public func arrow(from start: Point, to end: Point, thickness: Double, _ colour: Colour) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let (ux, uy) = (dx / length, dy / length)
    let head = min(3.2 * thickness + 1.5, length)
    func point(_ along: Double, _ across: Double) -> Point {
      Point(end.x - ux * along - uy * across, end.y - uy * along + ux * across)
    }
    line([start, point(head * 0.7, 0)], thickness: thickness, colour)
    area([end, point(head, head * 0.55), point(head, -head * 0.55)], colour)
  }

  private func segment(_ a: Point, _ b: Point, thickness: Double, _ colour: Colour) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return }
    let (nx, ny) = (-dy / length * thickness / 2, dx / length * thickness / 2)
    area(
      [
        Point(a.x + nx, a.y + ny), Point(b.x + nx, b.y + ny), Point(b.x - nx, b.y - ny),
        Point(a.x - nx, a.y - ny),
      ], colour)
  }

  private func fineX(_ point: Point) -> Int32 {
    Self.bounded((point.x - origin.x) * scale)
  }

  private func fineY(_ point: Point) -> Int32 {
    Self.bounded((point.y - origin.y) * scale)
  }

  /// gd clips what lies outside, but only Int32 fits into its coordinates.
  private static func bounded(_ value: Double) -> Int32 {
    value.isNaN ? 0 : Int32(max(-1e6, min(1e6, value.rounded())))
  }

  /// Cuts a line into its dashes.
  static func dashed(_ points: [Point], _ dash: Double, _ gap: Double) -> [[Point]] {
    guard dash > 0, gap > 0, var here = points.first else { return [points] }
    var pieces: [[Point]] = [[here]]
    var isDrawing = true
    var left = dash
    for next in points.dropFirst() {
      var (dx, dy) = (next.x - here.x, next.y - here.y)
      var length = (dx * dx + dy * dy).squareRoot()
      while length > left {
        let share = left / length
        here = Point(here.x + dx * share, here.y + dy * share)
        if isDrawing { pieces[pieces.count - 1].append(here) } else { pieces.append([here]) }
        length -= left
        (dx, dy) = (next.x - here.x, next.y - here.y)
        isDrawing.toggle()
        left = isDrawing ? dash : gap
      }
      left -= length
      here = next
      if isDrawing { pieces[pieces.count - 1].append(here) }
    }
    return pieces.filter { $0.count > 1 }
  }
}

extension Canvas {
  /// Draws smooth shapes inside `box`.
  ///
  /// - Parameters:
  ///   - box: nothing is drawn outside it.
  ///   - shapes: draws all of them; called once for each tile of the box.
  /// - Throws: ``FigureError`` when there is no memory.
  public func drawSmoothly(in box: Box, _ shapes: (SmoothBrush) -> Void) throws {
    try reach(box.bottom)
    let finer = SmoothBrush.finer
    let (left, right) = (max(0, pixels(box.x)), min(Int(image.pointee.sx), pixels(box.right)))
    let (top, bottom) = (max(0, pixels(box.y)), min(Int(image.pointee.sy), pixels(box.bottom)))
    guard right > left else { return }
    let tileHeight = 64
    for tileTop in stride(from: top, to: bottom, by: tileHeight) {
      let rows = min(tileHeight, bottom - tileTop)
      guard
        let fine = gdImageCreateTrueColor(Int32((right - left) * finer), Int32(rows * finer))
      else {
        throw FigureError("There is no memory to draw smooth lines.")
      }
      defer { gdImageDestroy(fine) }
      gdImageAlphaBlending(fine, 0)
      gdImageFilledRectangle(
        fine, 0, 0, fine.pointee.sx - 1, fine.pointee.sy - 1, Colour.clear.gdColour)
      gdImageAlphaBlending(fine, 1)
      shapes(
        SmoothBrush(
          image: fine, origin: Point(units(left), units(tileTop)),
          scale: style.scale.pixelsPerUnit * Double(finer)))
      settle(fine, left: left, top: tileTop)
    }
  }

  /// Averages blocks of fine pixels and lays the result over the page.
  private func settle(_ fine: gdImagePtr, left: Int, top: Int) {
    let finer = SmoothBrush.finer
    for y in 0..<Int(fine.pointee.sy) / finer {
      guard let target = image.pointee.tpixels[top + y] else { continue }
      for x in 0..<Int(fine.pointee.sx) / finer {
        // Sums of colour times opacity, so that clear pixels lend no colour.
        var (opacity, red, green, blue) = (0, 0, 0, 0)
        for fy in 0..<finer {
          guard let row = fine.pointee.tpixels[y * finer + fy] else { continue }
          for fx in 0..<finer {
            let pixel = row[x * finer + fx]
            let alpha = 127 - Int(pixel >> 24 & 0x7F)
            opacity += alpha
            red += alpha * Int(pixel >> 16 & 0xFF)
            green += alpha * Int(pixel >> 8 & 0xFF)
            blue += alpha * Int(pixel & 0xFF)
          }
        }
        guard opacity > 0 else { continue }
        let colour = Colour(
          red: UInt8((red + opacity / 2) / opacity), green: UInt8((green + opacity / 2) / opacity),
          blue: UInt8((blue + opacity / 2) / opacity),
          alpha: UInt8(opacity * 255 / (127 * finer * finer)))
        let below = Colour(gd: target[left + x])
        if below.alpha == 255 {
          target[left + x] = colour.composited(over: below).gdColour
        } else {
          gdImageSetPixel(image, Int32(left + x), Int32(top + y), colour.gdColour)
        }
      }
    }
  }
}
