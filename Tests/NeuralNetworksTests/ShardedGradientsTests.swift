import NeuralNetworks
import Tensors
import Testing

@Suite("Gradients of a batch in shards")
struct ShardedGradientsTests {
  /// A network of two layers and a batch of 20 rows in 5 shards.
  private struct Network {
    let first, second: Dense
    let parameters: [Float]
    let rows, targets: Batch<Float>

    init() {
      var builder = NetworkBuilder(seed: 1)
      first = Dense(from: 9, to: 24, named: "first", in: &builder)
      second = Dense(from: 24, to: 3, named: "second", in: &builder)
      parameters = builder.parameters.values
      var generator = SeededGenerator(seed: 2)
      rows = .gaussian(count: 20, valueCount: 9, using: &generator)
      targets = .gaussian(count: 20, valueCount: 3, using: &generator)
    }

    func loss(_ rows: Range<Int>, _ tape: Tape<Float>) -> Variable<Float> {
      let x = tape.input(self.rows.rows(rows).values, shape: [rows.count, 9])
      return second(first(x).silu()).meanSquaredError(
        to: targets.rows(rows).values, total: 20)
    }

    struct Answer: Equatable {
      var loss, squaredNorm: Double
      var gradients: [Float]
    }

    func answer(workers: Int, times: Int = 1) -> Answer {
      var gradients = ShardedGradients(count: parameters.count, shardCount: 5)
      var answer = Answer(loss: 0, squaredNorm: 0, gradients: [])
      for _ in 0..<times {
        let (loss, squaredNorm) = gradients.compute(parameters, workers: Workers(workers)) {
          self.loss($0 * 4..<$0 * 4 + 4, $1)
        }
        answer = Answer(
          loss: loss, squaredNorm: squaredNorm, gradients: Array(gradients.values))
      }
      return answer
    }
  }

  @Test("have the same bits with 1, 2, 3 and 8 workers, however often", arguments: [1, 2, 3, 8])
  func workers(count: Int) {
    let network = Network()
    let one = network.answer(workers: 1)
    for _ in 0..<5 { #expect(network.answer(workers: count, times: 3) == one) }
    #expect(one.squaredNorm > 0)
  }

  @Test("are those of the undivided batch, up to rounding")
  func undivided() {
    let network = Network()
    var whole = [Float](repeating: 0, count: network.parameters.count)
    let loss = whole.withUnsafeMutableBufferPointer { whole in
      withTape(network.parameters, addingTo: whole, in: WorkspacePool<Float>()) { tape in
        let loss = network.loss(0..<20, tape)
        tape.propagate(from: loss)
        return Double(loss.scalar)
      }
    }
    let sharded = network.answer(workers: 2)
    #expect(abs(sharded.loss - loss) < 1e-6 * loss)
    let largest = whole.map(abs).max() ?? 0
    for (a, b) in zip(sharded.gradients, whole) { #expect(abs(a - b) <= 1e-6 * largest) }
    // Equal bits do not come by themselves: undivided, the same sum has others.
    #expect(sharded.gradients != whole)
    // A shard that is left out shows.
    var partial = ShardedGradients(count: network.parameters.count, shardCount: 4)
    let missing = partial.compute(network.parameters, workers: Workers(1)) {
      network.loss($0 * 4..<$0 * 4 + 4, $1)
    }
    #expect(abs(missing.loss - loss) > 0.01 * loss)
  }

  @Test("take no more memory after the first batch")
  func memory() {
    let network = Network()
    var gradients = ShardedGradients(count: network.parameters.count, shardCount: 5)
    var sizes: [Int] = []
    for _ in 0..<50 {
      _ = gradients.compute(network.parameters, workers: Workers(1)) {
        network.loss($0 * 4..<$0 * 4 + 4, $1)
      }
      sizes.append(gradients.byteCount)
    }
    #expect(Set(sizes).count == 1)
  }
}
