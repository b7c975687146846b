import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// Which pixels a phrase lights, and what one word changes.

extension Story {
  /// One moment of the way from snow to the story's picture, and what each phrase changes in it.
  struct Moment {
    let noisy: Batch<Float>
    let lights: Lights
  }

  /// The way on which the network draws the story's caption.
  func path(using generator: SeededGenerator) -> [Moment] {
    var (snowfall, way) = (generator.stream(0), generator.stream(1))
    let snow = DrawingFromSnow.snow(
      count: 1, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &snowfall)
    return DDPMSampler(using: &way).states(
      from: snow, through: OneWord.drawing.sigmas,
      with: pupil.told([scene.description], in: language)
    ).filter { $0.sigma > 0 }.map { state in
      Moment(
        noisy: state.noisy,
        lights: Lights(
          state.noisy, sigma: state.sigma, scenes: [scene], pupil: pupil, in: language))
    }
  }

  private func shown(_ moment: Moment) -> Picture {
    picture(
      Coordinates.variancePreserving.fromRescaled(
        moment.noisy, at: NoiseLevel(sigma: moment.lights.sigma))[0])
  }

  private var phrases: [Bilingual] { ShapeAttribute.inOrder.map { $0.phrase(of: scene) } }

  /// Root of the mean square over the picture, as a share of the way from black to white.
  private func strength(_ change: Batch<Float>) -> Double {
    let sum = change[0].reduce(0.0) { $0 + Double($1) * Double($1) }
    return PictureError.ofMeanSquare(sum / Double(change.valueCount))
  }

  private func heat(_ change: Batch<Float>, _ scale: HeatScale) -> Picture {
    scale.picture(of: Lights.perPixel(change[0]), width: ShapesWorld.side)
  }

  /// Two pictures of one size with a thin line between them.
  private static func pair(_ left: Picture, _ right: Picture) -> Picture {
    var pair = Picture(
      width: left.width + 1 + right.width, height: left.height,
      filledWith: Colour(red: 128, green: 128, blue: 128))
    for y in 0..<left.height {
      for x in 0..<left.width { pair[x, y] = left[x, y] }
      for x in 0..<right.width { pair[left.width + 1 + x, y] = right[x, y] }
    }
    return pair
  }

  /// Phrases down, noise levels across: in each cell the network on the left, the exact one beside it.
  func lights(along path: [Moment]) -> PictureGrid {
    let moments = [20.0, 8, 4, 2].compactMap { wanted in
      path.min { abs($0.lights.sigma - wanted) < abs($1.lights.sigma - wanted) }
    }
    let all = moments.flatMap { $0.lights.learned + $0.lights.exact }
    let highest = all.flatMap { Lights.perPixel($0[0]) }.max() ?? 1
    let scale = HeatScale.amounts(upTo: highest)
    let seen = PictureGrid.Row(
      head: CaptionWords.seenAndAnswered.text,
      cells: moments.map {
        PictureGrid.Cell(Self.pair(shown($0), picture($0.lights.answer[0])))
      })
    let rows = phrases.enumerated().map { index, phrase in
      PictureGrid.Row(
        head: phrase,
        cells: moments.map { moment in
          let (learned, exact) = (moment.lights.learned[index], moment.lights.exact[index])
          return PictureGrid.Cell(
            Self.pair(heat(learned, scale), heat(exact, scale)),
            note: StripCell(
              CaptionWords.twoShares(
                NumberText.decimal(100 * strength(learned), digits: 0),
                NumberText.decimal(100 * strength(exact), digits: 0))))
        })
    }
    let place = ShapeAttribute.inOrder.firstIndex(of: .position) ?? 0
    let first = moments[0].lights
    return PictureGrid(
      FigureWords(
        title: CaptionWords.lightTitle.text,
        caption: CaptionWords.lightCaption(NumberText.percent(highest)),
        altText: CaptionWords.lightAlt(
          NumberText.whole(moments.count), phrases[place],
          NumberText.percent(Lights.shareOnShape(first.learned[place][0], of: scene)))),
      columnLabel: CaptionWords.networkAndExact.text,
      columnHeads: moments.map { CaptionWords.noise(NumberText.short($0.lights.sigma)) },
      rows: [seen] + rows)
  }

