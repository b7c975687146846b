import TensorKernels
public import Tensors

/// The best possible denoiser of a finite set of pictures, without any learning.
///
///     D(x, σ) = Σ_i p_i(x) y_i
///     p_i = softmax_i(log w_i − |x − y_i|²/(2 σ²))
///
/// No network trained on these pictures can have a smaller squared error on them; a network that
/// reaches it has learned them by heart, since as σ falls D becomes the nearest picture.
///
/// The pictures are read once, in blocks that fit the cache: each block gives its distances, then
/// its part of the weighted sum, with a running maximum M in place of the final one. When a larger
/// logit turns up, what was summed so far is multiplied by exp(M − M′).
/// Source of the running maximum: Milakov & Gimelshein 2018, arXiv 1805.02867.
public struct ExactDenoiser<Scalar: TensorScalar>: Denoiser {
  /// The pictures it knows.
  public let pictures: PictureSet<Scalar>
  /// Cores that share the work; they do not change the result.
  public var workers: Workers

  /// The exact denoiser of a set of pictures.
  public init(_ pictures: PictureSet<Scalar>, workers: Workers = .all) {
    self.pictures = pictures
    self.workers = workers
  }

  /// The exact denoiser of the pictures for which `belongs` is true: those with a caption, or with
  /// a part of one.
  public func conditioned(where belongs: (Int) -> Bool) -> ExactDenoiser {
    ExactDenoiser(pictures.restricted(where: belongs), workers: workers)
  }

  /// The exact denoiser that has heard something which is not equally likely about each picture.
  ///
  /// - Parameter likelihood: P(s | i) of picture i, as ``PictureSet/weighted(byLikelihood:)`` takes it.
  /// - Returns: the denoiser of the pictures with these weights.
  public func conditioned(onLikelihood likelihood: (Int) -> Double) -> ExactDenoiser {
    ExactDenoiser(pictures.weighted(byLikelihood: likelihood), workers: workers)
  }

  /// The posterior mean Σ p_i y_i of every noisy picture, summed in Double.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    precondition(
      noisy.valueCount == pictures.pictures.valueCount,
      "Noisy pictures of \(noisy.valueCount) values do not fit pictures of "
        + "\(pictures.pictures.valueCount).")
    precondition(sigma > 0, "A denoiser is asked at sigma > 0, not at \(sigma).")
    let valueCount = noisy.valueCount
    var means = [Double](repeating: 0, count: noisy.count * valueCount)
    means.withUnsafeMutableBufferPointer { means in
      noisy.doubles.withUnsafeBufferPointer { noisy in
        // As many noisy pictures at once as keep their sums in the cache.
        let tileSize = max(8, 16_384 / max(1, valueCount))
        let count = valueCount == 0 ? 0 : noisy.count / valueCount
        let tileCount = (count + tileSize - 1) / tileSize
        // Cores share the pictures of a large set, or the noisy pictures of a large batch.
        let tileWorkers = shardCount > 1 ? Workers(1) : workers
        tileWorkers.forEachShard(tileCount) { tile in
          let range = tile * tileSize..<min((tile + 1) * tileSize, count)
          let values = range.lowerBound * valueCount..<range.upperBound * valueCount
          writeMeans(
            of: UnsafeBufferPointer(rebasing: noisy[values]), count: range.count, sigma: sigma,
            into: UnsafeMutableBufferPointer(rebasing: means[values]))
        }
      }
    }
    return Batch(count: noisy.count, valueCount: valueCount, rounding: means)
  }

  /// Shards of the picture set; depends on the set alone.
  private var shardCount: Int {
    min(32, pictures.blocks.count, 1 + pictures.pictures.values.count / 65_536)
  }

  private func writeMeans(
    of noisy: UnsafeBufferPointer<Double>, count: Int, sigma: Double,
    into means: UnsafeMutableBufferPointer<Double>
  ) {
    let (shardCount, valueCount) = (shardCount, noisy.count / count)
    var shards = [StreamedMeans?](repeating: nil, count: shardCount)
    shards.withUnsafeMutableBufferPointer { shards in
      workers.forEachShard(shardCount) { shard in
        let blockCount = pictures.blocks.count
        var streamed = StreamedMeans(count: count, valueCount: valueCount)
        let range = blockCount * shard / shardCount..<blockCount * (shard + 1) / shardCount
        for block in pictures.blocks[range] {
          streamed.add(block, of: pictures, noisy: noisy, sigma: sigma)
        }
        shards[shard] = streamed
      }
    }
    StreamedMeans.join(shards.compactMap { $0 }, into: means)
  }
}

