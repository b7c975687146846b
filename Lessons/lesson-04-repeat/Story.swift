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

  var pictures: CaptionedPictures { world.pictures }

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

  func picture(_ values: some Collection<Float>) -> Picture {
    Picture(values: values, width: pictures.side, height: pictures.side)
  }

  /// A noisy picture as it is shown: rescaled so that its numbers stay in the range of a screen.
  func shown(_ state: SamplingState<Float>, row: Int) -> Picture {
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

  func walk(_ denoiser: any Denoiser<Float>, calls: Int, stream: Int = 0) -> Walk {
    Walk(
      from: noisy([world.subject], at: Self.start, stream: stream),
      through: Walk.sigmas(from: Self.start.sigma, calls: calls), with: denoiser, known: known)
  }

  func shares(_ weights: PictureWeights) -> [Double] {
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
        names: parts.map { pictures.thingNames[$0] },
        rest: parts.count < pictures.thingNames.count ? RepeatWords.others.text : nil
      )
      .numbers(decisions(things), label: RepeatWords.decided.text)
  }

  /// Whether the snow has decided, column by column: no, nearly, and from where on what.
  func decisions(_ things: [[Double]]) -> [Bilingual] {
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
  func mostProbable(_ things: [[Double]], count: Int) -> [Int] {
    guard let last = things.last else { return [] }
    let totals = last.indices.map { thing in things.reduce(0) { $0 + $1[thing] } }
    let order = last.indices.sorted {
      (last[$0] > 0.5 ? 1 : 0, totals[$0], -$0) > (last[$1] > 0.5 ? 1 : 0, totals[$1], -$1)
    }
    return Array(order.prefix(count))
  }

  /// The most probable thing and its probability.
  func named(_ weights: PictureWeights) -> (name: Bilingual, probability: Double) {
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
