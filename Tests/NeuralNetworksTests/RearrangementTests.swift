import TensorKernels
import Tensors
import Testing

// Kernels that only move numbers, or add them by columns: compared with where each number should be.
@Suite("Kernels that move numbers")
struct RearrangementTests {
  /// Numbers that tell where they came from: 1, 2, 3 and so on.
  private func counted(_ count: Int) -> [Float] { (1...max(1, count)).map(Float.init) }

  /// Fills what a kernel must overwrite.
  private func rubbish(_ count: Int) -> [Float] { [Float](repeating: .nan, count: count) }

  @Test(
    "weights stand in blocks of eight outputs, zeros behind the last",
    arguments: [(1, 1), (3, 5), (4, 8), (5, 11), (2, 24)])
  func blocks(rows: Int, columns: Int) {
    let table = counted(rows * columns)
    let wide = (columns + 7) / 8 * 8
    var (packed, turned) = (rubbish(rows * wide), rubbish(rows * wide))
    packBlocks(
      table, rows: rows, columns: columns, rowStride: columns, columnStride: 1, into: &packed)
    // The same table, stored with its rows as columns.
    let transposed = (0..<rows * columns).map { table[$0 % rows * columns + $0 / rows] }
    packBlocks(
      transposed, rows: rows, columns: columns, rowStride: 1, columnStride: rows, into: &turned)
    for row in 0..<rows {
      for column in 0..<wide {
        let expected = column < columns ? table[row * columns + column] : 0
        #expect(packed[(column / 8 * rows + row) * 8 + column % 8] == expected)
      }
    }
    #expect(packed == turned)
  }

  @Test(
    "on the way back taps are turned by 180 degrees, inputs and outputs exchanged",
    arguments: [(1, 3, 8), (3, 1, 8), (3, 11, 16), (3, 16, 24)])
  func turned(side: Int, inputs: Int, outputs: Int) {
    let taps = side * side
    let weights = counted(taps * inputs * outputs)
    let wide = (inputs + 7) / 8 * 8
    var turned = rubbish(taps * wide * outputs)
    turnWeights(weights, side: side, inputs: inputs, outputs: outputs, into: &turned)
    var wrong = 0
    for tap in 0..<taps {
      for output in 0..<outputs {
        for input in 0..<wide {
          let there = ((input / 8 * taps + tap) * outputs + output) * 8 + input % 8
          let opposite = taps - 1 - tap
          let here = ((output / 8 * taps + opposite) * inputs + input) * 8 + output % 8
          if turned[there] != (input < inputs ? weights[here] : 0) { wrong += 1 }
        }
      }
    }
    #expect(wrong == 0)
  }

  @Test(
    "pictures get a border, or room between their pixels",
    arguments: [[1, 1, 1, 1], [2, 3, 2, 5], [0, 2, 2, 1]])
  func borders(shape: [Int]) {
    let (count, height, width, channels) = (shape[0], shape[1], shape[2], shape[3])
    let pictures = counted(count * height * width * channels)
    func pixel(_ n: Int, _ row: Int, _ column: Int, _ c: Int) -> Float {
      pictures[((n * height + row) * width + column) * channels + c]
    }
    for border in 0...2 {
      let (tall, wide) = (height + 2 * border, width + 2 * border)
      var padded = rubbish(count * tall * wide * channels)
      copyWithBorder(
        pictures, count: count, height: height, width: width, channels: channels, border: border,
        into: &padded)
      for (index, value) in padded.enumerated() {
        let (n, row) = (index / (tall * wide * channels), index / (wide * channels) % tall)
        let (y, x) = (row - border, index / channels % wide - border)
        let isInside = (0..<height).contains(y) && (0..<width).contains(x)
        #expect(value == (isInside ? pixel(n, y, x, index % channels) : 0))
      }
    }
    let (tall, wide) = (2 * height + 2, 2 * width + 2)
    var spread = rubbish(count * tall * wide * channels)
    copySpread(
      pictures, count: count, height: height, width: width, channels: channels,
      paddedHeight: tall, paddedWidth: wide, into: &spread)
    for (index, value) in spread.enumerated() {
      let (n, row) = (index / (tall * wide * channels), index / (wide * channels) % tall)
      let column = index / channels % wide
      let isPixel = row % 2 == 1 && column % 2 == 1 && row < 2 * height && column < 2 * width
      #expect(value == (isPixel ? pixel(n, row / 2, column / 2, index % channels) : 0))
    }
  }

  @Test("rows of different distance are copied and added", arguments: [0, 1, 4])
  func rows(count: Int) {
    let source = counted(count * 11)
    var (copied, added) = (rubbish(count * 9 + 1), counted(count * 9 + 1))
    copyRows(source, stride: 11, rows: count, columns: 9, to: &copied, stride: 9)
    TensorKernels.addRows(source, stride: 11, rows: count, columns: 9, to: &added, stride: 9)
    for i in 0..<count * 9 {
      #expect(copied[i] == source[i / 9 * 11 + i % 9])
      #expect(added[i] == Float(i + 1) + source[i / 9 * 11 + i % 9])
    }
    #expect(copied[count * 9].isNaN && added[count * 9] == Float(count * 9 + 1))
  }

  @Test("columns are added up", arguments: [(0, 3), (1, 1), (5, 8), (6, 11), (7, 24)])
  func columns(rows: Int, columns: Int) {
    // Whole numbers are added without rounding, so that the order does not show.
    let a = counted(rows * columns)
    let b = a.map { 3 - $0.remainder(dividingBy: 7) }
    let centre = counted(columns)
    var (sums, products, squares) = (counted(columns), counted(columns), counted(columns))
    addColumnSums(of: a, rows: rows, columns: columns, to: &sums)
    addColumnProducts(of: a, and: b, rows: rows, columns: columns, to: &products)
    addColumnSquares(of: b, around: centre, rows: rows, columns: columns, to: &squares)
    for c in 0..<columns {
      let places = (0..<rows).map { $0 * columns + c }
      let start = Float(c + 1)
      #expect(sums[c] == places.reduce(start) { $0 + a[$1] })
      #expect(products[c] == places.reduce(start) { $0 + a[$1] * b[$1] })
      #expect(
        squares[c] == places.reduce(start) { $0 + (b[$1] - centre[c]) * (b[$1] - centre[c]) })
    }
    var (scaled, combined) = (rubbish(rows * columns), counted(rows * columns))
    scaleColumns(
      of: a, by: centre, plus: centre, rows: rows, columns: columns, into: &scaled)
    addScaledColumns(
      of: a, by: centre, and: b, by: sums, plus: centre, rows: rows, columns: columns,
      to: &combined)
    for i in 0..<rows * columns {
      let c = i % columns
      #expect(scaled[i] == a[i] * centre[c] + centre[c])
      #expect(combined[i] == Float(i + 1) + a[i] * centre[c] + b[i] * sums[c] + centre[c])
    }
  }

  @Test("differences are squared, and added", arguments: [0, 1, 7, 16, 37])
  func differences(count: Int) {
    let (a, b) = (counted(count), counted(count).map { ($0 * 5).remainder(dividingBy: 11) })
    let plain = (0..<count).reduce(Float(0)) { $0 + (a[$1] - b[$1]) * (a[$1] - b[$1]) }
    #expect(squaredDifference(a, b, count: count) == plain)
    var sums = counted(count)
    addDifference(a, b, times: 2, count: count, to: &sums)
    for i in 0..<count { #expect(sums[i] == Float(i + 1) + 2 * (a[i] - b[i])) }
  }
}
