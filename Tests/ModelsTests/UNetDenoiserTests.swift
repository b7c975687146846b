import Diffusion
import Models
import NeuralNetworks
import Tensors
import Testing

@Suite("A network as a denoiser")
struct UNetDenoiserTests {
  private let small = SmallNetwork(SmallNetwork.plain)

  private func denoiser(workers: Int = 1) -> UNetDenoiser {
    UNetDenoiser(small.network, parameters: small.parameters, workers: Workers(workers))
  }

  @Test("answers with the same bits on 1, 2, 3 and 8 cores", arguments: [2, 3, 8])
  func workers(count: Int) {
    for pictures in [1, 3, 8, 9, 21] {
      let noisy = small.pictures(pictures)
      let one = denoiser().predictedClean(noisy, sigma: 1.5)
      #expect(denoiser(workers: count).predictedClean(noisy, sigma: 1.5) == one)
    }
  }

  @Test("answers to a picture with the same bits whatever others are asked about with it")
  func batches() {
    let noisy = small.pictures(21)
    let denoiser = denoiser()
    let together = denoiser.predictedClean(noisy, sigma: 0.7)
    for row in 0..<noisy.count {
      #expect(denoiser.predictedClean(noisy.rows([row]), sigma: 0.7)[0] == together[row])
    }
    for count in [2, 5, 8, 9, 13] {
      let rows = Array((0..<count).map { 20 - $0 })
      #expect(denoiser.predictedClean(noisy.rows(rows), sigma: 0.7) == together.rows(rows))
    }
    // Different pictures have different answers, so this could fail.
    #expect(together[0] != together[1])
  }

  @Test("computes the original from the velocity: D = a z − s v")
  func originals() {
    let (noisy, sigma) = (small.pictures(3), 2.0)
    let (a, s) = (1 / (1 + sigma * sigma).squareRoot(), sigma / (1 + sigma * sigma).squareRoot())
    let z = noisy.values.map { Float(a) * $0 }
    let v = withTape(small.parameters, in: WorkspacePool<Float>()) { tape in
      small.network(
        tape.input(z, shape: [3, 8, 8, 3]),
        levels: [NetworkNoiseLevel](repeating: NetworkNoiseLevel(sigma: sigma), count: 3)
      ).values
    }
    let clean = denoiser().predictedClean(noisy, sigma: sigma).values
    let expected = zip(z, v).map { Float(a) * $0 - Float(s) * $1 }
    #expect(largestDifference(clean, expected) < 1e-5)
    let wrongSign = zip(z, v).map { Float(a) * $0 + Float(s) * $1 }
    #expect(largestDifference(clean, wrongSign) > 0.1)
  }

  @Test("is defined without noise, in pure snow, and for no pictures")
  func ends() {
    let noisy = small.pictures(2)
    let denoiser = denoiser()
    #expect(denoiser.predictedClean(noisy, sigma: 0) == noisy)
    for sigma in [1e-300, 1e-6, 1e6, 1e300, .infinity] {
      let answer = denoiser.predictedClean(noisy, sigma: sigma)
      #expect(answer.values.allSatisfy { $0.isFinite }, "σ = \(sigma)")
    }
    #expect(
      largestDifference(denoiser.predictedClean(noisy, sigma: 1e-6).values, noisy.values) < 1e-4)
    let far = denoiser.predictedClean(noisy, sigma: 1e12).values
    #expect(largestDifference(far, denoiser.predictedClean(noisy, sigma: .infinity).values) < 1e-3)
    #expect(denoiser.predictedClean(noisy.rows([]), sigma: 1).count == 0)
  }

  @Test("passes on what is no number, in that picture alone")
  func notANumber() {
    var noisy = small.pictures(5)
    let expected = denoiser().predictedClean(noisy, sigma: 1)
    noisy.values[noisy.valueCount + 3] = .nan
    let answer = denoiser().predictedClean(noisy, sigma: 1)
    #expect(answer[1].contains { $0.isNaN })
    for row in [0, 2, 3, 4] { #expect(answer[row] == expected[row]) }
  }
}