/// The weighted sums of one part of a picture set, as far as it has been read.
private struct StreamedMeans {
  let count: Int
  let valueCount: Int
  /// M: the largest logit so far, of each noisy picture.
  var largest: [Double]
  /// Σ exp(l_i − M).
  var weightSum: [Double]
  /// Σ exp(l_i − M) y_i.
  var weightedSum: [Double]

  init(count: Int, valueCount: Int) {
    self.count = count
    self.valueCount = valueCount
    largest = [Double](repeating: -.infinity, count: count)
    weightSum = [Double](repeating: 0, count: count)
    weightedSum = [Double](repeating: 0, count: count * valueCount)
  }

  mutating func add<Scalar>(
    _ range: Range<Int>, of set: PictureSet<Scalar>, noisy: UnsafeBufferPointer<Double>,
    sigma: Double
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: range.count) { logits in
      for row in 0..<count {
        let values = row * valueCount..<(row + 1) * valueCount
        let noisy = UnsafeBufferPointer(rebasing: noisy[values])
        let factor = set.logitFactor(sigma: sigma, noisy)
        set.pictures.squaredDistances(of: noisy, toRows: range, into: logits)
        var blockLargest = -Double.infinity
        for i in logits.indices {
          logits[i] = set.logPriorWeights[range.lowerBound + i] - factor * logits[i]
          blockLargest = max(blockLargest, logits[i])
        }
        raiseLargest(to: blockLargest, row: row, values: values)
        // A weight below e^−60 of the largest so far could not be seen in a Double, not even a
        // million times: such pictures need not be read again.
        if blockLargest - largest[row] < -60 { continue }
        for i in logits.indices { logits[i] -= largest[row] }
        applyExponential(logits)
        for i in logits.indices {
          if logits[i] < 8.7e-27 { logits[i] = 0 }
          weightSum[row] += logits[i]
        }
        weightedSum.withUnsafeMutableBufferPointer { sum in
          set.pictures.addWeightedRows(
            weights: UnsafeBufferPointer(logits), rows: range,
            to: UnsafeMutableBufferPointer(rebasing: sum[values]))
        }
      }
    }
  }

  private mutating func raiseLargest(to logit: Double, row: Int, values: Range<Int>) {
    guard logit > largest[row] else { return }
    let factor = Self.power(largest[row] - logit)
    largest[row] = logit
    weightSum[row] *= factor
    for j in values { weightedSum[j] *= factor }
  }

  /// Joins the parts in their order: the same bits on any number of cores.
  static func join(_ parts: [StreamedMeans], into means: UnsafeMutableBufferPointer<Double>) {
    guard let first = parts.first else { return }
    for row in 0..<first.count {
      let largest = parts.map { $0.largest[row] }.max() ?? 0
      let factors = parts.map { power($0.largest[row] - largest) }
      let total = zip(parts, factors).reduce(0) { $0 + $1.0.weightSum[row] * $1.1 }
      let values = row * first.valueCount..<(row + 1) * first.valueCount
      for (part, factor) in zip(parts, factors) where factor != 0 {
        for j in values { means[j] += factor / total * part.weightedSum[j] }
      }
    }
  }

  private static func power(_ x: Double) -> Double {
    var x = x
    withUnsafeMutablePointer(to: &x) {
      applyExponential(UnsafeMutableBufferPointer(start: $0, count: 1))
    }
    return x
  }
}
