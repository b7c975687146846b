import Diffusion
import Figures
import Languages
import LessonKit
import Pictures
import Tensors

/// The smallest case in which something new comes out: three known pictures of two halves each.
///
///     known:   A X   A Y   B X        never seen:   B Y
///
/// Who knows whole pictures repeats the three, each a third of the time. Who looks at each half by
/// itself finds A in two of three left halves and X in two of three right ones. It makes A X four times
/// in nine, A Y and B X twice each, and B Y once: a picture that nobody has shown it.
/// Source: Kamb & Ganguli 2025, arXiv 2412.20292, on why local denoisers are creative.
struct FourthCorner: Sendable {
  /// Left halves A and B, right halves X and Y.
  let left: [Picture]
  let right: [Picture]
  /// The three known pictures, left half first, then right half.
  let known: PictureSet<Float>

  init(left: [Picture], right: [Picture]) {
    (self.left, self.right) = (left, right)
    known = PictureSet(
      Batch(rows: Self.corners.dropLast().map { left[$0.left].values() + right[$0.right].values() })
    )
  }

  /// All four pairs, the one that is never shown at the end.
  static let corners: [(left: Int, right: Int)] = [(0, 0), (0, 1), (1, 0), (1, 1)]

  var exact: any Denoiser<Float> { ExactDenoiser(known) }
  var byHalves: any Denoiser<Float> { HalvesDenoiser(known) }

  /// How often each corner comes out of the same snow.
  func counts(_ denoiser: any Denoiser<Float>, from snowfall: Snowfall) -> [Int] {
    let samples = snowfall.pictures(through: Self.levels, with: denoiser)
    let all = PictureSet(
      Batch(rows: Self.corners.map { left[$0.left].values() + right[$0.right].values() }))
    return Nearest.of(samples, among: all).reduce(into: [0, 0, 0, 0]) { $0[$1.index] += 1 }
  }

  private static let levels = Snowfall.levels(steps: 16, lowest: 0.5)

  /// The two halves of a corner side by side.
  func picture(_ corner: Int) -> Picture {
    let (a, b) = (left[Self.corners[corner].left], right[Self.corners[corner].right])
    var whole = Picture(width: a.width + b.width, height: a.height, filledWith: .white)
    for y in 0..<a.height {
      for x in 0..<a.width { whole[x, y] = a[x, y] }
      for x in 0..<b.width { whole[a.width + x, y] = b[x, y] }
    }
    return whole
  }
}

/// The exact denoiser with a wall in the middle: each half is decided without a look at the other.
///
///     D(x) = (E[left half | left half of x], E[right half | right half of x])
struct HalvesDenoiser: Denoiser {
  private let halves: [ExactDenoiser<Float>]

  init(_ known: PictureSet<Float>) {
    halves = (0...1).map { half in
      ExactDenoiser(
        PictureSet(known.pictures.half(half), priorWeights: known.priorWeights))
    }
  }

  func predictedClean(_ noisy: Batch<Float>, sigma: Double) -> Batch<Float> {
    let answers = (0...1).map { halves[$0].predictedClean(noisy.half($0), sigma: sigma) }
    return Batch(rows: (0..<noisy.count).map { Array(answers[0][$0]) + Array(answers[1][$0]) })
  }
}

extension Batch<Float> {
  /// The first or second half of every row.
  fileprivate func half(_ half: Int) -> Batch {
    let size = valueCount / 2
    return Batch(rows: (0..<count).map { Array(self[$0].dropFirst(half * size).prefix(size)) })
  }
}

extension Story {
  /// The four corners, how often each is known, and how often each comes out.
  func fourthCorner(
    _ corner: FourthCorner, exact: [Int], byHalves: [Int]
  ) -> PictureGrid {
    let count = exact.reduce(0, +)
    func row(_ head: Bilingual, _ counts: [Int]) -> PictureGrid.Row {
      PictureGrid.Row(
        head: head,
        cells: counts.enumerated().map { index, hits in
          let rate = Rate(successes: hits, count: count)
          // The interval is some percent wide: a decimal says something only below one percent.
          func digits(_ share: Double) -> Int { share > 0 && share < 0.0095 ? 1 : 0 }
          return PictureGrid.Cell(
            corner.picture(index),
            note: StripCell(
              SnowWords.rate(
                NumberText.percent(rate.value, digits: digits(rate.value)),
                NumberText.decimal(100 * rate.low, digits: digits(rate.low)),
                NumberText.percent(rate.high, digits: digits(rate.high)))),
            isHighlighted: index == 3)
        })
    }
    let new = Rate(successes: byHalves[3], count: count)
    return PictureGrid(
      FigureWords(
        title: SnowWords.cornerTitle.text,
        caption: SnowWords.cornerCaption(
          NumberText.whole(count), NumberText.percent(new.value, digits: 1)),
        altText: SnowWords.cornerAlt(
          NumberText.whole(exact[3]), NumberText.whole(byHalves[3]), NumberText.whole(count))),
      columnLabel: SnowWords.cornerLabel.text,
      columnHeads: FourthCorner.corners.indices.map {
        ($0 < 3 ? SnowWords.knownPair : .newPair).text
      },
      rows: [row(SnowWords.exact.text, exact), row(SnowWords.byHalves.text, byHalves)],
      highlightMeaning: SnowWords.framedNew.text)
  }
}
