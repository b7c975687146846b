public import Tensors
import TensorKernels

/// The exact denoiser with blinkers: each pixel is decided by what a small window around it shows.
///
///     W_i(p) = softmax_i(log w_i − |x − y_i|² over the window at p/(2 σ²))
///     D(p)   = Σ_i W_i(p) y_i(p)
///
/// Neighbouring pixels may take after different pictures, so that new pictures arise, put together
/// from parts. A window of one pixel is the posterior of every pixel by itself; one that covers the
/// whole picture is ``ExactDenoiser``, which can only repeat.
/// Source: Kamb & Ganguli 2025 ("local score machine"), arXiv 2412.20292.
public struct LocalDenoiser<Scalar: TensorScalar>: Denoiser {
  /// The pictures it knows.
  public let pictures: PictureSet<Scalar>
  /// How their values lie.
  public let shape: PictureShape
  /// Side of the square window, odd.
  public let window: Int
  /// What a window sees outside.
  ///
  /// All patches are at the same place here, so that every choice but
  /// `circular` comes to the same: the part outside adds nothing.
  public let border: Border
  /// Cores that share the pictures; they do not change the result.
  public var workers: Workers

  /// A local denoiser.
  public init(
    _ pictures: PictureSet<Scalar>, shape: PictureShape, window: Int, border: Border = .zero,
    workers: Workers = .all
  ) {
    precondition(
      shape.valueCount == pictures.pictures.valueCount,
      "Pictures of \(pictures.pictures.valueCount) values do not have the shape \(shape).")
    precondition(window > 0 && window % 2 == 1, "A window has an odd side, not \(window).")
    self.pictures = pictures
    self.shape = shape
    self.window = window
    self.border = border
    self.workers = workers
  }

  /// The local posterior mean of every pixel.
  public func predictedClean(_ noisy: Batch<Scalar>, sigma: Double) -> Batch<Scalar> {
    precondition(
      noisy.valueCount == shape.valueCount,
      "Noisy pictures of \(noisy.valueCount) values do not have the shape \(shape).")
    precondition(sigma > 0, "A denoiser is asked at sigma > 0, not at \(sigma).")
    let doubles = noisy.doubles
    var answer: [Double] = []
    answer.reserveCapacity(doubles.count)
    for row in 0..<noisy.count {
      let values = doubles[row * shape.valueCount..<(row + 1) * shape.valueCount]
      answer += values.withUnsafeBufferPointer { mean(of: $0, sigma: sigma) }
    }
    return Batch(count: noisy.count, valueCount: noisy.valueCount, rounding: answer)
  }

  private func mean(of noisy: UnsafeBufferPointer<Double>, sigma: Double) -> [Double] {
    let blocks = pictures.blocks
    let shardCount = min(32, blocks.count)
    var shards = [LocalMeans?](repeating: nil, count: shardCount)
    shards.withUnsafeMutableBufferPointer { shards in
      workers.forEachShard(shardCount) { shard in
        var means = LocalMeans(shape: shape, window: window, isCircular: border == .circular)
        for block in blocks[
          blocks.count * shard / shardCount..<blocks.count * (shard + 1) / shardCount]
        {
          // Short runs: their distances stay in the cache.
          for start in stride(from: block.lowerBound, to: block.upperBound, by: 8) {
            means.add(
              start..<min(start + 8, block.upperBound), of: pictures, noisy: noisy, sigma: sigma)
          }
        }
        shards[shard] = means
      }
    }
    return LocalMeans.joined(shards.compactMap { $0 })
  }
}

/// Weighted sums with a running maximum for every pixel, as in ``ExactDenoiser`` for every picture.
private struct LocalMeans {
  let shape: WindowShape
  let pixelCount: Int
  var largest: [Double]
  var weightSum: [Double]
  var weightedSum: [Double]
  var table: [Double]

  init(shape: PictureShape, window: Int, isCircular: Bool) {
    self.shape = WindowShape(
      height: shape.height, width: shape.width, channels: shape.channels, window: window,
      isCircular: isCircular)
    pixelCount = shape.pixelCount
    largest = [Double](repeating: -.infinity, count: pixelCount)
    weightSum = [Double](repeating: 0, count: pixelCount)
    weightedSum = [Double](repeating: 0, count: shape.valueCount)
    table = [Double](repeating: 0, count: self.shape.tableCount)
  }

  mutating func add<Scalar>(
    _ rows: Range<Int>, of set: PictureSet<Scalar>, noisy: UnsafeBufferPointer<Double>,
    sigma: Double
  ) {
    let factor = set.logitFactor(sigma: sigma, noisy)
    let channels = shape.channels
    // Row by row the logits of every pixel, then the factors by which older sums shrink.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: (rows.count + 1) * pixelCount) { all in
      let logits = UnsafeMutableBufferPointer(rebasing: all[..<(rows.count * pixelCount)])
      let shrink = UnsafeMutableBufferPointer(rebasing: all[(rows.count * pixelCount)...])
      for p in 0..<pixelCount { shrink[p] = largest[p] }
      for (index, row) in rows.enumerated() {
        let line = UnsafeMutableBufferPointer(
          rebasing: logits[index * pixelCount..<(index + 1) * pixelCount])
        table.withUnsafeMutableBufferPointer { table in
          set.pictures.windowDistances(
            of: noisy, toRow: row, shape: shape, table: table, into: line)
        }
        let prior = set.logPriorWeights[row]
        largest.withUnsafeMutableBufferPointer { largest in
          for p in 0..<pixelCount {
            line[p] = prior - factor * line[p]
            largest[p] = max(largest[p], line[p])
          }
        }
      }
      for p in 0..<pixelCount { shrink[p] -= largest[p] }
      applyExponential(shrink)
      for p in 0..<pixelCount {
        weightSum[p] *= shrink[p]
        for channel in p * channels..<(p + 1) * channels { weightedSum[channel] *= shrink[p] }
      }
      for index in 0..<rows.count {
        for p in 0..<pixelCount { logits[index * pixelCount + p] -= largest[p] }
      }
      applyExponential(logits)
      for (index, row) in rows.enumerated() {
        let line = UnsafeMutableBufferPointer(
          rebasing: logits[index * pixelCount..<(index + 1) * pixelCount])
        weightedSum.withUnsafeMutableBufferPointer { sum in
          weightSum.withUnsafeMutableBufferPointer { weightSum in
            set.pictures.addWeightedPixels(
              weights: UnsafeBufferPointer(line), row: row, channels: channels, to: sum,
              weightSum: weightSum)
          }
        }
      }
    }
  }

  /// Joins the parts in their order: the same bits on any number of cores.
  static func joined(_ parts: [LocalMeans]) -> [Double] {
    guard let first = parts.first else { return [] }
    let channels = first.shape.channels
    var means = [Double](repeating: 0, count: first.weightedSum.count)
    for p in 0..<first.pixelCount {
      let largest = parts.map { $0.largest[p] }.max() ?? 0
      var factors = parts.map { $0.largest[p] - largest }
      factors.withUnsafeMutableBufferPointer { applyExponential($0) }
      let total = zip(parts, factors).reduce(0) { $0 + $1.0.weightSum[p] * $1.1 }
      for (part, factor) in zip(parts, factors) where factor != 0 {
        for channel in p * channels..<(p + 1) * channels {
          means[channel] += factor / total * part.weightedSum[channel]
        }
      }
    }
    return means
  }
}
