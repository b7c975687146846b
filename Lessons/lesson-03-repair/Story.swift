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
  /// The pictures that the repairers know, as numbers.
  let known: PictureSet<Float>
  /// Who is asked, in the order of the columns.
  let repairers: [Repairer]
  /// The network among them, the last.
  let network: LessonNetwork?
  /// Where and what the chance of every figure falls.
  let snowfall: SeededGenerator

  private var pictures: CaptionedPictures { world.pictures }

  /// How much of the picture is left in the strip of replaced pixels.
  static let pixelLevels = [0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0.02]
  /// How much is left in the rows of one step: from slightly altered to dense snow.
  static let stepLevels = [0.9, 0.5, 0.1, 0.02].map { NoiseLevel(alphaBar: $0) }
  /// How much is left in the columns of what an answer is made of.
  static let madeLevels = [0.5, 0.2, 0.1, 0.05, 0.03, 0.02, 0.01, 0].map {
    NoiseLevel(alphaBar: $0)
  }
  /// The one level at which unseen pictures are repaired: four fifths of the signal are
  /// left, σ = 0.5.
  static let slight = NoiseLevel(alphaBar: 0.8)

  private func picture(_ values: ArraySlice<Float>) -> Picture {
    Picture(values: values, width: pictures.side, height: pictures.side)
  }

  private func altered(_ indices: [Int], stream: Int) -> Altered {
    Altered(indices, of: pictures, using: snowfall.stream(stream))
  }

  /// An answer with its error beneath.
  private func cell(_ answer: Batch<Float>, row: Int, of altered: Altered) -> PictureGrid.Cell {
    let error = PictureError.rootMeanSquare(answer.rows([row]), from: altered.clean.rows([row]))
    return PictureGrid.Cell(
      picture(answer[row]), note: StripCell(RepairWords.error(PictureError.text(error))))
  }

  private func head(_ level: NoiseLevel) -> Bilingual {
    RepairWords.levelHead(
      NumberText.percent(level.alphaBar), NumberText.short(level.sigma))
  }
}

// MARK: - The article's own alteration

extension Story {
  /// One picture at eight levels, repaired by one who knows it and by one who does not.
  func strip(of repair: PixelRepair) -> Strip {
    let outcomes = Self.pixelLevels.map {
      repair.outcome(world.subject, alphaBar: $0, using: snowfall.stream(0))
    }
    func wrongPixels(_ codes: [[UInt32]]) -> [Bilingual] {
      zip(outcomes, codes).map { NumberText.percent($0.wrongShare($1)) }
    }
    let whole =
      Array(zip(Self.pixelLevels, outcomes)).last { $1.wrongShare($1.knowing) == 0 }?.0 ?? 1
    let notKnowing = outcomes.compactMap(\.notKnowing)
    let fewest = zip(outcomes, notKnowing).map { $0.wrongShare($1) }.min() ?? 0
    var strip = Strip(
      FigureWords(
        title: RepairWords.pixelsTitle.text, caption: RepairWords.pixelsCaption.text,
        altText: RepairWords.pixelsAlt(
          world.subjectName, NumberText.percent(whole), NumberText.percent(fewest)))
    )
    .heads(Self.pixelLevels.map { NumberText.percent($0) }, label: RepairWords.signalLeft.text)
    .pictures(
      outcomes.map { repair.pictures.picture($0.altered) }, label: RepairWords.altered.text,
      areJoined: false
    )
    .numbers(wrongPixels(outcomes.map(\.altered)), label: RepairWords.wrongPixels.text)
    .pictures(
      outcomes.map { repair.pictures.picture($0.knowing) }, label: RepairWords.repairedKnowing.text,
      areJoined: false
    )
    .numbers(wrongPixels(outcomes.map(\.knowing)), label: RepairWords.wrongPixels.text)
    if notKnowing.count == outcomes.count {
      strip =
        strip.pictures(
          notKnowing.map { repair.pictures.picture($0) }, label: RepairWords.repairedUnseen.text,
          areJoined: false
        )
        .numbers(wrongPixels(notKnowing), label: RepairWords.wrongPixels.text)
    }
    return strip
  }
}

// MARK: - One step

