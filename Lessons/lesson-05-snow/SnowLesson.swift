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

/// Lesson 5: from nothing but snow, anything comes out.
///
/// Read it from top to bottom. In lesson 4 a picture lay under the snow. Here there is none, and the
/// same calls make one all the same. Which one? And can it be one that nobody has seen?
@main
struct SnowLesson: Lesson {
  static let configuration = presented(
    "Lesson 5: starting from nothing but snow, anything comes out. A copy, or something new?")
  static let number = 5
  static let name = "snow"
  static let title = SnowWords.title.text
  static let figures = [
    LessonFigure("own-picture", SnowWords.ownTitle.text),
    LessonFigure("from-snow", SnowWords.fromTitle.text),
    LessonFigure("at-once", SnowWords.movingTitle.text, isAnimation: true),
    LessonFigure("anything", SnowWords.anythingTitle.text),
    LessonFigure("decided-when", SnowWords.decidedTitle.text),
    LessonFigure("leave-one-out", SnowWords.leaveTitle.text),
    LessonFigure("copy-or-mosaic", SnowWords.mosaicTitle.text),
    LessonFigure("shapes-or-mosaic", SnowWords.shapesTitle.text),
    LessonFigure("fourth-corner", SnowWords.cornerTitle.text),
    LessonFigure("mud-to-shapes", TrainingWords.sheetTitle(ShapesWorld.title)),
    LessonFigure("learns-to-draw", TrainingWords.movingTitle(ShapesWorld.title), isAnimation: true),
    LessonFigure("towards-the-floor", TrainingWords.lossTitle(ShapesWorld.title)),
    LessonFigure("learned", SnowWords.learnedTitle.text),
    LessonFigure("how-near", SnowWords.nearTitle.text),
    LessonFigure("two-halves", SnowWords.halvesTitle.text),
  ]
  static let asksNetwork = true

  @OptionGroup var options: LessonOptions

  @Flag(help: "Train the network of shapes here and now: less than a minute on two cores.")
  var live = false

  var ownWords: [String] { live ? ["--live"] : [] }

