import Datasets
import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

/// Turns what was computed into the figures of the lesson.
struct Story {
  let world: LessonWorld
  /// The pictures that may come out, as numbers.
  let known: PictureSet<Float>
  /// Where all snow comes from: stream 0 is the snow of the grids, row after row.
  let snowfall: SeededGenerator

  var pictures: CaptionedPictures { world.pictures }

  /// The first snows of the run, nothing selected: the same in every figure.
  func snow(_ count: Int) -> Snowfall {
    Snowfall(count: count, valueCount: known.pictures.valueCount, using: snowfall.stream(0))
  }

  /// The licences of figures that may show any of the pictures.
  var licences: [PictureLicence] { pictures.licences(of: pictures.pictures.indices) }

  func picture(_ values: ArraySlice<Float>, side: Int? = nil) -> Picture {
    let side = side ?? pictures.side
    return Picture(values: values, width: side, height: side)
  }

  /// A state as it can be shown: divided by √(1 + σ²), so that its numbers stay those of a screen.
  func shown(_ state: SamplingState<Float>, row: Int) -> Picture {
    let scaled =
      state.sigma == .infinity
      ? state.noisy
      : Coordinates.variancePreserving.fromRescaled(
        state.noisy, at: NoiseLevel(sigma: state.sigma))
    return picture(scaled[row])
  }

  func snowHead(_ row: Int) -> Bilingual { SnowWords.snowNumber(Bilingual(same: "\(row + 1)")) }

  func named(_ index: Int) -> StripCell { StripCell(pictures.names[index]) }
}

// MARK: - From snow to a picture

extension Story {
  /// Noise levels at which the grid shows what the denoiser answers.
  static let askedAt = [20.0, 6.5, 4]

  /// Snows downwards; across, what the denoiser sees in each, what comes out, and what is nearest.
  func fromSnow(seed: UInt64) -> PictureGrid {
    let snow = snow(5)
    let states = Array(snow.states(through: Snowfall.levels, with: ExactDenoiser(known)))
    let asked = Self.askedAt.compactMap { wanted in
      states.min { abs($0.sigma - wanted) < abs($1.sigma - wanted) }
    }
    let ends = states[states.count - 1].noisy
    let nearest = Nearest.of(ends, among: known)
    let rows = nearest.enumerated().map { row, near in
      PictureGrid.Row(
        head: snowHead(row),
        cells: [PictureGrid.Cell(picture(snow.snow[row]))]
          + asked.map { PictureGrid.Cell(picture($0.predictedClean[row])) }
          + [
            PictureGrid.Cell(picture(ends[row]), note: named(near.index)),
            PictureGrid.Cell(
              pictures.pictures[near.index],
              note: StripCell(SnowWords.difference(PictureError.text(near.distance)))),
          ])
    }
    return PictureGrid(
      FigureWords(
        title: SnowWords.fromTitle.text,
        caption: SnowWords.fromCaption(
          NumberText.whole(nearest.count), Bilingual(same: "\(seed)"),
          NumberText.whole(pictures.count)),
        altText: SnowWords.fromAlt(
          NumberText.whole(nearest.count), Bilingual.list(nearest.map { pictures.names[$0.index] }),
          NumberText.whole(nearest.count { $0.isCopy }))),
      columnHeads: [SnowWords.snow.text]
        + asked.map { SnowWords.answerAt(NumberText.short($0.sigma)) }
        + [SnowWords.comesOut.text, SnowWords.nearestKnown.text],
      rows: rows)
  }

  /// Four snows becoming pictures at the same time.
  func atOnce() -> Animation {
    let snow = snow(4)
    let levels = Snowfall.levels(steps: 26, lowest: 0.06)
    let states = Array(snow.states(through: levels, with: ExactDenoiser(known)))
    let nearest = Nearest.of(states[states.count - 1].noisy, among: known)
    // Above σ = 10 a state looks like the snow it began with: those calls pass unseen.
    let visible = states.filter { $0.sigma == .infinity || $0.sigma < 10 }
    let frames = visible.enumerated().map { step, state in
      Animation.Frame(
        pictures: nearest.indices.map { shown(state, row: $0) },
        notes: nearest.map { near in
          step == visible.count - 1
            ? named(near.index) : StripCell(SnowWords.noise(NumberText.short(state.sigma)))
        },
        duration: step == 0 ? 100 : 18)
    }
    return Animation(
      FigureWords(
        title: SnowWords.movingTitle.text,
        caption: SnowWords.movingCaption(NumberText.whole(levels.count - 1)),
        altText: SnowWords.movingAlt(
          NumberText.whole(nearest.count),
          Bilingual.list(nearest.map { pictures.names[$0.index] }))),
      heads: nearest.indices.map { snowHead($0) }, frames: frames)
  }
}