extension Story {
  /// Levels downwards; across the original, the altered picture, and every answer.
  func oneStep() -> PictureGrid {
    let altered = altered([world.subject], stream: 1)
    let rows = Self.stepLevels.map { level in
      PictureGrid.Row(
        head: head(level),
        cells: [
          PictureGrid.Cell(pictures.pictures[world.subject]),
          PictureGrid.Cell(picture(altered.shown(at: level)[0])),
        ]
          + repairers.map {
            cell(altered.answers($0, knowing: known, sigma: level.sigma), row: 0, of: altered)
          })
    }
    let last = Self.stepLevels[Self.stepLevels.count - 1]
    let errors = repairers.map {
      PictureError.rootMeanSquare(
        altered.answers($0, knowing: known, sigma: last.sigma), from: altered.clean)
    }
    return PictureGrid(
      FigureWords(
        title: RepairWords.stepTitle.text,
        caption: RepairWords.stepCaption(NumberText.whole(pictures.count))
          .followed(
            by: network.map { RepairWords.networkInStep(NumberText.whole($0.learned.count)) }),
        altText: RepairWords.stepAlt(
          world.subjectName, NumberText.whole(Self.stepLevels.count),
          PictureError.text(errors[0]), NumberText.percent(last.alphaBar))),
      columnLabel: RepairWords.signalAndNoise.text,
      columnHeads: [RepairWords.original.text, RepairWords.altered.text] + repairers.map(\.name),
      rows: rows)
  }

  /// The user's own picture: as given, as used, altered, and repaired in every way.
  func ownPicture() -> PictureGrid {
    let altered = altered([world.subject], stream: 1)
    let given = world.ownPicture?.square ?? pictures.pictures[world.subject]
    let rows = [0.5, 0.1, 0.03].map { NoiseLevel(alphaBar: $0) }.map { level in
      PictureGrid.Row(
        head: head(level),
        cells: [
          PictureGrid.Cell(given), PictureGrid.Cell(pictures.pictures[world.subject]),
          PictureGrid.Cell(picture(altered.shown(at: level)[0])),
          cell(
            altered.answers(.exact, knowing: known, sigma: level.sigma), row: 0, of: altered),
        ]
          + repairers.map {
            cell(
              altered.answers($0, leavingOutOf: known, sigma: level.sigma), row: 0, of: altered)
          })
    }
    return PictureGrid(
      FigureWords(
        title: RepairWords.ownTitle.text, caption: RepairWords.ownCaption.text,
        altText: RepairWords.ownAlt.text),
      columnLabel: RepairWords.signalAndNoise.text,
      columnHeads: [
        RepairWords.asGiven.text, RepairWords.asUsed(NumberText.whole(pictures.side)),
        RepairWords.altered.text, RepairWords.with(RepairWords.exact.text),
      ] + repairers.map { RepairWords.without($0.name) },
      rows: rows)
  }

  /// Pictures that nobody has seen: each repairer knows all pictures but the one in question.
  ///
  /// A network cannot forget a picture. It is asked where some were held out from it, about those.
  func neverSeen(_ things: [Int], seed: UInt64) -> PictureGrid {
    let isNetworkAsked = network.map { !$0.heldOut.isEmpty } ?? false
    let repairers = network != nil && !isNetworkAsked ? repairers.dropLast() : repairers[...]
    let altered = altered(things, stream: 2)
    let answers = repairers.map {
      altered.answers($0, leavingOutOf: known, sigma: Self.slight.sigma)
    }
    let errors = answers.map {
      PictureError.ofMeanSquare(Sample(altered.squaredErrors($0)).mean)
    }
    let rows = things.indices.map { row in
      PictureGrid.Row(
        head: pictures.names[things[row]],
        cells: [
          PictureGrid.Cell(pictures.pictures[things[row]]),
          PictureGrid.Cell(picture(altered.shown(at: Self.slight)[row])),
        ] + answers.map { cell($0, row: row, of: altered) })
    }
    return PictureGrid(
      FigureWords(
        title: RepairWords.unseenTitle.text,
        caption: RepairWords.unseenCaption(
          NumberText.whole(things.count), Bilingual(same: "\(seed)"),
          NumberText.percent(Self.slight.alphaBar), NumberText.short(Self.slight.sigma)
        ).followed(
          by: isNetworkAsked
            ? RepairWords.networkUnseen(PictureError.text(errors[errors.count - 1])) : nil),
        altText: RepairWords.unseenAlt(
          NumberText.whole(things.count), PictureError.text(errors[0]),
          PictureError.text(errors[errors.count - 1]))),
      columnHeads: [RepairWords.original.text, RepairWords.altered.text] + repairers.map(\.name),
      rows: rows)
  }
}

// MARK: - What an answer is made of

