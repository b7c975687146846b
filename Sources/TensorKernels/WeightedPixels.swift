// A weighted sum of pictures in which every pixel has a weight of its own.

/// Adds `weights[p]` times pixel p to `sum`, and the weights to `weightSum`.
///
/// - Parameters:
///   - weights: one for each pixel.
///   - picture: `pixelCount` · `channels` numbers, channels last.
///   - pixelCount: pixels in the picture.
///   - channels: numbers in a pixel.
///   - sum: as many numbers as `picture`.
///   - weightSum: one for each pixel.
package func addWeightedPixels(
  weights: UnsafePointer<Double>, picture: UnsafePointer<Float>, pixelCount: Int, channels: Int,
  to sum: UnsafeMutablePointer<Double>, weightSum: UnsafeMutablePointer<Double>
) {
  addPixels(weights, picture, pixelCount, channels, sum, weightSum)
}

/// Adds `weights[p]` times pixel p of Doubles to `sum`, and the weights to `weightSum`.
package func addWeightedPixels(
  weights: UnsafePointer<Double>, picture: UnsafePointer<Double>, pixelCount: Int, channels: Int,
  to sum: UnsafeMutablePointer<Double>, weightSum: UnsafeMutablePointer<Double>
) {
  addPixels(weights, picture, pixelCount, channels, sum, weightSum)
}

@inline(__always)
private func addPixels<Scalar: BinaryFloatingPoint>(
  _ weights: UnsafePointer<Double>, _ picture: UnsafePointer<Scalar>, _ pixelCount: Int,
  _ channels: Int, _ sum: UnsafeMutablePointer<Double>, _ weightSum: UnsafeMutablePointer<Double>
) {
  for p in 0..<pixelCount { weightSum[p] += weights[p] }
  if channels == 3 {  // Known to the compiler, three channels need no inner loop.
    for p in 0..<pixelCount {
      let weight = weights[p]
      sum[3 * p].addProduct(weight, Double(picture[3 * p]))
      sum[3 * p + 1].addProduct(weight, Double(picture[3 * p + 1]))
      sum[3 * p + 2].addProduct(weight, Double(picture[3 * p + 2]))
    }
  } else {
    for p in 0..<pixelCount {
      for j in p * channels..<(p + 1) * channels {
        sum[j].addProduct(weights[p], Double(picture[j]))
      }
    }
  }
}
