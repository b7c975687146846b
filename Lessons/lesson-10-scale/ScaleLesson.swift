import ArgumentParser
import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Lesson 10: what it costs.
///
/// Read it from top to bottom. First the bill of every network that comes with Snow; then how quality grew
/// with size, pictures and time; then the long way from there to the article's figures; last, why a large
/// network is not simply a better memory.
@main
struct ScaleLesson: Lesson {
  static let configuration = presented(
    "Lesson 10: what our networks cost, what more of everything brings, and how far the article's are."
  )
  static let number = 10
  static let name = "scale"
  static let title = ScaleWords.title.text
  static let figures = [
    LessonFigure("what-they-cost", ScaleWords.costTitle.text),
    LessonFigure("larger", ScaleWords.largerTitle.text),
    LessonFigure("more-pictures", ScaleWords.picturesTitle.text),
    LessonFigure("longer", ScaleWords.longerTitle.text),
    LessonFigure("to-the-article", ScaleWords.articleTitle.text),
    LessonFigure("where-exactness-ends", ScaleWords.exactTitle.text),
    LessonFigure("the-whole-way", WholeWayWords.title.text),
  ]
  static let takesPictures = false

  @OptionGroup var options: LessonOptions

  @Flag(
    help: """
      Measure the three curves again: 45 trainings, some ten minutes on two idle cores. Stopped, it goes on \
      where it was.
      """)
  var live = false

  var ownWords: [String] { live ? ["--live"] : [] }

  func teach(_ lesson: LessonRun) throws {
    // "… very large neural networks that can reach several billion parameters …"
    lesson.quote(ScaleWords.article.text)
    lazy var costs = Result { try bill(lesson) }
    lesson.say(ScaleWords.start(NumberText.whole(ShippedModel.allCases.count)))
    try lesson.figure("what-they-cost", licences: licences) {
      try Story.bill(costs.get(), ModelCost(ofJudgeReading: lesson.generator.stream(29)))
    }

    // What more of everything brings.
    let curves: ScalingCurves =
      try live
      ? lesson.measured(ScaleWords.measuring.text) { $0.outcome(seed: $1, step: $2) } : .shipped()
    lesson.say(
      ScaleWords.curvesStory(
        NumberText.short(ScalingTrial.sigmas[0]),
        NumberText.short(ScalingTrial.sigmas[ScalingTrial.sigmas.count - 1])))
    lesson.say(
      ScaleWords.measuredBy(
        NumberText.whole(curves.seeds.count), Bilingual(same: curves.command),
        Bilingual(same: curves.date), curves.machine))
    try lesson.figure("larger", licences: []) { Story.larger(curves) }
    try lesson.figure("more-pictures", licences: []) { Story.morePictures(curves) }
    try lesson.figure("longer", licences: []) { Story.longer(curves) }

    // "… 8 billion parameters and its training cost 600,000 dollars."
    lesson.quote(ScaleWords.articleCost.text)
    lesson.say(
      ScaleWords.articleStory(
        NumberText.powerOfTen(Published.StableDiffusion.trainingMultiplyAdds, digits: 1),
        NumberText.powerOfTen(Published.StableDiffusion.mostMultiplyAdds, digits: 1)))
    let (other, later) = (Published.StableDiffusion.self, Published.PixArt.self)
    lesson.say(
      ScaleWords.articleNote(
        NumberText.whole(Int(other.hours)), NumberText.decimal(other.parameters / 1e9, digits: 2),
        NumberText.decimal((other.parameters + other.textParameters) / 1e9, digits: 2),
        NumberText.whole(later.stableDiffusionDollars),
        NumberText.percent(later.days / later.stableDiffusionDays),
        NumberText.whole(later.dollars)))
    try lesson.figure("to-the-article", licences: []) { try Story.toTheArticle(costs.get()) }

    // Where exactness ends.
    lazy var fewAndMany = Result { try FewAndMany(count: 16, using: lesson.generator.stream(3)) }
    lesson.say(Story.counts(curves))
    try lesson.figure("where-exactness-ends", licences: [ShapesWorld.licence]) {
      try Story.exactness(fewAndMany.get())
    }
    lesson.say(ScaleWords.moral.text)

    // Ten lessons on one page.
    lesson.say(WholeWayWords.story.text)
    try lesson.figure("the-whole-way", licences: WholeWay.licences) {
      try WholeWay(options).page()
    }

    try lesson.claims { try check(lesson, fewAndMany: fewAndMany.get(), curves: curves) }
  }

  /// What every shipped network that draws cost.
  private func bill(_ lesson: LessonRun) throws -> [ModelCost] {
    var known: [UNetShape: Double] = [:]
    return try ShippedModel.allCases.enumerated().map { place, model in
      try ModelCost(model, &known, using: lesson.generator.stream(30 + place))
    }
  }

  /// The licences of what the networks learned from.
  private var licences: [PictureLicence] {
    var licences: [PictureLicence] = []
    for licence in [PromptWorld.shapes, .garden, .emoji].flatMap(\.licences)
    where !licences.contains(licence) { licences.append(licence) }
    return licences
  }
}
