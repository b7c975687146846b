import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// The figures of the lesson.
struct Story {
  let gardener: LessonGardener

  private func picture(_ batch: Batch<Float>, _ row: Int = 0) -> Picture {
    Picture(values: batch[row], width: GardenWorld.side, height: GardenWorld.side)
  }

  private func words(_ title: ComposeWords, _ caption: Bilingual, _ alt: ComposeWords)
    -> FigureWords
  {
    FigureWords(title: title.text, caption: caption, altText: alt.text)
  }

  /// Sixteen seeds in order.
  func seeds(_ result: GardenCaptionResult) -> PictureWall {
    PictureWall(
      words(
        .seedsTitle, ComposeWords.seedsCaption(NumberText.whole(result.isRight.count { $0 })),
        .seedsAlt),
      cells: result.asked.indices.map { k in
        PictureGrid.Cell(picture(result.drawings, k), isHighlighted: !result.isRight[k])
      }, highlightMeaning: ComposeWords.wrongMeaning.text)
  }

  /// Eight moments from snow to the picture.
  func strip(_ states: [SamplingState<Float>]) -> Strip {
    let last = states.count - 1
    let shown = (0..<8).map { states[last * $0 / 7] }
    return Strip(words(.wayTitle, ComposeWords.wayCaption(NumberText.whole(last)), .wayAlt))
      .heads(shown.map { NumberText.whole($0.step) }, label: ComposeWords.step.text)
      .pictures(shown.map(seen), label: ComposeWords.seen.text)
      .pictures(
        shown.map { picture($0.predictedClean) }, label: ComposeWords.guess.text, areJoined: false
      )
      .numbers(
        shown.map { state in
          let read = gardener.read(state.predictedClean)[0]
          // What the sentence leaves open.
          return GardenDescription(sky: read.sky, plant: read.plant, count: read.count).caption
        }, label: ComposeWords.read.text)
  }

  /// The whole way as an animation.
  func animation(_ states: [SamplingState<Float>]) -> Animation {
    Animation(
      words(.wayTitle, ComposeWords.movingCaption(NumberText.whole(states.count - 1)), .movingAlt),
      heads: [ComposeWords.seen.text, ComposeWords.guess.text],
      frames: states.map { state in
        Animation.Frame(
          pictures: [seen(state), picture(state.predictedClean)],
          notes: [
            StripCell(
              ComposeWords.stepOf(
                NumberText.whole(state.step), NumberText.whole(states.count - 1))),
            StripCell(Bilingual(same: "")),
          ])
      })
  }

  /// What the network sees: the noisy picture, its numbers brought back to a picture's range.
  private func seen(_ state: SamplingState<Float>) -> Picture {
    picture(NoiseLevel(sigma: state.sigma).signalScale * state.noisy)
  }

  /// The sentence and its mirror, from the same snow.
  func order(_ article: GardenCaptionResult, _ mirror: GardenCaptionResult) -> PictureGrid {
    PictureGrid(
      words(.orderTitle, ComposeWords.orderCaption.text, .orderAlt),
      columnLabel: ComposeWords.snow.text,
      columnHeads: article.asked.indices.map { NumberText.whole($0 + 1) },
      rows: [article, mirror].map { result in
        PictureGrid.Row(
          head: result.asked[0].caption,
          cells: result.asked.indices.map {
            PictureGrid.Cell(picture(result.drawings, $0), isHighlighted: !result.isRight[$0])
          })
      }, highlightMeaning: ComposeWords.wrongMeaning.text)
  }

  /// Each drawing beside the known garden that is nearest to it.
  func nearest(_ result: GardenCaptionResult, _ known: KnownGardens) -> PictureGrid {
    let few = result.drawings.rows(0..<6)
    let nearest = known.nearest(few)
    return PictureGrid(
      words(
        .nearestTitle, ComposeWords.nearestCaption(NumberText.whole(KnownGardens.count)),
        .nearestAlt),
      columnLabel: ComposeWords.snow.text, columnHeads: (1...6).map { NumberText.whole($0) },
      rows: [
        PictureGrid.Row(
          head: ComposeWords.drawn.text, cells: (0..<6).map { PictureGrid.Cell(picture(few, $0)) }),
        PictureGrid.Row(
          head: ComposeWords.nearestKnown.text,
          cells: nearest.map { scene, distance in
            PictureGrid.Cell(
              scene.picture(),
              note: StripCell(
                ComposeWords.nearestNote(
                  scene.caption, NumberText.percent(distance, digits: 0))))
          }),
      ])
  }

