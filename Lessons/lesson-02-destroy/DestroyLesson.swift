import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Tensors

/// Lesson 2: destroying is trivial.
///
/// Read it from top to bottom. It destroys a picture in three ways, and each time asks the best
/// possible guesser what it can still tell. No network takes part, and nothing is learned: on a
/// known set of pictures Bayes' rule answers everything exactly.
@main
struct DestroyLesson: Lesson {
  static let configuration = presented(
    "Lesson 2: destroying a picture is trivial. What is left of it?")
  static let number = 2
  static let name = "destroy"
  static let title = DestroyWords.title.text
  static let figures = [
    LessonFigure("own-picture", DestroyWords.ownTitle.text),
    LessonFigure("pixels-replaced", DestroyWords.replacedTitle.text),
    LessonFigure("gaussian-noise", DestroyWords.gaussianTitle.text),
    LessonFigure("to-snow", DestroyWords.movingTitle.text, isAnimation: true),
    LessonFigure("six-things", DestroyWords.thingsTitle.text),
    LessonFigure("still-recognisable", DestroyWords.plotTitle.text),
  ]

  @OptionGroup var options: LessonOptions

  /// How much is left in the eight frames of a strip: ᾱ, from the whole picture to total snow.
  static let frames = [1, 0.7, 0.4, 0.2, 0.1, 0.05, 0.02, 0].map { NoiseLevel(alphaBar: $0) }

  func teach(_ lesson: LessonRun) throws {
    // "Changing the color of certain pixels randomly constitutes a simple method of alteration."
    lesson.quote(DestroyWords.article.text)
    let world = try lesson.world(beginningWith: "bird")
    let pictures = world.pictures
    if let own = world.ownPicture { try show(own, in: lesson) }
    if !world.isEmoji { lesson.say(DestroyWords.ownFolder(NumberText.whole(pictures.count))) }

    // Which of N equally likely pictures it is takes log₂ N bits to say.
    let allBits = log2(Double(pictures.count))
    lesson.say(
      DestroyWords.whole(
        NumberText.whole(pictures.count), world.subjectName, NumberText.decimal(allBits, digits: 1)
      ))

    // The three ways. The first is the article's own; the last is what image models are made with.
    let replaced = ReplacedPixels.sixteenColours(pictures)
    let replacedInAllColours = ReplacedPixels.allColours(pictures)
    let gaussian = GaussianNoise(pictures)
    let story = Story(world: world, allBits: allBits, snowfall: lesson.generator.stream(0))

    // One picture, destroyed by the article's recipe, with few colours and with all.
    lesson.say(DestroyWords.recipe.text)
    lesson.say(DestroyWords.guesser(NumberText.whole(pictures.count)))
    try lesson.figure("pixels-replaced", licences: world.subjectLicences) {
      story.strip(of: replaced, and: replacedInAllColours)
    }
    lesson.say(DestroyWords.manyColours.text)

    // The same picture under Gaussian noise.
    lesson.say(DestroyWords.gaussian.text)
    try lesson.figure("gaussian-noise", licences: world.subjectLicences) {
      story.strip(of: gaussian)
    }
    try lesson.animation("to-snow", licences: world.subjectLicences) {
      story.animation(of: replaced, and: gaussian)
    }

    // One picture is an anecdote: six others, then hundreds.
    lesson.say(DestroyWords.sixThings.text)
    var lot = lesson.generator.stream(1)
    let six = pictures.drawn(min(6, pictures.count), using: &lot)
    try lesson.figure("six-things", licences: pictures.licences(of: six)) {
      story.grid(of: replaced, things: six, seed: options.seed)
    }

    let drawnCount = 400
    lesson.say(DestroyWords.measured(NumberText.whole(drawnCount)))
    let many = (0..<drawnCount).map { _ in lot.integer(below: pictures.count) }
    let levels = [1, 0.5, 0.3, 0.2, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01, 0.005, 0.002, 0.001]
      .map { NoiseLevel(alphaBar: $0) }
    // Measured once, when a figure or a claim asks for it first.
    lazy var measured = {
      let progress = lesson.progress(DestroyWords.measuring.text, steps: 3 * levels.count)
      func measure(_ destruction: some Destruction) -> StillNamed {
        StillNamed(
          destruction, indices: many, levels: levels, world: pictures,
          using: lesson.generator.stream(2), afterEach: progress.step)
      }
      return [measure(gaussian), measure(replaced), measure(replacedInAllColours)]
    }()
    try lesson.figure("still-recognisable", licences: []) {
      story.plot(measured, drawnCount: drawnCount)
    }
    lesson.say(DestroyWords.moral.text)

    lesson.claims {
      check(
        lesson, story: story, gaussian: gaussian, replaced: replaced, measured: measured,
        indices: many)
    }
  }
}
