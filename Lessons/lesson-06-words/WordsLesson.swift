import ArgumentParser
import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Tensors

/// Lesson 6: the words come with the pictures, and a network for the text learns along.
///
/// Read it from top to bottom. So far snow decided what comes out. Now a network is asked that was shown
/// pictures *with their captions*. Nobody told it what a word means. What has it made of them?
@main
struct WordsLesson: Lesson {
  static let configuration = presented(
    "Lesson 6: captions come with the pictures. What does a network make of words?")
  static let number = 6
  static let name = "words"
  static let title = CaptionWords.title.text
  static let figures = [
    LessonFigure("pictures-and-captions", CaptionWords.pairsTitle.text),
    LessonFigure("words-as-numbers", CaptionWords.numbersTitle.text),
    LessonFigure("map-of-words", CaptionWords.mapTitle.text),
    LessonFigure("nearest-words", CaptionWords.nearestTitle.text),
    LessonFigure("beside-neighbours", CaptionWords.besideTitle.text),
    LessonFigure("word-by-word", CaptionWords.countTitle.text),
    LessonFigure("bits-per-phrase", CaptionWords.bitsTitle.text),
    LessonFigure("bits-by-noise", CaptionWords.noiseTitle.text),
    LessonFigure("which-pixels", CaptionWords.lightTitle.text),
    LessonFigure("while-it-forms", CaptionWords.movingTitle.text, isAnimation: true),
    LessonFigure("one-word-changed", CaptionWords.changedTitle.text),
    LessonFigure("more-pairs", PairWords.title.text),
  ]
  static let asksNetwork = true
  static let takesPictures = false

  @OptionGroup var options: LessonOptions

  @Flag(
    help: """
      Measure anew how success grew with the pairs shown: 15 trainings, three quarters of an hour on two \
      cores. Stopped, it goes on where it was.
      """)
  var live = false

  var ownWords: [String] { live ? ["--live"] : [] }

  func teach(_ lesson: LessonRun) throws {
    // "… simply the captions of the images found on the Internet are used."
    lesson.quote(CaptionWords.article.text)
    let model = try Self.model(options)
    let pupil = try Pupil(model, seed: options.seed)
    let story = Story(pupil: pupil, language: lesson.language)
    let licences = [ShapesWorld.licence]
    lesson.say(
      CaptionWords.start(
        NumberText.whole(model.file.parameterCount),
        NumberText.whole(ShapesWorld.split.training.count)))
    try lesson.figure("pictures-and-captions", licences: licences) {
      story.pairs(using: lesson.generator.stream(0))
    }

    // A word is a number, then a row of numbers.
    lesson.say(CaptionWords.numbersStory(NumberText.whole(pupil.vocabulary.count)))
    lesson.say(story.unknownWord)
    try lesson.figure("words-as-numbers", licences: []) { try story.numbers() }

    // "… a network representing the text is associated."
    lesson.quote(CaptionWords.articleNetwork.text)
    lazy var before = Lexicon(pupil.untrained, knowing: pupil.vocabulary)
    lazy var after = Lexicon(pupil.network, knowing: pupil.vocabulary)
    lesson.say(CaptionWords.mapStory.text)
    try lesson.figure("map-of-words", licences: []) { story.map(before: before, after: after) }
    lesson.say(CaptionWords.nearestStory.text)
    try lesson.figure("nearest-words", licences: licences) {
      story.nearest(before: before, after: after)
    }

    // Words beside words.
    lazy var order = Result {
      try WordOrder(pupil, count: 60, using: lesson.generator.stream(1))
    }
    lesson.say(CaptionWords.besideStory.text)
    try lesson.figure("beside-neighbours", licences: []) {
      try story.beside(order.get(), using: lesson.generator.stream(2))
    }

    // How much does a word say? First by counting, then by repairing.
    lesson.say(CaptionWords.countStory(NumberText.whole(ShapesWorld.scenes.count)))
    try lesson.figure("word-by-word", licences: licences) { try story.wordByWord() }
    lazy var bits = Self.bits(lesson, pupil)
    lesson.say(CaptionWords.bitsStory.text)
    try lesson.figure("bits-per-phrase", licences: []) {
      story.bars(exact: bits.exact, learned: bits.learned)
    }
    lesson.say(CaptionWords.noiseStory.text)
    try lesson.figure("bits-by-noise", licences: []) {
      story.plot(exact: bits.exact, learned: bits.learned)
    }

    // "… it also learns which words this denoising is associated with."
    lazy var path = story.path(using: lesson.generator.stream(4))
    lesson.say(CaptionWords.lightStory(story.scene.caption))
    try lesson.figure("which-pixels", licences: licences) { story.lights(along: path) }
    lesson.say(CaptionWords.movingStory.text)
    try lesson.animation("while-it-forms", licences: licences) { story.forming(along: path) }

    // One word more or less.
    lazy var oneWord = {
      let progress = lesson.progress(
        CaptionWords.drawing.text, steps: 1 + ShapeAttribute.inOrder.count)
      return OneWord(
        Self.scenes(24, of: ShapesWorld.scenes, using: lesson.generator.stream(5)),
        using: lesson.generator.stream(6), afterEach: progress.step
      ) { pupil.told($0, in: lesson.language) }
    }()
    lesson.say(CaptionWords.changedStory.text)
    try lesson.figure("one-word-changed", licences: licences) { story.changed(oneWord, columns: 4) }

    // What it was never shown together.
    let growth: ShapesGrowth =
      try live
      ? lesson.measured(PairWords.measuring(NumberText.whole(ShapesGrowth.trialCount))) {
        try $0.outcome(seed: $1, step: $2)
      } : .shipped()
    lesson.say(
      PairWords.story(
        NumberText.whole(growth.seeds.count * (growth.somePairs.count + growth.allPairs.count)),
        NumberText.whole(growth.steps), Bilingual(same: growth.command),
        Bilingual(same: growth.date), growth.machine))
    try lesson.figure("more-pairs", licences: []) { Story.morePairs(growth) }
    lesson.say(CaptionWords.moral.text)

    lesson.claims { checkCounting(lesson, pupil: pupil) }
    // A network of the user's own may have learned anything, or nothing.
    guard options.model == nil else {
      lesson.say(CaptionWords.ownNetwork.text)
      return
    }
    try lesson.claims {
      checkWords(lesson, before: before, after: after, order: try order.get())
      checkBits(lesson, pupil: pupil, exact: bits.exact, learned: bits.learned)
      checkLights(lesson, pupil: pupil)
      checkChange(lesson, pupil: pupil, oneWord)
    }
  }