// MARK: - Leave one out

extension Story {
  /// The same snow, each time without the pictures that came out before.
  func leaveOneOut() -> PictureGrid {
    let snow = snow(4)
    let rounds = min(3, pictures.count)
    var replaced: [Double] = []
    let rows = (0..<snow.snow.count).map { row in
      let ends = snow.row(row).ends(takingOut: rounds, of: known)
      let first = known.pictures.rows([ends[0]])
      let cells = ends.enumerated().map { round, index -> PictureGrid.Cell in
        let distance = PictureError.rootMeanSquare(known.pictures.rows([index]), from: first)
        if round == 1 { replaced.append(distance) }
        return PictureGrid.Cell(
          pictures.pictures[index],
          note: round == 0
            ? named(index)
            : StripCell(
              SnowWords.nameAndDifference(
                pictures.names[index], PictureError.text(distance))))
      }
      return PictureGrid.Row(
        head: snowHead(row), cells: [PictureGrid.Cell(picture(snow.snow[row]))] + cells)
    }
    return PictureGrid(
      FigureWords(
        title: SnowWords.leaveTitle.text, caption: SnowWords.leaveCaption.text,
        altText: SnowWords.leaveAlt(
          NumberText.whole(rows.count), PictureError.text(replaced.min() ?? 0),
          PictureError.text(replaced.max() ?? 0))),
      columnHeads: [SnowWords.snow.text]
        + (0..<rounds).map { round in
          switch round {
          case 0: SnowWords.allPictures(NumberText.whole(pictures.count))
          case 1: SnowWords.withoutFirst.text
          default: SnowWords.withoutBoth.text
          }
        },
      rows: rows)
  }

  /// The user's own picture in denser and denser snow, and what becomes of it.
  func ownPicture() -> PictureGrid {
    let sigmas = [0.5, 2, 5, 9, 14]
    let own = known.pictures.rows([world.subject])
    let snow = snow(1).snow
    let others = known.leavingOut(world.subject)
    func end(_ sigma: Double, _ set: PictureSet<Float>) -> PictureGrid.Cell {
      let levels = [sigma] + Snowfall.levels.filter { $0 < sigma }
      let samples = DPMSolverMultistepSampler().pictures(
        from: .combination(1, own, sigma, snow), through: levels, with: ExactDenoiser(set))
      let near = Nearest.of(samples, among: set)[0]
      return PictureGrid.Cell(picture(samples[0]), note: named(near.index))
    }
    return PictureGrid(
      FigureWords(
        title: SnowWords.ownTitle.text, caption: SnowWords.ownCaption.text,
        altText: SnowWords.ownAlt(NumberText.whole(sigmas.count))),
      columnLabel: SnowWords.noiseLevel.text,
      columnHeads: sigmas.map { NumberText.short($0, significant: 1) },
      rows: [
        PictureGrid.Row(
          head: SnowWords.ownInSnow.text,
          cells: sigmas.map { sigma in
            let noisy = Batch.combination(1, own, sigma, snow)
            return PictureGrid.Cell(
              picture(
                Coordinates.variancePreserving.fromRescaled(
                  noisy, at: NoiseLevel(sigma: sigma))[0]))
          }),
        PictureGrid.Row(head: SnowWords.ownKnown.text, cells: sigmas.map { end($0, known) }),
        PictureGrid.Row(head: SnowWords.ownUnknown.text, cells: sigmas.map { end($0, others) }),
      ])
  }
}

extension Snowfall {
  /// One snow alone.
  func row(_ row: Int) -> Snowfall { Snowfall(snow: snow.rows([row])) }

  /// What becomes of a single snow with all pictures, then without the one that came out, then
  /// without both, and so on.
  func ends(takingOut rounds: Int, of known: PictureSet<Float>) -> [Int] {
    var (set, ends) = (known, [Int]())
    for _ in 0..<rounds {
      let samples = pictures(through: Self.levels, with: ExactDenoiser(set))
      ends.append(Nearest.of(samples, among: set)[0].index)
      if ends.count == known.pictures.count { break }
      set = known.restricted { !ends.contains($0) }
    }
    return ends
  }
}

extension Bilingual {
  /// Texts one after the other, with commas.
  static func list(_ texts: [Bilingual]) -> Bilingual {
    Bilingual(
      en: texts.map(\.en).joined(separator: ", "), fr: texts.map(\.fr).joined(separator: ", "))
  }
}
