import NeuralNetworks

// Row 47: every operation of the networks passes gradients on as finite differences say. The twins
// are mistakes in the way back that still make a network learn somehow: the worst kind.
extension Verification {
  static let gradients: [Invariant] = [
    gradient(
      "a convolution", [[2, 3, 5, 6], [3, 3, 6, 11], [11]], blocks: [1],
      { convolution($0[0], weight: $0[1], bias: $0[2]) },
      twins: [
        "missingBiasGradient": { inputs, _ in inputs[2].spoilt.update(repeating: 0) },
        "transposedTaps": { inputs, _ in exchangeTaps(inputs[1]) },
      ]),
    gradient(
      "a convolution in steps of two", [[1, 6, 4, 3], [3, 3, 3, 8], [8]], blocks: [1],
      { convolution($0[0], weight: $0[1], bias: $0[2], step: 2) },
      twins: ["shiftedByOnePixel": { inputs, _ in shift(inputs[0]) }]),
    gradient(
      "an enlarging convolution", [[1, 2, 3, 8], [3, 3, 8, 3], [3]], blocks: [1],
      { enlargingConvolution($0[0], weight: $0[1], bias: $0[2]) },
      twins: ["meanForSum": { inputs, _ in multiply(inputs[0], by: 0.25) }]),
    gradient(
      "a linear map", [[7, 5], [5, 9], [9]], blocks: [1],
      { linearMap($0[0], weight: $0[1], bias: $0[2]) },
      twins: [
        "transposedWeights": transposedWeights,
        "missingBiasGradient": { inputs, _ in inputs[2].spoilt.update(repeating: 0) },
      ]),
    gradient(
      "group normalisation", [[2, 3, 2, 12], [12], [12]],
      { groupNormalisation($0[0], scale: $0[1], offset: $0[2], groups: 4) },
      twins: [
        "statisticsTakenAsConstant": { statisticsAsConstant($0, $1, size: 3) },
        "scaleGradientForgotten": { inputs, _ in inputs[1].spoilt.update(repeating: 0) },
      ]),
    gradient(
      "SiLU", [[3, 7]], { $0[0].silu() },
      twins: ["logisticAlone": logisticAlone]),
    gradient(
      "stretching and moving channels", [[2, 3, 9], [2, 18]], { $0[0].modulated(by: $0[1]) },
      twins: ["oneForgotten": oneForgotten]),
    gradient(
      "a sum", [[3, 5], [3, 5]], { $0[0] + $0[1] },
      twins: ["firstTermAlone": { inputs, _ in inputs[1].spoilt.update(repeating: 0) }]),
    gradient(
      "channels side by side", [[3, 5], [3, 5]], { $0[0].joined(with: $0[1]) },
      twins: ["exchangedParts": { inputs, _ in exchange(inputs[0], inputs[1]) }]),
    gradient(
      "sequences one after the other", [[2, 3, 8], [2, 3, 8]], { $0[0].followed(by: $0[1]) },
      twins: ["exchangedParts": { inputs, _ in exchange(inputs[0], inputs[1]) }]),
    gradient(
      "sequences of different lengths", [[3, 4, 5]], { $0[0].cut(to: [4, 0, 2]) },
      twins: [
        "silencePassedOn": { inputs, output in
          for i in inputs[0].spoilt.indices { inputs[0].spoilt[i] = output.gradients[i] + 1 }
        }
      ]),
    gradient(
      "some of the channels", [[3, 5]], { $0[0].channels(1..<3) },
      twins: [
        "othersHearToo": { inputs, _ in
          for row in 0..<3 { inputs[0].spoilt[row * 5] = inputs[0].spoilt[row * 5 + 1] }
        }
      ]),
    gradient(
      "rows beside their neighbours", [[2, 4, 3]], { $0[0].besideNeighbours() },
      twins: ["middleAlone": middleAlone]),
    gradient(
      "halving a picture", [[2, 4, 6, 3]], { $0[0].halved() },
      twins: ["sumForMean": { inputs, _ in multiply(inputs[0], by: 4) }]),
    gradient(
      "the mean of all pixels", [[2, 3, 3, 5]], { $0[0].pixelMean() },
      twins: ["sumForMean": { inputs, _ in multiply(inputs[0], by: 9) }]),
    gradient(
      "an embedding", [[4, 5]], { embedding(of: [2, 0, 2, 3, 2], in: $0[0]) },
      twins: ["lastUseAlone": lastUseAlone]),
    gradient(
      "attention of two heads, keys of different number", [[2, 5, 16], [2, 3, 16], [2, 3, 16]],
      { attention(queries: $0[0], keys: $0[1], values: $0[2], heads: 2, lengths: [3, 2]) },
      twins: [
        "rootForgotten": { inputs, _ in multiply(inputs[0], by: 8.squareRoot()) },
        "weightsTakenAsConstant": { inputs, _ in inputs[1].spoilt.update(repeating: 0) },
      ]),
    gradient(
      "the loss", [[3, 4]],
      { $0[0].meanSquaredError(to: (0..<12).map { Double($0) / 6 }) },
      twins: ["twoForgotten": { inputs, _ in multiply(inputs[0], by: 0.5) }]),
    gradient(
      "the cross-entropy", [[3, 5]], { $0[0].crossEntropy(to: [4, 0, 4]) },
      twins: [
        "labelsForgotten": { inputs, output in
          for row in 0..<3 {
            inputs[0].spoilt[5 * row + [4, 0, 4][row]] += output.gradients[0] / 3
          }
        },
        "meanForgotten": { inputs, _ in multiply(inputs[0], by: 3) },
      ]),
  ]

