import Diffusion
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("A network that hears style and thing apart")
struct StyleShapeTests {
  private static func shape(apart: Bool = true) -> UNetShape {
    var shape = UNetShape(
      side: 8, widths: [8, 16], blocks: [1, 1], attends: [false, true], toldWidth: 16, wordWidth: 8,
      wordCount: 6)
    shape.text = TextShape(vocabularySize: 9)
    if apart { shape.style = StyleShape(tokens: [1, 4]) }
    return shape
  }

  private func denoiser(_ shape: UNetShape) -> UNetDenoiser {
    let network = SmallNetwork(shape)
    return UNetDenoiser(network.network, parameters: network.parameters)
  }

  private func answer(_ shape: UNetShape, _ caption: [Int]) -> [Float] {
    denoiser(shape).conditioned(on: [caption])
      .predictedClean(SmallNetwork(shape).pictures(1), sigma: 2).values
  }

  @Test(
    "it does not matter where the words of the style stand; to a network that hears all as one it does"
  )
  func places() {
    let captions = [[1, 2, 3], [2, 1, 3], [2, 3, 1]]
    let answers = captions.map { answer(Self.shape(), $0) }
    #expect(answers[0] == answers[1] && answers[1] == answers[2])
    #expect(answers[0] != answer(Self.shape(), [1, 3, 2]))
    let twins = captions.map { answer(Self.shape(apart: false), $0) }
    #expect(largestDifference(twins[0], twins[1]) > 0.001)
  }

  @Test("each part may be missing, and both count")
  func parts() {
    let captions = [[], [1], [4], [2], [1, 2], [4, 2]]
    let answers = captions.map { answer(Self.shape(), $0) }
    for (i, a) in answers.enumerated() {
      for b in answers[..<i] { #expect(largestDifference(a, b) > 0.0001) }
    }
  }

  @Test("every block is told the style alone")
  func told() {
    let heard = denoiser(Self.shape()).heard(of: [[1, 2], [1, 3], [4, 2]])
    #expect(heard[0] == heard[1] && heard[0] != heard[2])
    let twin = denoiser(Self.shape(apart: false)).heard(of: [[1, 2], [1, 3]])
    #expect(twin[0] != twin[1])
  }

  @Test("a style told as its vector is the style; a vector between two is neither")
  func vectors() {
    let (network, shape) = (denoiser(Self.shape()), Self.shape())
    let noisy = SmallNetwork(shape).pictures(2)
    let heard = network.heard(of: [[1], [4], []])
    func answer(_ captions: [[Int]], _ styles: [[Float]]) -> Batch<Float> {
      network.conditioned(on: captions, styles: styles).predictedClean(noisy, sigma: 2)
    }
    let words = network.conditioned(on: [[1, 2], [4, 3]]).predictedClean(noisy, sigma: 2)
    #expect(answer([[2], [3]], [heard[0], heard[1]]) == words)
    // Words of a style are not heard beside its vector; one caption and one vector serve all pictures.
    #expect(answer([[4, 2], [1, 3]], [heard[0], heard[1]]) == words)
    let unstyled = network.conditioned(on: [[2]]).predictedClean(noisy, sigma: 2)
    #expect(answer([[2]], [heard[2]]) == unstyled)
    let between = zip(heard[0], heard[1]).map { ($0 + $1) / 2 }
    let middle = answer([[2]], [between])
    #expect(largestDifference(middle.values, answer([[2]], [heard[0]]).values) > 0.0001)
    #expect(largestDifference(middle.values, answer([[2]], [heard[1]]).values) > 0.0001)
    // Words told later replace the vector.
    #expect(
      network.conditioned(on: [[2]], styles: [between]).conditioned(on: [[1, 2], [4, 3]])
        .predictedClean(noisy, sigma: 2) == words)
  }

  @Test("vectors guide like words: the same network is asked once about both")
  func guided() {
    let (network, shape) = (denoiser(Self.shape()), Self.shape())
    let noisy = SmallNetwork(shape).pictures(2)
    let told = network.conditioned(on: [[2]], styles: network.heard(of: [[1]]))
    let together = network.predictedClean(together: [told], noisy, sigma: 2)
    #expect(together[0] == network.predictedClean(noisy, sigma: 2))
    #expect(together[1] == told.predictedClean(noisy, sigma: 2))
  }

  @Test("the gradient goes through both parts as finite differences say")
  func gradient() {
    let network = SmallNetwork(Self.shape())
    let batch = DenoisingBatch(
      clean: network.pictures(2), noise: network.pictures(2, seed: 8),
      levels: [NoiseLevel(sigma: 1), NoiseLevel(sigma: 3)], captions: [[1, 2, 3], [5, 4]])
    func loss(_ parameters: [Float]) -> Double {
      withTape(parameters, in: WorkspacePool<Float>()) { tape in
        Double(network.network.denoisingLoss(batch, shard: 0, on: tape).values[0])
      }
    }
    var gradients = ShardedGradients(count: network.parameters.count, shardCount: 1)
    _ = gradients.compute(network.parameters, workers: Workers(1)) { shard, tape in
      network.network.denoisingLoss(batch, shard: shard, on: tape)
    }
    for name in ["sketch.0.weight", "sketch.1.weight", "text.table.weight", "summary.0.weight"] {
      guard let parameter = network.list.parameters.first(where: { $0.name == name }) else {
        Issue.record("There is no \(name).")
        continue
      }
      // Along the gradient of one part, the loss rises by the square of its length.
      let own = parameter.range
      let length = gradients.values[own].reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      #expect(length > 1e-4, "\(name) is not asked at all")
      let step = 0.02 / length
      func moved(_ factor: Double) -> Double {
        var parameters = network.parameters
        for i in own { parameters[i] += Float(factor * step) * gradients.values[i] }
        return loss(parameters)
      }
      let slope = (moved(1) - moved(-1)) / (2 * step)
      #expect(abs(slope / (length * length) - 1) < 0.02, "\(name): \(slope) for \(length * length)")
      // The twin: half of that slope would be refused.
      #expect(abs(0.5 * slope / (length * length) - 1) > 0.02)
    }
  }

  @Test("it is kept in files, and sizes that do not fit are refused")
  func files() throws {
    let network = SmallNetwork(Self.shape())
    let words = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    let file = try ModelFile.file(
      network.network.shape, network.list, parameters: network.parameters, precision: .float32,
      vocabulary: Vocabulary(of: words))
    let read = try ModelFile(file, named: "file")
    #expect(read.shape == Self.shape() && read.parameters == network.parameters)
    for tokens in [[9], [-1], [4, 1], [1, 1]] {
      var shape = Self.shape()
      shape.style = StyleShape(tokens: tokens)
      #expect(shape.fault?.contains("each once") == true)
    }
    var wordless = Self.shape()
    wordless.text = nil
    #expect(wordless.fault != nil)
  }

  @Test("its cost counts both parts and the sketch")
  func cost() {
    var plain = Self.shape(apart: false)
    plain.text = nil
    // Through two layers: the summary of 4 words instead of 6; the network for the text reads 6 + 4; each of
    // 6 words becomes 8 numbers, and these 16 channels at 4 × 4 places.
    let summary = -2 * 2 * 8 * 8
    let text = (6 + 4) * 4 * 8 * 8
    let sketch = 6 * 8 * 8 + 8 * 4 * 4 * 16
    #expect(
      Self.shape().multiplyAdds(count: 1) - plain.multiplyAdds(count: 1) == summary + text + sketch)
  }
}
