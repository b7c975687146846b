import ArgumentParser
import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Lesson 1: a network is a function whose numbers start random and are set by learning.
///
/// Read it from top to bottom. A small network is shown drawings with the right word for each, and
/// changes its numbers a little every time. Then it is asked about drawings by other artists.
@main
struct LearnLesson: Lesson {
  static let configuration = presented(
    "Lesson 1: a network is a function whose numbers start random and are set by learning.")
  static let number = 1
  static let name = "learn"
  static let title = LearnWords.title.text
  static let figures = [
    LessonFigure("labelled-pictures", LearnWords.labelledTitle.text),
    LessonFigure("own-picture", LearnWords.ownTitle.text),
    LessonFigure("before-and-after", LearnWords.tableTitle.text),
    LessonFigure("learning", LearnWords.learningTitle.text, isAnimation: true),
    LessonFigure("numbers-move", LearnWords.numbersTitle.text),
    LessonFigure("mistakes", LearnWords.mistakesTitle.text),
    LessonFigure("more-pictures", LearnWords.picturesTitle.text),
    LessonFigure("larger-network", LearnWords.sizeTitle.text),
    LessonFigure("longer-training", LearnWords.stepsTitle.text),
  ]

  @OptionGroup var options: LessonOptions

  @Flag(
    help: """
      Measure the three curves again, on this machine: some six minutes on two cores. Stopped, it goes on \
      where it was.
      """)
  var live = false

  var ownWords: [String] { live ? ["--live"] : [] }

  func validate() throws {
    if options.pictures != nil && options.image == nil {
      throw ValidationError(
        "Lesson 1 learns from labels, which a folder of pictures does not have: leave --pictures "
          + "away, or ask about one picture of yours with --image FILE.")
    }
    try checkOwnPicture()
  }

  func teach(_ lesson: LessonRun) throws {
    // "… associates input data with output predictions."
    lesson.quote(LearnWords.article.text)
    let own = try options.image.map {
      try OwnPicture(contentsOf: URL(fileURLWithPath: $0), side: EmojiWorld.side)
    }
    let story = try Story(seed: options.seed, world: EmojiWorld())
    lesson.say(
      LearnWords.labels(
        NumberText.whole(story.learning.labelNames.count), NumberText.whole(story.learning.count)))
    try lesson.figure("labelled-pictures", licences: story.learning.licencesOfAll) {
      story.labelledPictures(using: lesson.generator.stream(0))
    }

    // "… parameters (numerical values) initially random that the network will learn to set."
    let trial = LearningTrial()
    let shape = trial.shape(labelCount: story.learning.labelNames.count)
    lesson.quote(LearnWords.articleRandom.text)
    lesson.say(
      LearnWords.training(
        NumberText.whole(shape.parameterCount), NumberText.whole(trial.steps)))
    let diary = learn(trial, story: story, lesson: lesson)
    if let own {
      lesson.say(LearnWords.ownPicture(NumberText.whole(EmojiWorld.side)))
      try lesson.figure("own-picture", licences: [own.captioned().licence]) {
        story.ownPicture(own, diary: diary)
      }
    }
    try lesson.figure("before-and-after", licences: story.unseenLicences) {
      story.beforeAndAfter(diary)
    }
    try lesson.animation("learning", licences: story.unseenLicences) { story.asItLearns(diary) }
    lesson.say(LearnWords.numbersMove.text)
    try lesson.figure("numbers-move", licences: []) { story.numbersMove(diary) }

    // What it did not learn.
    let exam = ClassifierExam(diary.last.classifier, on: story.unseen)
    lesson.say(LearnWords.mistakes(NumberText.percent(exam.accuracy)))
    try lesson.figure("mistakes", licences: story.unseenLicences) { story.mistakes(exam) }

    // "The quality of learning will mainly depend on …"
    lesson.quote(LearnWords.articleQuality.text)
    let curves: LearningCurves =
      try live
      ? lesson.measured(LearnWords.measuring.text) {
        $0.outcome(seed: $1, learning: story.learning, unseen: story.unseen, step: $2)
      } : .shipped()
    lesson.say(
      live
        ? LearnWords.measuredLive.text
        : LearnWords.measuredShipped(
          Bilingual(same: curves.date), NumberText.whole(curves.seeds.count),
          Bilingual(same: curves.command)))
    try lesson.figure("more-pictures", licences: []) { story.morePictures(curves) }
    try lesson.figure("larger-network", licences: []) { story.largerNetwork(curves) }
    try lesson.figure("longer-training", licences: []) { story.longerTraining(curves) }
    lesson.say(LearnWords.moral.text)

    lesson.claims {
      check(lesson, story: story, diary: diary, exam: exam, curves: curves)
    }
  }

  /// Learns, and keeps what the network was like on the way.
  private func learn(_ trial: LearningTrial, story: Story, lesson: LessonRun) -> Diary {
    var training = ClassifierTraining(
      trial.shape(labelCount: story.learning.labelNames.count),
      trial.settings(seed: options.seed))
    var gradients = training.gradients()
    var diary = Diary(training)
    let progress = lesson.progress(LearnWords.learning.text, steps: trial.steps)
    while training.step < trial.steps {
      training.advance(on: story.learning, &gradients, workers: .all)
      diary.note(training)
      progress.step()
    }
    return diary
  }
}
