import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// The figures of the lesson: here those on pairs of thing and style.
struct Story {
  let stylist: LessonStylist
  let pictures: EmojiPictures

  func picture(_ batch: Batch<Float>, _ row: Int = 0) -> Picture {
    Picture(values: batch[row], width: EmojiWorld.side, height: EmojiWorld.side)
  }

  /// The picture that there really is.
  func truth(_ pair: EmojiPair) -> Picture { picture(pictures.values, pair.picture) }

  func words(_ title: Bilingual, _ caption: Bilingual, _ alt: Bilingual) -> FigureWords {
    FigureWords(title: title, caption: caption, altText: alt)
  }

  func thing(_ pair: EmojiPair) -> Bilingual { stylist.world.entries[pair.thing].name }

  static func percent(_ share: Double) -> Bilingual { NumberText.percent(share) }

  /// The bird in all styles, the true picture beneath each.
  func birds(_ birds: EveryStyle) -> PictureGrid {
    let result = birds.result
    let right = result.isRight.count { $0 }
    return PictureGrid(
      words(
        StyleWords.birdTitle.text,
        StyleWords.birdCaption(NumberText.whole(right), NumberText.whole(result.asked.count)),
        StyleWords.birdAlt(NumberText.whole(right), NumberText.whole(result.asked.count))),
      columnHeads: result.asked.map(\.style.name),
      rows: [
        PictureGrid.Row(
          head: StyleWords.drawn.text,
          cells: result.asked.indices.map { k in
            PictureGrid.Cell(
              picture(result.drawings, k),
              note: result.isRight[k]
                ? StripCell(Self.percent(birds.differences[k]), .right)
                : StripCell(StyleWords.nearest(stylist.name(of: result.nearest[k].pair)), .wrong),
              isHighlighted: !result.isRight[k])
          }),
        PictureGrid.Row(
          head: StyleWords.truePicture.text,
          cells: result.asked.map { pair in
            PictureGrid.Cell(
              truth(pair),
              note: stylist.isHeldOut(pair) ? StripCell(StyleWords.neverShown.text) : nil)
          }),
      ], highlightMeaning: StyleWords.wrongMeaning.text,
      explanation: StyleWords.perCentMeaning.text)
  }

  /// Both said, the style left open, the thing left open.
  func leftOpen(_ open: LeftOpen) -> PictureGrid {
    let (bird, style) = (thing(open.both.asked[0]), LeftOpen.style.name)
    func row(
      _ head: Bilingual, _ drawings: Batch<Float>, cell: (Int, Picture) -> PictureGrid.Cell
    ) -> PictureGrid.Row {
      PictureGrid.Row(
        head: head, cells: (0..<drawings.count).map { cell($0, picture(drawings, $0)) })
    }
    return PictureGrid(
      words(
        StyleWords.openTitle.text,
        StyleWords.openCaption(
          Self.percent(LeftOpen.variety(open.drawings[0])),
          Self.percent(LeftOpen.variety(open.drawings[1])),
          Self.percent(LeftOpen.variety(open.drawings[2]))),
        StyleWords.openAlt.text),
      columnLabel: StyleWords.snow.text,
      columnHeads: (1...LeftOpen.count).map { NumberText.whole($0) },
      rows: [
        row(
          StyleWords.quoted(
            Bilingual(en: "\(style.en) \(bird.en)", fr: "\(bird.fr) \(style.fr)")),
          open.drawings[0]
        ) { PictureGrid.Cell($1, isHighlighted: !open.both.isRight[$0]) },
        row(StyleWords.quoted(bird), open.drawings[1]) { k, picture in
          PictureGrid.Cell(
            picture,
            note: StripCell(StyleWords.nearest(stylist.name(of: open.styleOpen[k].pair))),
            isHighlighted: open.styleOpen[k].pair.thing != open.both.asked[0].thing)
        },
        row(StyleWords.quoted(style), open.drawings[2]) { k, picture in
          PictureGrid.Cell(
            picture,
            note: StripCell(StyleWords.nearest(stylist.name(of: open.thingOpen[k].pair))),
            isHighlighted: open.thingOpen[k].pair.style != LeftOpen.style)
        },
      ], highlightMeaning: StyleWords.openMeaning.text)
  }

  /// One style and the first things of the list.
  func oneStyle(_ one: OneStyle) -> PictureWall {
    let result = one.result
    return PictureWall(
      words(
        StyleWords.oneTitle(OneStyle.style.name),
        StyleWords.oneCaption(
          NumberText.whole(result.asked.count), NumberText.whole(stylist.classroom.things.count),
          NumberText.whole(result.isRight.count { $0 })),
        StyleWords.oneAlt(OneStyle.style.name)),
      cells: result.asked.indices.map { k in
        PictureGrid.Cell(
          picture(result.drawings, k), note: StripCell(thing(result.asked[k])),
          isHighlighted: !result.isRight[k])
      }, highlightMeaning: StyleWords.wrongMeaning.text)
  }

