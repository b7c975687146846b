import BuiltPrograms
import Datasets
import Diffusion
import Foundation
import Models
import Tensors
import Testing

@Suite("Judging drawn shapes")
struct EvaluateTests {
  /// The exact denoiser can only copy what it knows: all valid; novel is what was left out.
  @Test(
    "the exact denoiser of the whole world draws valid pictures, and as many novel ones as there are"
  )
  func exact() {
    let world = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))
    let drawn = DrawnShapes(by: world, count: 60, seed: 1, steps: 30)
    #expect(drawn.valid.value == 1)
    let share = 1 - 720.0 / 1728
    #expect(drawn.novel.map { $0.interval.contains(share) } == true)
  }

  @Test(
    "the exact denoiser of the training part draws nothing novel; the mean picture nothing valid")
  func twins() {
    let training = PictureSet(
      ShapesWorld.captionedPictures(of: ShapesWorld.split.training).values)
    let drawn = DrawnShapes(by: ExactDenoiser(training), count: 40, seed: 2, steps: 30)
    #expect(drawn.valid.value == 1 && drawn.novel?.value == 0)
    let mean = DrawnShapes(
      by: MeanPicture(pictures: training.pictures), count: 8, seed: 1, steps: 30)
    #expect(mean.valid.value == 0 && mean.novel == nil)
  }

  @Test(
    "what cannot be meant ends with status 64 and one sentence",
    arguments: [
      (["garden", "--model", "a"], "choose shapes"),
      (["shapes", "--model", "a", "--count", "0"], "--count"),
      (["shapes", "--model", "a", "--steps", "1"], "--steps"), (["shapes"], "--model"),
    ])
  func usage(arguments: [String], word: String) throws {
    let outcome = try TinyTraining.program.run(["evaluate"] + arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test("a missing or a foreign file gets one sentence")
  func foreignFiles() throws {
    let outcome = try TinyTraining.program.run(["evaluate", "shapes", "--model", "/none/at.all"])
    #expect(outcome.status == 1 && outcome.errors.split(separator: "\n").count == 1)
  }

  private struct MeanPicture: Denoiser {
    let pictures: Batch<Float>

    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      ExactDenoiser(PictureSet(pictures)).predictedClean(noisy, sigma: .infinity)
    }
  }
}
