public import Tensors

// Which picture was it? The exact answer for pictures destroyed by Gaussian noise.
extension PictureSet {
  /// Posterior weights of all pictures, given noisy ones x = x₀ + σ ε.
  ///
  ///     l_i = log w_i − |x − y_i|²/(2 σ²)
  ///     p_i = exp(l_i)/Σ_j exp(l_j)
  ///
  /// Safe for every σ, from 0 (the nearest pictures share the weight) to ∞ (the prior weights).
  ///
  /// - Parameters:
  ///   - noisy: x, shape [count, valueCount], not z = a x₀ + s ε: see ``Coordinates``.
  ///   - sigma: σ, the noise level they share.
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: one ``PictureWeights`` for each row of `noisy`.
  public func posterior(
    of noisy: Batch<Scalar>, sigma: Double, workers: Workers = .all
  ) -> [PictureWeights] {
    precondition(sigma >= 0, "A noise level sigma is not negative; \(sigma) is.")
    let distances = squaredDistances(to: noisy, workers: workers)
    return distances.map { weights(squaredDistances: $0, sigma: sigma) }
  }

  /// The softmax of log w_i − |x − y_i|²/(2 σ²).
  package func weights(squaredDistances: [Double], sigma: Double) -> PictureWeights {
    if sigma == .infinity { return PictureWeights(logits: logPriorWeights) }
    // Only differences matter, so the smallest distance goes first: that keeps the quotient
    // finite however small σ is, and makes σ = 0 the limit it should be.
    var nearest = Double.infinity
    for (index, distance) in squaredDistances.enumerated() where priorWeights[index] > 0 {
      nearest = min(nearest, distance)
    }
    let logits = squaredDistances.indices.map { index in
      let excess = squaredDistances[index] - nearest
      guard priorWeights[index] > 0 else { return -Double.infinity }
      return excess == 0
        ? logPriorWeights[index] : logPriorWeights[index] - excess / (2 * sigma * sigma)
    }
    return PictureWeights(logits: logits, constant: -nearest / (2 * sigma * sigma))
  }

  /// |x − y_i|² for every row x of `points` and every picture; 0 for pictures left out.
  public func squaredDistances(
    to points: Batch<Scalar>, workers: Workers = .all
  ) -> [[Double]] {
    precondition(
      points.valueCount == pictures.valueCount,
      "Noisy pictures of \(points.valueCount) values cannot be compared with pictures of "
        + "\(pictures.valueCount).")
    let (count, valueCount) = (pictures.count, points.valueCount)
    var distances = [Double](repeating: 0, count: points.count * count)
    distances.withUnsafeMutableBufferPointer { distances in
      points.doubles.withUnsafeBufferPointer { wide in
        workers.forEachShard(blocks.count) { shard in
          let block = blocks[shard]
          for row in 0..<points.count {
            pictures.squaredDistances(
              of: UnsafeBufferPointer(
                rebasing: wide[row * valueCount..<(row + 1) * valueCount]),
              toRows: block,
              into: UnsafeMutableBufferPointer(
                rebasing: distances[row * count + block.lowerBound..<row * count + block.upperBound]
              ))
          }
        }
      }
    }
    return (0..<points.count).map { Array(distances[$0 * count..<($0 + 1) * count]) }
  }
}