extension Story {
  /// The exact answer at growing noise, and the pictures with the largest shares in it.
  func madeOf() -> Strip {
    let weights = madeOfWeights()
    let altered = altered([world.subject], stream: 1)
    let answers = weights.map { weights in
      picture(known.mean(weights: weights).map { Float($0) }[...])
    }
    let counts = weights.map(\.effectivePictureCount)
    let parts = min(3, pictures.count)
    let largest = weights.map { $0.largest(parts) }
    var strip = Strip(
      FigureWords(
        title: RepairWords.madeTitle.text,
        caption: RepairWords.madeCaption(NumberText.whole(pictures.count)),
        altText: RepairWords.madeAlt(
          world.subjectName, NumberText.decimal(counts[0], digits: 0),
          NumberText.whole(Int((counts.last ?? 1).rounded()))))
    )
    .heads(
      Self.madeLevels.map { NumberText.percent($0.alphaBar) }, label: RepairWords.signalLeft.text
    )
    .pictures(
      Self.madeLevels.map { picture(altered.shown(at: $0)[0]) }, label: RepairWords.altered.text,
      areJoined: false
    )
    .pictures(answers, label: RepairWords.exact.text, areJoined: false)
    .numbers(
      counts.map {
        $0 < 9.95 ? NumberText.decimal($0, digits: 1) : NumberText.whole(Int($0.rounded()))
      },
      label: RepairWords.effectiveCount.text)
    for part in 0..<parts {
      strip =
        strip.pictures(
          largest.map { pictures.pictures[$0[part].index] },
          label: RepairWords.part(Bilingual(same: "\(part + 1)")), areJoined: false
        )
        .numbers(
          largest.map { NumberText.percent($0[part].weight) }, label: RepairWords.itsShare.text)
    }
    return strip
  }

  /// p_i(x) of the story's picture at every level.
  func madeOfWeights() -> [PictureWeights] {
    let altered = altered([world.subject], stream: 1)
    return Self.madeLevels.flatMap { level in
      // Total snow has σ = ∞: it tells nothing, whatever it shows.
      known.posterior(
        of: level.alphaBar == 0 ? altered.shown(at: level) : altered.noisy(level.sigma),
        sigma: level.sigma)
    }
  }

  /// The licences of one picture's figures, whose answers may show any other.
  var licences: [PictureLicence] { pictures.licences(of: pictures.pictures.indices) }
}

// MARK: - Hundreds

extension Story {
  /// Errors over the noise level, from dense snow to the clean picture.
  func plot(_ measured: [MeasuredErrors], altered: Altered) -> LinePlot {
    let average = known.mean(weights: PictureWeights(logits: known.priorWeights.map { log($0) }))
      .map { Float($0) }
    let meanError = PictureError.ofMeanSquare(
      Sample(
        altered.squaredErrors(
          Batch(rows: altered.indices.map { _ in average }))
      ).mean)
    let largest =
      (measured.flatMap(\.series.points).map { $0.interval?.upperBound ?? $0.value }
      + [meanError]).max() ?? 1
    let top = max(0.05, (largest * 20).rounded(.up) / 20)
    let zero =
      Array(zip(measured[0].sigmas, measured[0].squaredErrors)).last {
        PictureError.ofMeanSquare(Sample($1).mean) < 0.005
      }?.0 ?? 0
    return LinePlot(
      FigureWords(
        title: RepairWords.plotTitle.text,
        caption: RepairWords.plotCaption(
          NumberText.whole(altered.indices.count), NumberText.whole(pictures.count)
        ).followed(by: network.map { _ in RepairWords.networkInPlot.text }),
        altText: RepairWords.plotAlt(
          NumberText.whole(measured.count), NumberText.short(zero),
          PictureError.text(meanError))),
      x: PlotAxis(
        label: RepairWords.sigmaAxis.text, scale: .logarithmic,
        range: (measured[0].sigmas.first ?? 0.1)...(measured[0].sigmas.last ?? 16),
        ticks: measured[0].sigmas.map { Tick($0, NumberText.short($0, significant: 1)) },
        isReversed: true),
      y: PlotAxis(
        label: RepairWords.errorAxis.text, range: 0...top,
        ticks: stride(from: 0, through: top + 1e-9, by: 0.05).map {
          Tick($0, NumberText.percent($0))
        }),
      series: measured.map(\.series),
      references: [LinePlot.Reference(name: RepairWords.averageOfAll.text, y: meanError)])
  }
}
