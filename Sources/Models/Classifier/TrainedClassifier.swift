import Foundation
public import NeuralNetworks
public import Tensors

/// A classifier with its numbers: it can be asked.
public struct TrainedClassifier: Sendable {
  /// The network.
  public let network: Classifier
  /// Its numbers.
  public let parameters: [Float]
  private let pool: WorkspacePool<Float>

  /// Pictures that are asked about together.
  private static let shardSize = 32

  /// A network with its numbers.
  public init(
    _ network: Classifier, parameters: [Float], pool: WorkspacePool<Float> = WorkspacePool()
  ) {
    (self.network, self.parameters, self.pool) = (network, parameters, pool)
  }

  /// What it believes each picture to show.
  ///
  ///     p[k] = e^y[k] / Σ_j e^y[j],   y the logits
  ///
  /// - Parameters:
  ///   - pictures: [count, 3 · side²].
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: for each picture, a probability for each label.
  public func probabilities(of pictures: Batch<Float>, workers: Workers = .all) -> [[Double]] {
    let shape = network.shape
    precondition(
      pictures.valueCount == 3 * shape.side * shape.side,
      "This classifier reads pictures of \(shape.side) × \(shape.side) pixels, not "
        + "\(pictures.valueCount) numbers.")
    let shardCount = (pictures.count + Self.shardSize - 1) / Self.shardSize
    var answers = [[[Double]]](repeating: [], count: shardCount)
    answers.withUnsafeMutableBufferPointer { answers in
      nonisolated(unsafe) let answers = answers
      workers.forEachShard(shardCount) { shard in
        let first = shard * Self.shardSize
        let rows = Array(first..<min(first + Self.shardSize, pictures.count))
        let logits = withTape(parameters, in: pool) { tape in
          network(
            tape.input(
              pictures.rows(rows).values, shape: [rows.count, shape.side, shape.side, 3])
          ).values
        }
        answers[shard] = rows.indices.map {
          softmax(logits[$0 * shape.labelCount..<($0 + 1) * shape.labelCount])
        }
      }
    }
    return answers.flatMap { $0 }
  }

  private func softmax(_ logits: ArraySlice<Float>) -> [Double] {
    let highest = logits.max() ?? 0
    let powers = logits.map { exp(Double($0 - highest)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
