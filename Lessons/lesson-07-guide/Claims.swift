import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension GuideLesson {
  func checkSentences(_ lesson: LessonRun, _ six: SixSentences) {
    let asked = SixSentences.sentences
    lesson.check(
      GuideWords.sixClaim.text, of: asked, refusing: GuideWords.sixTwin.text,
      Array(asked.dropFirst() + asked.prefix(1))
    ) { asked in
      zip(asked, six.seen).reduce(0) { $0 + $1.1.count(where: $1.0.matches) } >= 22
    }
  }

  func checkStrength(_ lesson: LessonRun, _ strengths: Strengths) {
    lesson.check(
      GuideWords.pullClaim.text, of: strengths.asked, refusing: GuideWords.pullTwin.text,
      GardenTriple.mirror.description
    ) { asked in
      func right(_ scale: Double) -> Double { strengths[scale]?.right(asked).value ?? .nan }
      return right(0) <= 0.1 && right(1.5) >= 0.9
    }

    guard let followed = strengths[1], let exaggerated = strengths[8] else { return }
    lesson.check(
      GuideWords.beyondClaim.text, of: (followed.pictures, exaggerated.pictures),
      refusing: GuideWords.beyondTwin.text,
      (followed.pictures.clipped, exaggerated.pictures.clipped)
    ) { pictures in
      let (one, eight) = (
        Strengths.Drawn.beyond(pictures.0).mean, Strengths.Drawn.beyond(pictures.1).mean
      )
      return eight > 5 * one
    }
    let weak = strengths.groundVariety([0.5, 1])
    lesson.check(
      GuideWords.groundClaim.text, of: strengths.groundVariety([4, 8]),
      refusing: GuideWords.groundTwin.text, strengths.groundVariety([0])
    ) { strong in
      strong < weak - 0.05
    }
  }

  func checkNegatives(_ lesson: LessonRun, _ gardener: LessonGardener, _ notThat: NotThat) {
    lesson.check(
      GuideWords.itselfClaim.text, of: notThat.itself, refusing: GuideWords.itselfTwin.text,
      notThat.wordInCommon
    ) { drawn in
      drawn == notThat.untold
    }
    lesson.check(
      GuideWords.notClaim.text, of: notThat.otherGround, refusing: GuideWords.notTwin.text,
      notThat.wordInCommon
    ) { drawn in
      zip(gardener.read(drawn), notThat.seen).count {
        NotThat.sentence.matches($0) && $0.ground != $1.ground
      } >= 6
    }
  }

  func checkClassifier(
    _ lesson: LessonRun, _ two: TwoGuidances, climbing: [SamplingState<Double>],
    free: [SamplingState<Double>], elsewhere: [SamplingState<Double>]
  ) {
    lesson.check(
      GuideWords.alikeClaim.text, of: climbing, refusing: GuideWords.alikeTwin.text, elsewhere
    ) { way in
      TwoGuidances.differences(way, free).allSatisfy { $0 < 1e-9 }
    }

    let state = free[TwoGuidances.moments[1]]
    let noisy = state.noisy.rows([0])
    let repaired = two.difference(noisy, sigma: state.sigma)
    let nudged = two.nudged(noisy, sigma: state.sigma)
    lesson.check(
      GuideWords.slopeClaim.text, of: nudged.slope,
      refusing: GuideWords.slopeTwin.text, nudged.withoutLogarithm
    ) { slope in
      TwoGuidances.largestDifference(slope, repaired)
        < 1e-6 * repaired.reduce(0) { max($0, abs($1)) }
    }
  }

  func checkDeciding(_ lesson: LessonRun, _ exact: ExactDeciding) {
    // Whatever is on the way, p(c | x) lies in 0…1 and has mean `prior`: no such number has a larger
    // variance than one that is only 0 or 1.
    let prior = ExactDeciding.prior
    let chance = (prior * (1 - prior) / Double(ExactDeciding.snowCount)).squareRoot()
    lesson.check(
      GuideWords.fairClaim(ExactDeciding.caption.caption), of: exact.ways[0],
      refusing: GuideWords.fairTwin.text, exact.ways[1]
    ) { ways in
      ways.probabilities.allSatisfy { abs(Sample($0).mean - prior) < 3.5 * chance }
    }

    let guided = Array(exact.ways.dropFirst())
    lesson.check(
      GuideWords.soonerClaim.text, of: guided, refusing: GuideWords.soonerTwin.text,
      guided.map { exact.told(ShapeDescription(form: .circle), on: $0) }
    ) { ways in
      let sigmas = ways.map { $0.sigma(at: 0.5) ?? 0 }
      return sigmas.contains { $0 > 0 } && zip(sigmas, sigmas.dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  func checkBetween(_ lesson: LessonRun, _ between: BetweenTwo, untold: Strengths.Drawn) {
    let (middle, last) = (BetweenTwo.shares.count / 2, BetweenTwo.shares.count - 1)
    let count = BetweenTwo.count
    lesson.check(
      GuideWords.endsClaim.text, of: [0, middle, last].map { between.seen[$0] },
      refusing: GuideWords.endsTwin.text,
      (0..<3).map { Array(untold.seen.dropFirst($0 * count).prefix(count)) }
    ) { seen in
      let shares = seen.map(BetweenTwo.shares)
      let least = 5.0 / 6 - 1e-9
      return shares[0][0] >= least && shares[2][2] >= least && shares[1][1] > 0
    }
  }
}
