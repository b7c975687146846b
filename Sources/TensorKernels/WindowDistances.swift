// Squared distances of two pictures in a window around every pixel.
//
//     distance(p) = Σ_{q in window(p)} |x(q) − y(q)|²
//
// One pass squares the differences, a summed-area table then gives any window by four numbers:
//
//     table(r, c) = Σ of everything above r and left of c
//     window = table(bottom, right) − table(top, right) − table(bottom, left) + table(top, left)
//
// so that the cost does not depend on the size of the window.
// Source: Crow 1984, "Summed-area tables for texture mapping".

/// The form of pictures and the window that slides over them.
package struct WindowShape: Sendable {
  /// Rows.
  package let height: Int
  /// Pixels in a row.
  package let width: Int
  /// Numbers in a pixel.
  package let channels: Int
  /// Rows and columns that the window reaches up, down, left and right of its centre.
  package let reach: (up: Int, down: Int, left: Int, right: Int)
  /// Whether a window that leaves the picture comes in again on the other side; else it is cut off.
  package let isCircular: Bool

  /// A square window of odd side; one larger than a circular picture covers it once.
  package init(height: Int, width: Int, channels: Int, window: Int, isCircular: Bool) {
    self.height = height
    self.width = width
    self.channels = channels
    self.isCircular = isCircular
    let half = window / 2
    func reach(_ side: Int) -> (Int, Int) {
      if !isCircular { return (min(half, side - 1), min(half, side - 1)) }
      return window >= side ? (0, side - 1) : (half, half)
    }
    let (vertical, horizontal) = (reach(height), reach(width))
    self.reach = (vertical.0, vertical.1, horizontal.0, horizontal.1)
  }

  /// Numbers in the summed-area table.
  package var tableCount: Int { tableHeight * tableWidth }
  fileprivate var tableHeight: Int { height + (isCircular ? reach.up + reach.down : 0) + 1 }
  fileprivate var tableWidth: Int { width + (isCircular ? reach.left + reach.right : 0) + 1 }
}

/// Writes the window distance of every pixel.
///
/// - Parameters:
///   - noisy: one picture, channels last.
///   - picture: another one.
///   - shape: of both, and the window.
///   - table: room for `shape.tableCount` numbers.
///   - distances: room for height · width answers.
package func windowDistances(
  of noisy: UnsafePointer<Double>, to picture: UnsafePointer<Float>, shape: WindowShape,
  table: UnsafeMutablePointer<Double>, into distances: UnsafeMutablePointer<Double>
) {
  fillTable(noisy, picture, shape, table)
  readWindows(shape, table, distances)
}

/// Writes the window distance of every pixel to a picture of Doubles.
package func windowDistances(
  of noisy: UnsafePointer<Double>, to picture: UnsafePointer<Double>, shape: WindowShape,
  table: UnsafeMutablePointer<Double>, into distances: UnsafeMutablePointer<Double>
) {
  fillTable(noisy, picture, shape, table)
  readWindows(shape, table, distances)
}

@inline(__always)
private func fillTable<Scalar: BinaryFloatingPoint>(
  _ noisy: UnsafePointer<Double>, _ picture: UnsafePointer<Scalar>, _ shape: WindowShape,
  _ table: UnsafeMutablePointer<Double>
) {
  let (height, width, channels) = (shape.height, shape.width, shape.channels)
  let columns = shape.tableWidth
  let (above, before) = shape.isCircular ? (shape.reach.up, shape.reach.left) : (0, 0)
  for column in 0..<columns { table[column] = 0 }
  for row in 1..<shape.tableHeight {
    let pictureRow = (row - 1 - above + height) % height
    let line = table + row * columns
    let lineAbove = line - columns
    line[0] = 0
    var sum = 0.0
    var pictureColumn = (width - before % width) % width
    for column in 1..<columns {
      let start = (pictureRow * width + pictureColumn) * channels
      for channel in start..<start + channels {
        let difference = noisy[channel] - Double(picture[channel])
        sum.addProduct(difference, difference)
      }
      line[column] = lineAbove[column] + sum
      pictureColumn += 1
      if pictureColumn == width { pictureColumn = 0 }
    }
  }
}

@inline(__always)
private func readWindows(
  _ shape: WindowShape, _ table: UnsafePointer<Double>, _ distances: UnsafeMutablePointer<Double>
) {
  let columns = shape.tableWidth
  let reach = shape.reach
  for row in 0..<shape.height {
    let (top, bottom) =
      shape.isCircular
      ? (row, row + reach.up + reach.down + 1)
      : (max(0, row - reach.up), min(shape.height, row + reach.down + 1))
    let (upper, lower) = (table + top * columns, table + bottom * columns)
    for column in 0..<shape.width {
      let (left, right) =
        shape.isCircular
        ? (column, column + reach.left + reach.right + 1)
        : (max(0, column - reach.left), min(shape.width, column + reach.right + 1))
      // Rounding may leave a tiny negative number where all differences are 0.
      distances[row * shape.width + column] = max(
        0, lower[right] - upper[right] - lower[left] + upper[left])
    }
  }
}
