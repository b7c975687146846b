import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// The figures of the lesson: here those on gardens.
struct Story {
  let gardener: LessonGardener

  func picture(_ batch: Batch<Float>, _ row: Int = 0) -> Picture {
    Picture(values: batch[row], width: GardenWorld.side, height: GardenWorld.side)
  }

  func words(_ title: GuideWords, _ caption: Bilingual, _ alt: Bilingual) -> FigureWords {
    FigureWords(title: title.text, caption: caption, altText: alt)
  }

  /// A guidance as a reader writes it: 2 and 1.5.
  static func strength(_ scale: Double) -> Bilingual {
    NumberText.decimal(scale, digits: scale == scale.rounded() ? 0 : 1)
  }

  /// The same snow, and what six sentences make of it.
  func oneSnow(_ six: SixSentences) -> PictureWall {
    PictureWall(
      words(
        .oneSnowTitle,
        GuideWords.oneSnowCaption(
          NumberText.whole(SixSentences.calls), Self.strength(LessonGardener.guidanceScale)),
        GuideWords.oneSnowAlt.text),
      cells: [PictureGrid.Cell(picture(six.snow), note: StripCell(GuideWords.snow.text))]
        + SixSentences.sentences.indices.map { k in
          let asked = SixSentences.sentences[k]
          return PictureGrid.Cell(
            picture(six.drawings[k]), note: StripCell(asked.caption),
            isHighlighted: !asked.matches(six.seen[k][0]))
        }, columns: 7, highlightMeaning: GuideWords.wrongMeaning.text)
  }

  /// The same sentence, and what six snows make of it.
  func oneSentence(_ learned: LearnedDeciding) -> PictureGrid {
    let (first, last) = (learned.states.first?.noisy, learned.states.last?.noisy)
    func row(
      _ head: GuideWords, _ batch: Batch<Float>?, cell: (Int, Picture) -> PictureGrid.Cell
    ) -> PictureGrid.Row {
      PictureGrid.Row(
        head: head.text, cells: (0..<6).compactMap { k in batch.map { cell(k, picture($0, k)) } })
    }
    return PictureGrid(
      words(
        .oneSentenceTitle, GuideWords.oneSentenceCaption(LearnedDeciding.asked.caption),
        GuideWords.oneSentenceAlt.text),
      columnHeads: (1...6).map { NumberText.whole($0) },
      rows: [
        row(.snow, first.map { 1 / LessonGardener.highestSigma * $0 }) { PictureGrid.Cell($1) },
        row(.drawn, last) { k, picture in
          let seen = learned.seen[k]
          return PictureGrid.Cell(
            picture,
            note: StripCell(
              GardenDescription(sky: seen.sky, plant: seen.plant, count: seen.count).caption),
            isHighlighted: !LearnedDeciding.asked.matches(seen))
        },
      ], highlightMeaning: GuideWords.wrongMeaning.text)
  }

  /// One snow on its way to three of the six sentences.
  func ways(_ six: SixSentences) -> Animation {
    let (calls, chosen) = (SixSentences.calls, [0, 2, 5])
    let sentences = chosen.map { SixSentences.sentences[$0] }
    let ways = chosen.map { six.ways[$0] }
    return Animation(
      words(.waysTitle, GuideWords.waysCaption(NumberText.whole(calls)), GuideWords.waysAlt.text),
      heads: sentences.map(\.caption),
      frames: (0...calls).map { call in
        Animation.Frame(
          pictures: ways.map { way in
            picture(NoiseLevel(sigma: way[call].sigma).signalScale * way[call].noisy)
          },
          notes: sentences.map { _ in StripCell(Bilingual(same: "")) },
          status: GuideWords.callOf(NumberText.whole(call), NumberText.whole(calls)))
      })
  }

  /// The same snows, told more and more strongly.
  func strengths(_ strengths: Strengths) -> PictureGrid {
    PictureGrid(
      words(
        .strengthTitle, GuideWords.strengthCaption(strengths.asked.caption),
        GuideWords.strengthAlt.text),
      columnLabel: GuideWords.guidance.text,
      columnHeads: strengths.all.map { Self.strength($0.scale) },
      rows: (0..<3).map { k in
        PictureGrid.Row(
          head: GuideWords.snowNumber(NumberText.whole(k + 1)),
          cells: strengths.all.map { drawn in
            PictureGrid.Cell(
              picture(drawn.pictures, k), isHighlighted: !strengths.asked.matches(drawn.seen[k]))
          })
      }, highlightMeaning: GuideWords.wrongMeaning.text)
  }

