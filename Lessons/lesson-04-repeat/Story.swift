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
  /// The pictures that are known, as numbers.
  let known: PictureSet<Float>
  /// Who is asked again and again; one section of the strip each.
  let asked: [NamedDenoiser]
  /// Where and what the chance of every figure falls.
  let snowfall: SeededGenerator

  private var pictures: CaptionedPictures { world.pictures }

  /// How much of the picture is left in the highly noisy one that the walk begins with.
  static let start = NoiseLevel(alphaBar: 0.02)
  static let startText = NumberText.percent(start.alphaBar)
  /// Calls of the walk that is shown, and after how many of them it is shown.
  static let calls = 16
  static let shownCalls = [0, 2, 3, 4, 5, 8, 12, 16]
  /// The probability with which a thing counts as decided.
  static let decisive = 0.95
  /// The numbers of calls that are compared on the same snow.
  static let comparedCalls = [1, 2, 4, 8, 16, 32]
  /// Steps of the recipe backwards, and after how many of them it is shown.
  static let steps = 16
  static let shownSteps = [0, 4, 5, 6, 8, 10, 13, 16]
  /// The numbers of steps that are compared, on so many snows.
  static let (comparedSteps, comparedSnows) = ([1, 2, 3, 4, 8, 16], 3)

  private func picture(_ values: some Collection<Float>) -> Picture {
    Picture(values: values, width: pictures.side, height: pictures.side)
  }

  /// A noisy picture as it is shown: rescaled so that its numbers stay in the range of a screen.
  private func shown(_ state: SamplingState<Float>, row: Int) -> Picture {
    picture(
      Coordinates.variancePreserving.fromRescaled(
        state.noisy, at: NoiseLevel(sigma: state.sigma))[row])
  }

  /// Pictures of the world under noise, the same snow for the same stream.
  func noisy(_ indices: [Int], at level: NoiseLevel, stream: Int) -> Batch<Float> {
    var generator = snowfall.stream(stream)
    let clean = pictures.values.rows(indices)
    let noise = Batch<Float>.gaussian(
      count: clean.count, valueCount: clean.valueCount, using: &generator)
    return Coordinates.varianceExploding.noisyPictures(clean, noise: noise, at: level)
  }

  private func walk(_ denoiser: any Denoiser<Float>, calls: Int, stream: Int = 0) -> Walk {
    Walk(
      from: noisy([world.subject], at: Self.start, stream: stream),
      through: Walk.sigmas(from: Self.start.sigma, calls: calls), with: denoiser, known: known)
  }

  private func shares(_ weights: PictureWeights) -> [Double] {
    weights.shares(of: pictures.things, labelCount: pictures.thingNames.count)
  }

  /// The licences of figures whose pictures may come from any other.
  var licences: [PictureLicence] { pictures.licences(of: pictures.pictures.indices) }
}

// MARK: - Again and again

extension Story {
  /// What the model is shown and what it answers, in two rows, and what the state tells of the thing.
  func strip() -> Strip {
    let columns = Self.shownCalls
    let walks = asked.map { walk($0.denoiser, calls: Self.calls) }
    let end = named(walks[0].weights[Self.calls][0])
    let half = walks[0].decided(beyond: 0.5, row: 0, world: pictures)?.step ?? Self.calls
    var strip = Strip(
      FigureWords(
        title: RepeatWords.stripTitle.text,
        caption: RepeatWords.stripCaption(
          Self.startText, NumberText.whole(Self.calls), NumberText.whole(pictures.count),
          NumberText.percent(Self.decisive)),
        altText: RepeatWords.stripAlt(
          world.subjectName, NumberText.whole(Self.calls), end.name, NumberText.whole(half))))
    for (asked, walk) in zip(asked, walks) {
      if walks.count > 1 { strip = strip.section(asked.name) }
      strip = section(of: walk, columns: columns, on: strip)
    }
    return strip
  }

