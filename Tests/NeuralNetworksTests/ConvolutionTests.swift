import NeuralNetworks
import Tensors
import Testing

@Suite("Convolutions and linear maps")
struct ConvolutionTests {
  /// Channels below, at, between and above whole blocks of eight, two, three and five of them.
  static let channels = [1, 3, 5, 8, 11, 16, 24, 40]

  /// A random convolution of an odd shape; every seed is another one.
  struct Case {
    let inputs: [PlainTensor]
    let step, enlargement: Int

    init(seed: Int) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let side = generator.pick([1, 3, 3])
      let isCut = side == 3 && generator.integer(below: 3) == 0
      step = isCut ? 2 : 1
      enlargement = side == 3 && !isCut && generator.integer(below: 3) == 0 ? 2 : 1
      let size = [
        generator.pick([0, 1, 1, 2, 3]), step * generator.pick([1, 2, 3, 5]),
        step * generator.pick([1, 2, 3, 4, 7]), generator.pick(channels),
      ]
      let outputs = generator.pick(channels)
      inputs = [
        .random(size, using: &generator),
        .random([side, side, size[3], outputs], using: &generator),
        .random([outputs], using: &generator),
      ]
    }

    init(_ picture: [Int], side: Int, outputs: Int) {
      var generator = SeededGenerator(seed: 1)
      (step, enlargement) = (1, 1)
      inputs = [
        .random(picture, using: &generator),
        .random([side, side, picture[3], outputs], using: &generator),
        .random([outputs], using: &generator),
      ]
    }

    func run<Scalar: NetworkScalar>(_ scalar: Scalar.Type) -> OperationRun {
      OperationRun(inputs, blocks: [1], in: scalar) {
        enlargement == 2
          ? enlargingConvolution($0[0], weight: $0[1], bias: $0[2])
          : convolution($0[0], weight: $0[1], bias: $0[2], step: step)
      }
    }

    /// The largest excess of the output and of every gradient.
    func excess<Scalar: NetworkScalar>(_ scalar: Scalar.Type) -> Double {
      let run = run(scalar)
      let plain = Plain.convolution(
        inputs[0], inputs[1], inputs[2], step: step, enlargement: enlargement)
      let gradients = Plain.convolutionGradients(
        inputs[0], inputs[1], of: run.outputGradient, step: step, enlargement: enlargement)
      return zip([plain] + gradients, [run.output] + run.gradients).reduce(0) {
        max($0, $1.0.excess(of: $1.1, in: scalar))
      }
    }
  }

  @Test("agree with the formula on odd shapes, forth and back", arguments: 0..<60)
  func oddShapes(seed: Int) {
    let sample = Case(seed: seed)
    #expect(sample.excess(Float.self) <= 1)
    #expect(sample.excess(Double.self) <= 1)
  }

  @Test(
    "agree where a picture is one pixel, one row, wider than a block of pixels, or not there",
    arguments: [[1, 1, 1, 1], [2, 1, 9, 3], [1, 70, 1, 5], [1, 3, 131, 8], [0, 5, 5, 3]])
  func extremeShapes(picture: [Int]) {
    for (side, outputs) in [(1, 16), (3, 1), (3, 24)] {
      let sample = Case(picture, side: side, outputs: outputs)
      #expect(sample.excess(Float.self) <= 1)
      #expect(sample.excess(Double.self) <= 1)
    }
  }

  @Test("of exchanged taps, of a shifted picture, or without a bias are told apart")
  func twins() {
    for (picture, outputs) in [([1, 1, 2, 1], 1), ([2, 3, 5, 11], 24)] {
      let sample = Case(picture, side: 3, outputs: outputs)
      let (x, w, b) = (sample.inputs[0], sample.inputs[1], sample.inputs[2])
      var (exchanged, shifted) = (PlainTensor(w.shape), PlainTensor(x.shape))
      exchanged.fillPixels { i, j, c, o in w[j, i, c, o] }
      shifted.fillPixels { n, row, column, c in
        x[n, row, (column + 1) % x.shape[2], c]
      }
      let run = sample.run(Float.self)
      for wrong in [
        Plain.convolution(x, exchanged, b), Plain.convolution(shifted, w, b),
        Plain.convolution(x, w, PlainTensor(b.shape)),
      ] {
        #expect(wrong.excess(of: run.output, in: Float.self) > 100)
      }
      let right = Plain.convolutionGradients(x, w, of: run.outputGradient)
      let wrong =
        Plain.convolutionGradients(x, exchanged, of: run.outputGradient).prefix(1)
        + Plain.convolutionGradients(shifted, w, of: run.outputGradient).dropFirst().prefix(1)
      for (index, plain) in wrong.enumerated() {
        #expect(right[index].excess(of: run.gradients[index], in: Float.self) <= 1)
        #expect(plain.excess(of: run.gradients[index], in: Float.self) > 100)
      }
    }
  }

  @Test("read every second pixel from the first one on, not from the second")
  func phase() {
    let x = PlainTensor([1, 4, 4, 1], values: (0..<16).map(Double.init))
    let (w, b) = (Self.centreTap, PlainTensor([1]))
    let run = OperationRun([x, w, b], blocks: [1], in: Float.self) {
      convolution($0[0], weight: $0[1], bias: $0[2], step: 2)
    }
    #expect(run.output == [0, 2, 8, 10])
  }

  @Test("a kernel that is one in its middle draws the picture again, larger if asked")
  func identity() {
    let x = PlainTensor([1, 1, 2, 1], values: [3, -4])
    let run = OperationRun([x, Self.centreTap, PlainTensor([1])], blocks: [1], in: Double.self) {
      enlargingConvolution($0[0], weight: $0[1], bias: $0[2])
    }
    #expect(run.output == [3, 3, -4, -4, 3, 3, -4, -4])
  }

  private static var centreTap: PlainTensor {
    PlainTensor([3, 3, 1, 1], values: (0..<9).map { $0 == 4 ? 1 : 0 })
  }

  @Test("linear maps agree with the formula for any number of rows", arguments: 0..<40)
  func linearMaps(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rows = generator.pick([0, 1, 2, 5, 6, 7, 13, 64, 65, 200])
    let (ins, outs) = (generator.pick(Self.channels), generator.pick(Self.channels))
    let inputs: [PlainTensor] = [
      .random([rows, ins], using: &generator), .random([ins, outs], using: &generator),
      .random([outs], using: &generator),
    ]
    func excess<Scalar: NetworkScalar>(_ scalar: Scalar.Type, _ weight: PlainTensor) -> Double {
      let run = OperationRun(inputs, blocks: [1], in: scalar) {
        linearMap($0[0], weight: $0[1], bias: $0[2])
      }
      let plain =
        [Plain.linearMap(inputs[0], weight, inputs[2])]
        + Plain.linearMapGradients(inputs[0], weight, of: run.outputGradient)
      return zip(plain, [run.output] + run.gradients).reduce(0) {
        max($0, $1.0.excess(of: $1.1, in: scalar))
      }
    }
    #expect(excess(Float.self, inputs[1]) <= 1)
    #expect(excess(Double.self, inputs[1]) <= 1)
    // A single weight that is off by a tenth is enough.
    var wrong = inputs[1]
    wrong[seed % wrong.values.count].value += 0.1
    #expect(rows == 0 || excess(Float.self, wrong) > 10)
  }
}
