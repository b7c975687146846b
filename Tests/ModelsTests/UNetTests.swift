import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("The U-Net")
struct UNetTests {
  private let small = SmallNetwork(SmallNetwork.withWords)

  /// Vectors of five words for each of two pictures.
  private func words(seed: UInt64 = 3) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return Batch<Float>.gaussian(count: 1, valueCount: 2 * 5 * 8, using: &generator).values
  }

  @Test("no words, an empty list of words, and words that do not count are the same bits")
  func noWords() {
    let silent = small.answer(words: nil)
    #expect(silent.allSatisfy(\.isFinite) && silent.contains { abs($0) > 0.1 })
    #expect(haveSameBits(small.answer(words: [Float](repeating: 0, count: 80)), silent))
    #expect(haveSameBits(small.answer(words: words()), silent))
    #expect(haveSameBits(small.answer(words: [Float](repeating: .nan, count: 80)), silent))
    // Words that count are heard.
    #expect(largestDifference(small.answer(words: words(), lengths: [1, 1]), silent) > 0.01)
    // A word of zeros is a word, not silence: pixels can look at it.
    let zeros = [Float](repeating: 0, count: 80)
    #expect(largestDifference(small.answer(words: zeros, lengths: [1, 1]), silent) > 1e-4)
  }

  @Test("what stands behind a picture's last word does not matter")
  func behindTheLastWord() {
    let words = words()
    let expected = small.answer(words: words, lengths: [2, 4])
    for rubbish: Float in [0, 1e30, .infinity, .nan] {
      var changed = words
      for place in Array(2 * 8..<5 * 8) + Array(5 * 8 + 4 * 8..<80) { changed[place] = rubbish }
      #expect(haveSameBits(small.answer(words: changed, lengths: [2, 4]), expected))
    }
    var changed = words
    changed[2 * 8 - 1] += 1
    #expect(largestDifference(small.answer(words: changed, lengths: [2, 4]), expected) > 1e-3)
  }

  @Test("a picture hears its own words only")
  func ownWords() {
    let words = words()
    let expected = small.answer(words: words, lengths: [3, 3])
    var changed = words
    changed[40] += 1
    let answer = small.answer(words: changed, lengths: [3, 3])
    let half = answer.count / 2
    #expect(Array(answer[..<half]) == Array(expected[..<half]))
    #expect(largestDifference(Array(answer[half...]), Array(expected[half...])) > 1e-3)
  }

  @Test("pictures of many sizes are answered", arguments: [4, 16, 24, 32, 64])
  func sizes(side: Int) {
    let shape = UNetShape(
      side: side, widths: [8, 16, 16], blocks: [0, 1, 1], attends: [false, true, false],
      toldWidth: 16, wordWidth: 8, wordCount: 5)
    #expect(shape.fault == nil)
    let network = SmallNetwork(shape)
    let answer = network.answer(words: words(), lengths: [5, 0])
    #expect(answer.count == 2 * side * side * 3)
    #expect(answer.allSatisfy(\.isFinite) && Set(answer).count > answer.count / 2)
  }

  @Test("a network that has learned nothing answers 0: the mean of all velocities")
  func untrained() {
    var builder = NetworkBuilder(seed: 1)
    let network = UNet(.shapes, in: &builder)
    let fresh = SmallNetwork(network: network, list: builder.parameters)
    #expect(fresh.answer(words: nil).allSatisfy { $0 == 0 })
    #expect(builder.parameters.learnedCount < 100_000)
  }

  /// How far the gradient along one direction is from its finite difference, relative to it.
  private func directionalError(without forgotten: String? = nil) -> Double {
    let shape = small.network.shape
    let start = small.parameters.map { Double($0) }
    let pool = WorkspacePool<Double>()
    let (pictures, words) = (small.pictures(2), words())
    func loss(_ tape: Tape<Double>) -> Variable<Double> {
      small.network(
        tape.input(pictures.values.map { Double($0) }, shape: [2, 8, 8, 3]),
        levels: [NetworkNoiseLevel(sigma: 0.5), NetworkNoiseLevel(sigma: 5)],
        words: WordVectors(
          vectors: tape.input(
            words.map { Double($0) }, shape: [2, shape.wordCount, shape.wordWidth]),
          lengths: [3, 0])
      ).meanSquaredError(to: [Double](repeating: 0.5, count: 2 * 8 * 8 * 3))
    }
    var gradients = [Double](repeating: 0, count: start.count)
    gradients.withUnsafeMutableBufferPointer { gradients in
      withTape(start, addingTo: gradients, in: pool) { $0.propagate(from: loss($0)) }
    }
    for parameter in small.list.parameters where parameter.name == forgotten {
      for place in parameter.range { gradients[place] = 0 }
    }
    var generator = SeededGenerator(seed: 8)
    // Zeros that fill blocks up stay zero.
    let direction = zip(
      start, Batch<Double>.gaussian(count: 1, valueCount: start.count, using: &generator).values
    ).map { $0 == 0 ? 0 : $1 }
    func value(_ h: Double) -> Double {
      withTape(zip(start, direction).map { $0 + h * $1 }, in: pool) { loss($0).scalar }
    }
    let difference = (value(1e-6) - value(-1e-6)) / 2e-6
    let slope = zip(gradients, direction).reduce(0) { $0 + $1.0 * $1.1 }
    return abs(slope - difference) / abs(difference)
  }

  @Test("the gradient of the whole network is its finite difference, and lacks no part")
  func gradient() {
    #expect(directionalError() < 1e-6)
    for name in [
      "noise.0.weight", "summary.1.weight", "left.1.0.look.key.weight", "around.value.weight",
      "up.0.weight",
    ] {
      #expect(small.list.parameters.contains { $0.name == name })
      #expect(directionalError(without: name) > 1e-5)
    }
  }
}