  func teach(_ lesson: LessonRun) throws {
    // "… we could then start from an image composed only of noise …"
    lesson.quote(SnowWords.article.text)
    let world = try lesson.world(beginningWith: "bird")
    let pictures = world.pictures
    if !world.isEmoji { lesson.say(SnowWords.ownFolder(NumberText.whole(pictures.count))) }
    let known = pictures.pictureSet
    let story = Story(world: world, known: known, snowfall: lesson.generator.stream(0))

    if world.ownPicture != nil {
      lesson.say(SnowWords.ownStory.text)
      try lesson.figure("own-picture", licences: story.licences) { story.ownPicture() }
    }

    // From snow to a picture.
    lesson.say(SnowWords.start(NumberText.whole(pictures.count)))
    try lesson.figure("from-snow", licences: story.licences) {
      story.fromSnow(seed: options.seed)
    }
    lesson.say(SnowWords.moving.text)
    try lesson.animation("at-once", licences: story.licences) { story.atOnce() }

    // "… depending on the random noise … anything."
    let snows = 200
    lesson.say(SnowWords.anythingStory(NumberText.whole(snows)))
    let many = Snowfall(
      count: snows, valueCount: known.pictures.valueCount, using: lesson.generator.stream(1))
    let watchedSnows = 120
    // Computed once, as all that is lazy here, when a figure or a claim asks for it first.
    lazy var watched = {
      let progress = lesson.progress(SnowWords.watching.text, steps: Snowfall.levels.count)
      return Watched(
        many, watching: watchedSnows, world: pictures, known: known, afterEach: progress.step)
    }()
    try lesson.figure("anything", licences: story.licences) { story.anything(watched.ends) }

    // When does the snow decide?
    lazy var predicted = PredictedMoments(known)
    if pictures.count > 1 {
      lesson.say(SnowWords.decidedStory.text)
      try lesson.figure("decided-when", licences: []) {
        story.plot(watched, predicted: predicted, snows: watchedSnows)
      }

      // And without the picture that came out?
      lesson.say(SnowWords.leaveStory.text)
      try lesson.figure("leave-one-out", licences: story.licences) { story.leaveOneOut() }
    }

    // What would make something new? All who are asked know the same pictures.
    let alike = Self.alike(world)
    lazy var mosaic = Mosaic(alike, count: 5, using: lesson.generator.stream(2)) {
      pictures, known in
      [
        NamedDenoiser(SnowWords.exact.text, ExactDenoiser(known)),
        NamedDenoiser(SnowWords.local.text, pictures.localDenoiser(known)),
      ]
    }
    lesson.say(SnowWords.newStory(NumberText.whole(alike.count)))
    try lesson.figure("copy-or-mosaic", licences: alike.licences(of: 0..<alike.count)) {
      story.grid(of: mosaic, title: .mosaicTitle, caption: .mosaicCaption)
    }

    // The same on simple shapes, whose parts fit anywhere.
    lesson.say(SnowWords.shapesStory.text)
    try lesson.figure("shapes-or-mosaic", licences: [ShapesWorld.licence]) {
      let network = try ShippedModel.shapes.file.denoiser
      let shapes = LearnsToDraw.pictures
      let mosaic = Mosaic(shapes, count: 4, using: lesson.generator.stream(6)) { pictures, known in
        [
          NamedDenoiser(SnowWords.exact.text, ExactDenoiser(known)),
          NamedDenoiser(SnowWords.anywhere.text, pictures.anywhereDenoiser(known)),
          NamedDenoiser(KitWords.network.text, network),
        ]
      }
      return story.grid(
        of: mosaic, title: .shapesTitle, caption: .shapesCaption, altText: .shapesAlt,
        // As in DrawnShapes: a clean drawing has a shape of the world nearer than this.
        nearestOf: [2], alikeUpTo: DrawnShapes.validDistance / 2)
    }

    // The smallest case.
    let halves = Self.halves(world)
    if let halves {
      let corner = FourthCorner(
        left: halves.left.map { pictures.pictures[$0] },
        right: halves.right.map { pictures.pictures[$0] })
      let snow = Snowfall(
        count: 600, valueCount: corner.known.pictures.valueCount,
        using: lesson.generator.stream(3))
      lazy var exact = corner.counts(corner.exact, from: snow)
      lazy var byHalves = corner.counts(corner.byHalves, from: snow)
      lesson.say(SnowWords.cornerStory.text)
      try lesson.figure(
        "fourth-corner", licences: pictures.licences(of: halves.left + halves.right)
      ) {
        story.fourthCorner(corner, exact: exact, byHalves: byHalves)
      }
      if world.isEmoji {
        lesson.claims { checkNinth(lesson, exact: exact, byHalves: byHalves) }
      }
    }

    // How does a network learn to draw? With --live, while you watch.
    try learnToDraw(lesson)

    // And one that has learned from the emoji, instead of keeping them?
    if let network = try lesson.network(for: world), network.learned.count > 1 {
      lesson.say(SnowWords.learnedStory(NumberText.whole(network.learned.count)))
      let alsoKnown = Set(network.learned)
      let training = pictures.where { alsoKnown.contains($0) }
      try lesson.figure("learned", licences: story.licences) {
        let mosaic = Mosaic(training, count: 5, using: lesson.generator.stream(2)) { _, known in
          [NamedDenoiser(SnowWords.exact.text, ExactDenoiser(known)), network.named]
        }
        return story.grid(
          of: mosaic, title: .learnedTitle, caption: .learnedCaption, altText: .learnedAlt)
      }
      if !network.heldOut.isEmpty {
        lazy var learned = Learned(
          network.denoiser,
          from: Snowfall(
            count: 24, valueCount: known.pictures.valueCount, using: lesson.generator.stream(8)),
          learned: training.values, heldOut: pictures.values.rows(network.heldOut))
        lesson.say(SnowWords.nearStory.text)
        try lesson.figure("how-near", licences: []) { story.plot(learned, exact: watched.ends) }
        if world.isEmoji {
          lesson.claims { check(lesson, learned, network: network, world: world) }
        }
      }
    }
    if world.isEmoji {
      lazy var halves = Result { try TwoHalves(count: 40, using: lesson.generator.stream(9)) }
      lesson.say(SnowWords.halvesStory.text)
      try lesson.figure("two-halves", licences: [ShapesWorld.licence]) {
        try story.grid(of: halves.get(), rows: 5)
      }
      try lesson.claims { try check(lesson, halves.get()) }
    }
    lesson.say(SnowWords.moral.text)

    // The claims are about emoji: pictures of a user's own may be so few or so alike that even a
    // wrong twin is right.
    guard world.isEmoji else { return }
    lesson.claims {
      check(lesson, story: story, watched: watched, predicted: predicted, mosaic: mosaic)
    }
  }

  /// About a hundred pictures that are alike enough for their parts to fit: all that show the most
  /// frequent thing, which with emoji is the face.
  private static func alike(_ world: LessonWorld) -> CaptionedPictures {
    let pictures = world.pictures
    guard world.isEmoji else { return pictures.first(100) }
    let face = pictures.thingNames.firstIndex { $0.en == "face" }
    return pictures.where { pictures.things[$0] == face }
  }

  /// Two pictures for left halves, two for right ones.
  private static func halves(_ world: LessonWorld) -> (left: [Int], right: [Int])? {
    let names = world.pictures.names.map(\.en)
    let found = ["cat", "bird", "house", "deciduous tree"].compactMap(names.firstIndex)
    if found.count == 4 { return (Array(found[..<2]), Array(found[2...])) }
    return world.pictures.count < 4 ? nil : ([0, 1], [2, 3])
  }
}

extension CaptionedPictures {
  /// The equivariant local denoiser, whose small windows look for parts from anywhere.
  ///
  /// Windows of 5 × 5 decide what goes with what, those of 3 × 3 make it sharp. In the densest snow,
  /// where neither sees anything, the small ones are asked because they answer sooner.
  func anywhereDenoiser(_ known: PictureSet<Float>) -> ScheduledDenoiser<Float> {
    func looking(through window: Int) -> EquivariantLocalDenoiser<Float> {
      EquivariantLocalDenoiser(known, shape: shape, window: window, border: .exact)
    }
    let (small, large) = (looking(through: 3), looking(through: 5))
    return ScheduledDenoiser([(0.7, small), (12, large), (.infinity, small)])
  }

  /// The first few pictures.
  func first(_ count: Int) -> CaptionedPictures { self.where { $0 < count } }
}
