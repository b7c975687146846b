import BuiltPrograms
import Figures
import Foundation
import Languages
import Pictures
import Testing

/// What every lesson has to do, tried on each of them.
@Suite("Every lesson")
struct EveryLessonTests {
  /// A lesson and what it makes when nothing special is asked for.
  struct Known: Sendable, CustomTestStringConvertible {
    let number: Int
    let program: String
    /// The files of its figures, in the order in which it makes them.
    let figures: [String]
    /// Whether a folder of pictures can take the place of the emoji.
    var takesFolder = true
    /// Whether a picture of the user's own can take part.
    var takesPicture = true
    /// Whether it shows measurements that --live makes again.
    var measures = false

    var testDescription: String { program }
    var lesson: BuiltProgram { BuiltProgram(name: program) }
    /// The names of its figures, as options name them.
    var names: [String] { figures.map { String($0.split(separator: ".")[0]) } }
    var firstFigure: String { names[0] }
    /// The options that ask for all figures, and not for the claims.
    var onlyFigures: [String] { names.flatMap { ["--only", $0] } }
  }

  static let lessons = [
    Known(
      number: 1, program: "lesson-01-learn",
      figures: [
        "labelled-pictures.png", "before-and-after.png", "learning.gif", "numbers-move.png",
        "mistakes.png", "more-pictures.png", "larger-network.png", "longer-training.png",
      ], takesFolder: false, measures: true),
    Known(
      number: 2, program: "lesson-02-destroy",
      figures: [
        "pixels-replaced.png", "gaussian-noise.png", "to-snow.gif", "six-things.png",
        "still-recognisable.png",
      ]),
    Known(
      number: 3, program: "lesson-03-repair",
      figures: [
        "pixels-repaired.png", "one-step.png", "made-of.png", "never-seen.png", "lowest-error.png",
      ]),
    Known(
      number: 4, program: "lesson-04-repeat",
      figures: [
        "again-and-again.png", "call-by-call.gif", "one-call-against-many.png", "network-calls.png",
        "recipe-backwards.png", "recipe-in-few-steps.png", "how-many-calls.png",
      ]),
    Known(
      number: 5, program: "lesson-05-snow",
      figures: [
        "from-snow.png", "at-once.gif", "anything.png", "decided-when.png", "leave-one-out.png",
        "copy-or-mosaic.png", "shapes-or-mosaic.png", "fourth-corner.png", "mud-to-shapes.png",
        "learns-to-draw.gif", "towards-the-floor.png", "learned.png", "how-near.png",
        "two-halves.png",
      ], measures: true),
    Known(
      number: 6, program: "lesson-06-words",
      figures: [
        "pictures-and-captions.png", "words-as-numbers.png", "map-of-words.png",
        "nearest-words.png", "beside-neighbours.png", "word-by-word.png", "bits-per-phrase.png",
        "bits-by-noise.png", "which-pixels.png", "while-it-forms.gif", "one-word-changed.png",
        "more-pairs.png",
      ], takesFolder: false, takesPicture: false, measures: true),
    Known(
      number: 7, program: "lesson-07-guide",
      figures: [
        "one-snow.png", "one-sentence.png", "three-ways.gif", "weak-to-strong.png",
        "price-of-guidance.png", "not-that.png", "slope.png", "drawn-alike.png",
        "snow-decides.png", "the-stronger-the-sooner.png", "already-in-the-snow.png",
        "between-two.png", "slider.gif",
      ], takesFolder: false, takesPicture: false),
    Known(
      number: 8, program: "lesson-08-style",
      figures: [
        "bird-in-every-style.png", "left-open.png", "one-style.png", "one-style-all.png",
        "never-seen.png", "by-heart.png", "nobody-can-know.png", "between-styles.png",
        "between-styles-moving.gif", "between-things.png", "between-things-moving.gif",
        "style-vector.png", "style-strength.png", "style-sums.png", "two-languages.png",
      ], takesFolder: false, takesPicture: false),
    Known(
      number: 9, program: "lesson-09-compose",
      figures: [
        "sixteen-seeds.png", "on-its-way.png", "it-grows.gif", "word-order.png",
        "nearest-known.png", "without-a-picture.png", "never-seen.png", "more-combinations.png",
        "longer-training.png", "hard-sentences.png",
        "from-a-picture.png", "a-part-redrawn.png",
      ], takesFolder: false, takesPicture: false, measures: true),
    Known(
      number: 10, program: "lesson-10-scale",
      figures: [
        "what-they-cost.png", "larger.png", "more-pictures.png", "longer.png",
        "to-the-article.png", "where-exactness-ends.png", "the-whole-way.png",
      ], takesFolder: false, takesPicture: false, measures: true),
  ]

