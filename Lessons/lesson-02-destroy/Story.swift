import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Pictures
import Tensors

/// Turns what was computed into the figures of the lesson.
struct Story {
  let world: LessonWorld
  /// log₂ of the number of pictures: what the whole picture tells.
  let allBits: Double
  /// Where and what the chance of every frame falls: the same for all, so that a strip shows one
  /// snowfall going on and not eight different ones.
  let snowfall: SeededGenerator

  private var pictures: CaptionedPictures { world.pictures }

  /// One picture at each level, destroyed in one way.
  private func path(_ destruction: some Destruction, through levels: [NoiseLevel]) -> [Destroyed] {
    levels.flatMap { destruction.destroyed([world.subject], to: $0, using: snowfall) }
  }

  private func guesses(_ path: [Destroyed]) -> [Guess] {
    path.map { Guess(from: $0.weights, world: pictures, truth: world.subject) }
  }

  /// The smallest signal at which every answer so far was right.
  private func lastRight(_ guesses: [Guess], _ levels: [NoiseLevel]) -> Bilingual {
    let right = guesses.prefix(while: \.isRight).count
    return Self.share(levels[max(0, right - 1)].alphaBar)
  }
}

// MARK: - Strips

extension Story {
  /// The article's recipe, with few colours above and all colours below.
  func strip(of few: ReplacedPixels, and all: ReplacedPixels) -> Strip {
    let levels = DestroyLesson.frames
    let (fewPath, allPath) = (path(few, through: levels), path(all, through: levels))
    let words = FigureWords(
      title: DestroyWords.replacedTitle.text,
      caption: DestroyWords.replacedCaption(NumberText.whole(pictures.count)),
      altText: DestroyWords.replacedAlt(
        world.subjectName, lastRight(guesses(fewPath), levels),
        lastRight(guesses(allPath), levels)))
    var strip = Strip(words)
    for (destruction, path) in [(few, fewPath), (all, allPath)] {
      strip =
        strip.section(destruction.name)
        .heads(levels.map { Self.share($0.alphaBar) }, label: DestroyWords.signalLeft.text)
        .pictures(path.map(\.picture), label: DestroyWords.picture.text)
        .numbers(
          path.map { NumberText.percent($0.changedShare) }, label: DestroyWords.pixelsChanged.text)
      strip = withAnswers(strip, path: path, levels: levels)
    }
    return strip
  }

  /// Gaussian noise.
  func strip(of gaussian: GaussianNoise) -> Strip {
    let levels = DestroyLesson.frames
    let path = path(gaussian, through: levels)
    let words = FigureWords(
      title: DestroyWords.gaussianTitle.text, caption: DestroyWords.gaussianCaption.text,
      altText: DestroyWords.gaussianAlt(world.subjectName, lastRight(guesses(path), levels)))
    return withAnswers(
      Strip(words)
        .heads(levels.map { Self.share($0.alphaBar) }, label: DestroyWords.signalLeft.text)
        .pictures(path.map(\.picture), label: DestroyWords.picture.text)
        .numbers(
          path.map { NumberText.percent($0.changedShare) }, label: DestroyWords.valuesChanged.text),
      path: path, levels: levels)
  }

  /// The rows that all ways of destroying share: signal, bits, answer, certainty.
  private func withAnswers(_ strip: Strip, path: [Destroyed], levels: [NoiseLevel]) -> Strip {
    let guesses = guesses(path)
    let bits = path.map { $0.weights.bitsLeft(outOf: allBits) }
    return
      strip
      .numbers(
        levels.map { Self.ratio($0.signalToNoiseRatio) }, label: DestroyWords.signalToNoise.text
      )
      .answers(guesses.map { $0.cell(pictures) }, label: DestroyWords.bestGuess.text)
      .numbers(
        guesses.map { NumberText.percent($0.probability) }, label: DestroyWords.probability.text
      )
      .numbers(
        bits.map { NumberText.decimal($0, digits: 1) },
        label: DestroyWords.bitsLeft(NumberText.decimal(allBits, digits: 1))
      )
      .curve(
        bits, range: 0...allBits,
        ticks: [0, allBits].map { Tick($0, NumberText.decimal($0, digits: 1)) })
  }

  /// 100%, 7%, 0.5%: as many digits as it takes.
  static func share(_ alphaBar: Double) -> Bilingual {
    NumberText.percent(alphaBar, digits: alphaBar > 0 && alphaBar < 0.01 ? 1 : 0)
  }

