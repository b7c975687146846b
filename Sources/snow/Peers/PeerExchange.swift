import Diffusion
import Figures
import Foundation
import Models
import NeuralNetworks
import Tensors

/// A network, a batch and our answers, as files that other software can read.
///
/// The network is a ``ModelFile`` as training writes it, with 32 bits, and so are its gradients;
/// pictures are [count, height, width, colours], words [count, word count, word width].
struct PeerExchange {
  /// Every number of the network.
  let weights: TensorFile
  /// What the network is asked; the text `settings` holds those of optimiser and guidance as JSON.
  let batch: TensorFile
  /// What it answers, the loss, its gradients, the losses of some steps, and a picture.
  let answers: TensorFile

  /// Steps of training whose losses are compared.
  static let stepCount = 10

  /// Asks a network of given sizes.
  init(_ shape: UNetShape, seed: UInt64 = 1) throws {
    var work = NetworkWork(shape, seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    weights = try ModelFile.file(
      shape, work.start, parameters: work.start.values, precision: .float32)
    batch = TensorFile(
      Self.questions(work),
      metadata: [
        "settings": String(decoding: try encoder.encode(Settings(shape)), as: UTF8.self)
      ])

    let loss = work.gradient(workers: .all).loss
    var gradients = try ModelFile.file(
      shape, work.start, parameters: work.lastGradient, precision: .float32
    ).tensors
    for index in gradients.indices { gradients[index].name = "gradient." + gradients[index].name }
    let losses = (0..<Self.stepCount).map { _ in Float(work.train(workers: .all)) }
    let count = NetworkWork.batchSize
    answers = TensorFile(
      [
        StoredTensor(
          name: "velocity", shape: Self.pictureShape(shape, count: count),
          values: Self.velocity(work)),
        StoredTensor(name: "loss", shape: [], values: [Float(loss)]),
        StoredTensor(name: "losses", shape: [losses.count], values: losses),
        StoredTensor(
          name: "picture", shape: Self.pictureShape(shape, count: 1),
          values: work.picture(workers: .all).values),
      ] + gradients)
  }

  /// Writes the three files into a folder, which is made if it is not there.
  func write(to folder: URL) throws {
    try FigureFolder.make(folder)
    for (name, file) in [("weights", weights), ("batch", batch), ("answers", answers)] {
      try file.write(to: folder.appendingPathComponent("\(name).safetensors"))
    }
  }

  /// What another program has to do alike.
  private struct Settings: Encodable {
    let learningRate = NetworkWork.learningRate
    let firstDecay: Double
    let secondDecay: Double
    let epsilon: Double
    let weightDecay: Double
    let largestGradient: Double
    let guidanceScale = NetworkWork.guidanceScale
    /// Of one walk forth with the whole batch.
    let multiplyAdds: Int

    init(_ shape: UNetShape) {
      let optimiser = AdamW(count: 0)
      firstDecay = optimiser.firstDecay
      secondDecay = optimiser.secondDecay
      epsilon = optimiser.epsilon
      weightDecay = optimiser.weightDecay
      largestGradient = optimiser.largestGradient
      multiplyAdds = shape.multiplyAdds(count: NetworkWork.batchSize)
    }
  }

  private static func questions(_ work: borrowing NetworkWork) -> [StoredTensor] {
    let (shape, batch) = (work.network.shape, work.batch)
    let pictures = pictureShape(shape, count: batch.clean.count)
    var tensors = [
      StoredTensor(name: "clean", shape: pictures, values: batch.clean.values),
      StoredTensor(name: "noise", shape: pictures, values: batch.noise.values),
      StoredTensor(
        name: "sigma", shape: [batch.levels.count], values: batch.levels.map { Float($0.sigma) }),
      StoredTensor(
        name: "snow", shape: pictureShape(shape, count: 1), values: work.snow.values),
      StoredTensor(
        name: "sigmas", shape: [NetworkWork.sigmas.count],
        values: NetworkWork.sigmas.map(Float.init)),
    ]
    if let words = batch.words {
      let size = [shape.wordCount, shape.wordWidth]
      tensors += [
        StoredTensor(name: "words", shape: [words.count] + size, values: words.values),
        StoredTensor(
          name: "lengths", shape: [words.count], values: batch.wordLengths.map(Float.init)),
        StoredTensor(name: "picture.words", shape: [1] + size, values: work.words.values),
      ]
    }
    return tensors
  }

  private static func velocity(_ work: borrowing NetworkWork) -> [Float] {
    let (network, shape, batch) = (work.network, work.network.shape, work.batch)
    return withTape(work.start.values, in: WorkspacePool()) { tape in
      let noisy = zip(batch.levels, 0..<batch.clean.count).flatMap { level, row in
        zip(batch.clean[row], batch.noise[row]).map { clean, noise in
          Float(level.signalScale) * clean + Float(level.noiseScale) * noise
        }
      }
      let words = batch.words.map { words in
        WordVectors(
          vectors: tape.input(
            words.values, shape: [words.count, shape.wordCount, shape.wordWidth]),
          lengths: batch.wordLengths)
      }
      return network(
        tape.input(noisy, shape: pictureShape(shape, count: batch.clean.count)),
        levels: batch.levels.map { NetworkNoiseLevel(sigma: $0.sigma) }, words: words
      ).values
    }
  }

  private static func pictureShape(_ shape: UNetShape, count: Int) -> [Int] {
    [count, shape.side, shape.side, shape.colours]
  }
}
