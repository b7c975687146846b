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
  func isCrossed(from start: Point, to end: Point) -> Bool {
    // The part of the line, as shares of its length, that is between both pairs of opposite edges.
    var (first, last) = (0.0, 1.0)
    for (begin, way, low, high) in [
      (start.x, end.x - start.x, x, right), (start.y, end.y - start.y, y, bottom),
    ] {
      if way == 0 {
        guard low < begin, begin < high else { return false }
        continue
      }
      let (one, other) = ((low - begin) / way, (high - begin) / way)
      (first, last) = (max(first, min(one, other)), min(last, max(one, other)))
    }
    return first < last
  }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
