import Dispatch
import Foundation

/// How many cores work on a loop; a value that is passed along, like a seed.
///
/// Work is cut into *shards* whose number depends on the data alone. Each shard writes a result of
/// its own, and results are joined in the order of the shards: so every number comes out with the
/// same bits on 1, 2 or 16 cores.
public struct Workers: Hashable, Sendable {
  /// Cores that may be busy at the same time, at least 1.
  public let count: Int

  /// Exactly `count` workers, at least one.
  public init(_ count: Int) {
    self.count = max(1, count)
  }

  /// As many workers as the machine has cores.
  public static let all = Workers(ProcessInfo.processInfo.activeProcessorCount)

  /// Runs `body` once for every shard 0 ..< `shardCount`, in any order, and waits for all.
  ///
  /// - Parameters:
  ///   - shardCount: depends on the data alone, never on the number of workers.
  ///   - body: may only write what belongs to its shard.
  package func forEachShard(_ shardCount: Int, _ body: (Int) -> Void) {
    guard count > 1, shardCount > 1 else {
      for shard in 0..<shardCount { body(shard) }
      return
    }
    withoutActuallyEscaping(body) { body in
      // Safe by the promise above: no two shards write to the same place.
      nonisolated(unsafe) let body = body
      if count >= Workers.all.count {
        // The system hands out shards one by one, so that a slow core gets fewer.
        DispatchQueue.concurrentPerform(iterations: shardCount) { body($0) }
      } else {
        DispatchQueue.concurrentPerform(iterations: count) { worker in
          for shard in stride(from: worker, to: shardCount, by: count) { body(shard) }
        }
      }
    }
  }
}