  /// The network with words to ask: that of `--model`, or the one that comes with Snow.
  private static func model(_ options: LessonOptions) throws -> PromptedModel {
    try options.promptedModel(
      of: .shapes, side: ShapesWorld.side,
      fault:
        "does not draw shapes from their captions in English and French, which this lesson asks "
        + "for: train a network with \"snow train shapes\""
    ) { model in
      ShapesWorld.scenes.allSatisfy { scene in
        Language.allCases.allSatisfy {
          (try? model.vocabulary.tokens(of: scene.caption[$0], atMost: model.file.shape.wordCount))
            != nil
        }
      }
    }
  }

  /// Scenes drawn by lot.
  static func scenes(
    _ count: Int, of scenes: [ShapeScene], using generator: SeededGenerator
  ) -> [ShapeScene] {
    var generator = generator
    return (0..<count).map { _ in scenes[generator.integer(below: scenes.count)] }
  }

  /// The pictures that bits are measured on.
  static func bitScenes(_ lesson: LessonRun) -> [ShapeScene] {
    scenes(80, of: ShapesWorld.scenes, using: lesson.generator.stream(3))
  }

  /// The same noisy pictures for the exact denoiser and for the network.
  private static func bits(
    _ lesson: LessonRun, _ pupil: Pupil
  ) -> (exact: PhraseBits, learned: PhraseBits) {
    let scenes = bitScenes(lesson)
    let progress = lesson.progress(
      CaptionWords.measuring.text, steps: 2 * PhraseBits.sigmas.count)
    return (
      PhraseBits(scenes, using: lesson.generator.stream(8), afterEach: progress.step) {
        pupil.exactAnswers($0, to: $1, sigma: $2)
      },
      PhraseBits(scenes, using: lesson.generator.stream(8), afterEach: progress.step) {
        pupil.told($0).predictedClean($1, sigma: $2)
      }
    )
  }
}

/// Scenes drawn by lot, with noise for each.
struct NoisyScenes: Sendable {
  let scenes: [ShapeScene]
  let noise: Batch<Float>

  init(_ count: Int, using generator: SeededGenerator) {
    scenes = WordsLesson.scenes(count, of: ShapesWorld.scenes, using: generator.stream(0))
    var snowfall = generator.stream(1)
    noise = .gaussian(
      count: count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &snowfall)
  }

  func pictures(sigma: Double) -> Batch<Float> {
    ShapesWorld.captionedPictures(of: scenes).values + sigma * noise
  }
}
