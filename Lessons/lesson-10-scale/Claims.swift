import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension ScaleLesson {
  func check(
    _ lesson: LessonRun, fewAndMany: FewAndMany, curves: ScalingCurves
  ) {
    // Counted twice: by the formula of the shape, and weight by weight, for networks drawn by lot.
    var lot = lesson.generator.stream(4)
    let shapes = (0..<5).map { _ in
      UNetShape.withoutWords(
        side: [16, 24, 32][lot.integer(below: 3)],
        widths: (0..<3).map { _ in 8 * (1 + lot.integer(below: 6)) })
    }
    lesson.check(
      ScaleWords.countClaim.text, of: shapes.map { CountedAgain.multiplyAdds(of: $0) },
      refusing: ScaleWords.countTwin.text,
      shapes.map { shape in
        CountedAgain.multiplyAdds(of: shape) { _, shape in shape.side * shape.side }
      }
    ) { counts in
      counts == shapes.map { $0.multiplyAdds(count: 1) }
    }

    // Learned here and now: the longer training is nearer to the best answer, by a tenth at least.
    let short = ScalingTrial(width: 8, steps: 40)
    let long = ScalingTrial(width: 8, steps: 160)
    let after = Self.distance(of: short.trained(seed: options.seed), seed: options.seed)
    lesson.check(
      ScaleWords.longerClaim.text,
      of: Self.distance(of: long.trained(seed: options.seed), seed: options.seed),
      refusing: ScaleWords.longerTwin.text,
      Self.distance(of: .untrained(long.shape, seed: options.seed), seed: options.seed)
    ) { distance in
      distance < 0.9 * after
    }

    // Who knows pictures by heart can only copy.
    lesson.check(
      ScaleWords.copyClaim.text, of: (fewAndMany.byHeart, fewAndMany.few),
      refusing: ScaleWords.copyTwin.text, (fewAndMany.manyDrawn, fewAndMany.many)
    ) { drawn, known in
      FewAndMany.copies(drawn, among: known) == drawn.count
    }

    // From 20 pictures half a memory, from 360 something that is nearer to who knows all. More than ½, since
    // a network that can draw at all is no perfect memory: with 20 pictures it stands around 0.45.
    let memory = FewAndMany.position(
      of: fewAndMany.fewNetwork, havingLearned: .fewShapesFirst, using: lesson.generator.stream(5))
    lesson.check(
      ScaleWords.turnClaim.text,
      of: FewAndMany.position(
        of: fewAndMany.manyNetwork, havingLearned: .manyShapesFirst,
        using: lesson.generator.stream(5)), refusing: ScaleWords.turnTwin.text, memory
    ) { position in
      position > 0.6
    }

    // The shipped curves, or those just measured: in each, with every seed, the last point is better than
    // the first. Of pictures learned from, few are known best: there more pictures leave more bits missing.
    let (larger, longer) = (
      curves.larger.map { $0.outcomes.map(\.onLearned) },
      curves.longer.map { $0.outcomes.map(\.onLearned) }
    )
    lesson.check(
      ScaleWords.curvesClaim.text,
      of: [larger, longer, curves.morePictures.map { $0.outcomes.compactMap(\.onUnseen) }],
      refusing: ScaleWords.curvesTwin.text,
      [larger, longer, curves.morePictures.map { $0.outcomes.map(\.onLearned) }]
    ) { curves in
      curves.allSatisfy { points in
        zip(points[0], points[points.count - 1]).allSatisfy { $1 < 0.75 * $0 }
      }
    }
  }

  /// Mean squared distance to the best answer of who knows all pictures, where shapes are decided.
  private static func distance(of denoiser: UNetDenoiser, seed: UInt64) -> Double {
    let all = ShapesWorld.captionedPictures()
    let questions = NoisyQuestions(about: all.values, count: 64, seed: seed)
    let noisy = questions.noisy(sigma: 1)
    return denoiser.predictedClean(noisy, sigma: 1).meanSquaredError(
      to: ExactDenoiser(all.pictureSet).predictedClean(noisy, sigma: 1))
  }
}
