import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension DestroyLesson {
  /// The user's own picture, as given and as the lesson uses it.
  func show(_ own: OwnPicture, in lesson: LessonRun) throws {
    let side = NumberText.whole(own.small.width)
    lesson.say(DestroyWords.ownPicture(side))
    try lesson.figure("own-picture", licences: [own.captioned().licence]) {
      PictureGrid(
        FigureWords(
          title: DestroyWords.ownTitle.text, caption: DestroyWords.ownCaption.text,
          altText: DestroyWords.ownAlt(side)),
        columnHeads: [DestroyWords.asGiven.text, DestroyWords.asUsed(side)],
        rows: [
          PictureGrid.Row(
            head: own.captioned().name,
            cells: [PictureGrid.Cell(own.square), PictureGrid.Cell(own.small)])
        ])
    }
  }

  func check(
    _ lesson: LessonRun, story: Story, gaussian: GaussianNoise, replaced: ReplacedPixels,
    measured: [StillNamed], indices: [Int]
  ) {
    let world = story.world.pictures
    let snowfall = lesson.generator.stream(3)

    // Total snow: ᾱ = 0. The twin's snow keeps ᾱ = 0.1.
    func bitsLeft(alphaBar: Double) -> [Double] {
      let level = NoiseLevel(alphaBar: alphaBar)
      let ways: [any Destruction] = [gaussian, replaced, ReplacedPixels.allColours(world)]
      return ways.map { way in
        let destroyed = way.destroyed([story.world.subject], to: level, using: snowfall)
        return destroyed.map { $0.weights.bitsLeft(outOf: story.allBits) }.max() ?? 0
      }
    }
    lesson.check(
      DestroyWords.nothingLeft.text, of: bitsLeft(alphaBar: 0),
      refusing: DestroyWords.nothingLeftTwin.text, bitsLeft(alphaBar: 0.1)
    ) { bits in
      bits.allSatisfy { $0 < 0.01 }
    }

    // The changed share is the mean of 400 · 576 tosses: four standard errors of it.
    let (_, few, all) = (measured[0], measured[1], measured[2])
    let tosses = Double(few.rates[0].count * world.side * world.side)
    lesson.check(
      DestroyWords.asManyReplaced.text, of: few.changedShares,
      refusing: DestroyWords.asManyReplacedTwin.text,
      // "Always a different colour" changes every pixel that is not kept.
      few.levels.map { 1 - $0.alphaBar }
    ) { shares in
      zip(shares, few.levels).allSatisfy { share, level in
        let expected = replaced.process.changedShare(alphaBar: level.alphaBar)
        return abs(share - expected) <= 4 * (expected * (1 - expected) / tosses).squareRoot()
      }
    }

    // What follows is checked with emoji alone: a user's three pictures may be so different that even a
    // wrong guesser is never misled.
    guard story.world.isEmoji else { return }

    // Calibrated: right as often as said. The twin is told three times the true signal-to-noise ratio;
    // where pictures are half lost, that misleads most.
    let halfLost = few.levels.filter { (0.02...0.1).contains($0.alphaBar) }
    let overconfident = StillNamed(
      gaussian, indices: indices, levels: halfLost, world: world, overconfidence: 3,
      using: lesson.generator.stream(2))
    lesson.check(
      DestroyWords.calibrated.text, of: [measured[0], few, all],
      refusing: DestroyWords.calibratedTwin.text, [overconfident]
    ) { guessers in
      guessers.allSatisfy(\.isCalibrated)
    }

    lesson.check(
      DestroyWords.longNamed.text, of: measured.map { $0.rate(at: 0.1) },
      refusing: DestroyWords.longNamedTwin.text, [world.mostFrequentShare]
    ) { rates in
      rates.allSatisfy { $0 > 0.8 }
    }
    lesson.check(
      DestroyWords.decidesAtOnce.text, of: all.rate(at: 0.02),
      refusing: DestroyWords.decidesAtOnceTwin.text, few.rate(at: 0.02)
    ) { $0 > 0.9 }
  }
}