  private static func gradient(
    _ name: String, _ shapes: [[Int]], blocks: Set<Int> = [], _ work: @escaping GradientCheck.Work,
    twins: KeyValuePairs<String, GradientCheck.Mistake?>
  ) -> Invariant {
    let check = GradientCheck(shapes, blocks: blocks, work)
    return Invariant(
      47, "the gradient of \(name) is its finite difference",
      source: "chain rule; Baydin et al. 2018", tolerance: 1e-6, real: nil, twins: twins
    ) { check.error(with: $0) }
  }
}

// MARK: - Mistakes

/// What W does on the way back, its table read with rows and columns exchanged.
private let transposedWeights: GradientCheck.Mistake = { inputs, output in
  let (rows, ins, outs) = (inputs[0].shape[0], inputs[0].shape[1], output.shape[1])
  let weights = ParameterList.table(of: inputs[1], rows: ins, columns: outs)
  let g = output.gradients
  for row in 0..<rows {
    for i in 0..<ins {
      inputs[0].spoilt[row * ins + i] =
        (0..<outs).reduce(0) { $0 + g[row * outs + $1] * weights[$1 * ins + i] }
    }
  }
}

/// r γ g, as if mean and variance did not depend on x.
private func statisticsAsConstant(
  _ inputs: [Variable<Double>], _ output: Variable<Double>, size: Int
) {
  let channels = output.shape[output.shape.count - 1]
  let pixels = output.count / output.shape[0] / channels
  let (x, scale, g) = (inputs[0].values, inputs[1].values, output.gradients)
  for picture in 0..<output.shape[0] {
    for first in stride(from: 0, to: channels, by: size) {
      let places = (0..<pixels).flatMap { pixel in
        (first..<first + size).map { (picture * pixels + pixel) * channels + $0 }
      }
      let mean = places.reduce(0) { $0 + x[$1] } / Double(places.count)
      let variance =
        places.reduce(0) { $0 + (x[$1] - mean) * (x[$1] - mean) } / Double(places.count)
      for place in places {
        inputs[0].spoilt[place] =
          g[place] * scale[place % channels] / (variance + 1e-5).squareRoot()
      }
    }
  }
}

/// g s, as if only the factor x in x s(x) changed.
private let logisticAlone: GradientCheck.Mistake = { inputs, output in
  for (i, x) in inputs[0].values.enumerated() {
    inputs[0].spoilt[i] = x == 0 ? 0 : output.gradients[i] * output.values[i] / x
  }
}

/// g m instead of g (1 + m).
private let oneForgotten: GradientCheck.Mistake = { inputs, output in
  for i in inputs[0].spoilt.indices { inputs[0].spoilt[i] -= output.gradients[i] }
}

/// A row that was used three times hears of the last use only.
private let lastUseAlone: GradientCheck.Mistake = { inputs, output in
  for j in 0..<5 { inputs[0].spoilt[2 * 5 + j] = output.gradients[4 * 5 + j] }
}

/// A row hears of its own place only, and not of its neighbours'.
private let middleAlone: GradientCheck.Mistake = { inputs, output in
  for row in 0..<8 {
    for j in 0..<3 { inputs[0].spoilt[row * 3 + j] = output.gradients[row * 9 + 3 + j] }
  }
}

private func multiply(_ variable: Variable<Double>, by factor: Double) {
  for i in variable.spoilt.indices { variable.spoilt[i] *= factor }
}

private func exchange(_ a: Variable<Double>, _ b: Variable<Double>) {
  for i in a.spoilt.indices { swap(&a.spoilt[i], &b.spoilt[i]) }
}

/// Every gradient one pixel further.
private func shift(_ variable: Variable<Double>) {
  let (old, channels) = (variable.gradients, variable.shape[3])
  for i in old.indices { variable.spoilt[i] = old[(i + channels) % old.count] }
}

/// Rows and columns of a kernel of 3 × 3 taps change places, in its gradient.
private func exchangeTaps(_ weight: Variable<Double>) {
  let old = weight.gradients
  let inputs = weight.shape[2]
  for i in old.indices {
    let (block, tap) = (i / (72 * inputs), i / (8 * inputs) % 9)
    let exchanged = tap % 3 * 3 + tap / 3
    weight.spoilt[i] = old[(block * 9 + exchanged) * inputs * 8 + i % (8 * inputs)]
  }
}
