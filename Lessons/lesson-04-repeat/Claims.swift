import Datasets
import Diffusion
import LessonKit
import Pictures
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension RepeatLesson {
  func check(
    _ lesson: LessonRun, story: Story, backwards: Backwards, counted: [CountedCalls]
  ) {
    let world = story.world.pictures
    var lot = lesson.generator.stream(3)
    let drawn = (0..<40).map { _ in lot.integer(below: world.count) }
    let start = story.noisy(drawn, at: Story.start, stream: 2)
    let exact = ExactDenoiser(story.known)
    func walk(calls: Int) -> Walk {
      Walk(
        from: start, through: Walk.sigmas(from: Story.start.sigma, calls: calls), with: exact,
        known: story.known)
    }
    let (long, short) = (walk(calls: 32), walk(calls: 1))

    lesson.check(
      RepeatWords.becomesPicture.text, of: Nearest.of(long.end, among: story.known).map(\.distance),
      refusing: RepeatWords.becomesPictureTwin.text,
      Nearest.of(short.end, among: story.known).map(\.distance)
    ) { distances in
      Rate(successes: distances.count { $0 < 0.01 }, count: distances.count).value > 0.9
    }

    // The twin asks as often, but always about the first state.
    lesson.check(
      RepeatWords.moreCertain.text, of: openBits(long.weights),
      refusing: RepeatWords.moreCertainTwin.text,
      openBits([[PictureWeights]](repeating: long.weights[0], count: long.weights.count))
    ) { steps in
      let rises = zip(steps, steps.dropFirst()).map { before, after in
        Sample(zip(before, after).map { $1 - $0 })
      }
      // On average no call makes it less certain, by more than three standard errors, and all
      // together make it certain.
      return rises.allSatisfy { $0.mean <= 3 * $0.standardError }
        && Sample(steps[steps.count - 1]).mean < 0.1 * Sample(steps[0]).mean
    }

    // Of the walks that pass 95 of 100, how many end as the thing that passed it? The twin says it
    // long before: from the same snow, three times as strong.
    let ends = long.weights[long.weights.count - 1].map { mostProbable($0, in: world) }
    let decided = drawn.indices.map { row in
      long.decided(beyond: Story.decisive, row: row, world: world)?.thing == ends[row]
    }
    let stronger = NoiseLevel(sigma: 3 * Story.start.sigma)
    let early = story.known.posterior(
      of: story.noisy(drawn, at: stronger, stream: 2), sigma: stronger.sigma)
    let guessedEarly = drawn.indices.map { row in mostProbable(early[row], in: world) == ends[row] }
    lesson.check(
      RepeatWords.staysDecided.text, of: decided, refusing: RepeatWords.staysDecidedTwin.text,
      guessedEarly
    ) { right in
      right.count { $0 } * 10 > right.count * 9
    }

    // The recipe backwards, in three steps only. The twin draws pixel by pixel, as networks do.
    func wrongShares(_ independence: ReplacementReverseChain.Independence) -> [Double] {
      let states = backwards.states(
        20, through: Backwards.alphaBars(steps: 3), drawing: independence,
        using: lesson.generator.stream(4))
      return backwards.wrongShares(states[states.count - 1])
    }
    lesson.check(
      RepeatWords.wholeAtOnce.text, of: wrongShares(.none),
      refusing: RepeatWords.wholeAtOnceTwin.text, wrongShares(.pixels)
    ) { shares in
      shares.allSatisfy { $0 == 0 }
    }

    // The twin makes one call and is paid for many.
    let wrong = counted[0].wrong
    lesson.check(
      RepeatWords.fewerWrong.text, of: wrong, refusing: RepeatWords.fewerWrongTwin.text,
      [Rate](repeating: wrong[0], count: wrong.count)
    ) { wrong in
      wrong[wrong.count - 1].high < wrong[0].low
    }
  }

  /// At every step, the bits that are still open, for every row.
  private func openBits(_ weights: [[PictureWeights]]) -> [[Double]] {
    weights.map { $0.map(\.entropyInBits) }
  }

  private func mostProbable(_ weights: PictureWeights, in world: CaptionedPictures) -> Int {
    let shares = weights.shares(of: world.things, labelCount: world.thingNames.count)
    return shares.indices.max { shares[$0] < shares[$1] } ?? 0
  }
}
