import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Lesson 3: repairing takes knowledge.
///
/// Read it from top to bottom. It shows an altered picture to somebody and asks for the original,
/// once. Some of those who are asked know their pictures by heart, so that the best possible answer can
/// be computed, and with it the lowest error that any network can reach. One is a network: it has
/// learned from the same pictures, and has nothing but its numbers.
@main
struct RepairLesson: Lesson {
  static let configuration = presented(
    "Lesson 3: repairing an altered picture takes knowledge. How much can one call do?")
  static let number = 3
  static let name = "repair"
  static let title = RepairWords.title.text
  static let figures = [
    LessonFigure("own-picture", RepairWords.ownTitle.text),
    LessonFigure("pixels-repaired", RepairWords.pixelsTitle.text),
    LessonFigure("one-step", RepairWords.stepTitle.text),
    LessonFigure("made-of", RepairWords.madeTitle.text),
    LessonFigure("never-seen", RepairWords.unseenTitle.text),
    LessonFigure("lowest-error", RepairWords.plotTitle.text),
  ]

  static let asksNetwork = true

  @OptionGroup var options: LessonOptions

  func teach(_ lesson: LessonRun) throws {
    // "… ask it to predict the original image as output."
    lesson.quote(RepairWords.article.text)
    let world = try lesson.world(beginningWith: "bird")
    let pictures = world.pictures
    if !world.isEmoji { lesson.say(RepairWords.ownFolder(NumberText.whole(pictures.count))) }
    lesson.say(RepairWords.knowing(NumberText.whole(pictures.count)))

    // Who is asked.
    let network = try lesson.network(for: world)
    let repairers =
      [Repairer.exact, .local(pictures)] + [network].compactMap(\.self).map(Repairer.network)
    if let network {
      lesson.say(
        RepairWords.networkStory(
          NumberText.whole(network.numberCount), NumberText.whole(network.learned.count)))
    }
    let story = Story(
      world: world, known: pictures.pictureSet, repairers: repairers, network: network,
      snowfall: lesson.generator.stream(0))

    // The user's own picture, repaired by those who know it and those who do not.
    if world.ownPicture != nil {
      lesson.say(RepairWords.ownPicture(NumberText.whole(pictures.side)))
      try lesson.figure("own-picture", licences: story.licences) {
        story.ownPicture()
      }
    }

    // The article's own alteration.
    let pixels = PixelRepair(pictures: PalettePictures(pictures))
    lesson.say(RepairWords.pixels.text)
    try lesson.figure("pixels-repaired", licences: story.licences) { story.strip(of: pixels) }

    // Gaussian noise: slight, then heavy.
    lesson.say(RepairWords.gaussian.text)
    try lesson.figure("one-step", licences: story.licences) { story.oneStep() }
    lesson.say(RepairWords.madeOf.text)
    try lesson.figure("made-of", licences: story.licences) { story.madeOf() }

    // Pictures that nobody has seen.
    var lot = lesson.generator.stream(1)
    if pictures.count > 1 {
      // Nobody may have seen them, the network neither: a tenth of the emoji was kept from it.
      let hidden = (network?.heldOut ?? []).inRandomOrder(using: &lot)
      let four = hidden.isEmpty ? pictures.drawn(4, using: &lot) : Array(hidden.prefix(4))
      lesson.say(RepairWords.neverSeen.text)
      try lesson.figure("never-seen", licences: story.licences) {
        story.neverSeen(four, seed: options.seed)
      }
    }

    // One picture is an anecdote.
    let candidates = network?.learned ?? Array(pictures.pictures.indices)
    let many = (0..<30).map { _ in candidates[lot.integer(below: candidates.count)] }
    lesson.say(RepairWords.measured(NumberText.whole(many.count)))
    let altered = Altered(many, of: pictures, using: lesson.generator.stream(2))
    let sigmas = [0.1, 0.2, 0.5, 1, 2, 4, 8, 16]
    // Measured once, when a figure or a claim asks for it first.
    lazy var measured = measure(
      altered, sigmas: sigmas, network: network, story: story, lesson: lesson)
    try lesson.figure("lowest-error", licences: []) {
      story.plot(measured, altered: altered)
    }
    lesson.say(RepairWords.moral.text)

    // The claims are about emoji: pictures of a user's own may be so few or so alike that even a
    // wrong twin is right.
    guard world.isEmoji else { return }
    lesson.claims {
      check(lesson, story: story, pixels: pixels, measured: measured, altered: altered)
      if let network {
        check(
          lesson, network: network, measured: measured, altered: altered, story: story)
      }
    }
  }

  /// Asks everybody about the same pictures under the same snow.
  private func measure(
    _ altered: Altered, sigmas: [Double], network: LessonNetwork?, story: Story, lesson: LessonRun
  ) -> [MeasuredErrors] {
    let set = story.known
    let canLeaveOut = set.pictures.count > 1
    let progress = lesson.progress(
      RepairWords.measuring.text, steps: (canLeaveOut ? 5 : 3) * sigmas.count)
    func errors(_ name: Bilingual, _ answers: (Double) -> Batch<Float>) -> MeasuredErrors {
      MeasuredErrors(name, sigmas: sigmas, of: altered) { sigma in
        defer { progress.step() }
        return answers(sigma)
      }
    }
    let wiener = WienerDenoiser(set)
    var measured = [
      errors(RepairWords.exactKnowing.text) {
        altered.answers(.exact, knowing: set, sigma: $0)
      },
      errors(RepairWords.wiener.text) {
        wiener.predictedClean(altered.noisy($0), sigma: $0)
      },
    ]
    if canLeaveOut {
      for (name, repairer) in [
        (RepairWords.exactUnseen, Repairer.exact), (.localUnseen, .local(story.world.pictures)),
      ] {
        measured.append(
          errors(name.text) { altered.answers(repairer, leavingOutOf: set, sigma: $0) })
      }
    }
    if let network {
      measured.append(
        errors(RepairWords.networkCurve.text) {
          network.denoiser.predictedClean(altered.noisy($0), sigma: $0)
        })
    }
    return measured
  }
}
