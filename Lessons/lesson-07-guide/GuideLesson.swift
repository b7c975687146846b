import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// Lesson 7: the words guide the snow.
///
/// Read it from top to bottom. In lesson 5 anything came out of the snow, in lesson 6 a network learned
/// what words mean. Now both meet: at every call the words move the answer a little, and what comes out
/// is what was said. How strongly should they pull, what does that cost, and when is it decided?
@main
struct GuideLesson: Lesson {
  static let configuration = presented(
    "Lesson 7: words guide the snow. How strongly should they pull, and when does it decide?")
  static let number = 7
  static let name = "guide"
  static let title = GuideWords.title.text
  static let figures = [
    LessonFigure("one-snow", GuideWords.oneSnowTitle.text),
    LessonFigure("one-sentence", GuideWords.oneSentenceTitle.text),
    LessonFigure("three-ways", GuideWords.waysTitle.text, isAnimation: true),
    LessonFigure("weak-to-strong", GuideWords.strengthTitle.text),
    LessonFigure("price-of-guidance", GuideWords.priceTitle.text),
    LessonFigure("not-that", GuideWords.notTitle.text),
    LessonFigure("slope", GuideWords.slopeTitle(TwoGuidances.caption.caption)),
    LessonFigure("drawn-alike", GuideWords.alikeTitle.text),
    LessonFigure("snow-decides", GuideWords.decidesTitle.text),
    LessonFigure("the-stronger-the-sooner", GuideWords.whenTitle.text),
    LessonFigure("already-in-the-snow", GuideWords.networkTitle.text),
    LessonFigure("between-two", GuideWords.betweenTitle.text),
    LessonFigure("slider", GuideWords.sliderTitle.text, isAnimation: true),
  ]
  static let asksNetwork = true
  static let takesPictures = false

  @OptionGroup var options: LessonOptions

  func teach(_ lesson: LessonRun) throws {
    // "… from a descriptive text and a total noise …"
    lesson.quote(GuideWords.article.text)
    let gardener = try LessonGardener(options)
    let story = Story(gardener: gardener)
    let (gardens, shapes) = ([GardenWorld.licence], [ShapesWorld.licence])

    // One snow, six sentences; one sentence, six snows. Lazy: computed once, for figure or claim.
    lazy var six = Result { try SixSentences(gardener) }
    lazy var learned = Result { try LearnedDeciding(gardener) }
    lesson.say(GuideWords.start(NumberText.whole(gardener.model.file.parameterCount)))
    try lesson.figure("one-snow", licences: gardens) { try story.oneSnow(six.get()) }
    lesson.say(GuideWords.snowStory.text)
    try lesson.figure("one-sentence", licences: gardens) { try story.oneSentence(learned.get()) }
    lesson.say(GuideWords.movingStory.text)
    try lesson.animation("three-ways", licences: gardens) { try story.ways(six.get()) }

    // From ignored to exaggerated, and what it costs.
    lazy var strengths = Result {
      let progress = lesson.progress(GuideWords.drawing.text, steps: Strengths.scales.count)
      return try Strengths(gardener, afterEach: progress.step)
    }
    lesson.say(GuideWords.strengthStory.text)
    try lesson.figure("weak-to-strong", licences: gardens) { try story.strengths(strengths.get()) }
    lesson.say(GuideWords.priceStory(NumberText.whole(Strengths.count)))
    try lesson.figure("price-of-guidance", licences: gardens) { try story.price(strengths.get()) }

    // What shall not be seen.
    lazy var notThat = Result { try NotThat(gardener) }
    lesson.say(GuideWords.notStory.text)
    try lesson.figure("not-that", licences: gardens) { try story.notThat(notThat.get()) }

    // Two ideas that are one.
    let two = TwoGuidances()
    lazy var free = two.ways(with: two.withoutClassifier(), using: lesson.generator.stream(5))
    lazy var climbing = two.ways(
      with: two.byClassifier(TwoGuidances.caption), using: lesson.generator.stream(5))
    lazy var elsewhere = two.ways(
      with: two.byClassifier(TwoGuidances.other), using: lesson.generator.stream(5))
    let size = 3 * ShapesWorld.side * ShapesWorld.side
    lesson.say(
      GuideWords.twoStory(
        TwoGuidances.caption.caption, NumberText.whole(size), NumberText.whole(2 * size)))
    try lesson.figure("slope", licences: shapes) { story.slope(two, along: free) }
    lesson.say(GuideWords.drawnStory.text)
    try lesson.figure("drawn-alike", licences: shapes) {
      story.alike(climbing: climbing, free: free, elsewhere: elsewhere)
    }

    // When does the snow decide?
    lazy var exact = {
      let progress = lesson.progress(GuideWords.drawing.text, steps: ExactDeciding.scales.count)
      return ExactDeciding(using: lesson.generator.stream(6), afterEach: progress.step)
    }()
    lesson.say(GuideWords.decidesStory(ExactDeciding.caption.caption))
    try lesson.figure("snow-decides", licences: shapes) { story.decides(exact) }
    lesson.say(GuideWords.whenStory(NumberText.percent(ExactDeciding.prior)))
    try lesson.figure("the-stronger-the-sooner", licences: []) { story.when(exact) }
    lesson.say(GuideWords.networkStory.text)
    try lesson.figure("already-in-the-snow", licences: gardens) {
      try story.alreadyThere(learned.get())
    }

    // Two sentences at once, with the same words.
    lazy var between = Result {
      let progress = lesson.progress(GuideWords.drawing.text, steps: BetweenTwo.shares.count)
      return try BetweenTwo(gardener, afterEach: progress.step)
    }
    lesson.say(GuideWords.betweenStory.text)
    try lesson.figure("between-two", licences: gardens) { try story.between(between.get()) }
    try lesson.animation("slider", licences: gardens) { try story.slider(between.get()) }
    lesson.say(GuideWords.moral.text)

    lesson.claims {
      checkClassifier(
        lesson, two, climbing: climbing, free: free, elsewhere: elsewhere)
      checkDeciding(lesson, exact)
    }
    // A network of the user's own may have learned anything, or nothing.
    guard options.model == nil else {
      lesson.say(GuideWords.ownNetwork.text)
      return
    }
    try lesson.claims {
      checkSentences(lesson, try six.get())
      checkStrength(lesson, try strengths.get())
      checkNegatives(lesson, gardener, try notThat.get())
      if let untold = try strengths.get()[0] {
        checkBetween(lesson, try between.get(), untold: untold)
      }
    }
  }
}
