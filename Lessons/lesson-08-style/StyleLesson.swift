import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// Lesson 8: birds in every style.
///
/// Read it from top to bottom. The article begins with birds in varying graphic styles. Here a network is
/// told two things at once, what to draw and how, and hears them apart. So what it learned of a style on
/// one thing is there for every other, and a style is something that one can mix, strengthen and add up.
@main
struct StyleLesson: Lesson {
  static let configuration = presented(
    "Lesson 8: a bird in every style, every thing in one style, and what lies between two.")
  static let number = 8
  static let name = "style"
  static let title = StyleWords.title.text
  static let figures = [
    LessonFigure("bird-in-every-style", StyleWords.birdTitle.text),
    LessonFigure("left-open", StyleWords.openTitle.text),
    LessonFigure("one-style", StyleWords.oneTitle(OneStyle.style.name)),
    LessonFigure("one-style-all", StyleWords.allTitle(OneStyle.style.name)),
    LessonFigure("never-seen", StyleWords.neverTitle.text),
    LessonFigure("by-heart", StyleWords.heartTitle.text),
    LessonFigure("nobody-can-know", StyleWords.unknowableTitle.text),
    LessonFigure("between-styles", StyleWords.stylesTitle.text),
    LessonFigure("between-styles-moving", StyleWords.stylesTitle.text, isAnimation: true),
    LessonFigure("between-things", StyleWords.thingsTitle.text),
    LessonFigure("between-things-moving", StyleWords.thingsTitle.text, isAnimation: true),
    LessonFigure("style-vector", StyleWords.mapTitle.text),
    LessonFigure("style-strength", StyleWords.strengthTitle.text),
    LessonFigure("style-sums", StyleWords.sumsTitle.text),
    LessonFigure("two-languages", StyleWords.languagesTitle.text),
  ]
  static let asksNetwork = true
  static let takesPictures = false

  @OptionGroup var options: LessonOptions

  func teach(_ lesson: LessonRun) throws {
    // "Examples of bird images that Midjourney can generate, varying the graphic style."
    lesson.quote(StyleWords.article.text)
    let stylist = try LessonStylist(options)
    let pictures = try EmojiPictures(stylist.world)
    let story = Story(stylist: stylist, pictures: pictures)
    let licences = PromptWorld.emoji.licences

    // One thing in every style. Lazy: computed once, when a figure or a claim asks for it first.
    lazy var birds = Result { try EveryStyle(stylist, pictures) }
    lesson.say(
      StyleWords.start(
        NumberText.whole(stylist.model.file.parameterCount),
        NumberText.whole(stylist.classroom.things.count),
        NumberText.whole(EmojiStyle.allCases.count),
        NumberText.whole(stylist.split.heldOut.count + stylist.split.unknowable.count)))
    try lesson.figure("bird-in-every-style", licences: licences) { try story.birds(birds.get()) }

    // What is not said, the snow decides.
    lazy var open = Result { try LeftOpen(stylist, pictures) }
    lesson.say(StyleWords.openStory.text)
    try lesson.figure("left-open", licences: licences) { try story.leftOpen(open.get()) }

    // One style for every thing.
    lazy var one = Result { try OneStyle(stylist, pictures) }
    lesson.say(StyleWords.oneStory(OneStyle.style.name))
    try lesson.figure("one-style", licences: licences) { try story.oneStyle(one.get()) }
    try lesson.figure("one-style-all", licences: licences) {
      let progress = lesson.progress(StyleWords.drawing.text, steps: 1)
      defer { progress.step() }
      return try story.allThings(OneStyle.everything(stylist, pictures))
    }

    // Pairs that were never shown.
    lazy var never = Result {
      let progress = lesson.progress(StyleWords.drawing.text, steps: 1)
      defer { progress.step() }
      return try NeverSeen(stylist, pictures)
    }
    lesson.say(StyleWords.neverStory(NumberText.whole(stylist.split.heldOut.count)))
    try lesson.figure("never-seen", licences: licences) { try story.neverSeen(never.get()) }
    lesson.say(StyleWords.heartStory.text)
    try lesson.figure("by-heart", licences: licences) { try story.byHeart(never.get()) }
    lesson.say(StyleWords.unknowableStory.text)
    try lesson.figure("nobody-can-know", licences: licences) {
      try story.unknowable(NeverSeen.unknowable(stylist, pictures))
    }

    // Between two styles, and between two things.
    lazy var styles = Result { try BetweenStyles(stylist) }
    lesson.say(StyleWords.stylesStory(BetweenStyles.from.name, BetweenStyles.to.name))
    try lesson.figure("between-styles", licences: licences) { try story.strip(styles.get()) }
    try lesson.animation("between-styles-moving", licences: licences) {
      try story.slider(styles.get())
    }
    lazy var things = Result { try BetweenThings(stylist) }
    lesson.say(StyleWords.thingsStory.text)
    try lesson.figure("between-things", licences: licences) { try story.strip(things.get()) }
    try lesson.animation("between-things-moving", licences: licences) {
      try story.slider(things.get())
    }

    // What a style is to the network.
    lesson.say(
      StyleWords.mapStory(NumberText.whole(stylist.model.network.network.shape.toldWidth)))
    try lesson.figure("style-vector", licences: []) { story.map() }
    lesson.say(StyleWords.strengthStory.text)
    try lesson.figure("style-strength", licences: licences) {
      try story.strengths(StyleStrengths(stylist))
    }
    lazy var sums = Result { try StyleSums(stylist) }
    lesson.say(StyleWords.sumsStory.text)
    try lesson.figure("style-sums", licences: licences) { try story.sums(sums.get()) }

    // The same in two languages.
    lazy var languages = Result { try TwoLanguages(stylist) }
    lesson.say(StyleWords.languagesStory.text)
    try lesson.figure("two-languages", licences: licences) { try story.languages(languages.get()) }
    lesson.say(StyleWords.moral.text)

    // A network of the user's own may have learned anything, or nothing.
    guard options.model == nil else {
      lesson.say(StyleWords.ownNetwork.text)
      return
    }
    try lesson.claims {
      let judge = Judge(lesson: lesson, stylist: stylist, pictures: pictures)
      try judge.check(birds.get())
      try judge.check(open.get())
      try judge.check(one.get())
      try judge.check(never.get())
      try judge.check(styles.get())
      try judge.checkVectors()
      try judge.check(sums.get())
      try judge.check(languages.get())
    }
  }
}
