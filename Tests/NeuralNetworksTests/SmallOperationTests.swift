import NeuralNetworks
import Tensors
import Testing

@Suite("Operations on numbers, channels and sequences")
struct SmallOperationTests {
  /// Runs an operation with both scalars, and gives back the larger excess.
  private func excess(
    _ inputs: [PlainTensor], float: ([Variable<Float>]) -> Variable<Float>,
    double: ([Variable<Double>]) -> Variable<Double>,
    plain: (_ g: PlainTensor) -> (y: PlainTensor, gradients: [PlainTensor])
  ) -> Double {
    func excess<Scalar: NetworkScalar>(_ run: OperationRun, _ scalar: Scalar.Type) -> Double {
      let expected = plain(run.outputGradient)
      return zip([expected.y] + expected.gradients, [run.output] + run.gradients).reduce(0) {
        max($0, $1.0.excess(of: $1.1, in: scalar))
      }
    }
    return max(
      excess(OperationRun(inputs, in: Float.self, float), Float.self),
      excess(OperationRun(inputs, in: Double.self, double), Double.self))
  }

  /// A tensor of which every number follows from its place.
  private func tensor(_ shape: [Int], _ value: (Int) -> Rounded) -> PlainTensor {
    var result = PlainTensor(shape)
    for i in result.values.indices { result[i] = value(i) }
    return result
  }

  @Test("SiLU is x/(1 + e⁻ˣ), its slope s (1 + x (1 − s))", arguments: [0, 1, 7, 8, 9, 100])
  func siluOfAnyCount(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var x = PlainTensor.random([count], using: &generator)
    for i in x.values.indices { x[i].value *= i.isMultiple(of: 2) ? 1 : 8 }
    func plain(_ g: PlainTensor, slope one: Rounded) -> (PlainTensor, [PlainTensor]) {
      (
        tensor(x.shape) { .silu(x[$0]) },
        [
          tensor(x.shape) {
            let s = 1 / (1 + Rounded.exponential(0 - x[$0]))
            return g[$0] * s * (one + x[$0] * (1 - s))
          }
        ]
      )
    }
    func worst(_ one: Rounded) -> Double {
      excess([x], float: { $0[0].silu() }, double: { $0[0].silu() }) { plain($0, slope: one) }
    }
    #expect(worst(1) <= 1)
    #expect(count == 0 || worst(0) > 100)
  }

  @Test("a sum adds, and hands its gradient on to both", arguments: [0, 1, 8, 19])
  func sums(count: Int) {
    var generator = SeededGenerator(seed: 2)
    let (a, b) = (
      PlainTensor.random([count], using: &generator),
      PlainTensor.random([count], using: &generator)
    )
    let worst = excess([a, b], float: { $0[0] + $0[1] }, double: { $0[0] + $0[1] }) { g in
      (tensor([count]) { a[$0] + b[$0] }, [g, g])
    }
    #expect(worst <= 1)
    // A value that is used twice hears of both.
    let twice = OperationRun([a], in: Float.self) { $0[0] + $0[0] }
    for (index, gradient) in twice.gradients[0].enumerated() {
      #expect(gradient == 2 * twice.outputGradient[index].value)
    }
  }

  @Test(
    "channels are stretched by 1 + m and moved, picture by picture",
    arguments: [[2, 3, 9], [1, 1, 1], [3, 7, 8], [0, 2, 5]])
  func modulation(shape: [Int]) {
    var generator = SeededGenerator(seed: 3)
    let channels = shape[2]
    let x = PlainTensor.random(shape, using: &generator)
    let m = PlainTensor.random([shape[0], 2 * channels], using: &generator)
    func plain(_ g: PlainTensor, one: Rounded) -> (PlainTensor, [PlainTensor]) {
      var (y, dx, dm) = (PlainTensor(shape), PlainTensor(shape), PlainTensor(m.shape))
      for n in 0..<shape[0] {
        for p in 0..<shape[1] {
          for c in 0..<channels {
            y[n, p, c] = x[n, p, c] * (one + m[n, c]) + m[n, channels + c]
            dx[n, p, c] = g[n, p, c] * (one + m[n, c])
            dm[n, c] += g[n, p, c] * x[n, p, c]
            dm[n, channels + c] += g[n, p, c]
          }
        }
      }
      return (y, [dx, dm])
    }
    func worst(_ one: Rounded) -> Double {
      excess(
        [x, m], float: { $0[0].modulated(by: $0[1]) }, double: { $0[0].modulated(by: $0[1]) }
      ) { plain($0, one: one) }
    }
    #expect(worst(1) <= 1)
    #expect(shape[0] == 0 || worst(0) > 100)
  }

  @Test("channels stand side by side, rows one after the other", arguments: [0, 1, 3])
  func concatenation(count: Int) {
    var generator = SeededGenerator(seed: 4)
    let (a, b) = (
      PlainTensor.random([count, 2, 5], using: &generator),
      PlainTensor.random([count, 2, 8], using: &generator)
    )
    let side = OperationRun([a, b], in: Float.self) { $0[0].joined(with: $0[1]) }
    let joined = side.outputGradient.reshaped([count, 2, 13])
    for n in 0..<count {
      for row in 0..<2 {
        for c in 0..<13 {
          let expected = c < 5 ? a[n, row, c] : b[n, row, c - 5]
          #expect(side.output[(n * 2 + row) * 13 + c] == expected.value)
          let gradient =
            c < 5
            ? side.gradients[0][(n * 2 + row) * 5 + c]
            : side.gradients[1][(n * 2 + row) * 8 + c - 5]
          #expect(gradient == joined[n, row, c].value)
        }
      }
    }
    let long = PlainTensor.random([count, 3, 5], using: &generator)
    let sequence = OperationRun([a, long], in: Float.self) { $0[0].followed(by: $0[1]) }
    for n in 0..<count {
      for row in 0..<5 {
        for c in 0..<5 {
          let expected = row < 2 ? a[n, row, c] : long[n, row - 2, c]
          #expect(sequence.output[(n * 5 + row) * 5 + c] == expected.value)
        }
      }
    }
  }

