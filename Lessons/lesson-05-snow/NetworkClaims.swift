import Datasets
import Diffusion
import LessonKit
import Tensors

// What the lesson says of networks, each claim beside a wrong twin that its check must refuse.

extension SnowLesson {
  func check(_ lesson: LessonRun, _ learned: Learned, network: LessonNetwork, world: LessonWorld) {
    // No sample is a copy; whoever knows the pictures by heart makes nothing else.
    let known = PictureSet(world.pictures.values.rows(network.learned))
    let snow = Snowfall(
      count: 10, valueCount: known.pictures.valueCount, using: lesson.generator.stream(7))
    lesson.check(
      SnowWords.noCopies.text, of: learned.samples, refusing: SnowWords.noCopiesTwin.text,
      snow.pictures(through: Snowfall.levels, with: ExactDenoiser(known))
    ) { samples in
      !Nearest.of(samples, among: known).contains(where: \.isCopy)
    }
  }

  /// Differences on the same snow: larger between those who learned from few, by three standard errors.
  func check(_ lesson: LessonRun, _ halves: TwoHalves) {
    let many = TwoHalves.differences(halves.many)
    lesson.check(
      SnowWords.halvesAgree.text, of: halves.few, refusing: SnowWords.halvesAgreeTwin.text,
      [halves.few[0], halves.few[0]]
    ) { few in
      let advantage = Sample(zip(TwoHalves.differences(few), many).map { $0 - $1 })
      return advantage.mean > 3 * advantage.standardError
    }
  }
}
