import Datasets
import Diffusion
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("The network for the text")
struct TextNetworkTests {
  private static func shape(looks: Int = 1) -> UNetShape {
    var shape = UNetShape(
      side: 8, widths: [8, 16], blocks: [1, 1], attends: [false, true], toldWidth: 16, wordWidth: 8,
      wordCount: 6)
    shape.text = TextShape(vocabularySize: 9, looks: looks)
    return shape
  }

  private let network = SmallNetwork(Self.shape())

  private func denoiser(_ network: SmallNetwork) -> UNetDenoiser {
    UNetDenoiser(network.network, parameters: network.parameters)
  }

  private func answer(_ network: SmallNetwork, _ captions: [[Int]], count: Int = 1) -> Batch<Float>
  {
    denoiser(network).conditioned(on: captions)
      .predictedClean(network.pictures(count), sigma: 2)
  }

  @Test("word order is heard; words that do not look at their neighbours have none")
  func order() {
    let sentences = [[1, 2, 3, 4], [3, 2, 1, 4]]
    let answers = sentences.map { answer(network, [$0]).values }
    #expect(largestDifference(answers[0], answers[1]) > 0.01)
    // The twin's words know no neighbours: the same words in another order are the same.
    let deaf = SmallNetwork(Self.shape(looks: 0))
    let same = sentences.map { answer(deaf, [$0]).values }
    #expect(largestDifference(same[0], same[1]) < 1e-5)
    #expect(largestDifference(same[0], answer(deaf, [[1, 2, 3, 5]]).values) > 0.01)
  }

  /// The vectors of a caption's words.
  private func vectors(_ network: SmallNetwork, _ caption: [Int]) -> [Float] {
    withTape(network.parameters, in: WorkspacePool<Float>()) { tape in
      network.network.words(of: [caption], on: tape)?.vectors.values ?? []
    }
  }

  @Test("its vectors can be asked for, word by word, and what the blocks are told of them")
  func asked() {
    let caption = [1, 2, 3]
    let words = denoiser(network).wordVectors(of: caption)
    #expect(words.flatMap { $0 } == Array(vectors(network, caption)[..<24]))
    #expect(denoiser(network).wordVectors(of: [1]) != [words[0]])  // Alone, it has no neighbour.
    #expect(denoiser(network).wordVectors(of: []) == [])

    let heard = denoiser(network).heard(of: [[1, 2], [2, 1], [1, 2]])
    #expect(heard.map(\.count) == [16, 16, 16])
    #expect(heard[0] == heard[2] && heard[0] != heard[1])
    var wordless = Self.shape()
    (wordless.text, wordless.wordWidth, wordless.wordCount) = (nil, 0, 0)
    wordless.attends = [false, false]
    let deaf = denoiser(SmallNetwork(wordless))
    #expect(deaf.wordVectors(of: [1]) == [] && deaf.heard(of: [[1]]) == [])
  }

  @Test("a look reaches one word to either side, two looks two", arguments: [1, 2])
  func reach(looks: Int) {
    let network = SmallNetwork(Self.shape(looks: looks))
    let (before, after) = (vectors(network, [1, 2, 3, 4, 5]), vectors(network, [1, 2, 3, 4, 6]))
    let changed = (0..<6).filter { word in
      before[word * 8..<(word + 1) * 8] != after[word * 8..<(word + 1) * 8]
    }
    #expect(changed == Array(4 - looks...4))
    #expect(before[40...].allSatisfy { $0 == 0 })  // Nothing stands behind the last word.
  }

  @Test("no caption, an empty one and a network that is told nothing are the same bits")
  func silence() {
    let pictures = network.pictures(2)
    let told = denoiser(network).conditioned(on: [[]]).predictedClean(pictures, sigma: 2)
    #expect(haveSameBits(told.values, denoiser(network).predictedClean(pictures, sigma: 2).values))
    #expect(largestDifference(told.values, answer(network, [[1]], count: 2).values) > 0.01)
  }

