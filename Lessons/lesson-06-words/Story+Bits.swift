import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// What a word is worth: bits, counted and measured.

extension Story {
  /// After each word, how many pictures are left, and their mean; beside it what the network expects.
  func wordByWord() throws -> Strip {
    let tokens = sentence
    guard let tree = pupil.trees[language] else { throw FigureError("There are no captions.") }
    let (left, bits) = (tree.left(tokens), tree.bits(tokens))
    let snow = Batch<Float>(count: 1, valueCount: 3 * ShapesWorld.side * ShapesWorld.side)
    let prefixes = (0...tokens.count).map { Array(tokens.prefix($0)) }
    let all = NumberText.decimal(bits.reduce(0, +), digits: 2)
    return Strip(
      FigureWords(
        title: CaptionWords.countTitle.text,
        caption: CaptionWords.countCaption(NumberText.whole(left[0]), all),
        altText: CaptionWords.countAlt(scene.caption, NumberText.whole(left[0]), all))
    )
    .heads(
      [CaptionWords.nothingSaid.text] + words.map { Bilingual(same: $0) },
      label: CaptionWords.word.text
    )
    .numbers(left.map { NumberText.whole($0) }, label: CaptionWords.picturesLeft.text)
    .numbers(
      [Bilingual(same: "–")] + bits.map { NumberText.decimal($0, digits: 2) },
      label: CaptionWords.bitsOfWord.text
    )
    .pictures(
      prefixes.map { prefix in
        let remaining = Set(tree.indices(beginningWith: prefix))
        let mean = pupil.exact.conditioned { remaining.contains($0) }
          .predictedClean(snow, sigma: .infinity)
        return picture(mean[0])
      }, label: CaptionWords.meanOfLeft.text
    )
    .pictures(expected(prefixes), label: CaptionWords.networkExpects.text)
  }

  /// Bits of the five phrases: counted, and as the exact denoiser and the network save them.
  func bars(exact: PhraseBits, learned: PhraseBits) -> BarTable {
    func measured(_ sample: Sample) -> BarTable.Bar {
      BarTable.Bar(sample.mean, interval: sample.interval)
    }
    let attributes = ShapeAttribute.inOrder
    let counted = attributes.map { log2(Double($0.choiceCount)) }
    let dense = PhraseBits.denseCount
    let names: [ShapeAttribute: CaptionWords] = [
      .size: .ofSize, .colour: .ofColour, .form: .ofForm, .position: .ofPlace,
      .background: .ofBackground,
    ]
    let rows = attributes.enumerated().map { index, attribute in
      BarTable.Row(
        names[attribute]?(attribute.phrase(of: scene)) ?? attribute.phrase(of: scene),
        [
          BarTable.Bar(counted[index]), measured(exact.bits(of: index)),
          measured(learned.bits(of: index)),
        ])
    }
    let whole = BarTable.Row(
      CaptionWords.wholeCaption.text,
      [
        BarTable.Bar(counted.reduce(0, +)), measured(exact.whole()), measured(learned.whole()),
      ])
    return BarTable(
      FigureWords(
        title: CaptionWords.bitsTitle.text,
        caption: CaptionWords.bitsCaption(
          NumberText.whole(exact.whole().values.count),
          NumberText.decimal(counted.reduce(0, +), digits: 2),
          NumberText.decimal(exact.whole().mean, digits: 1),
          NumberText.decimal(learned.whole().mean, digits: 1),
          NumberText.decimal(exact.whole(levels: dense).mean, digits: 1),
          NumberText.decimal(learned.whole(levels: dense).mean, digits: 1),
          NumberText.decimal(PhraseBits.denseSigma, digits: 1)),
        altText: CaptionWords.bitsAlt(
          NumberText.decimal(counted.reduce(0, +), digits: 2),
          NumberText.decimal(exact.whole().mean, digits: 1),
          NumberText.decimal(learned.whole().mean, digits: 1))),
      series: [
        CaptionWords.counted.text, CaptionWords.exactSaves.text, CaptionWords.networkSaves.text,
      ],
      rows: rows + [whole], unit: CaptionWords.inBits.text)
  }

  /// The bits of whole captions that have come together from snow down to each noise level.
  func plot(exact: PhraseBits, learned: PhraseBits) -> LinePlot {
    let sigmas = PhraseBits.sigmas
    func series(_ name: CaptionWords, _ bits: PhraseBits) -> LinePlot.Series {
      LinePlot.Series(
        name: name.text,
        points: sigmas.indices.map { level in
          let sample = bits.whole(levels: level + 1)
          return LinePlot.Measured(
            x: sigmas[level], value: sample.mean, interval: sample.interval)
        })
    }
    let all = log2(Double(ShapesWorld.scenes.count))
    let highest = [learned, exact].compactMap { $0.whole().interval?.upperBound }.reduce(all, max)
    let dense = PhraseBits.denseCount
    return LinePlot(
      FigureWords(
        title: CaptionWords.noiseTitle.text,
        caption: CaptionWords.noiseCaption(
          NumberText.whole(exact.whole().values.count),
          NumberText.decimal(exact.whole(levels: dense).mean, digits: 1),
          NumberText.decimal(learned.whole(levels: dense).mean, digits: 1),
          NumberText.decimal(learned.whole().mean - all, digits: 0),
          NumberText.decimal(PhraseBits.denseSigma, digits: 1)),
        altText: CaptionWords.noiseAlt(
          NumberText.decimal(all, digits: 2), NumberText.decimal(learned.whole().mean, digits: 0))),
      x: PlotAxis(
        label: CaptionWords.sigmaAxis.text, scale: .logarithmic, range: 0.34...62,
        ticks: [50, 20, 10, 5, 2, 1, 0.5].map {
          Tick($0, NumberText.short($0, significant: 1))
        }, isReversed: true),
      y: PlotAxis(
        label: CaptionWords.bitsAxis.text, range: min(0, -0.02 * highest)...highest * 1.05),
      series: [series(.exact, exact), series(.network, learned)],
      references: [
        LinePlot.Reference(
          name: CaptionWords.allBits(NumberText.decimal(all, digits: 2)), y: all)
      ])
  }
}
