import Models
import NeuralNetworks
import Tensors

/// Small networks whose numbers are all random, those that start at 0 too: so nothing is hidden.
struct SmallNetwork {
  let network: UNet
  let list: ParameterList
  var parameters: [Float] { list.values }

  init(_ shape: UNetShape, seed: UInt64 = 1) {
    var builder = NetworkBuilder(seed: seed)
    network = UNet(shape, in: &builder)
    var list = builder.parameters
    var generator = SeededGenerator(seed: seed)
    for parameter in list.parameters {
      let noise = Batch<Float>.gaussian(
        count: 1, valueCount: list[parameter].count, using: &generator, workers: Workers(1))
      list[parameter] = zip(list[parameter], noise.values).map { $0 + 0.1 * $1 }
    }
    self.list = list
  }

  init(network: UNet, list: ParameterList) {
    (self.network, self.list) = (network, list)
  }

  /// Three levels, the lower two looking at up to five words of eight numbers.
  static var withWords: UNetShape {
    var shape = UNetShape(
      side: 8, widths: [8, 16, 24], blocks: [1, 1, 1], attends: [false, true, true], toldWidth: 16,
      wordWidth: 8, wordCount: 5)
    shape.heads = 1
    shape.looksAround = true
    return shape
  }

  /// Two levels, no words.
  static let plain = UNetShape(side: 8, widths: [16, 24], blocks: [1, 1], toldWidth: 16)

  /// Random pictures that fit.
  func pictures(_ count: Int, seed: UInt64 = 7) -> Batch<Float> {
    var generator = SeededGenerator(seed: seed)
    let side = network.shape.side
    return .gaussian(
      count: count, valueCount: side * side * network.shape.colours, using: &generator)
  }

  /// What the network answers to two pictures and words.
  ///
  /// - Parameters:
  ///   - words: vectors of both pictures' words, whether they count or not; nil for none.
  ///   - lengths: words that count.
  /// - Returns: the velocities of both.
  func answer(words: [Float]?, lengths: [Int] = [0, 0]) -> [Float] {
    let shape = network.shape
    return withTape(parameters, in: WorkspacePool<Float>()) { tape in
      network(
        tape.input(
          pictures(2).values, shape: [2, shape.side, shape.side, shape.colours]),
        levels: [NetworkNoiseLevel(sigma: 0.5), NetworkNoiseLevel(sigma: 5)],
        words: words.map {
          WordVectors(
            vectors: tape.input($0, shape: [2, shape.wordCount, shape.wordWidth]),
            lengths: lengths)
        }
      ).values
    }
  }
}

/// The largest difference of two lists; infinite if one holds what is no number.
func largestDifference(_ a: [Float], _ b: [Float]) -> Float {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).reduce(0) {
    let difference = abs($1.0 - $1.1)
    return difference.isNaN ? .infinity : max($0, difference)
  }
}

/// Whether two lists hold the same bits. (A comparison within `#expect` would search for the smallest
/// difference of thousands of numbers, for minutes.)
func haveSameBits(_ a: some Sequence<Float>, _ b: some Sequence<Float>) -> Bool {
  a.map(\.bitPattern) == b.map(\.bitPattern)
}
