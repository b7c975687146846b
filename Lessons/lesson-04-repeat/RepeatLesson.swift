import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Tensors

/// Lesson 4: call the model again and again.
///
/// Read it from top to bottom. Lesson 3 made one call; here every answer becomes the next question,
/// and a picture emerges from the snow. The exact answer is asked, and a network after it.
@main
struct RepeatLesson: Lesson {
  static let configuration = presented(
    "Lesson 4: the model is called again and again, and a picture emerges from the snow.")
  static let number = 4
  static let name = "repeat"
  static let title = RepeatWords.title.text
  static let figures = [
    LessonFigure("own-picture", RepeatWords.ownTitle.text),
    LessonFigure("again-and-again", RepeatWords.stripTitle.text),
    LessonFigure("call-by-call", RepeatWords.movingTitle.text, isAnimation: true),
    LessonFigure("one-call-against-many", RepeatWords.manyTitle.text),
    LessonFigure("network-calls", RepeatWords.networkTitle.text),
    LessonFigure("recipe-backwards", RepeatWords.backwardsTitle.text),
    LessonFigure("recipe-in-few-steps", RepeatWords.fewStepsTitle.text),
    LessonFigure("how-many-calls", RepeatWords.plotTitle.text),
  ]

  static let asksNetwork = true

  @OptionGroup var options: LessonOptions

  func teach(_ lesson: LessonRun) throws {
    // "… repeat the call to the model sequentially …"
    lesson.quote(RepeatWords.article.text)
    let world = try lesson.world(beginningWith: "bird")
    let pictures = world.pictures
    if !world.isEmoji { lesson.say(RepeatWords.ownFolder(NumberText.whole(pictures.count))) }
    lesson.say(RepeatWords.start(world.subjectName, Story.startText))

    // Who is asked.
    let known = pictures.pictureSet
    let exact = NamedDenoiser(RepeatWords.exact.text, ExactDenoiser(known))
    let network = try lesson.network(for: world)
    let story = Story(
      world: world, known: known, asked: [exact], snowfall: lesson.generator.stream(0))

    // The user's own picture: does it come back?
    if world.ownPicture != nil {
      lesson.say(RepeatWords.ownPicture(NumberText.whole(pictures.side)))
      try lesson.figure("own-picture", licences: story.licences) { story.ownPicture() }
    }

    // Again and again.
    lesson.say(RepeatWords.again.text)
    try lesson.figure("again-and-again", licences: story.licences) { story.strip() }
    lesson.say(RepeatWords.decides.text)
    try lesson.animation("call-by-call", licences: story.licences) { story.animation() }

    // One call against many, on the same snow.
    lesson.say(RepeatWords.manyCalls.text)
    var lot = lesson.generator.stream(1)
    let others = pictures.drawn(3, using: &lot).filter { $0 != world.subject }.prefix(2)
    try lesson.figure("one-call-against-many", licences: story.licences) {
      story.grid(
        [world.subject] + others, asking: exact.denoiser, title: .manyTitle,
        caption: RepeatWords.manyCaption(Story.startText, Bilingual(same: "\(options.seed)")))
    }

    // A network, which answers from what it learned, and never holds a whole picture.
    if let network {
      lesson.say(RepeatWords.networkStory(NumberText.whole(network.learned.count)))
      try lesson.figure("network-calls", licences: story.licences) {
        story.grid(
          [world.subject] + others, asking: network.denoiser, title: .networkTitle,
          caption: RepeatWords.networkCaption(
            Story.startText, NumberText.whole(network.learned.count)))
      }
    }

    // The article's own recipe, backwards.
    let backwards = Backwards(pictures)
    lesson.say(RepeatWords.recipe.text)
    try lesson.figure("recipe-backwards", licences: story.licences) { story.strip(of: backwards) }
    lesson.say(RepeatWords.byPixel.text)
    try lesson.figure("recipe-in-few-steps", licences: story.licences) {
      story.grid(of: backwards)
    }

    // How many calls are enough?
    let few = Array(stride(from: 0, to: pictures.count, by: max(1, pictures.count / 153)))
    let snows = 60
    lesson.say(RepeatWords.counting(NumberText.whole(snows)))
    if few.count < pictures.count { lesson.say(RepeatWords.fewOnly(NumberText.whole(few.count))) }
    // Counted once, when a figure or a claim asks for it first.
    lazy var counted = count(lesson, known: PictureSet(pictures.values.rows(few)), snows: snows)
    try lesson.figure("how-many-calls", licences: []) {
      story.plot(counted, snows: snows, pictures: few.count)
    }
    lesson.say(RepeatWords.moral.text)

    // The claims are about emoji: pictures of a user's own may be so few or so alike that even a
    // wrong twin is right.
    guard world.isEmoji else { return }
    lesson.claims { check(lesson, story: story, backwards: backwards, counted: counted) }
  }

  /// Lets three methods walk from the same snows with more and more calls.
  private func count(
    _ lesson: LessonRun, known: PictureSet<Float>, snows: Int
  ) -> [CountedCalls] {
    let (sigma, calls) = (80.0, [2, 4, 8, 16, 32])
    var generator = lesson.generator.stream(2)
    let snow =
      sigma
      * Batch<Float>.gaussian(
        count: snows, valueCount: known.pictures.valueCount, using: &generator)
    let exact = ExactDenoiser(known)
    let progress = lesson.progress(RepeatWords.measuring.text, steps: 1 + 3 * calls.count)
    let truth = CountedCalls.truth(from: snow, sigma: sigma, denoiser: exact)
    progress.step()
    return [
      (RepeatWords.euler, EulerSampler() as any Sampler, 1), (.heun, HeunSampler(), 2),
      (.multistep, DPMSolverMultistepSampler(), 1),
    ].map { name, sampler, callsPerStep in
      CountedCalls(
        name.text, sampler, callsPerStep: callsPerStep, calls: calls, from: snow, sigma: sigma,
        truth: truth, denoiser: exact, afterEach: progress.step)
    }
  }
}
