import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension SnowLesson {
  func check(
    _ lesson: LessonRun, story: Story, watched: Watched, predicted: PredictedMoments,
    mosaic: Mosaic
  ) {
    let (known, pictures) = (story.known, story.pictures)
    let exact = ExactDenoiser(known)

    lesson.check(
      SnowWords.copies.text, of: watched.ends, refusing: SnowWords.copiesTwin.text,
      mosaic.nearest[1]
    ) { ends in
      ends.allSatisfy(\.isCopy)
    }

    // χ² may be as large as chance makes it once in 100,000 times: 4.3 standard deviations.
    let faces = pictures.thingNames.firstIndex { $0.en == "face" }
    let believing = PictureSet(
      known.pictures, priorWeights: pictures.things.map { $0 == faces ? 10 : 1 })
    let few = Snowfall(
      count: 80, valueCount: known.pictures.valueCount, using: lesson.generator.stream(4))
    let believed = Nearest.of(
      few.pictures(through: Snowfall.levels, with: ExactDenoiser(believing)), among: known)
    lesson.check(
      SnowWords.frequencies.text,
      of: Frequencies(watched.ends, of: pictures, parts: 20, fewest: 5),
      refusing: SnowWords.frequenciesTwin.text,
      Frequencies(believed, of: pictures, parts: 20, fewest: 5)
    ) { frequencies in
      frequencies.deviations < 4.3
    }

    // Without any one picture by lot, and without the one that came out.
    let snow = story.snow(20)
    let ends = Nearest.of(
      snow.pictures(through: Snowfall.levels, with: exact), among: known)
    var lot = lesson.generator.stream(5)
    let others = ends.map { end in
      (end.index + 1 + lot.integer(below: known.pictures.count - 1)) % known.pictures.count
    }
    func unchanged(takingOut indices: [Int]) -> Int {
      indices.indices.count { row in
        let set = known.leavingOut(indices[row])
        let samples = snow.row(row).pictures(
          through: Snowfall.levels, with: ExactDenoiser(set))
        return Nearest.of(samples, among: set)[0].index == ends[row].index
      }
    }
    lesson.check(
      SnowWords.onlyItself.text, of: unchanged(takingOut: others),
      refusing: SnowWords.onlyItselfTwin.text, unchanged(takingOut: ends.map(\.index))
    ) { unchanged in
      unchanged >= 18
    }

    // Where the probability that two ends agree passes one half.
    let measured = watched.sigma(at: 0.5, \.picture) ?? 0
    lesson.check(
      SnowWords.decided.text, of: predicted.picture, refusing: SnowWords.decidedTwin.text,
      PredictedMoments(known, pictureCount: 10).picture
    ) { predicted in
      abs(log(predicted / measured)) < log(1.25)
    }

    // New as a whole, known in its parts.
    let local = mosaic.samples[1]
    let double = Batch.combination(
      0.5, mosaic.samples[0], 0.5, mosaic.samples[0].rows([1, 2, 3, 4, 0]))
    lesson.check(
      SnowWords.mosaics.text, of: local, refusing: SnowWords.mosaicsTwin.text, double
    ) { samples in
      let whole = Nearest.of(samples, among: mosaic.known).map(\.distance)
      let parts = mosaic.partDistances(samples)
      return zip(whole, parts).allSatisfy { $0 > 0.02 && $1 < 0.4 * $0 }
    }
  }

  /// The fourth pair, in one of nine cases, within four standard errors.
  func checkNinth(_ lesson: LessonRun, exact: [Int], byHalves: [Int]) {
    lesson.check(
      SnowWords.ninth.text, of: byHalves, refusing: SnowWords.ninthTwin.text, exact
    ) { counts in
      let count = Double(counts.reduce(0, +))
      let error = (1.0 / 9 * 8 / 9 / count).squareRoot()
      return abs(Double(counts[3]) / count - 1.0 / 9) < 4 * error
    }
  }
}