  /// What guidance gives and what it costs.
  func price(_ strengths: Strengths) -> LinePlot {
    func series(
      _ name: GuideWords, _ measured: (Strengths.Drawn) -> (Double, ClosedRange<Double>?)
    ) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: strengths.all.map { drawn in
          let (value, interval) = measured(drawn)
          return LinePlot.Measured(
            x: drawn.scale, value: value,
            interval: interval?.clamped(to: 0...1))
        })
    }
    func share(_ scale: Double, _ value: (Strengths.Drawn) -> Double) -> Bilingual {
      NumberText.percent(strengths[scale].map(value) ?? 0)
    }
    let real = GardenWorld.captionedPictures(of: Strengths.realGardens).values
    return LinePlot(
      words(
        .priceTitle,
        GuideWords.priceCaption(
          strengths.asked.caption, NumberText.whole(Strengths.count),
          NumberText.whole(Strengths.calls),
          NumberText.percent(Strengths.Drawn.colour(real).mean)),
        GuideWords.priceAlt(
          share(1.5) { $0.right(strengths.asked).value }, share(0.5) { $0.variety(\.ground).mean },
          share(8) { $0.variety(\.ground).mean })),
      x: PlotAxis(
        label: GuideWords.guidanceAxis.text, range: 0...8,
        ticks: [0, 1, 2, 4, 6, 8].map { Tick($0, NumberText.short($0, significant: 1)) }),
      y: PlotAxis(
        label: GuideWords.shareAxis.text, range: 0...1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick($0, NumberText.percent($0)) }),
      series: [
        series(.readRightly) { drawn in
          let rate = drawn.right(strengths.asked)
          return (rate.value, rate.interval)
        },
        series(.twoGrounds) { ($0.variety(\.ground).mean, $0.variety(\.ground).interval) },
        series(.colourful) { ($0.colour.mean, $0.colour.interval) },
        series(.beyond) { ($0.beyond.mean, $0.beyond.interval) },
      ])
  }

  /// What shall not be seen.
  func notThat(_ notThat: NotThat) -> PictureGrid {
    let moved = gardener.read(notThat.otherGround)
    func row(
      _ head: Bilingual, _ batch: Batch<Float>, read seen: [GardenDescription] = []
    ) -> PictureGrid.Row {
      PictureGrid.Row(
        head: head,
        cells: (0..<6).map { k in
          PictureGrid.Cell(
            picture(batch, k),
            note: k < seen.count ? seen[k].ground.map { StripCell($0.name) } : nil)
        })
    }
    return PictureGrid(
      words(
        .notTitle,
        GuideWords.notCaption(
          Self.strength(NotThat.guidanceScale), NotThat.inCommon.caption),
        GuideWords.notAlt.text),
      columnHeads: (1...6).map { GuideWords.snowNumber(NumberText.whole($0)) },
      rows: [
        row(GuideWords.told(NotThat.sentence.caption), notThat.plain, read: notThat.seen),
        row(GuideWords.notThatGround.text, notThat.otherGround, read: moved),
        row(GuideWords.notOther(NotThat.inCommon.caption), notThat.wordInCommon),
        row(GuideWords.notItself.text, notThat.itself),
        row(GuideWords.toldNothing.text, notThat.untold),
      ])
  }

  /// Two sentences that share the pull.
  func between(_ between: BetweenTwo) -> Strip {
    let (mirror, article) = (
      GardenTriple.mirror.description.caption, GardenTriple.article.description.caption
    )
    return Strip(
      words(
        .betweenTitle,
        GuideWords.betweenCaption(mirror, article, NumberText.whole(BetweenTwo.count)),
        GuideWords.betweenAlt.text)
    )
    .heads(
      BetweenTwo.shares.map { NumberText.percent($0) }, label: GuideWords.shareOfOther.text
    )
    .pictures(
      between.drawings.map { picture($0, 0) },
      label: GuideWords.snowNumber(NumberText.whole(1)), areJoined: false
    )
    .pictures(
      between.drawings.map { picture($0, 1) },
      label: GuideWords.snowNumber(NumberText.whole(2)), areJoined: false
    )
    .band(
      BetweenTwo.shares.indices.map(between.shares), label: GuideWords.whatIsRead.text,
      names: [
        GuideWords.firstSentence(mirror), GuideWords.neither.text,
        GuideWords.otherSentence(article),
      ])
  }

  /// The same, forth and back.
  func slider(_ between: BetweenTwo) -> Animation {
    let (mirror, article) = (
      GardenTriple.mirror.description.caption, GardenTriple.article.description.caption
    )
    let places = Array(BetweenTwo.shares.indices)
    return Animation(
      words(.sliderTitle, GuideWords.sliderCaption(mirror, article), GuideWords.sliderAlt.text),
      heads: (1...3).map { GuideWords.snowNumber(NumberText.whole($0)) },
      frames: (places + places.dropLast().reversed()).map { place in
        let share = BetweenTwo.shares[place]
        return Animation.Frame(
          pictures: (0..<3).map { picture(between.drawings[place], $0) },
          notes: (0..<3).map { _ in StripCell(Bilingual(same: "")) },
          status: GuideWords.sliderStatus(
            NumberText.percent(1 - share), mirror, NumberText.percent(share), article),
          duration: 60)
      })
  }
}
