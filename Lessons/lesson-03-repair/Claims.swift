import Datasets
import Diffusion
import LessonKit
import Pictures
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension RepairLesson {
  func check(
    _ lesson: LessonRun, story: Story, pixels: PixelRepair, measured: [MeasuredErrors],
    altered: Altered
  ) {
    let (known, sigmas) = (story.known, measured[0].sigmas)
    var lot = lesson.generator.stream(3)

    // Half of the pixels redrawn: for one who knows the pictures, next to nothing is lost.
    let drawn = (0..<50).map { _ in lot.integer(below: known.pictures.count) }
    let outcomes = drawn.enumerated().map { row, index in
      pixels.outcome(index, alphaBar: 0.5, using: lesson.generator.stream(4).stream(row))
    }
    lesson.check(
      RepairWords.wholeAgain.text, of: outcomes.map { $0.wrongShare($0.knowing) },
      refusing: RepairWords.wholeAgainTwin.text,
      outcomes.compactMap { outcome in outcome.notKnowing.map { outcome.wrongShare($0) } }
    ) { shares in
      Sample(shares).mean < 0.001
    }

    // From a copy to an average of all. The twin forgets that the snow has become denser.
    let subject = Altered(
      [story.world.subject], of: story.world.pictures, using: lesson.generator.stream(5))
    func counts(believing sigma: (NoiseLevel) -> Double) -> [Double] {
      Story.madeLevels.flatMap { level in
        known.posterior(
          of: level.alphaBar == 0 ? subject.shown(at: level) : subject.noisy(level.sigma),
          sigma: sigma(level))
      }.map(\.effectivePictureCount)
    }
    lesson.check(
      RepairWords.oneToAll.text, of: counts(believing: \.sigma),
      refusing: RepairWords.oneToAllTwin.text,
      counts(believing: { _ in Story.madeLevels[0].sigma })
    ) { counts in
      counts[0] < 1.01 && counts[counts.count - 1] > 0.99 * Double(known.pictures.count)
    }

    // Nobody errs less than the exact answer: differences on the same pictures under the same snow,
    // averaged over all levels, may fall below 0 by three standard errors at most.
    let exact = measured[0].overall
    func excess(_ other: [Double]) -> Sample { Sample(zip(other, exact).map { $0 - $1 }) }
    let peeking = MeasuredErrors(RepairWords.lowestTwin.text, sigmas: sigmas, of: altered) {
      .combination(
        0.9, altered.answers(.exact, knowing: known, sigma: $0), 0.1, altered.clean)
    }
    lesson.check(
      RepairWords.lowest.text, of: measured.dropFirst().map { excess($0.overall) },
      refusing: RepairWords.lowestTwin.text, [excess(peeking.overall)]
    ) { excesses in
      excesses.allSatisfy { $0.mean >= -3 * $0.standardError }
    }

    // The exact answer knows how wrong it is: the error it expects, Σ p_i |y_i − D|², against the one
    // it makes. The twin is told half of the noise.
    let many = Altered(
      (0..<100).map { _ in lot.integer(below: known.pictures.count) }, of: story.world.pictures,
      using: lesson.generator.stream(6))
    lesson.check(
      RepairWords.knowsItsError.text, of: surprise(many, sigmas: sigmas, known: known, believed: 1),
      refusing: RepairWords.knowsItsErrorTwin.text,
      surprise(many, sigmas: sigmas, known: known, believed: 0.5)
    ) { surprise in
      abs(surprise.mean) <= 4 * surprise.standardError
    }

    // What nobody has seen: at little noise the small windows are nearer to it than any copy. Known
    // pictures are the twin: there the copy is the picture itself.
    let slight = Story.slight.sigma
    let windows = measured[3].errors(at: slight)
    func advantage(over errors: [Double]) -> Sample {
      Sample(zip(errors, windows).map { $0 - $1 })
    }
    lesson.check(
      RepairWords.partsGoFurther.text, of: advantage(over: measured[2].errors(at: slight)),
      refusing: RepairWords.partsGoFurtherTwin.text,
      advantage(over: measured[0].errors(at: slight))
    ) { advantage in
      advantage.mean > 3 * advantage.standardError
    }
  }

  /// Of every picture, by how much the exact answer's squared error exceeds what it expects, averaged
  /// over all levels.
  private func surprise(
    _ altered: Altered, sigmas: [Double], known: PictureSet<Float>, believed: Double
  ) -> Sample {
    let valueCount = Double(altered.clean.valueCount)
    let differences = sigmas.map { sigma in
      let noisy = altered.noisy(sigma)
      let answers = ExactDenoiser(known).predictedClean(noisy, sigma: believed * sigma)
      let expected = known.posteriorVariance(of: noisy, sigma: believed * sigma)
      return zip(altered.squaredErrors(answers), expected).map { $0 - $1 / valueCount }
    }
    return Sample(
      altered.indices.indices.map { row in Sample(differences.map { $0[row] }).mean })
  }
}
