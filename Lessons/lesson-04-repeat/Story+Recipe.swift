import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

// The recipe backwards: the article’s pixels changed at random, walked the other way.

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
      names: parts.map { pictures.thingNames[$0] },
      rest: parts.count < pictures.thingNames.count ? RepeatWords.others.text : nil
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