  @Test("words behind the last one that it listens to are not heard")
  func tooMany() {
    let heard = answer(network, [[1, 2, 3, 4, 5, 6]])
    #expect(haveSameBits(answer(network, [[1, 2, 3, 4, 5, 6, 7, 8]]).values, heard.values))
    #expect(largestDifference(answer(network, [[1, 2, 3, 4, 5, 7]]).values, heard.values) > 1e-3)
  }

  @Test("each picture hears its own caption, alone or in a batch")
  func ownCaptions() {
    let pictures = network.pictures(3)
    let captions = [[1, 2], [], [3, 4, 5]]
    let together = denoiser(network).conditioned(on: captions).predictedClean(pictures, sigma: 1)
    for (row, caption) in captions.enumerated() {
      let alone = denoiser(network).conditioned(on: [caption])
        .predictedClean(pictures.rows([row]), sigma: 1)
      #expect(haveSameBits(alone.values, together[row]))
    }
  }

  @Test(
    "guidance asks one network in one batch: the same bits as one after the other",
    arguments: [1, 5, 9], [0.0, 1, 2.5])
  func oneBatch(count: Int, scale: Double) {
    let pictures = network.pictures(count)
    let silent = denoiser(network)
    let (wanted, unwanted) = (silent.conditioned(on: [[1, 2]]), silent.conditioned(on: [[3]]))
    // Another file of the same network is asked by itself.
    let others = [silent, wanted, unwanted].map { $0.captions.map(denoiser(network).conditioned) }
    let apart = [others[0] ?? denoiser(network), others[1] ?? silent, others[2] ?? silent]
    let once = GuidedDenoiser(
      towards: wanted, awayFrom: unwanted, from: silent, guidanceScale: scale)
    let thrice = GuidedDenoiser(
      towards: apart[1], awayFrom: apart[2], from: apart[0], guidanceScale: scale)
    let answer = once.predictedClean(pictures, sigma: 1)
    #expect(haveSameBits(answer.values, thrice.predictedClean(pictures, sigma: 1).values))
    let mixed = ComposedDenoiser(
      from: silent, [.init(wanted, guidanceScale: scale), .init(unwanted, guidanceScale: -scale)])
    let composed = mixed.predictedClean(pictures, sigma: 1)
    #expect(largestDifference(composed.values, answer.values) < 1e-4)
    // The twin confuses whom it asked.
    let confused = GuidedDenoiser(
      towards: unwanted, awayFrom: wanted, from: silent, guidanceScale: scale
    ).predictedClean(pictures, sigma: 1)
    #expect((largestDifference(confused.values, answer.values) > 1e-3) == (scale > 0))
  }

  /// How far the gradient along one direction is from its finite difference, relative to it.
  private func directionalError(without forgotten: String? = nil) -> Double {
    let start = network.parameters.map { Double($0) }
    let pool = WorkspacePool<Double>()
    let pictures = network.pictures(2).values.map { Double($0) }
    func loss(_ tape: Tape<Double>) -> Variable<Double> {
      network.network(
        tape.input(pictures, shape: [2, 8, 8, 3]),
        levels: [NetworkNoiseLevel(sigma: 0.5), NetworkNoiseLevel(sigma: 5)],
        captions: [[1, 2, 2, 5], [3]]
      ).meanSquaredError(to: [Double](repeating: 0.5, count: 2 * 8 * 8 * 3))
    }
    var gradients = [Double](repeating: 0, count: start.count)
    gradients.withUnsafeMutableBufferPointer { gradients in
      withTape(start, addingTo: gradients, in: pool) { $0.propagate(from: loss($0)) }
    }
    for parameter in network.list.parameters where parameter.name == forgotten {
      for place in parameter.range { gradients[place] = 0 }
    }
    var generator = SeededGenerator(seed: 8)
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

  @Test("the wish of the denoiser reaches every part of the network for the text")
  func gradient() {
    #expect(directionalError() < 1e-6)
    for name in ["text.table.weight", "text.0.gather.weight", "text.0.answer.weight"] {
      #expect(network.list.parameters.contains { $0.name == name })
      #expect(directionalError(without: name) > 1e-5)
    }
  }
}
