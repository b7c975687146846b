import Datasets
import Diffusion
import Languages
import Models
import Tensors
import Testing

@Suite("Captions of shapes, judged")
struct ShapesCaptionExamTests {
  private let world = ExactDenoiser(PictureSet(ShapesWorld.captionedPictures().values))

  /// Answers each picture with the exact denoiser of its own caption.
  private struct Obedient: Denoiser {
    let each: [ExactDenoiser<Float>]

    func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
      Batch(
        count: noisy.count, valueCount: noisy.valueCount,
        values: each.enumerated().flatMap {
          $1.predictedClean(noisy.rows([$0]), sigma: sigma).values
        })
    }
  }

  private func obedient(to descriptions: [ShapeDescription]) -> Obedient {
    Obedient(
      each: descriptions.map { description in
        world.conditioned { description.matches(ShapesWorld.scenes[$0]) }
      })
  }

  @Test("who obeys exactly is always right; who obeys another caption, or none, is not")
  func judge() throws {
    for (part, open) in [(ShapesPart.heldOutPairs, false), (.training, true)] {
      let exam = ShapesCaptionExam(asking: part, count: 24, seed: 1, leavingOpen: open)
      let descriptions = exam.questions.map(\.description)
      let right = exam.result(of: obedient(to: descriptions), steps: 8)
      #expect(right.wholeCaption.value == 1 && right.valid.value == 1)
      #expect(right.attributes.values.allSatisfy { $0.value == 1 })
      if !open { #expect(right.novel?.value == 1 && right.copies == right.copiesAskedFor) }
      // The twins: captions moved on by one, and no caption.
      let shuffled = obedient(to: Array(descriptions.dropFirst()) + [descriptions[0]])
      let wrong = exam.result(of: shuffled, steps: 8)
      #expect(wrong.wholeCaption.value < 0.5 && wrong.valid.value == 1)
      #expect(exam.result(of: world, steps: 8).wholeCaption.value < 0.7)
    }
  }

  @Test("a smeared drawing is not right, though nothing else can be meant")
  func smeared() {
    let exam = ShapesCaptionExam(asking: .training, count: 12, seed: 2)
    let clean = ShapesWorld.captionedPictures(of: exam.questions.map(\.scene)).values
    #expect(ShapesCaptionResult(exam.questions, clean).wholeCaption.value == 1)
    var generator = SeededGenerator(seed: 3)
    let noise = Batch<Float>.gaussian(count: 12, valueCount: 768, using: &generator)
    let smeared = ShapesCaptionResult(exam.questions, clean + 0.15 * noise)
    #expect(smeared.wholeCaption.value == 0 && smeared.valid.value == 0)
    #expect(smeared.attributes.values.allSatisfy { $0.value == 1 })
  }

  @Test("training pictures are copies, held-out ones are not")
  func copies() {
    for part in [ShapesPart.training, .heldOutPairs] {
      let exam = ShapesCaptionExam(asking: part, count: 20, seed: 4)
      let clean = ShapesWorld.captionedPictures(of: exam.questions.map(\.scene)).values
      let result = ShapesCaptionResult(exam.questions, clean)
      #expect(result.copies.value == (part == .training ? 1 : 0))
      #expect(result.novel?.value == (part == .training ? 0 : 1))
    }
  }
}