  private func section(of walk: Walk, columns: [Int], on strip: Strip) -> Strip {
    let states = columns.map { walk.states[$0] }
    let things = columns.map { shares(walk.weights[$0][0]) }
    let parts = mostProbable(things, count: 4)
    return
      strip
      .heads(columns.map { Bilingual(same: "\($0)") }, label: RepeatWords.callsSoFar.text)
      .pictures(states.map { shown($0, row: 0) }, label: RepeatWords.state.text)
      .pictures(
        states.map { picture($0.predictedClean[0]) }, label: RepeatWords.answer.text,
        areJoined: false
      )
      .numbers(
        states.map { NumberText.decimal($0.sigma, digits: 1) }, label: RepeatWords.noise.text
      )
      .numbers(
        walk.weights.enumerated().filter { columns.contains($0.offset) }.map {
          NumberText.decimal($0.element[0].entropyInBits, digits: 1)
        }, label: RepeatWords.openBits.text
      )
      .band(
        things.map { shares in parts.map { shares[$0] } }, label: RepeatWords.band.text,
        names: parts.map { pictures.thingNames[$0] }
      )
      .numbers(decisions(things), label: RepeatWords.decided.text)
  }

  /// Whether the snow has decided, column by column: no, nearly, and from where on what.
  private func decisions(_ things: [[Double]]) -> [Bilingual] {
    let first = things.firstIndex { $0.contains { $0 > Self.decisive } }
    return things.indices.map { column in
      let best = things[column].indices.max { things[column][$0] < things[column][$1] } ?? 0
      let share = things[column][best]
      if column == first { return RepeatWords.yesThis(pictures.thingNames[best]) }
      if share > Self.decisive { return RepeatWords.yes.text }
      return share > 0.5 ? RepeatWords.overHalf.text : RepeatWords.notYet.text
    }
  }

  /// The things whose probability is largest over all columns, that of the end first.
  private func mostProbable(_ things: [[Double]], count: Int) -> [Int] {
    guard let last = things.last else { return [] }
    let totals = last.indices.map { thing in things.reduce(0) { $0 + $1[thing] } }
    let order = last.indices.sorted {
      (last[$0] > 0.5 ? 1 : 0, totals[$0], -$0) > (last[$1] > 0.5 ? 1 : 0, totals[$1], -$1)
    }
    return Array(order.prefix(count))
  }

  /// The most probable thing and its probability.
  private func named(_ weights: PictureWeights) -> (name: Bilingual, probability: Double) {
    let shares = shares(weights)
    let best = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    return (pictures.thingNames[best], shares[best])
  }

  /// The same walk call by call.
  func animation() -> Animation {
    let walk = walk(asked[0].denoiser, calls: Self.calls)
    let frames = walk.states.enumerated().map { step, state in
      let guess = named(walk.weights[step][0])
      return Animation.Frame(
        pictures: [shown(state, row: 0), picture(state.predictedClean[0])],
        notes: [
          StripCell(
            RepeatWords.callNumber(
              Bilingual(same: "\(step)"), NumberText.decimal(state.sigma, digits: 1))),
          StripCell(
            RepeatWords.guessWithShare(guess.name, NumberText.percent(guess.probability))),
        ],
        duration: step == 0 ? 100 : 30)
    }
    return Animation(
      FigureWords(
        title: RepeatWords.movingTitle.text,
        caption: RepeatWords.movingCaption(NumberText.whole(Self.calls)),
        altText: RepeatWords.movingAlt(
          world.subjectName, named(walk.weights[Self.calls][0]).name,
          NumberText.whole(Self.calls))),
      heads: [RepeatWords.state.text, RepeatWords.answer.text], frames: frames)
  }
}

// MARK: - One call against many

