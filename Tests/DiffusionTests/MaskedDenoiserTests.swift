import Diffusion
import Tensors
import Testing

@Suite("Redrawing a part")
struct MaskedDenoiserTests {
  /// The corners of a square, all equally likely.
  private let corners = ExactDenoiser(
    PictureSet(
      Batch<Double>(count: 4, valueCount: 2, values: [-1, -1, -1, 1, 1, -1, 1, 1])))

  private func pictures(_ denoiser: some Denoiser<Double>, count: Int = 64) -> Batch<Double> {
    var generator = SeededGenerator(seed: 1)
    let snow = 80 * Batch<Double>.gaussian(count: count, valueCount: 2, using: &generator)
    return EulerSampler().pictures(
      from: snow, through: NoiseSchedule.karras(stepCount: 40).sigmasFromSnow, with: denoiser)
  }

  @Test("what is kept comes out exactly, what is redrawn as the denoiser would")
  func kept() {
    let known = Batch<Double>(count: 1, valueCount: 2, values: [1, 0.25])
    let mask = Batch<Double>(count: 1, valueCount: 2, values: [0, 1])
    let drawn = pictures(MaskedDenoiser(corners, keeping: known, redrawing: mask))
    #expect((0..<64).allSatisfy { abs(drawn[$0].first.map { $0 - 1 } ?? 1) < 1e-12 })
    let others = (0..<64).map { Array(drawn[$0])[1] }
    #expect(others.allSatisfy { abs(abs($0) - 1) < 1e-6 })
    #expect(others.contains { $0 > 0 } && others.contains { $0 < 0 })
    // The twin exchanges what is kept and what is redrawn.
    let exchanged = pictures(
      MaskedDenoiser(
        corners, keeping: known, redrawing: Batch(count: 1, valueCount: 2, values: [1, 0])))
    #expect((0..<64).allSatisfy { abs(Array(exchanged[$0])[1] - 0.25) < 1e-12 })
  }

  @Test("the redrawn part fits the kept one: on a diagonal it follows")
  func fitting() {
    let diagonal = ExactDenoiser(
      PictureSet(Batch<Double>(count: 2, valueCount: 2, values: [-1, -1, 1, 1])))
    let known = Batch<Double>(count: 1, valueCount: 2, values: [1, 0])
    let mask = Batch<Double>(count: 1, valueCount: 2, values: [0, 1])
    let drawn = pictures(MaskedDenoiser(diagonal, keeping: known, redrawing: mask))
    let follows = (0..<64).count { Array(drawn[$0])[1] > 0 }
    #expect(follows > 56, "\(follows)")
    // Alone it does not know which.
    let alone = (0..<64).count { Array(pictures(diagonal)[$0])[1] > 0 }
    #expect((16...48).contains(alone), "\(alone)")
  }

  @Test("a mask of ones changes nothing, one of zeros everything")
  func extremes() {
    let known = Batch<Double>(count: 1, valueCount: 2, values: [0.5, -0.5])
    func masked(_ value: Double) -> Batch<Double> {
      MaskedDenoiser(
        corners, keeping: known, redrawing: Batch(count: 1, valueCount: 2, values: [value, value])
      ).predictedClean(Batch(count: 1, valueCount: 2, values: [0.3, 0.1]), sigma: 1)
    }
    let noisy = Batch<Double>(count: 1, valueCount: 2, values: [0.3, 0.1])
    #expect(masked(1) == corners.predictedClean(noisy, sigma: 1))
    #expect(masked(0) == known)
  }
}