  /// The same way, moving: state, answer, and three of the phrases.
  func forming(along path: [Moment]) -> Animation {
    let shown = [ShapeAttribute.colour, .form, .position]
    let indices = shown.compactMap { ShapeAttribute.inOrder.firstIndex(of: $0) }
    let visible = path.filter { $0.lights.sigma < 45 }
    let highest =
      visible.flatMap { moment in
        indices.flatMap { Lights.perPixel(moment.lights.learned[$0][0]) }
      }.max() ?? 1
    let scale = HeatScale.amounts(upTo: highest)
    let frames = visible.enumerated().map { step, moment in
      Animation.Frame(
        pictures: [self.shown(moment), picture(moment.lights.answer[0])]
          + indices.map { heat(moment.lights.learned[$0], scale) },
        notes: [
          StripCell(CaptionWords.noise(NumberText.short(moment.lights.sigma))),
          StripCell(Bilingual(same: "")),
        ] + indices.map { StripCell(NumberText.percent(strength(moment.lights.learned[$0]))) },
        duration: step == 0 ? 120 : 40)
    }
    return Animation(
      FigureWords(
        title: CaptionWords.movingTitle.text,
        caption: CaptionWords.movingCaption(
          NumberText.whole(path.count), NumberText.percent(highest)),
        altText: CaptionWords.movingAlt(scene.caption)),
      heads: [CaptionWords.seen.text, CaptionWords.answered.text] + indices.map { phrases[$0] },
      frames: frames)
  }

  /// Snows across; downwards the caption, then the caption with one thing changed.
  func changed(_ drawn: OneWord, columns: Int) -> PictureGrid {
    let names: [ShapeAttribute: CaptionWords] = [
      .size: .otherSize, .colour: .otherColour, .form: .otherForm, .position: .otherPlace,
      .background: .otherBackground,
    ]
    let shown = 0..<min(columns, drawn.scenes.count)
    func cells(
      _ drawings: Batch<Float>, _ asked: [ShapeScene], _ note: (ShapeScene) -> Bilingual?
    ) -> [PictureGrid.Cell] {
      let judged = OneWord.judged(drawings.rows(Array(shown)))
      return shown.map { column in
        PictureGrid.Cell(
          picture(drawings[column]), note: note(asked[column]).map { StripCell($0) },
          isHighlighted: judged[column] != asked[column])
      }
    }
    let rates = drawn.onlyThat
    let hits = rates.reduce(0) { $0 + Int(($1.value * Double($1.count)).rounded()) }
    let count = rates.reduce(0) { $0 + $1.count }
    return PictureGrid(
      FigureWords(
        title: CaptionWords.changedTitle.text,
        caption: CaptionWords.changedCaption(
          NumberText.whole(hits), NumberText.whole(count),
          NumberText.percent(Double(hits) / Double(max(1, count)))),
        altText: CaptionWords.changedAlt(
          NumberText.whole(shown.count), NumberText.whole(hits), NumberText.whole(count))),
      columnHeads: shown.map { drawn.scenes[$0].caption },
      rows: [
        PictureGrid.Row(
          head: CaptionWords.asAsked.text, cells: cells(drawn.first, drawn.scenes) { _ in nil })
      ]
        + ShapeAttribute.inOrder.enumerated().map { index, attribute in
          PictureGrid.Row(
            head: names[attribute]?.text ?? Bilingual(same: ""),
            cells: cells(drawn.others[index], drawn.changed[index]) { attribute.phrase(of: $0) })
        },
      highlightMeaning: CaptionWords.framedWrong.text)
  }
}
