import Diffusion
import Models
import Tensors
import Testing

@Suite("Drawing from snow")
struct DrawingFromSnowTests {
  private let known = ExactDenoiser(
    PictureSet(Batch<Float>(rows: [[-1, -1, 0.5], [1, -0.5, 0], [0, 1, -1]])))

  @Test("takes as many calls as are asked for, from 80 to 0.02 and then to the picture")
  func levels() {
    let sigmas = DrawingFromSnow(calls: 12).sigmas
    #expect(sigmas.count == 13 && sigmas[0] == 80 && sigmas[11] == 0.02 && sigmas[12] == 0)
    #expect(zip(sigmas, sigmas.dropFirst()).allSatisfy { $0 > $1 })
    #expect(DrawingFromSnow(calls: 5, from: 3).sigmas[0] == 3)
  }

  @Test("is the snow of a generator, then the sampler of DDPM with the same one")
  func sameBits() {
    var (whole, parts, twin) = (
      SeededGenerator(seed: 3), SeededGenerator(seed: 3), SeededGenerator(seed: 3)
    )
    let drawing = DrawingFromSnow(calls: 9)
    let drawn = drawing.pictures(by: known, count: 4, valueCount: 3, using: &whole)
    let snow = 80 * Batch<Float>.gaussian(count: 4, valueCount: 3, using: &parts)
    let sigmas = NoiseSchedule.karras(stepCount: 9, highest: 80, lowest: 0.02).sigmasFromSnow
    #expect(drawn == DDPMSampler(using: &parts).pictures(from: snow, through: sigmas, with: known))
    #expect(whole.next() == parts.next())
    // The wrong twin draws the noise on the way before the snow.
    let sampler = DDPMSampler(using: &twin)
    let later = DrawingFromSnow.snow(count: 4, valueCount: 3, using: &twin)
    #expect(drawn != sampler.pictures(from: later, through: sigmas, with: known))
  }

  @Test("ends at pictures: what is left of the noise goes with the last call")
  func clean() {
    var generator = SeededGenerator(seed: 5)
    let drawn = DrawingFromSnow(calls: 20).pictures(
      by: known, count: 30, valueCount: 3, using: &generator)
    let distances = known.pictures.squaredDistances(to: drawn).map { $0.min() ?? 1 }
    #expect(distances.allSatisfy { $0 < 1e-6 })
  }
}
