import TensorKernels
import Tensors
import Testing

@Suite("Distances to a data set, and weighted sums of it")
struct DistanceKernelTests {
  /// Row counts and lengths around every place where a loop changes its step.
  static let shapes = [
    (0, 5), (1, 0), (1, 1), (2, 7), (3, 8), (4, 15), (5, 16), (6, 17), (7, 31), (9, 33), (13, 100),
  ]

  /// The formula itself, number by number; `offset` shifts the pairing and makes the wrong twin.
  private func plainDistances(
    _ point: [Double], _ rows: Batch<Double>, offset: Int = 0
  ) -> [Double] {
    (0..<rows.count).map { row in
      point.indices.reduce(0) { sum, j in
        let other = rows.values[row * point.count + (j + offset) % point.count]
        return sum + (point[j] - other) * (point[j] - other)
      }
    }
  }

  private func plainSum(_ weights: [Double], _ rows: Batch<Double>, skipping: Int? = nil)
    -> [Double]
  {
    (0..<rows.valueCount).map { j in
      (0..<rows.count).reduce(0) { sum, row in
        row == skipping ? sum : sum + weights[row] * rows.values[row * rows.valueCount + j]
      }
    }
  }

  private func largestDifference(_ a: [Double], _ b: [Double], scale: Double = 1) -> Double {
    zip(a, b).map { abs($0 - $1) / scale }.max() ?? 0
  }

  @Test(
    "Squared distances are the plain sums, for Floats and Doubles of any shape", arguments: shapes)
  func distances(rowCount: Int, valueCount: Int) {
    var generator = SeededGenerator(seed: 21)
    let single = Batch<Float>.gaussian(count: rowCount, valueCount: valueCount, using: &generator)
    let double = Batch(
      count: rowCount, valueCount: valueCount, values: single.values.map { Double($0) })
    let point = Batch<Double>.gaussian(count: 1, valueCount: valueCount, using: &generator).values
    let plain = plainDistances(point, double)
    var fromSingle = [Double](repeating: .nan, count: rowCount)
    var fromDouble = fromSingle
    squaredDistances(
      of: point, to: single.values, rowCount: rowCount, valueCount: valueCount, into: &fromSingle)
    squaredDistances(
      of: point, to: double.values, rowCount: rowCount, valueCount: valueCount, into: &fromDouble)
    #expect(largestDifference(fromSingle, plain, scale: Double(valueCount + 1)) < 1e-14)
    #expect(fromSingle == fromDouble)  // Widening a Float is exact.
    if rowCount > 0, valueCount > 1 {
      #expect(largestDifference(fromSingle, plainDistances(point, double, offset: 1)) > 0.01)
    }
  }

  @Test("Weighted sums are the plain sums, and a weight of 0 hides even a NaN", arguments: shapes)
  func weightedSums(rowCount: Int, valueCount: Int) {
    var generator = SeededGenerator(seed: 22)
    let rows = Batch<Double>.gaussian(count: rowCount, valueCount: valueCount, using: &generator)
    var single = rows.values.map { Float($0) }
    let double = Batch(count: rowCount, valueCount: valueCount, values: single.map { Double($0) })
    var weights = (0..<rowCount).map { _ in 0.1 + generator.uniform() }
    if rowCount > 2 {
      weights[1] = 0
      for j in 0..<valueCount { single[valueCount + j] = .nan }
    }
    var sum = [Double](repeating: 0, count: valueCount)
    addWeightedRows(
      weights: weights, rows: single, rowCount: rowCount, valueCount: valueCount, to: &sum)
    var sumOfDoubles = [Double](repeating: 0, count: valueCount)
    addWeightedRows(
      weights: weights, rows: double.values, rowCount: rowCount, valueCount: valueCount,
      to: &sumOfDoubles)
    #expect(largestDifference(sum, plainSum(weights, double)) < 1e-13)
    #expect(sum == sumOfDoubles)
    if rowCount > 0, valueCount > 0 {
      #expect(largestDifference(sum, plainSum(weights, double, skipping: 0)) > 1e-3)
    }
  }

  @Test("Taking four rows at once changes no bit")
  func grouping() {
    var generator = SeededGenerator(seed: 23)
    let rows = Batch<Float>.gaussian(count: 11, valueCount: 29, using: &generator)
    let weights = (0..<11).map { _ in generator.uniform() }
    var together = [Double](repeating: 0, count: 29)
    addWeightedRows(
      weights: weights, rows: rows.values, rowCount: 11, valueCount: 29, to: &together)
    var oneByOne = [Double](repeating: 0, count: 29)
    for row in 0..<11 {
      addWeightedRows(
        weights: [weights[row]], rows: Array(rows[row]), rowCount: 1, valueCount: 29, to: &oneByOne)
    }
    #expect(together == oneByOne)
  }

  @Test("Distances of huge and tiny numbers neither overflow in Float nor vanish")
  func extremes() {
    var distance = [0.0]
    let far = [Double](repeating: -3e38, count: 9)
    squaredDistances(
      of: far, to: [Float](repeating: 3e38, count: 9), rowCount: 1, valueCount: 9, into: &distance)
    #expect(distance[0].isFinite)
    squaredDistances(
      of: [0], to: [Float.leastNonzeroMagnitude], rowCount: 1, valueCount: 1, into: &distance)
    #expect(distance[0] > 0)
    #expect(Float.leastNonzeroMagnitude * .leastNonzeroMagnitude == 0)  // As Float sums would be.
  }

  @Test("Shards write their own results whatever the number of workers", arguments: [1, 2, 3, 8])
  func workers(count: Int) {
    var results = [Int](repeating: 0, count: 37)
    results.withUnsafeMutableBufferPointer { buffer in
      Workers(count).forEachShard(37) { buffer[$0] = $0 * $0 }
    }
    #expect(results == (0..<37).map { $0 * $0 })
    Workers(count).forEachShard(0) { _ in Issue.record("No shard, no work.") }
    #expect(Workers(-3).count == 1)
  }
}
