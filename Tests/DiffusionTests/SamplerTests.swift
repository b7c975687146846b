import Diffusion
import Foundation
import Tensors
import Testing

@Suite("Samplers as sequences of states")
struct SamplerTests {
  static let pictures = PictureSet(
    Batch<Double>(rows: [[1, 0], [-1, 0.5], [0.3, -1.4], [0.2, 0.9]]))
  static let denoiser = ExactDenoiser(pictures)
  static let sigmas = NoiseSchedule.karras(stepCount: 9, highest: 20, lowest: 0.05).sigmasFromSnow

  static let samplers: [(name: String, calls: Int, sampler: any Sampler)] = {
    var generator = SeededGenerator(seed: 51)
    return [
      ("Euler", 9, EulerSampler()), ("Heun", 17, HeunSampler()),
      ("2M", 9, DPMSolverMultistepSampler()), ("2S", 17, DPMSolverSinglestepSampler()),
      ("LMS", 9, LinearMultistepSampler()), ("RK4", 33, RungeKuttaSampler()),
      ("flow", 9, FlowSampler()), ("DDIM", 9, DDIMSampler(eta: 0.5, using: &generator)),
      ("DDPM", 9, DDPMSampler(using: &generator)),
      ("churn", 17, HeunSampler(churn: 3, using: &generator)),
    ]
  }()

  private func snow(_ count: Int) -> Batch<Double> {
    var generator = SeededGenerator(seed: 52)
    return 20 * Batch.gaussian(count: count, valueCount: 2, using: &generator)
  }