  @Test(
    "it makes its figures, each with a manifest, and says so; its words fit; its claims hold",
    arguments: lessons)
  func figures(known: Known) throws {
    let folder = try TemporaryFolder()
    let outcome = try known.lesson.run(["--every-layout", "--output", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.contains("✓") && !outcome.output.contains("✗"))
    let expected = known.figures.flatMap { figure -> [String] in
      let name = figure.split(separator: ".")[0]
      return ["\(known.program)/\(figure)", "\(known.program)/\(name).json"]
    }
    #expect(folder.files() == Set(expected))
    for figure in known.figures {
      #expect(outcome.output.contains("\(known.program)/\(figure)"))
      let manifest = try folder.manifest("\(known.program)/\(figure.split(separator: ".")[0])")
      #expect(manifest.file == figure && manifest.seed == 1)
      #expect(manifest.layoutFaults == [], "\(figure)")
      #expect(!manifest.title.fr.isEmpty && !manifest.caption.fr.isEmpty)
      #expect(!manifest.altText.en.isEmpty && manifest.pixelHash.count == 16)
      #expect(!manifest.command.contains(folder.url.path))
    }
    // What a figure says of itself survives in the file.
    guard let still = known.figures.first(where: { $0.hasSuffix(".png") }) else { return }
    let png = folder.url.appendingPathComponent("\(known.program)/\(still)")
    let texts = try PNG.text(in: [UInt8](Data(contentsOf: png)))
    let command = "Lessons/run \(known.number) --seed 1 --only \(still.dropLast(4))"
    #expect(texts.contains { $0.keyword == "Command" && $0.text == command })
  }

  // What a figure shows does not depend on its theme or size, and to compute it takes longest. So it is
  // computed once, drawn in all of them, and its manifest tells what is wrong with any.
  @Test("words fit in French, with another seed, in every theme and size", arguments: lessons)
  func variants(known: Known) throws {
    let folder = try TemporaryFolder()
    // All figures by name: without the claims, which look the same in every theme and size.
    let options = [
      "--language", "fr", "--seed", "2", "--scale", "print", "--width", "84", "--theme", "dark",
      "--no-title", "--transparent", "--every-layout",
    ]
    let outcome = try known.lesson.run(
      options + known.onlyFigures + ["--quiet", "--output", folder.url.path])
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output) \(outcome.errors)")
    let manifests = folder.files().filter { $0.hasSuffix(".json") }
    #expect(manifests.count == known.figures.count)
    for file in manifests {
      #expect(file.hasSuffix("-fr-dark-print84mm.json"))
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }

  @Test(
    "one’s own picture takes part, and fits in every size",
    arguments: lessons.filter(\.takesPicture))
  func ownPicture(known: Known) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("drawing.png")
    var picture = Picture(width: 90, height: 60, filledWith: Colour(0x3CACE8))
    for i in 0..<60 { picture[15 + i, i] = Colour(0xEB4233) }
    try PNG.write(picture, to: file)
    let outcome = try known.lesson.run(
      known.onlyFigures + [
        "--only", "own-picture", "--image", file.path, "--output", folder.url.path, "--quiet",
        "--language", "fr", "--every-layout",
      ])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let manifests = folder.files().filter { $0.hasSuffix(".json") }
    #expect(manifests.count == known.figures.count + 1)
    #expect(manifests.contains { $0.contains("own-picture") })
    for file in manifests {
      #expect(try folder.manifest(String(file.dropLast(5))).layoutFaults == [], "\(file)")
    }
  }

  /// Lessons with the seeds by which their claims are checked besides the first, that of the figures.
  ///
  /// All twenty seeds of all lessons take twenty minutes on two cores. So every change is checked with two
  /// more of each lesson, so chosen that every seed has its turn: those of the number of the lesson, 1
  /// and 10 further on. Who sets SNOW_ALL_SEEDS checks all.
  static let testedSeeds = lessons.flatMap { known -> [(Known, Int)] in
    let all = ProcessInfo.processInfo.environment["SNOW_ALL_SEEDS"] != nil
    return (all ? Array(2...20) : [known.number + 1, known.number + 10]).map { (known, $0) }
  }

