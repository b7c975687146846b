import Datasets
import Diffusion
import Foundation
import Languages
import LessonKit
import Models
import Tensors

// What the lesson says, checked, each beside a wrong twin that the same check must refuse.

extension WordsLesson {
  /// Sums over the words of all captions.
  ///
  /// The twin counts each word as if it knew of no other.
  func checkCounting(_ lesson: LessonRun, pupil: Pupil) {
    let trees = Language.allCases.compactMap { pupil.trees[$0] }
    func sums(_ bits: (CaptionTree, [Int]) -> [Double]) -> [Double] {
      trees.flatMap { tree in tree.captions.map { bits(tree, $0).reduce(0, +) } }
    }
    let all = log2(Double(ShapesWorld.scenes.count))
    lesson.check(
      CaptionWords.bitsAddUp(NumberText.decimal(all, digits: 2)), of: sums { $0.bits($1) },
      refusing: CaptionWords.bitsAddUpTwin.text, sums { $0.bitsAlone($1) }
    ) { sums in
      sums.allSatisfy { abs($0 - all) < 1e-9 }
    }
  }

  func checkWords(_ lesson: LessonRun, before: Lexicon, after: Lexicon, order: WordOrder) {
    lesson.check(
      CaptionWords.translationsNear.text, of: after,
      refusing: CaptionWords.translationsNearTwin.text, before
    ) { lexicon in
      lexicon.translated.rate.value > 0.5 && lexicon.sameKind.rate.value > 0.5
    }
    lesson.check(
      CaptionWords.orderMatters.text, of: order.inOrder,
      refusing: CaptionWords.orderMattersTwin.text, order.shuffled
    ) { right in
      right.value > 0.85
    }
  }

  /// In dense snow only: with less noise the network saves errors that it need not have made.
  func checkBits(
    _ lesson: LessonRun, pupil: Pupil, exact: PhraseBits, learned: PhraseBits
  ) {
    let shuffled = PhraseBits(
      Self.bitScenes(lesson), using: lesson.generator.stream(8), telling: [0, 5]
    ) { descriptions, noisy, sigma in
      let others = descriptions.dropFirst() + descriptions.prefix(1)
      return pupil.told(Array(others)).predictedClean(noisy, sigma: sigma)
    }
    let must = exact.whole(levels: PhraseBits.denseCount).mean
    lesson.check(
      CaptionWords.bitsAlike.text, of: learned, refusing: CaptionWords.bitsAlikeTwin.text, shuffled
    ) { bits in
      abs(bits.whole(levels: PhraseBits.denseCount).mean / must - 1) < 0.2
    }
  }

  func checkLights(_ lesson: LessonRun, pupil: Pupil) {
    let (noisy, sigma) = (NoisyScenes(40, using: lesson.generator.stream(7)), 10.0)
    let lights = Lights(
      noisy.pictures(sigma: sigma), sigma: sigma, scenes: noisy.scenes, pupil: pupil)
    let phrases = ShapeAttribute.inOrder.indices
    func agreement(with shift: Int) -> [Double] {
      phrases.map { phrase in
        Lights.agreement(lights.learned[phrase], lights.exact[(phrase + shift) % phrases.count])
      }
    }
    lesson.check(
      CaptionWords.lightsAgree.text, of: agreement(with: 0),
      refusing: CaptionWords.lightsAgreeTwin.text, agreement(with: 1)
    ) { agreements in
      agreements.allSatisfy { $0 > 0.6 }
    }

    func shareOnShape(_ attribute: ShapeAttribute) -> Double {
      guard let phrase = ShapeAttribute.inOrder.firstIndex(of: attribute) else { return 0 }
      return Sample(
        noisy.scenes.indices.map {
          Lights.shareOnShape(lights.learned[phrase][$0], of: noisy.scenes[$0])
        }
      ).mean
    }
    lesson.check(
      CaptionWords.placeLights.text, of: shareOnShape(.position),
      refusing: CaptionWords.placeLightsTwin.text, shareOnShape(.background)
    ) { share in
      share > 0.5
    }
  }

  func checkChange(_ lesson: LessonRun, pupil: Pupil, _ oneWord: OneWord) {
    let untrained = OneWord(
      Array(oneWord.scenes.prefix(4)), using: lesson.generator.stream(6)
    ) { descriptions in
      pupil.untrained.conditioned(on: descriptions.map { pupil.tokens($0, in: .english) })
    }
    lesson.check(
      CaptionWords.onlyThat.text, of: oneWord, refusing: CaptionWords.onlyThatTwin.text, untrained
    ) { drawn in
      let rates = drawn.onlyThat
      return rates.reduce(0) { $0 + $1.value } / Double(rates.count) > 0.7
    }
  }
}
