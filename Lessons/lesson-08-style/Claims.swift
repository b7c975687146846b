import Datasets
import Diffusion
import Languages
import LessonKit
import Models
import Tensors

/// What the lesson says, checked, each beside a wrong twin that the same check must refuse.
struct Judge {
  let lesson: LessonRun
  let stylist: LessonStylist
  let pictures: EmojiPictures

  /// The bird, in each style; the twin takes each drawing for the next style.
  func check(_ birds: EveryStyle) {
    let asked = birds.result.asked
    lesson.check(
      StyleWords.birdClaim.text, of: asked, refusing: StyleWords.birdTwin.text,
      Array(asked.dropFirst() + asked.prefix(1))
    ) { asked in
      right(asked, birds.result) >= 9
    }
  }

  /// What is said is no longer left to the snow.
  func check(_ open: LeftOpen) {
    lesson.check(
      StyleWords.openClaim.text, of: open.drawings[0], refusing: StyleWords.openTwin.text,
      open.drawings[1]
    ) { drawings in
      LeftOpen.variety(drawings) < 0.5 * LeftOpen.variety(open.drawings[1])
    }
  }

  /// One style, whatever the thing.
  func check(_ one: OneStyle) {
    let asked = one.result.asked
    lesson.check(
      StyleWords.oneClaim.text, of: asked, refusing: StyleWords.oneTwin.text,
      Array(asked.dropFirst() + asked.prefix(1))
    ) { asked in
      right(asked, one.result) >= 22
    }
  }

  /// Pairs never shown; the twin knows by heart all that was.
  func check(_ never: NeverSeen) {
    lesson.check(
      StyleWords.neverClaim.text, of: never.network, refusing: StyleWords.neverTwin.text,
      never.byHeart
    ) { result in
      result.both.value >= 0.8
    }
  }

  /// Mean answers are nearly a cross-fade, mixed vectors are not.
  func check(_ between: BetweenStyles) {
    let middle = Mixing.shares.count / 2
    let (vectors, faded) = (between.vectors.rows([middle]), between.faded.rows([middle]))
    lesson.check(
      StyleWords.betweenClaim.text, of: between.answers.rows([middle]),
      refusing: StyleWords.betweenTwin.text, between.answers.rows([0])
    ) { answers in
      difference(answers, faded) < difference(vectors, faded)
    }
  }

  /// A style is its vector, and words of one style are heard alike.
  func checkVectors() throws {
    let pairs = EveryStyle.pairs(stylist)
    let heard = try pairs.map { pair in try stylist.heard(pair.style) }
    let tokens = try pairs.map { pair in try stylist.tokens(of: pair) }
    let snow = stylist.snow(pairs.count, stream: 7)
    let network = stylist.model.network
    let bySaying = network.conditioned(on: tokens).predictedClean(snow, sigma: 1)
    lesson.check(
      StyleWords.vectorClaim.text, of: heard, refusing: StyleWords.vectorTwin.text,
      Array(heard.dropFirst() + heard.prefix(1))
    ) { vectors in
      network.conditioned(on: tokens, styles: vectors).predictedClean(snow, sigma: 1) == bySaying
    }

    let words = StyleWord.all(knownTo: stylist.model.vocabulary)
    lesson.check(
      StyleWords.mapClaim.text, of: network, refusing: StyleWords.mapTwin.text,
      UNetDenoiser.untrained(stylist.model.file.shape, seed: stylist.seed)
    ) { network in
      StyleWord.together(words, by: network).value == 1
    }
  }

  /// A style without a name.
  func check(_ sums: StyleSums) throws {
    lesson.check(
      StyleWords.sumsClaim.text, of: sums.drawings, refusing: StyleWords.sumsTwin.text,
      try sums.opposite(stylist)
    ) { drawings in
      sums.nearerCount(drawings) >= 27
    }
  }

  /// Each drawing is nearest to its translation.
  func check(_ two: TwoLanguages) {
    let dealt = Array(1..<TwoLanguages.count) + [0]
    lesson.check(
      StyleWords.languagesClaim.text, of: two.french, refusing: StyleWords.languagesTwin.text,
      two.french.rows(dealt)
    ) { french in
      two.pairs.indices.allSatisfy { k in
        let distances = two.pairs.indices.map {
          difference(two.english.rows([k]), french.rows([$0]))
        }
        return distances.min() == distances[k]
      }
    }
  }

  private func right(_ asked: [EmojiPair], _ result: EmojiPairResult) -> Int {
    zip(asked, result.nearest).count { pictures.areAlike($0, $1.pair) }
  }
}