  @Test("its claims hold for seeds 2 to 20", arguments: testedSeeds)
  func seeds(known: Known, seed: Int) throws {
    let outcome = try known.lesson.run(["--seed", "\(seed)", "--only", "claims"])
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.contains("✓") && !outcome.output.contains("✗"))
  }

  @Test(
    "the same seed gives the same pictures, another seed others, the language nothing",
    arguments: lessons)
  func samePictures(known: Known) throws {
    func hash(_ options: [String], suffix: String = "") throws -> String {
      let folder = try TemporaryFolder()
      let outcome = try known.lesson.run(
        options + ["--only", known.firstFigure, "--output", folder.url.path])
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
      return try folder.manifest("\(known.program)/\(known.firstFigure)\(suffix)").pixelHash
    }
    let first = try hash([])
    #expect(try hash(["--language", "fr", "--theme", "dark"], suffix: "-fr-dark") == first)
    #expect(try hash(["--seed", "2"]) != first)
  }

  @Test("it lists its figures without making any", arguments: lessons)
  func list(known: Known) throws {
    let folder = try TemporaryFolder()
    let outcome = try known.lesson.run(["--list", "--output", folder.url.path])
    #expect(outcome.status == 0 && folder.files().isEmpty)
    for figure in known.figures { #expect(outcome.output.contains(figure)) }
    #expect(outcome.output.contains("\nclaims  "))
  }

  @Test("a figure alone is made without the claims, and the claims without a figure")
  func only() throws {
    let known = Self.lessons[1]
    let folder = try TemporaryFolder()
    let figure = try known.lesson.run(
      ["--only", known.firstFigure, "--output", folder.url.path])
    #expect(figure.status == 0 && !figure.output.contains("✓"), "\(figure.errors)")
    #expect(folder.files().count == 2)
    let empty = try TemporaryFolder()
    let claims = try known.lesson.run(["--only", "claims", "--output", empty.url.path])
    #expect(claims.status == 0 && claims.output.contains("✓"), "\(claims.errors)")
    #expect(empty.files().isEmpty)
  }

  @Test("its help shows examples", arguments: lessons)
  func help(known: Known) throws {
    let outcome = try known.lesson.run(["--help"])
    #expect(outcome.status == 0 && outcome.output.contains("Lessons/run \(known.number) --step"))
  }

  @Test(
    "with --step it waits for Return before each figure, and goes on when there is none",
    arguments: lessons)
  func step(known: Known) throws {
    let folder = try TemporaryFolder()
    let outcome = try known.lesson.run(
      ["--step", "--only", known.firstFigure, "--output", folder.url.path], input: "\n")
    #expect(outcome.status == 0 && outcome.output.contains("press Return"))
  }

  @Test(
    "what cannot be meant ends with status 64 and one sentence", arguments: lessons,
    [
      (["--only", "nothing"], "choose from"), (["--language", "de"], "language"),
      (["--seed", "-1"], "seed"), (["--width", "84"], "--scale print"),
      (["--scale", "print", "--width", "5"], "millimetres"),
      (["--image", "a.png", "--pictures", "b"], "one of the two"), (["--live"], "--live"),
    ])
  func usage(known: Known, wrong: (arguments: [String], word: String)) throws {
    if known.measures && wrong.arguments == ["--live"] { return }
    let outcome = try known.lesson.run(wrong.arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(wrong.word), "\(outcome.errors)")
  }

  @Test(
    "files that are not there or not pictures end with status 1 and one sentence",
    arguments: lessons)
  func badFiles(known: Known) throws {
    let folder = try TemporaryFolder()
    let text = folder.url.appendingPathComponent("notes.png")
    try Data("not a picture".utf8).write(to: text)
    for arguments in [
      ["--image", folder.url.appendingPathComponent("none.png").path], ["--image", text.path],
      ["--image", folder.url.path], ["--pictures", folder.url.path], ["--pictures", "/none"],
      ["--only", known.firstFigure, "--output", text.path],
    ] {
      let outcome = try known.lesson.run(arguments)
      let option = arguments[0]
      if !known.takesFolder && option == "--pictures" || !known.takesPicture && option == "--image"
      {
        #expect(outcome.status == 64 && outcome.errors.contains("leave \(option) away"))
        continue
      }
      #expect(outcome.status == 1, "\(arguments): \(outcome.errors)")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1 && outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    }
  }
}
