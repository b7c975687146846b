/// A place on a figure, in units from its top left corner.
public struct Point: Hashable, Sendable {
  /// Units from the left edge.
  public var x: Double
  /// Units from the top edge.
  public var y: Double

  /// A place.
  public init(_ x: Double, _ y: Double) {
    (self.x, self.y) = (x, y)
  }
}

/// An upright rectangle, in units.
public struct Box: Hashable, Sendable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// Right edge.
  public var right: Double { x + width }
  /// Bottom edge.
  public var bottom: Double { y + height }

  /// The rectangle with each side moved outwards by `margin`.
  public func grown(by margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// Whether a straight line from one point to another comes inside.
  func isCrossed(from start: Point, to end: Point) -> Bool { inside(from: start, to: end) != nil }

  /// The part of a straight line that is inside, as shares of its length; nil if it stays outside.
  func inside(from start: Point, to end: Point) -> ClosedRange<Double>? {
    // The part that is between both pairs of opposite edges.
    var (first, last) = (0.0, 1.0)
    for (begin, way, low, high) in [
      (start.x, end.x - start.x, x, right), (start.y, end.y - start.y, y, bottom),
    ] {
      if way == 0 {
        guard low < begin, begin < high else { return nil }
        continue
      }
      let (one, other) = ((low - begin) / way, (high - begin) / way)
      (first, last) = (max(first, min(one, other)), min(last, max(one, other)))
    }
    return first < last ? first...last : nil
  }

  /// The pieces of a straight line that stay outside of some boxes, in their order.
  static func pieces(
    from start: Point, to end: Point, outside boxes: [Box]
  ) -> [(from: Point, to: Point)] {
    func point(_ share: Double) -> Point {
      Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
    }
    let hidden = boxes.compactMap { $0.inside(from: start, to: end) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var pieces: [(from: Point, to: Point)] = []
    var share = 0.0
    for part in hidden {
      if part.lowerBound > share { pieces.append((point(share), point(part.lowerBound))) }
      share = max(share, part.upperBound)
    }
    return share < 1 ? pieces + [(point(share), end)] : pieces
  }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
