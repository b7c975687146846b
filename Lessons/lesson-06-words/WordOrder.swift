import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// Does the order of the words matter? The same captions, as they are and with their words shuffled.
struct WordOrder: Sendable {
  /// Drawings that show what was asked for.
  let inOrder: Rate
  /// The same when the words came in random order.
  let shuffled: Rate

  init(_ pupil: Pupil, count: Int, using generator: SeededGenerator) throws {
    var generator = generator
    let exam = ShapesCaptionExam(asking: .training, count: count, seed: generator.next())
    let captions = try exam.questions.map { try pupil.vocabulary.tokens(of: $0.sentence) }
    func rate(_ captions: [[Int]]) -> Rate {
      exam.result(of: pupil.network.conditioned(on: captions), steps: 20).wholeCaption
    }
    inOrder = rate(captions)
    shuffled = rate(captions.map { $0.inRandomOrder(using: &generator) })
  }
}
