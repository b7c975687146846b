import Datasets
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// What lies between two styles, and between two things.

extension Story {
  private var heads: [Bilingual] { Mixing.shown.map { Self.percent(Mixing.shares[$0]) } }

  private func shown(_ drawings: Batch<Float>) -> [Picture] {
    Mixing.shown.map { picture(drawings, $0) }
  }

  /// One thing between two styles, in three ways.
  func strip(_ between: BetweenStyles) -> Strip {
    let (from, to) = (BetweenStyles.from.name, BetweenStyles.to.name)
    let middle = Mixing.shares.count / 2
    func away(_ drawings: Batch<Float>) -> Bilingual {
      Self.percent(difference(drawings.rows([middle]), between.faded.rows([middle])))
    }
    return Strip(
      words(
        StyleWords.stylesTitle.text,
        StyleWords.stylesCaption(from, to, away(between.vectors), away(between.answers)),
        StyleWords.stylesAlt(from, to))
    )
    .heads(heads, label: StyleWords.shareOf(to))
    .pictures(shown(between.vectors), label: StyleWords.mixedVectors.text, areJoined: false)
    .pictures(shown(between.answers), label: StyleWords.mixedAnswers.text, areJoined: false)
    .pictures(shown(between.faded), label: StyleWords.faded.text, areJoined: false)
  }

  /// The same, forth and back.
  func slider(_ between: BetweenStyles) -> Animation {
    let (from, to) = (BetweenStyles.from.name, BetweenStyles.to.name)
    return slider(
      words(
        StyleWords.stylesTitle.text, StyleWords.stylesMovingCaption(from, to),
        StyleWords.stylesAlt(from, to)),
      [
        (StyleWords.mixedVectors.text, between.vectors),
        (StyleWords.mixedAnswers.text, between.answers), (StyleWords.faded.text, between.faded),
      ], from: from, to: to)
  }

  /// Between two things, in some styles.
  func strip(_ between: BetweenThings) -> Strip {
    let (from, to) = ends
    return zip(BetweenThings.styles, between.drawings).reduce(
      Strip(
        words(
          StyleWords.thingsTitle.text, StyleWords.thingsCaption(from, to),
          StyleWords.thingsAlt(from, to))
      ).heads(heads, label: StyleWords.shareOf(to))
    ) { strip, row in
      strip.pictures(shown(row.1), label: row.0.name, areJoined: false)
    }
  }

  /// The same, forth and back.
  func slider(_ between: BetweenThings) -> Animation {
    let (from, to) = ends
    return slider(
      words(
        StyleWords.thingsTitle.text, StyleWords.thingsMovingCaption(from, to),
        StyleWords.thingsAlt(from, to)),
      zip(BetweenThings.styles, between.drawings).map { ($0.name, $1) }, from: from, to: to)
  }

  private var ends: (Bilingual, Bilingual) {
    func name(_ thing: String) -> Bilingual {
      stylist.world.entries[stylist.thing(thing)].name
    }
    return (name(BetweenThings.from), name(BetweenThings.to))
  }

  private func slider(
    _ words: FigureWords, _ rows: [(head: Bilingual, drawings: Batch<Float>)], from: Bilingual,
    to: Bilingual
  ) -> Animation {
    let places = Array(Mixing.shares.indices)
    return Animation(
      words, heads: rows.map(\.head),
      frames: (places + places.dropLast().reversed()).map { place in
        let share = Mixing.shares[place]
        let isEnd = share == 0 || share == 1
        return Animation.Frame(
          pictures: rows.map { picture($0.drawings, place) },
          notes: rows.map { _ in StripCell(Bilingual(same: "")) },
          status: StyleWords.sliderStatus(
            Self.percent(1 - share), from, Self.percent(share), to),
          duration: isEnd ? 90 : 35)
      })
  }
}