  /// All things, small.
  func allThings(_ result: EmojiPairResult) -> PictureWall {
    PictureWall(
      words(
        StyleWords.allTitle(OneStyle.style.name),
        StyleWords.allCaption(
          NumberText.whole(result.asked.count), NumberText.whole(OneStyle.fewCalls),
          NumberText.whole(result.isRight.count { $0 }),
          NumberText.whole(result.asked.count(where: stylist.isHeldOut))),
        StyleWords.oneAlt(OneStyle.style.name)),
      cells: result.asked.indices.map { k in
        PictureGrid.Cell(picture(result.drawings, k), isHighlighted: !result.isRight[k])
      }, columns: 24, highlightMeaning: StyleWords.wrongMeaning.text, smallestPicture: 24)
  }

  /// Pairs never shown, each drawing beside the true picture.
  func neverSeen(_ never: NeverSeen) -> PictureWall {
    let result = never.network
    return pairs(
      result, count: 24, title: .neverTitle,
      caption: StyleWords.neverCaption(
        NumberText.whole(24), NumberText.whole(result.asked.count),
        NumberText.whole(result.isRight.count { $0 }), Self.percent(result.both.low),
        Self.percent(result.both.high)),
      alt: .neverAlt)
  }

  /// Twemoji that were never shown.
  func unknowable(_ result: EmojiPairResult) -> PictureWall {
    pairs(
      result, count: result.asked.count, title: .unknowableTitle,
      caption: StyleWords.unknowableCaption(
        NumberText.whole(result.asked.count), NumberText.whole(result.isRight.count { $0 })),
      alt: .unknowableAlt)
  }

  private func pairs(
    _ result: EmojiPairResult, count: Int, title: StyleWords, caption: Bilingual, alt: StyleWords
  ) -> PictureWall {
    PictureWall(
      words(title.text, caption, alt.text),
      cells: result.asked.indices.prefix(count).map { k in
        PictureGrid.Cell(
          picture(result.drawings, k).beside(truth(result.asked[k])),
          note: StripCell(stylist.name(of: result.asked[k])), isHighlighted: !result.isRight[k])
      }, columns: 6, highlightMeaning: StyleWords.wrongMeaning.text,
      explanation: StyleWords.halves.text)
  }

  /// The same pairs by who knows all that was shown.
  func byHeart(_ never: NeverSeen) -> PictureGrid {
    let shown = 0..<6
    func cells(_ result: EmojiPairResult) -> [PictureGrid.Cell] {
      shown.map { k in
        PictureGrid.Cell(
          picture(result.drawings, k),
          note: result.isRight[k]
            ? nil : StripCell(StyleWords.nearest(stylist.name(of: result.nearest[k].pair))),
          isHighlighted: !result.isRight[k])
      }
    }
    let byHeart = never.byHeart
    return PictureGrid(
      words(
        StyleWords.heartTitle.text,
        StyleWords.heartCaption(
          NumberText.whole(byHeart.asked.count), NumberText.whole(byHeart.isRight.count { $0 }),
          Self.percent(byHeart.thing.value), Self.percent(byHeart.style.value)),
        StyleWords.heartAlt.text),
      columnHeads: shown.map { stylist.name(of: byHeart.asked[$0]) },
      rows: [
        PictureGrid.Row(
          head: StyleWords.truePicture.text,
          cells: shown.map { PictureGrid.Cell(truth(byHeart.asked[$0])) }),
        PictureGrid.Row(head: StyleWords.network.text, cells: cells(never.network)),
        PictureGrid.Row(head: StyleWords.exact.text, cells: cells(byHeart)),
      ], highlightMeaning: StyleWords.wrongMeaning.text)
  }

  /// The same in two languages.
  func languages(_ two: TwoLanguages) -> PictureGrid {
    let (pairs, between) = (two.pairs, two.between)
    func note(_ pair: EmojiPair, _ language: Language) -> StripCell {
      StripCell(Bilingual(same: stylist.name(of: pair)[language]))
    }
    return PictureGrid(
      words(
        StyleWords.languagesTitle.text,
        StyleWords.languagesCaption(
          Self.percent(Sample(between).mean), Self.percent(two.others)),
        StyleWords.languagesAlt.text),
      columnLabel: StyleWords.snow.text,
      columnHeads: pairs.indices.map { NumberText.whole($0 + 1) },
      rows: [
        PictureGrid.Row(
          head: StyleWords.inEnglish.text,
          cells: pairs.indices.map {
            PictureGrid.Cell(picture(two.english, $0), note: note(pairs[$0], .english))
          }),
        PictureGrid.Row(
          head: StyleWords.inFrench.text,
          cells: pairs.indices.map {
            PictureGrid.Cell(picture(two.french, $0), note: note(pairs[$0], .french))
          }),
        PictureGrid.Row(
          head: StyleWords.differenceSeen.text,
          cells: pairs.indices.map { k in
            PictureGrid.Cell(
              change(two.english.rows([k]), two.french.rows([k])),
              note: StripCell(Self.percent(between[k])))
          }),
      ])
  }

  /// Where two pictures differ, ten times as strong: black where they do not.
  private func change(_ first: Batch<Float>, _ second: Batch<Float>) -> Picture {
    let values = zip(first.values, second.values).map { min(10 * abs($0 - $1), 2) - 1 }
    return picture(Batch(count: 1, valueCount: values.count, values: values))
  }
}
