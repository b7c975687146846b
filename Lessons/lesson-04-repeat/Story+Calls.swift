import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

// One call against many: what more calls change, in pictures and as a curve.

extension Story {
  /// The same snow walked with one call, two, four … 32 of whoever is asked.
  func grid(
    _ things: [Int], asking denoiser: any Denoiser<Float>, title: RepeatWords, caption: Bilingual
  ) -> PictureGrid {
    let start = noisy(things, at: Self.start, stream: 0)
    let ends = Self.comparedCalls.map { calls in
      Walk(
        from: start, through: Walk.sigmas(from: Self.start.sigma, calls: calls),
        with: denoiser, known: known
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
        title: title.text, caption: caption,
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