  @Test("a cut puts zeros behind the last row, whatever stood there")
  func cut() {
    var x = PlainTensor([3, 2, 2], values: (1...12).map(Double.init))
    (x[1, 0, 0], x[2, 1, 1]) = (Rounded(.nan), Rounded(.infinity))
    let run = OperationRun([x], in: Float.self) { $0[0].cut(to: [2, 0, 1]) }
    #expect(run.output == [1, 2, 3, 4, 0, 0, 0, 0, 9, 10, 0, 0])
    for (index, gradient) in run.gradients[0].enumerated() {
      let isKept = [0, 1, 2, 3, 8, 9].contains(index)
      #expect(gradient == (isKept ? run.outputGradient[index].value : 0))
    }
  }

  @Test("rows of a table are looked up, and hear of each of their uses")
  func embeddings() {
    var generator = SeededGenerator(seed: 6)
    let table = PlainTensor.random([4, 5], using: &generator)
    let indices = [2, 0, 2, 3, 2]
    let worst = excess(
      [table], float: { embedding(of: indices, in: $0[0]) },
      double: { embedding(of: indices, in: $0[0]) }
    ) { g in
      var (y, dTable) = (PlainTensor([5, 5]), PlainTensor(table.shape))
      for (row, index) in indices.enumerated() {
        for c in 0..<5 {
          y[row, c] = table[index, c]
          dTable[index, c] += g[row, c]
        }
      }
      return (y, [dTable])
    }
    #expect(worst <= 1)
    let none = OperationRun([table], in: Float.self) { embedding(of: [], in: $0[0]) }
    #expect(none.output.isEmpty && none.gradients[0].allSatisfy { $0 == 0 })
  }

  @Test(
    "pooling takes the mean of four pixels, or of all",
    arguments: [[2, 4, 6, 3], [1, 2, 2, 1], [3, 2, 8, 16], [0, 2, 2, 5]])
  func pooling(shape: [Int]) {
    var generator = SeededGenerator(seed: 7)
    let x = PlainTensor.random(shape, using: &generator)
    func quarters(_ factor: Rounded) -> Double {
      excess([x], float: { $0[0].halved() }, double: { $0[0].halved() }) { g in
        var dx = PlainTensor(shape)
        dx.fillPixels { n, row, column, c in factor * g[n, row / 2, column / 2, c] }
        return (Plain.squareSums(x, factor), [dx])
      }
    }
    #expect(quarters(0.25) <= 1)
    #expect(shape[0] == 0 || quarters(1) > 100)

    let pixels = Rounded(Double(shape[1] * shape[2]))
    let worst = excess([x], float: { $0[0].pixelMean() }, double: { $0[0].pixelMean() }) { g in
      var (y, dx) = (PlainTensor([shape[0], shape[3]]), PlainTensor(shape))
      dx.fillPixels { n, row, column, c in
        y[n, c] += x[n, row, column, c]
        return g[n, c] / pixels
      }
      for i in y.values.indices { y[i] = y[i] / pixels }
      return (y, [dx])
    }
    #expect(worst <= 1)
  }

  @Test("the loss is the mean of squares, weighed by picture", arguments: [1, 2, 5])
  func loss(count: Int) {
    var generator = SeededGenerator(seed: 8)
    let (y, t) = (
      PlainTensor.random([count, 19], using: &generator),
      PlainTensor.random([count, 19], using: &generator)
    )
    let weights = (0..<count).map { 0.5 + Double($0) }
    let total = Double(count + 1)
    func plain(_ g: PlainTensor) -> (PlainTensor, [PlainTensor]) {
      var (loss, dy) = (PlainTensor([1]), PlainTensor(y.shape))
      for n in 0..<count {
        for j in 0..<19 {
          let share = Rounded(weights[n]) / Rounded(total * 19)
          let difference = y[n, j] - t[n, j]
          loss[0] += share * difference * difference
          dy[n, j] = 2 * share * difference * g[0]
        }
      }
      return (loss, [dy])
    }
    let worst = excess(
      [y],
      float: {
        meanSquaredError(
          predicted: $0[0], expected: t.values.map { Float($0.value) },
          weights: weights.map { Float($0) }, total: count + 1)
      },
      double: {
        meanSquaredError(
          predicted: $0[0], expected: t.values.map(\.value), weights: weights, total: count + 1)
      }, plain: plain)
    #expect(worst <= 1)
  }

  @Test("no pictures bring no loss to that of a batch")
  func emptyLoss() {
    let run = OperationRun([PlainTensor([0, 2, 2, 3])], in: Float.self) {
      $0[0].meanSquaredError(to: [], total: 4)
    }
    #expect(run.output == [0])
  }
}