  @Test("There is a state for every level, and the calls are counted", arguments: samplers.indices)
  func statesAndCalls(index: Int) {
    let (_, calls, sampler) = Self.samplers[index]
    let states = Array(sampler.states(from: snow(3), through: Self.sigmas, with: Self.denoiser))
    #expect(states.map(\.sigma) == Self.sigmas)
    #expect(states.map(\.step) == Array(0...9))
    #expect(states[0].noisy == snow(3))
    #expect(states[9].calls == calls)
    #expect(states[9].predictedClean == states[9].noisy)
    for state in states.dropLast() where Self.samplers[index].name != "churn" {
      #expect(
        state.predictedClean == Self.denoiser.predictedClean(state.noisy, sigma: state.sigma))
    }
  }

  @Test(
    "A picture comes out the same in any batch and in every repetition", arguments: samplers.indices
  )
  func batches(index: Int) {
    let sampler = Self.samplers[index].sampler
    let all = sampler.pictures(from: snow(5), through: Self.sigmas, with: Self.denoiser)
    let few = sampler.pictures(from: snow(2), through: Self.sigmas, with: Self.denoiser)
    #expect(few == all.rows(0..<2))
    #expect(sampler.pictures(from: snow(5), through: Self.sigmas, with: Self.denoiser) == all)
  }

  @Test(
    "Paths of exact answers end on pictures of the set, as memory does", arguments: samplers.indices
  )
  func endsOnPictures(index: Int) {
    let sigmas = NoiseSchedule.karras(stepCount: 60, highest: 20, lowest: 0.02).sigmasFromSnow
    let ends = Self.samplers[index].sampler.pictures(
      from: snow(20), through: sigmas, with: Self.denoiser)
    let distances = Self.pictures.squaredDistances(to: ends)
    #expect(distances.allSatisfy { ($0.min() ?? 1) < 0.02 })
  }

  @Test("Other coordinates are converted on entry and exit; only the same start unchanged")
  func coordinates() {
    let levels = [0.001, 0.3, 0.9, 1].map { NoiseLevel(alphaBar: $0) }
    let z = Batch<Double>(rows: [[0.3, -1.2]])
    for coordinates in Coordinates.allCases {
      let states = EulerSampler().states(
        from: z, through: levels, in: coordinates, with: Self.denoiser)
      #expect(states[0].noisy == z)
      let x = coordinates.rescaled(z, at: levels[0])
      let end = EulerSampler().pictures(
        from: x, through: levels.map(\.sigma), with: Self.denoiser)
      #expect(states[3].noisy == end)  // At σ = 0 all coordinates agree.
    }
  }

  @Test("A path may begin in pure noise, σ = ∞: first the mean, then the noise it came from")
  func fromInfinity() {
    let noise = Batch<Double>(rows: [[0.5, -2]])
    let levels = [1, 0.5, 0].map { NoiseLevel(flowTime: $0) }
    let mean = Self.denoiser.predictedClean(noise, sigma: .infinity)
    for (name, _, sampler) in Self.samplers where !["DDIM", "DDPM", "churn"].contains(name) {
      let states = sampler.states(from: noise, through: levels, in: .flow, with: Self.denoiser)
      #expect(states[0].predictedClean == mean)
      let expected = 0.5 * mean + 0.5 * noise
      let difference = (states[1].noisy - expected).values.map { abs($0) }.max() ?? .nan
      #expect(difference < 1e-14)
    }
  }

  @Test(
    "Noise turned by nothing stays to the bit, by little it resembles, by a right angle it is other"
  )
  func turned() throws {
    let snow = snow(40)
    func ends(_ angle: Double, towards seed: UInt64 = 7) -> Batch<Double> {
      var (own, other) = (SeededGenerator(seed: 1), SeededGenerator(seed: seed))
      // A single Gaussian, so that what comes out is a line in all noise, and no decision hides it.
      return DDPMSampler(using: &own).turned(by: angle, towards: &other)
        .pictures(from: snow, through: [20, 6, 2, 0.7, 0.2], with: Straight())
    }
    var generator = SeededGenerator(seed: 1)
    let plain = DDPMSampler(using: &generator)
      .pictures(from: snow, through: [20, 6, 2, 0.7, 0.2], with: Straight())
    #expect(ends(0) == plain)
    let away = [0.1, 0.4, 0.8, .pi / 2].map { ends($0).meanSquaredError(to: plain) }
    #expect(zip(away, away.dropFirst()).allSatisfy { $0 < $1 } && away[0] > 0)
    // As much noise as before: the mean square of what comes out does not change but by chance.
    let square = { (batch: Batch<Double>) in
      batch.values.reduce(0) { $0 + $1 * $1 } / Double(batch.values.count)
    }
    #expect(abs(square(ends(0.8)) / square(plain) - 1) < 0.35)
    // The twin adds the other noise without making its own smaller.
    let louder = plain + (ends(.pi / 2) - plain) + plain
    #expect(square(louder) / square(plain) > 1.35)
  }

  /// Answers half of what it sees: what is left at the end is a sum of all noise.
  private struct Straight: Denoiser {
    func predictedClean(_ noisy: Batch<Double>, sigma: Double) -> Batch<Double> {
      1 / (1 + sigma * sigma) * noisy
    }
  }

  @Test("Churn and ancestral noise really are noise: another seed, another path")
  func seeds() {
    func ends(_ seed: UInt64) -> [Batch<Double>] {
      var generator = SeededGenerator(seed: seed)
      let samplers: [any Sampler] = [
        DDPMSampler(using: &generator), HeunSampler(churn: 3, using: &generator),
        DDIMSampler(eta: 1, using: &generator),
      ]
      return samplers.map {
        $0.pictures(from: snow(4), through: Array(Self.sigmas.dropLast()), with: Self.denoiser)
      }
    }
    for (one, other) in zip(ends(1), ends(2)) { #expect(one != other) }
  }
}