  /// The same snow for who knows all gardens by heart, and for the network.
  func withoutPicture(_ known: KnownGardens) throws -> PictureGrid {
    let article = GardenTriple.article.description
    let snows = 5
    var generator = gardener.generator(stream: 4)
    let snow = LessonGardener.highestSigma * LessonGardener.snow(snows, using: &generator)
    func pictures(_ denoiser: some Denoiser<Float>) -> Batch<Float> {
      EulerSampler().pictures(
        from: snow, through: LessonGardener.sigmas(calls: LessonGardener.calls), with: denoiser)
    }
    let flowers = known.exact(
      where: GardenDescription(plant: article.plant, material: article.material))
    let ground = known.exact(where: GardenDescription(ground: article.ground))
    let all = ExactDenoiser(known.pictures)
    let rows: [(ComposeWords, Batch<Float>)] = [
      (.flowersOnly, pictures(flowers)), (.groundOnly, pictures(ground)),
      (.bothWishes, pictures(ComposedDenoiser(from: all, [.init(flowers), .init(ground)]))),
      (
        .network,
        pictures(try gardener.towards([article]))
      ),
    ]
    return PictureGrid(
      words(.exactTitle, ComposeWords.exactCaption.text, .exactAlt),
      columnLabel: ComposeWords.snow.text, columnHeads: (1...snows).map { NumberText.whole($0) },
      rows: rows.map { head, batch in
        PictureGrid.Row(
          head: head.text, cells: (0..<snows).map { PictureGrid.Cell(picture(batch, $0)) })
      })
  }

  /// Sentences never seen, failures framed.
  func table(_ result: GardenCaptionResult) -> PictureWall {
    PictureWall(
      words(
        .tableTitle,
        ComposeWords.tableCaption(
          NumberText.whole(result.asked.count), NumberText.whole(result.isRight.count { $0 })),
        .tableAlt),
      cells: result.asked.indices.map { k in
        PictureGrid.Cell(
          picture(result.drawings, k), note: StripCell(result.asked[k].caption),
          isHighlighted: !result.isRight[k])
      }, columns: 8, highlightMeaning: ComposeWords.wrongMeaning.text)
  }

  /// Sentences that are none.
  func hard(_ drawn: [(sentence: Bilingual, drawings: Batch<Float>)]) -> PictureWall {
    PictureWall(
      words(.hardTitle, ComposeWords.hardCaption.text, .hardAlt),
      cells: drawn.flatMap { sentence, drawings in
        (0..<2).map { k in
          PictureGrid.Cell(
            picture(drawings, k),
            note: StripCell(Bilingual(en: "“\(sentence.en)”", fr: "« \(sentence.fr) »")))
        }
      }, columns: 6)
  }

  /// One picture under more and more snow, and one sentence.
  func fromPicture() throws -> PictureGrid {
    let strengths = [0.1, 0.2, 0.3, 0.5, 1]
    let scene = GardenScene(
      sky: .day, ground: .red, plant: .trees, material: .blue, count: 2, layout: 3)
    let start = GardenWorld.captionedPictures(of: [scene]).values
    let wishes = [
      GardenTriple.article.description,
      GardenDescription(sky: .night, ground: .kiwi, plant: .trees, material: .chocolate, count: 2),
    ]
    return PictureGrid(
      words(.fromTitle, ComposeWords.fromCaption(scene.caption), .fromAlt),
      columnLabel: ComposeWords.givenUp.text,
      columnHeads: [ComposeWords.beginning.text] + strengths.map { NumberText.percent($0) },
      rows: try wishes.map { wish in
        PictureGrid.Row(
          head: wish.caption,
          cells: [PictureGrid.Cell(scene.picture())]
            + (try strengths.map {
              PictureGrid.Cell(picture(try gardener.draw(wish, from: start, strength: $0)))
            }))
      })
  }

  /// A garden whose sky, ground or plants are drawn anew.
  func partRedrawn() throws -> PictureGrid {
    let scene = GardenScene(
      sky: .day, ground: .cookie, plant: .flowers, material: .red, count: 2, layout: 3)
    let start = GardenWorld.captionedPictures(of: [scene]).values
    let side = GardenWorld.side
    let parts: [(ComposeWords, ClosedRange<Int>, GardenDescription)] = [
      (
        .groundRedrawn, 19...side - 1,
        GardenDescription(ground: .bacon, plant: .flowers, material: .red)
      ),
      (
        .skyRedrawn, 0...20,
        GardenDescription(
          sky: .night, ground: .cookie, plant: .flowers, material: .friedEgg, count: 2)
      ),
    ]
    return PictureGrid(
      words(.partTitle, ComposeWords.partCaption(scene.caption), .partAlt),
      columnHeads: [
        ComposeWords.beginning.text, ComposeWords.mask.text, ComposeWords.drawn.text,
      ],
      rows: try parts.map { head, rows, wish in
        var mask = Picture(width: side, height: side, filledWith: Colour(0))
        for y in rows { for x in 0..<side { mask[x, y] = .white } }
        // White is 1, redrawn; black 0, kept.
        let weights = Batch<Float>(
          count: 1, valueCount: LessonGardener.valueCount,
          values: mask.values().map { ($0 + 1) / 2 })
        return PictureGrid.Row(
          head: head(wish.caption),
          cells: [scene.picture(), mask].map { PictureGrid.Cell($0) } + [
            PictureGrid.Cell(picture(try gardener.draw(wish, keeping: start, redrawing: weights)))
          ])
      })
  }
}
