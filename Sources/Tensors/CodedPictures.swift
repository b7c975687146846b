import TensorKernels

/// Pictures whose pixels are numbered colours: shape [count, pixelCount].
///
/// A code may be a place in a palette (0 ..< 16) or a whole 24-bit colour (0 ..< 2^24): diffusion by
/// changing the colour of pixels only asks whether two codes are equal.
public struct CodedPictures: Hashable, Sendable {
  /// Number of pictures.
  public let count: Int
  /// Pixels in a picture.
  public let pixelCount: Int
  /// All codes, picture after picture: count · pixelCount of them.
  public var codes: [UInt32]

  /// Coded pictures from their codes.
  ///
  /// - Precondition: `codes` holds `count * pixelCount` numbers.
  public init(count: Int, pixelCount: Int, codes: [UInt32]) {
    precondition(
      codes.count == count * pixelCount,
      "\(count) pictures of \(pixelCount) pixels need \(count * pixelCount) codes, "
        + "got \(codes.count).")
    (self.count, self.pixelCount, self.codes) = (count, pixelCount, codes)
  }

  /// The codes of one picture.
  public subscript(row: Int) -> ArraySlice<UInt32> {
    codes[row * pixelCount..<(row + 1) * pixelCount]
  }

  /// The pictures at `indices`, in that order.
  public func rows(_ indices: some Collection<Int>) -> CodedPictures {
    CodedPictures(
      count: indices.count, pixelCount: pixelCount, codes: indices.flatMap { Array(self[$0]) })
  }

  /// In how many pixels each row of `others` differs from each picture: [row of others][picture].
  ///
  /// - Parameters:
  ///   - others: pictures of as many pixels.
  ///   - workers: cores that share the pictures; they do not change the result.
  /// - Returns: a list of `count` distances for each row of `others`.
  public func hammingDistances(
    to others: CodedPictures, workers: Workers = .all
  ) -> [[Int]] {
    precondition(
      others.pixelCount == pixelCount,
      "Pictures of \(others.pixelCount) pixels cannot be compared with pictures of \(pixelCount).")
    guard count > 0, pixelCount > 0 else {
      return [[Int]](repeating: [Int](repeating: 0, count: count), count: others.count)
    }
    let shardSize = max(1, 16_384 / pixelCount)
    var distances = [Int](repeating: 0, count: others.count * count)
    distances.withUnsafeMutableBufferPointer { distances in
      codes.withUnsafeBufferPointer { codes in
        others.codes.withUnsafeBufferPointer { others in
          guard let distances = distances.baseAddress, let codes = codes.baseAddress,
            let first = others.baseAddress
          else { return }
          workers.forEachShard((count + shardSize - 1) / shardSize) { shard in
            let start = shard * shardSize
            for row in 0..<others.count / pixelCount {
              TensorKernels.hammingDistances(
                of: first + row * pixelCount, to: codes + start * pixelCount,
                rowCount: min(shardSize, count - start), pixelCount: pixelCount,
                into: distances + row * count + start)
            }
          }
        }
      }
    }
    return (0..<others.count).map { Array(distances[$0 * count..<($0 + 1) * count]) }
  }
}
