import ArgumentParser
import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// Lesson 9: fried egg flowers in the bacon garden.
///
/// Read it from top to bottom. This is the article's own sentence, and the end of its way: a picture that
/// nobody has drawn, because somebody has said it. The network that draws here was shown sixteen thousand
/// gardens, and none of them had these flowers on this ground.
@main
struct ComposeLesson: Lesson {
  static let configuration = presented(
    "Lesson 9: a sentence that was never seen becomes a picture that was never drawn.")
  static let number = 9
  static let name = "compose"
  static let title = ComposeWords.title.text
  static let figures = [
    LessonFigure("sixteen-seeds", ComposeWords.seedsTitle.text),
    LessonFigure("on-its-way", ComposeWords.wayTitle.text),
    LessonFigure("it-grows", ComposeWords.wayTitle.text, isAnimation: true),
    LessonFigure("word-order", ComposeWords.orderTitle.text),
    LessonFigure("nearest-known", ComposeWords.nearestTitle.text),
    LessonFigure("without-a-picture", ComposeWords.exactTitle.text),
    LessonFigure("never-seen", ComposeWords.tableTitle.text),
    LessonFigure("more-combinations", ComposeWords.growthTitle.text),
    LessonFigure("longer-training", ComposeWords.timeTitle.text),
    LessonFigure("hard-sentences", ComposeWords.hardTitle.text),
    LessonFigure("from-a-picture", ComposeWords.fromTitle.text),
    LessonFigure("a-part-redrawn", ComposeWords.partTitle.text),
  ]
  static let asksNetwork = true
  static let takesPictures = false

  @OptionGroup var options: LessonOptions

  @Flag(
    help: """
      Measure the two curves again: 18 trainings, three quarters of an hour on two cores. Stopped, it goes \
      on where it was.
      """)
  var live = false

  var ownWords: [String] { live ? ["--live"] : [] }

  func teach(_ lesson: LessonRun) throws {
    // "… fried egg flowers in the bacon garden …"
    lesson.quote(ComposeWords.article.text)
    let gardener = try LessonGardener(options)
    let story = Story(gardener: gardener)
    let licences = [GardenWorld.licence]

    // Sixteen seeds in order. Lazy: computed once, when a figure or a claim asks for it first.
    lazy var sixteen = Result { try gardener.draw(.article, count: 16) }
    lazy var mirrored = Result { try gardener.draw(.mirror, count: 16) }
    lesson.say(
      ComposeWords.start(
        NumberText.whole(gardener.model.file.parameterCount),
        NumberText.whole(GardenWorld.split.seen.count),
        NumberText.whole(GardenTriple.allCases.count)))
    try lesson.figure("sixteen-seeds", licences: licences) { try story.seeds(sixteen.get()) }

    // From snow to the sentence.
    lesson.say(ComposeWords.wayStory.text)
    lazy var way = Result { try gardener.way(to: .article) }
    try lesson.figure("on-its-way", licences: licences) { try story.strip(way.get()) }
    try lesson.animation("it-grows", licences: licences) { try story.animation(way.get()) }

    // The same words, the other way round.
    lesson.say(ComposeWords.orderStory.text)
    try lesson.figure("word-order", licences: licences) {
      try story.order(sixteen.get(), mirrored.get())
    }

    // Is it a copy?
    lazy var known = KnownGardens()
    lesson.say(ComposeWords.nearestStory(NumberText.whole(KnownGardens.count)))
    try lesson.figure("nearest-known", licences: licences) {
      try story.nearest(sixteen.get(), known)
    }

    // What does who knows all pictures by heart answer to a sentence that has none?
    lesson.say(ComposeWords.exactStory.text)
    try lesson.figure("without-a-picture", licences: licences) {
      try story.withoutPicture(known)
    }

    // Not this sentence alone.
    lazy var table = Result {
      let progress = lesson.progress(ComposeWords.drawing.text, steps: 1)
      defer { progress.step() }
      return try gardener.drawHeldOut(count: 24)
    }
    lesson.say(
      ComposeWords.tableStory(NumberText.whole(GardenWorld.split.heldOut.count)))
    try lesson.figure("never-seen", licences: licences) { try story.table(table.get()) }

    // How many combinations must be seen before the others come by themselves? And how long?
    let judge = gardener.judge
    let growth: GardenGrowth =
      try live
      ? lesson.measured(ComposeWords.measuring(NumberText.whole(GardenGrowth.trialCount))) {
        try $0.outcome(seed: $1, judgedBy: judge, step: $2)
      } : .shipped()
    lesson.say(
      ComposeWords.growthStory(
        NumberText.whole(growth.triples.count * growth.seeds.count),
        NumberText.whole(growth.steps), NumberText.whole(growth.sceneCount),
        Bilingual(same: growth.command), Bilingual(same: growth.date), growth.machine))
    try lesson.figure("more-combinations", licences: []) { story.moreCombinations(growth) }
    try lesson.figure("longer-training", licences: []) { story.longerTraining(growth) }

    // What it cannot do.
    lesson.say(ComposeWords.hardStory.text)
    for refused in HardSentences.refused { lesson.say(refused.told) }
    try lesson.figure("hard-sentences", licences: licences) {
      try story.hard(HardSentences.drawn(by: gardener))
    }

    // Begin with a picture; redraw a part.
    lesson.say(ComposeWords.fromStory.text)
    try lesson.figure("from-a-picture", licences: licences) { try story.fromPicture() }
    lesson.say(ComposeWords.partStory.text)
    try lesson.figure("a-part-redrawn", licences: licences) { try story.partRedrawn() }
    lesson.say(ComposeWords.moral.text)

    // A network of the user's own may have learned anything, or nothing.
    guard options.model == nil else {
      lesson.say(ComposeWords.ownNetwork.text)
      return
    }
    try lesson.claims {
      try check(
        lesson, article: sixteen.get(), mirror: mirrored.get(), table: table.get(), known: known)
    }
  }
}
