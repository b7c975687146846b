import Datasets
import Diffusion
import Foundation
import Models
import Tensors
import Testing

@Suite("The exam while a network learns, and its floor")
struct DenoisingExamTests {
  private static let scenes = Array(ShapesWorld.split.training.prefix(12))
  private static let pictures = PictureSet(ShapesWorld.captionedPictures(of: scenes).values)
  private static let settings = TrainingSettings.shapesFromWords(seed: 1)

  /// Answers with the mean picture always.
  private struct MeanPicture: Denoiser {
    let mean: [Float]
    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      Batch(
        count: noisy.count, valueCount: mean.count,
        values: (0..<noisy.count).flatMap { _ in mean })
    }
  }

  @Test("the exact denoiser stands at 1 and lacks no bit, the mean picture stands at 0")
  func ends() throws {
    let exam = DenoisingExam(Self.pictures, Self.settings)
    let exact = exam.result(of: ExactDenoiser(Self.pictures))
    #expect(abs(exact.shareLearned - 1) < 1e-9 && abs(exact.excessBits) < 1e-6)
    #expect(exact.losses == exam.exactLosses)
    let all = Self.pictures.pictures
    let mean = (0..<all.valueCount).map { j in
      Float(
        (0..<all.count).reduce(0) { $0 + Double(all.values[$1 * all.valueCount + j]) }
          / Double(all.count))
    }
    let mud = exam.result(of: MeanPicture(mean: mean))
    #expect(abs(mud.shareLearned) < 1e-5 && mud.excessBits > 10)
    // The twin: who knows only half of the pictures is no floor.
    let half = exam.result(of: ExactDenoiser(Self.pictures).conditioned { $0 < 6 })
    #expect(half.shareLearned < 0.9 && half.excessBits > 1)
  }

  @Test("excess bits are the integral of what the losses lie above the floor")
  func bits() throws {
    let exam = DenoisingExam(Self.pictures, Self.settings)
    let result = exam.result(of: ExactDenoiser(Self.pictures).conditioned { $0 < 6 })
    // By hand: ∫ (L − L*) s² d/σ² · dσ/σ, trapezoids over ln σ; s² = σ²/(1 + σ²).
    let count = Double(Self.pictures.pictures.valueCount)
    func integral(_ height: (_ loss: Double, _ sigma: Double) -> Double) -> Double {
      let heights: [Double] = exam.sigmas.indices.map { i in
        height(result.losses[i] - exam.exactLosses[i], exam.sigmas[i]) * count / log(2)
      }
      return (1..<heights.count).reduce(0) { sum, i in
        let width: Double = log(exam.sigmas[i] / exam.sigmas[i - 1])
        return sum + (heights[i] + heights[i - 1]) / 2 * width
      }
    }
    let bits = integral { loss, sigma in loss / (1 + sigma * sigma) }
    #expect(abs(result.excessBits - bits) < 1e-9 * bits)
    // The twin takes the losses of the velocity for those of the picture.
    let twin = integral { loss, _ in loss }
    #expect(abs(result.excessBits - twin) > 0.1 * bits)
  }

  /// Two pictures that share a name: one has no other, one has four.
  private static let names = [["thing"], ["thing", "second", "third", "fourth"]]

  @Test("a sentence that is said more often about one picture than about another tells them apart")
  func frequencies() throws {
    let two = PictureSet(ShapesWorld.captionedPictures(of: Array(Self.scenes.prefix(2))).values)
    let captions = try TrainingCaptions(whole: Self.names)
    var settings = Self.settings
    settings.captionDropout = 0
    // Where snow hides both: there a word decides most.
    (settings.levelCentre, settings.levelSpread) = (0.99, 0.1)
    let exam = DenoisingExam(two, settings, captions: captions, levels: 4, count: 400)
    let heard = try #require(exam.captions)
    let shared = try captions.vocabulary.tokens(of: "thing")
    // Of who hears the shared name, four of five see the picture that has no other.
    let best = heard.map { sentence in
      sentence == shared
        ? ExactDenoiser(two).conditioned(onLikelihood: { [1, 0.25][$0] })
        : ExactDenoiser(two).conditioned { $0 == 1 }
    }
    let blind = heard.map { sentence in
      sentence == shared ? ExactDenoiser(two) : ExactDenoiser(two).conditioned { $0 == 1 }
    }
    let (right, wrong) = (exam.result(of: Each(best)), exam.result(of: Each(blind)))
    #expect(zip(right.losses, exam.exactLosses).allSatisfy { abs($0 - $1) < 1e-9 })
    // The twin, for whom whatever fits is equally likely, lies above the floor.
    #expect(wrong.loss > 1.2 * exam.exactLoss && wrong.excessBits > 0)
  }

  /// Answers each question by a denoiser of its own.
  private struct Each: Denoiser {
    let denoisers: [ExactDenoiser<Float>]
    init(_ denoisers: [ExactDenoiser<Float>]) { self.denoisers = denoisers }
    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      Batch(
        count: noisy.count, valueCount: noisy.valueCount,
        values: denoisers.enumerated().flatMap { place, denoiser in
          denoiser.predictedClean(noisy.rows([place]), sigma: sigma).values
        })
    }
  }
}