@Suite("Exact reverse chains")
struct ReverseChainTests {
  @Test("One giant step draws every picture as often as it is in the set; DDPM's mean does not")
  func gaussian() {
    let set = PictureSet(Batch<Double>(rows: [[-2], [0], [3]]), priorWeights: [2, 1, 1])
    var generator = SeededGenerator(seed: 61)
    let count = 4000
    let snow = 100 * Batch<Double>.gaussian(count: count, valueCount: 1, using: &generator)
    let ends = ExactReverseChain(set).states(from: snow, through: [100, 0], using: &generator)[1]
    let share = Double(ends.values.count { abs($0 + 2) < 1e-12 }) / Double(count)
    #expect(abs(share - 0.5) < 4 * (0.25 / Double(count)).squareRoot())
    let twin = DDPMSampler(using: &generator).pictures(
      from: snow, through: [100, 0], with: ExactDenoiser(set))
    #expect(!twin.values.contains { abs($0 + 2) < 0.5 })
  }

  @Test("Replaced pixels: pictures drawn together are whole, pixels drawn apart are not")
  func replacement() {
    let pictures = CodedPictures(
      count: 2, pixelCount: 6, codes: [0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2])
    for colourCount in [3, 1 << 24] {
      let chain = ReplacementReverseChain(
        process: PixelReplacement(colourCount: colourCount), pictures: pictures)
      var generator = SeededGenerator(seed: 62)
      let snow = chain.process.replacing(
        CodedPictures(count: 600, pixelCount: 6, codes: .init(repeating: 0, count: 3600)),
        alphaBar: 0, using: &generator)
      let levels = [0, 0.3, 0.8, 1]
      let whole = chain.states(from: snow, through: levels, using: &generator)[3]
      #expect((0..<600).allSatisfy { Set(whole[$0]).count == 1 })
      let share = Double((0..<600).count { whole[$0].first == 0 }) / 600
      #expect(abs(share - 0.5) < 4 * (0.25 / 600).squareRoot())
      let apart = chain.states(
        from: snow, through: [0, 1], drawing: .pixels, using: &generator)[1]
      #expect((0..<600).contains { Set(apart[$0]).count > 1 })
    }
  }

  @Test("The colours of one pixel add up to 1 and are drawn as often as they are likely")
  func pixelPosterior() {
    let chain = ReplacementReverseChain(
      process: PixelReplacement(colourCount: 4),
      pictures: CodedPictures(count: 1, pixelCount: 1, codes: [2]))
    for current in 0..<UInt32(4) {
      let expected = chain.pixelPosterior(current: current, clean: 2, from: 0.2, to: 0.5)
      #expect(abs(expected.reduce(0, +) - 1) < 1e-14)
      var generator = SeededGenerator(seed: 63)
      let count = 4000
      let start = CodedPictures(
        count: count, pixelCount: 1, codes: .init(repeating: current, count: count))
      let drawn = chain.states(from: start, through: [0.2, 0.5], using: &generator)[1]
      for colour in 0..<4 {
        let share = Double(drawn.codes.count { $0 == colour }) / Double(count)
        let p = expected[colour]
        #expect(abs(share - p) < 4 * (p * (1 - p) / Double(count)).squareRoot() + 1e-9)
      }
      // The wrong twin: without the current pixel the four colours would have these shares.
      let twin = 0.5 + 0.5 / 4
      if current != 2 { #expect(abs(expected[2] - twin) > 0.02) }
    }
  }

  @Test("Masked pixels come back as pictures of the set, one by one")
  func masking() {
    let pictures = CodedPictures(
      count: 3, pixelCount: 4, codes: [0, 0, 1, 1, 0, 2, 1, 0, 3, 3, 3, 3])
    let hidden = CodedPictures(
      count: 1, pixelCount: 4, codes: .init(repeating: PixelMasking.mask, count: 4))
    var generator = SeededGenerator(seed: 64)
    var mixed = false
    for _ in 0..<100 {
      let one = MaskingReverseChain(pictures: pictures).states(from: hidden, using: &generator)
      #expect(one.count == 5)
      #expect((0..<3).contains { pictures[$0].elementsEqual(one[4].codes) })
      let all = MaskingReverseChain(pictures: pictures).states(
        from: hidden, pixelsAtOnce: 4, using: &generator)
      if !(0..<3).contains(where: { pictures[$0].elementsEqual(all[1].codes) }) { mixed = true }
    }
    #expect(mixed)
  }
}