extension Story {
  /// The same snow walked with one call, two, four … 32.
  func grid(_ things: [Int], seed: UInt64) -> PictureGrid {
    let start = noisy(things, at: Self.start, stream: 0)
    let ends = Self.comparedCalls.map { calls in
      Walk(
        from: start, through: Walk.sigmas(from: Self.start.sigma, calls: calls),
        with: asked[0].denoiser, known: known
      ).end
    }
    let cells = ends.map { end in
      Nearest.of(end, among: known).enumerated().map { row, nearest in
        PictureGrid.Cell(
          picture(end[row]),
          note: StripCell(RepeatWords.away(PictureError.text(nearest.distance))))
      }
    }
    let rows = things.indices.map { row in
      PictureGrid.Row(
        head: RepeatWords.from(pictures.names[things[row]]),
        cells: [
          PictureGrid.Cell(
            picture(
              Coordinates.variancePreserving.fromRescaled(start, at: Self.start)[row]))
        ] + cells.map { $0[row] })
    }
    func distance(_ end: Batch<Float>) -> Double {
      Sample(Nearest.of(end, among: known).map(\.distance)).mean
    }
    return PictureGrid(
      FigureWords(
        title: RepeatWords.manyTitle.text,
        caption: RepeatWords.manyCaption(Self.startText, Bilingual(same: "\(seed)")),
        altText: RepeatWords.manyAlt(
          NumberText.whole(things.count), PictureError.text(distance(ends[0])),
          PictureError.text(distance(ends[ends.count - 1])),
          NumberText.whole(Self.comparedCalls[Self.comparedCalls.count - 1]))),
      columnLabel: RepeatWords.callsInAll.text,
      columnHeads: [RepeatWords.noCall.text]
        + Self.comparedCalls.map { Bilingual(same: "\($0)") },
      rows: rows)
  }

  /// The user's own picture under more and more noise, and what comes back.
  func ownPicture() -> PictureGrid {
    let given = world.ownPicture?.square ?? pictures.pictures[world.subject]
    let never: any Denoiser<Float> = ExactDenoiser(known.leavingOut(world.subject))
    let rows = [0.1, 0.02, 0.005].map { NoiseLevel(alphaBar: $0) }.map { level in
      let start = noisy([world.subject], at: level, stream: 0)
      let ends = [asked[0].denoiser, never].map { denoiser in
        Walk(
          from: start, through: Walk.sigmas(from: level.sigma, calls: Self.calls), with: denoiser,
          known: known
        ).end
      }
      return PictureGrid.Row(
        head: NumberText.percent(level.alphaBar, digits: level.alphaBar < 0.01 ? 1 : 0),
        cells: [
          PictureGrid.Cell(given), PictureGrid.Cell(pictures.pictures[world.subject]),
          PictureGrid.Cell(
            picture(Coordinates.variancePreserving.fromRescaled(start, at: level)[0])),
        ]
          + ends.map {
            PictureGrid.Cell(
              picture($0[0]),
              note: StripCell(pictures.names[Nearest.of($0, among: known)[0].index]))
          })
    }
    return PictureGrid(
      FigureWords(
        title: RepeatWords.ownTitle.text,
        caption: RepeatWords.ownCaption(NumberText.whole(Self.calls)),
        altText: RepeatWords.ownAlt.text),
      columnLabel: RepeatWords.signalLeft.text,
      columnHeads: [
        RepeatWords.asGiven.text, RepeatWords.asUsed(NumberText.whole(pictures.side)),
        RepeatWords.noisyStart.text, RepeatWords.knowsIt.text, RepeatWords.neverSawIt.text,
      ], rows: rows)
  }
}

// MARK: - The recipe backwards

extension Story {
  /// From a snow of 16 colours to a picture, as exactly as before.
  func strip(of backwards: Backwards) -> Strip {
    let levels = Backwards.alphaBars(steps: Self.steps)
    let path = backwards.states(1, through: levels, using: snowfall.stream(1))
    let columns = Self.shownSteps
    let weights = columns.map { backwards.weights(path[$0], alphaBar: levels[$0])[0] }
    let things = weights.map(shares)
    let parts = mostProbable(things, count: 4)
    return Strip(
      FigureWords(
        title: RepeatWords.backwardsTitle.text,
        caption: RepeatWords.backwardsCaption(
          NumberText.whole(Self.steps), NumberText.whole(columns.count)),
        altText: RepeatWords.backwardsAlt(
          NumberText.whole(columns.count), named(weights[columns.count - 1]).name))
    )
    .heads(columns.map { NumberText.percent(levels[$0]) }, label: RepeatWords.signalLeft.text)
    .pictures(
      columns.map { backwards.pictures.picture(path[$0][0]) }, label: RepeatWords.stateOfPixels.text
    )
    .pictures(
      weights.map { picture(backwards.average($0)) }, label: RepeatWords.stillPossible.text,
      areJoined: false
    )
    .numbers(
      weights.map { NumberText.decimal($0.entropyInBits, digits: 1) },
      label: RepeatWords.openBits.text
    )
    .band(
      things.map { shares in parts.map { shares[$0] } }, label: RepeatWords.band.text,
      names: parts.map { pictures.thingNames[$0] }
    )
    .numbers(decisions(things), label: RepeatWords.decided.text)
  }

