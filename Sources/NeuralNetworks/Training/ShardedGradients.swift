import TensorKernels
public import Tensors

/// The gradient of a batch, computed in a fixed number of shards.
///
/// Tiny layers do not pay for being divided among cores; the batch does. Each shard walks its own
/// pictures forth and back into a gradient of its own, and the gradients are added in the order of
/// the shards: so the sum has the same bits on 1, 2 or 16 cores.
public struct ShardedGradients: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<Float>
  private let count: Int
  private let shardCount: Int
  private let pool = WorkspacePool<Float>()
  private static let rangeSize = 1 << 14

  /// Room for the gradients of `shardCount` shards.
  ///
  /// - Parameters:
  ///   - count: numbers of the network.
  ///   - shardCount: how many parts a batch has, whatever the number of cores.
  public init(count: Int, shardCount: Int) {
    self.count = count
    self.shardCount = shardCount
    memory = .allocate(capacity: count * shardCount)
    memory.initialize(repeating: 0)
  }

  deinit { memory.deallocate() }

  /// Bytes held for gradients and, by all shards that ran at the same time, for their tapes.
  package var byteCount: Int { memory.count * 4 + pool.byteCount }

  /// The loss of a batch and its gradient.
  ///
  /// - Parameters:
  ///   - parameters: all numbers of the network.
  ///   - workers: cores that share the shards; they do not change the result.
  ///   - loss: the part of the loss that a shard's pictures bring; the parts are added.
  /// - Returns: the loss, and the sum of squares of all gradients.
  public mutating func compute(
    _ parameters: [Float], workers: Workers, loss: (Int, Tape<Float>) -> Variable<Float>
  ) -> (loss: Double, squaredNorm: Double) {
    var losses = [Float](repeating: 0, count: shardCount)
    let (count, memory, pool, shardCount) = (count, memory, pool, shardCount)
    losses.withUnsafeMutableBufferPointer { losses in
      workers.forEachShard(shardCount) { shard in
        let gradients = UnsafeMutableBufferPointer(
          rebasing: memory[shard * count..<(shard + 1) * count])
        gradients.update(repeating: 0)
        losses[shard] = withTape(parameters, addingTo: gradients, in: pool) { tape in
          let part = loss(shard, tape)
          tape.propagate(from: part)
          return part.scalar
        }
      }
    }
    // Shard 0 receives the sum, range by range.
    let rangeCount = (count + Self.rangeSize - 1) / Self.rangeSize
    var squares = [Double](repeating: 0, count: rangeCount)
    squares.withUnsafeMutableBufferPointer { squares in
      workers.forEachShard(rangeCount) { range in
        let start = range * Self.rangeSize
        guard let base = memory.baseAddress.map({ $0 + start }) else { return }
        let length = min(Self.rangeSize, count - start)
        addSumOfRows(base + count, rows: shardCount - 1, stride: count, count: length, to: base)
        squares[range] = sumOfSquares(base, count: length)
      }
    }
    return (losses.reduce(0) { $0 + Double($1) }, squares.reduce(0, +))
  }

  /// The gradient of the last batch.
  public var values: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(rebasing: memory[0..<count])
  }
}
