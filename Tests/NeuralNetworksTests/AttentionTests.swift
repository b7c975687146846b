import NeuralNetworks
import TensorKernels
import Tensors
import Testing

@Suite("Attention")
struct AttentionTests {
  /// Queries, keys and values of an odd shape; every seed is another one.
  private struct Case {
    let inputs: [PlainTensor]
    let heads: Int
    let lengths: [Int]

    init(seed: Int) {
      var generator = SeededGenerator(seed: UInt64(seed))
      heads = generator.pick([1, 2, 3])
      let channels = heads * generator.pick([8, 16, 24])
      let (count, length) = (generator.pick([0, 1, 2, 3]), generator.pick([1, 2, 5, 7, 16]))
      let keyLength = generator.pick([1, 2, 7, 8, 9, 25])
      lengths = (0..<count).map { _ in 1 + generator.integer(below: keyLength) }
      inputs = [
        .random([count, length, channels], using: &generator),
        .random([count, keyLength, channels], using: &generator),
        .random([count, keyLength, channels], using: &generator),
      ]
    }

    func run<Scalar: NetworkScalar>(_ scalar: Scalar.Type) -> OperationRun {
      OperationRun(inputs, in: scalar) {
        attention(
          queries: $0[0], keys: $0[1], values: $0[2], heads: heads,
          lengths: lengths)
      }
    }

    func excess<Scalar: NetworkScalar>(
      _ scalar: Scalar.Type, heads: Int? = nil, lengths: [Int]? = nil, root: Double? = nil
    ) -> Double {
      let run = run(scalar)
      let plain = Plain.attention(
        inputs[0], inputs[1], inputs[2], heads: heads ?? self.heads,
        lengths: lengths ?? self.lengths, of: run.outputGradient, root: root)
      return zip([plain.y] + plain.gradients, [run.output] + run.gradients).reduce(0) {
        max($0, $1.0.excess(of: $1.1, in: scalar))
      }
    }
  }

  @Test("agrees with the formula on odd shapes, forth and back", arguments: 0..<40)
  func oddShapes(seed: Int) {
    let sample = Case(seed: seed)
    #expect(sample.excess(Float.self) <= 1)
    #expect(sample.excess(Double.self) <= 1)
  }

  @Test("without the root, with other heads, or to a key too few is told apart")
  func twins() {
    let found = (0..<40).map { Case(seed: $0) }.first {
      $0.heads == 2 && $0.lengths.count > 1 && $0.lengths.allSatisfy { $0 > 1 }
    }
    guard let sample = found else { return #expect(Bool(false)) }
    #expect(sample.excess(Float.self) <= 1)
    #expect(sample.excess(Float.self, root: 1) > 10)
    #expect(sample.excess(Float.self, heads: 1) > 10)
    #expect(sample.excess(Float.self, lengths: sample.lengths.map { $0 - 1 }) > 10)
  }

  @Test("what stands behind the keys that count changes no bit")
  func silence() {
    var generator = SeededGenerator(seed: 1)
    func answers(_ filling: Double) -> [[Double]] {
      var inputs = [[2, 5, 16], [2, 9, 16], [2, 9, 16]].map {
        PlainTensor.random($0, using: &generator)
      }
      for input in 1...2 {
        for key in 3..<9 {
          for c in 0..<16 { inputs[input][1, key, c] = Rounded(filling) }
        }
      }
      let run = OperationRun(inputs, in: Float.self) {
        attention(queries: $0[0], keys: $0[1], values: $0[2], heads: 2, lengths: [9, 3])
      }
      return [run.output] + run.gradients
    }
    generator = SeededGenerator(seed: 1)
    let zeros = answers(0)
    generator = SeededGenerator(seed: 1)
    #expect(answers(1e30) == zeros)
  }

  @Test("to a single key answers with its value, whatever is asked")
  func oneKey() {
    var generator = SeededGenerator(seed: 2)
    let inputs = [[1, 3, 8], [1, 1, 8], [1, 1, 8]].map {
      PlainTensor.random($0, using: &generator)
    }
    let run = OperationRun(inputs, in: Float.self) {
      attention(queries: $0[0], keys: $0[1], values: $0[2], heads: 1)
    }
    for (index, y) in run.output.enumerated() { #expect(y == inputs[2][index % 8].value) }
    #expect(run.gradients[0].allSatisfy { $0 == 0 } && run.gradients[1].allSatisfy { $0 == 0 })
  }

  // MARK: - Softmax alone

  private func softmax<Scalar: KernelScalar>(
    _ rows: [Scalar], length: Int, stride: Int
  ) -> [Scalar] {
    var rows = rows
    let count = rows.count / stride
    rows.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      softmaxRows(base, rowCount: count, length: length, stride: stride)
    }
    return rows
  }

  @Test("softmax agrees with the formula, and is 0 behind what counts", arguments: 1...25)
  func softmaxRow(length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    let stride = length + generator.integer(below: 9)
    let x = PlainTensor.random([3, stride], using: &generator)
    let fast = softmax(x.values.map { Float($0.value) }, length: length, stride: stride)
    let double = softmax(x.values.map(\.value), length: length, stride: stride)
    var plain = PlainTensor(x.shape)
    for row in 0..<3 {
      for (i, share) in Plain.shares((0..<length).map { x[row, $0] }).enumerated() {
        plain[row, i] = share
      }
    }
    #expect(plain.excess(of: fast.map(Double.init), in: Float.self) <= 1)
    #expect(plain.excess(of: double, in: Double.self) <= 1)
    // Rows shifted by a number each have the same shares: a twin that forgot the maximum would not.
    let whole = x.values.map { Float($0.value).rounded() }
    #expect(
      softmax(whole.map { $0 + 10_000 }, length: length, stride: stride)
        == softmax(whole, length: length, stride: stride))
  }

  @Test("softmax of scores of ±10,000, of infinities and of no numbers is defined")
  func extremeScores() {
    #expect(softmax([1e4, -1e4, 0] as [Float], length: 3, stride: 3) == [1, 0, 0])
    #expect(softmax([-1e4, -1e4] as [Float], length: 2, stride: 2) == [0.5, 0.5])
    #expect(softmax([-Float.infinity, 2] as [Float], length: 2, stride: 2) == [0, 1])
    #expect(softmax([3e38, -3e38] as [Float], length: 2, stride: 2) == [1, 0])
    for strange in [Float.nan, .infinity] {
      for place in 0..<3 {
        var scores: [Float] = [1, 2, 3, 7]
        scores[place] = strange
        // A row without an answer says so, and leaves what lies behind it at 0.
        let shares = softmax(scores, length: 3, stride: 4)
        #expect(shares[..<3].contains { $0.isNaN } && shares[3] == 0)
      }
    }
  }
}