  /// The same in few steps and in many: one picture drawn for all pixels, and one for each pixel.
  func grid(of backwards: Backwards) -> PictureGrid {
    func ends(_ count: Int, _ independence: ReplacementReverseChain.Independence)
      -> [CodedPictures]
    {
      Self.comparedSteps.map { steps in
        let states = backwards.states(
          count, through: Backwards.alphaBars(steps: steps), drawing: independence,
          using: snowfall.stream(1))
        return states[steps]
      }
    }
    func row(_ head: Bilingual, _ ends: [CodedPictures], _ row: Int) -> PictureGrid.Row {
      PictureGrid.Row(
        head: head,
        cells: ends.map { end in
          PictureGrid.Cell(
            backwards.pictures.picture(end[row]),
            note: StripCell(RepeatWords.differ(NumberText.percent(backwards.wrongShares(end)[row])))
          )
        })
    }
    let (whole, byPixel) = (ends(1, .none), ends(Self.comparedSnows, .pixels))
    let wrong = byPixel.map { Sample(backwards.wrongShares($0)).mean }
    return PictureGrid(
      FigureWords(
        title: RepeatWords.fewStepsTitle.text,
        caption: RepeatWords.fewStepsCaption(
          NumberText.whole(Self.comparedSteps[wrong.count - 1]),
          NumberText.whole(Self.comparedSnows)),
        altText: RepeatWords.fewStepsAlt(
          NumberText.percent(wrong[0]), NumberText.percent(wrong[wrong.count - 1]),
          NumberText.whole(Self.comparedSteps[wrong.count - 1]))),
      columnLabel: RepeatWords.stepsInAll.text,
      columnHeads: Self.comparedSteps.map { NumberText.whole($0) },
      rows: [row(RepeatWords.asOne.text, whole, 0)]
        + (0..<Self.comparedSnows).map { snow in
          row(RepeatWords.pixelByPixel(NumberText.whole(snow + 1)), byPixel, snow)
        })
  }
}

// MARK: - How many calls are enough?

extension Story {
  /// Shares of wrong ends over the number of calls.
  func plot(_ counted: [CountedCalls], snows: Int, pictures count: Int) -> LinePlot {
    let calls = counted[0].calls
    let (first, last) = (counted[0].wrong[0], counted[0].wrong[calls.count - 1])
    return LinePlot(
      FigureWords(
        title: RepeatWords.plotTitle.text,
        caption: RepeatWords.plotCaption(
          NumberText.whole(snows), NumberText.whole(count), NumberText.percent(first.value),
          NumberText.whole(calls[0]), NumberText.percent(last.value),
          NumberText.whole(calls[calls.count - 1]), NumberText.whole(CountedCalls.exactCalls)),
        altText: RepeatWords.plotAlt(
          NumberText.whole(counted.count), NumberText.percent(first.value),
          NumberText.percent(last.value))),
      x: PlotAxis(
        label: RepeatWords.callsAxis.text, scale: .logarithmic,
        range: Double(calls[0])...Double(calls[calls.count - 1]),
        ticks: calls.map { Tick(Double($0), NumberText.whole($0)) }),
      y: PlotAxis(
        label: RepeatWords.wrongAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: counted.map(\.series))
  }
}