  private static func ratio(_ signalToNoiseRatio: Double) -> Bilingual {
    NumberText.short(signalToNoiseRatio)
  }
}

// MARK: - The animation

extension Story {
  /// Both processes side by side, losing the same share of the signal with every frame.
  func animation(of replaced: ReplacedPixels, and gaussian: GaussianNoise) -> Animation {
    // From 100% in small steps to 1%, where the eye has long given up, and then total snow.
    let levels =
      (0...32).map { NoiseLevel(alphaBar: pow(10, -2 * Double($0) / 32)) }
      + [NoiseLevel(alphaBar: 0)]
    let paths = [path(replaced, through: levels), path(gaussian, through: levels)]
    let answers = paths.map(guesses)
    let frames = levels.indices.map { i in
      Animation.Frame(
        pictures: paths.map { $0[i].picture },
        notes: answers.map { answers in
          let guess = answers[i]
          let text = DestroyWords.guessWithShare(
            pictures.thingNames[guess.thing], NumberText.percent(guess.probability))
          return StripCell(text, guess.isRight ? .right : .wrong)
        },
        // The picture itself stays for a moment, so that one knows what is being lost.
        duration: i == 0 ? 100 : 14)
    }
    return Animation(
      FigureWords(
        title: DestroyWords.movingTitle.text, caption: DestroyWords.movingCaption.text,
        altText: DestroyWords.movingAlt(world.subjectName)),
      heads: [replaced.name, gaussian.name], frames: frames)
  }
}

// MARK: - Six things, and hundreds

extension Story {
  /// Things downwards, less and less signal across; wrong answers framed.
  func grid(of replaced: ReplacedPixels, things: [Int], seed: UInt64) -> PictureGrid {
    let levels = [1, 0.4, 0.2, 0.1, 0.05, 0.03].map { NoiseLevel(alphaBar: $0) }
    var wrong = 0
    let rows = things.enumerated().map { row, thing in
      PictureGrid.Row(
        head: pictures.names[thing],
        cells: levels.flatMap { level in
          replaced.destroyed([thing], to: level, using: snowfall.stream(row + 1)).map {
            let guess = Guess(from: $0.weights, world: pictures, truth: thing)
            if !guess.isRight { wrong += 1 }
            return PictureGrid.Cell(
              $0.picture, note: guess.cell(pictures), isHighlighted: !guess.isRight)
          }
        })
    }
    return PictureGrid(
      FigureWords(
        title: DestroyWords.thingsTitle.text,
        caption: DestroyWords.thingsCaption(Bilingual(same: "\(seed)")),
        altText: DestroyWords.thingsAlt(
          NumberText.whole(wrong), NumberText.whole(things.count * levels.count))),
      columnLabel: DestroyWords.signalLeft.text,
      columnHeads: levels.map { Self.share($0.alphaBar) }, rows: rows,
      highlightMeaning: DestroyWords.framedWrong.text)
  }

  /// Three curves over the signal left.
  func plot(_ measured: [StillNamed], drawnCount: Int) -> LinePlot {
    let ticks = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
    let halves = measured.map { Self.share($0.halfNamed) }
    return LinePlot(
      FigureWords(
        title: DestroyWords.plotTitle.text,
        caption: DestroyWords.plotCaption(
          NumberText.whole(drawnCount), NumberText.whole(pictures.count), halves[1], halves[0],
          halves[2]),
        altText: DestroyWords.plotAlt(halves[1], halves[0], halves[2])),
      x: PlotAxis(
        label: DestroyWords.signalAxis.text, scale: .logarithmic, range: 0.001...1,
        ticks: ticks.map { Tick($0, Self.share($0)) }, isReversed: true),
      y: PlotAxis(
        label: DestroyWords.namedAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: measured.map(\.series),
      references: [
        LinePlot.Reference(
          name: DestroyWords.byLuck(pictures.thingNames[pictures.mostFrequentThing]),
          y: pictures.mostFrequentShare)
      ])
  }
}

extension CaptionedPictures {
  /// How often each thing occurs.
  private var thingCounts: [Int] {
    things.reduce(into: [Int](repeating: 0, count: thingNames.count)) { $0[$1] += 1 }
  }

  /// The thing that a guesser names who sees nothing.
  var mostFrequentThing: Int {
    let counts = thingCounts
    return counts.firstIndex(of: counts.max() ?? 0) ?? 0
  }

  /// How often that answer is right.
  var mostFrequentShare: Double {
    Double(thingCounts.max() ?? 0) / Double(count)
  }
}
