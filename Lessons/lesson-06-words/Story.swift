import Datasets
import Diffusion
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

/// Turns what was computed into the figures of the lesson.
struct Story {
  let pupil: Pupil
  /// The language whose sentences are taken apart word by word.
  let language: Language

  /// The scene that the story is told with.
  let scene = ShapeScene(
    form: .heart, colour: .red, size: .small, position: .topLeft, background: .white)

  var vocabulary: Vocabulary { pupil.vocabulary }

  /// The story's caption, word by word.
  var sentence: [Int] { pupil.tokens(scene.description, in: language) }

  /// The same as it is written: "à" has the token of "a", as accents make no difference.
  var words: [String] { scene.caption[language].split(separator: " ").map(String.init) }

  func picture(_ values: some Collection<Float>) -> Picture {
    Picture(values: values, width: ShapesWorld.side, height: ShapesWorld.side)
  }
}

// MARK: - Pictures with captions, and words as numbers

extension Story {
  /// Some of the pictures that the network was shown, with what was said of them.
  func pairs(using generator: SeededGenerator) -> PictureWall {
    let scenes = WordsLesson.scenes(10, of: ShapesWorld.split.training, using: generator)
    let all = vocabulary.count
    return PictureWall(
      FigureWords(
        title: CaptionWords.pairsTitle.text,
        caption: CaptionWords.pairsCaption(
          NumberText.whole(scenes.count), NumberText.whole(ShapesWorld.split.training.count),
          NumberText.whole(all)),
        altText: CaptionWords.pairsAlt(NumberText.whole(scenes.count), scenes[0].caption)),
      cells: scenes.map { PictureGrid.Cell($0.picture, note: StripCell($0.caption)) }, columns: 5)
  }

  /// The story's caption with two letters swapped in the word for the form.
  private var misspelt: [String] {
    words.map { word in
      guard ShapeWord(word)?.kind == .form else { return word }
      return String(word.dropLast(2)) + String(word.suffix(2).reversed())
    }
  }

  /// What the network says to a word that it does not know.
  var unknownWord: Bilingual {
    let caption = misspelt.joined(separator: " ")
    do {
      _ = try vocabulary.tokens(of: caption)
      return Bilingual(same: caption)
    } catch {
      return CaptionWords.unknown(Bilingual(same: caption), Bilingual(same: error.description))
    }
  }

  /// A sentence in tokens and vectors, and one with a misspelt word.
  func numbers() throws -> Strip {
    let tokens = sentence
    let vectors = tokens.map { pupil.network.wordVectors(of: [$0])[0] }
    let scale = Self.scale(of: vectors)
    let found = misspelt.map { vocabulary.token(of: $0) }
    let width = vectors[0].count
    return Strip(
      FigureWords(
        title: CaptionWords.numbersTitle.text,
        caption: CaptionWords.numbersCaption(
          NumberText.whole(vocabulary.count), NumberText.whole(width)),
        altText: CaptionWords.numbersAlt(
          scene.caption, NumberText.whole(tokens.count), NumberText.whole(width)))
    )
    .heads(words.map { Bilingual(same: $0) }, label: CaptionWords.word.text)
    .numbers(tokens.map { Bilingual(same: "\($0)") }, label: CaptionWords.token.text)
    .pictures(
      vectors.map { Self.picture(of: $0, scale) }, label: CaptionWords.vector.text,
      areJoined: false
    )
    .section(CaptionWords.misspeltHead.text)
    .heads(misspelt.map { Bilingual(same: $0) }, label: CaptionWords.word.text)
    .answers(
      found.map { token, nearest in
        if let token { return StripCell(Bilingual(same: "\(token)")) }
        return StripCell(
          nearest.map { CaptionWords.perhaps(Bilingual(same: $0)) } ?? Bilingual(same: "–"), .wrong)
      }, label: CaptionWords.token.text)
  }

  /// The numbers of a vector as a small picture, six across.
  static func picture(of vector: [Float], _ scale: HeatScale) -> Picture {
    scale.picture(of: vector.map(Double.init), width: 6)
  }

  static func scale(of vectors: [[Float]]) -> HeatScale {
    .signed(upTo: vectors.joined().map { Double(abs($0)) }.max() ?? 1)
  }
}

// MARK: - What the network made of words

extension Story {
  /// Kinds of words in the order of the signs of a map.
  private static let kinds: [(kind: ShapeWord.Kind, name: CaptionWords)] = [
    (.colour, .colours), (.form, .forms), (.place, .places), (.size, .sizes),
    (.background, .backgrounds),
  ]

  /// All words that say something of the picture, before and after learning.
  func map(before: Lexicon, after: Lexicon) -> WordMap {
    let shown = after.telling
    let place = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    let links = shown.flatMap { index in
      after.translations(of: index).filter { $0 > index }.compactMap { other in
        place[other].flatMap { second in place[index].map { WordMap.Link($0, second) } }
      }
    }
    var shares: [Double] = []
    func panel(_ lexicon: Lexicon, _ head: CaptionWords) -> WordMap.Panel {
      let vectors = shown.map { Self.ofLengthOne(lexicon.vectors[$0]) }
      let directions = PrincipalDirections(of: vectors, count: 2)
      shares.append(directions.share)
      return WordMap.Panel(
        head: head.text, note: CaptionWords.mapNote(NumberText.percent(directions.share)),
        places: vectors.map {
          let place = directions.coordinates(of: $0)
          return Point(place[0], place[1])
        })
    }
    let panels = [panel(before, .beforeLearning), panel(after, .afterLearning)]
    let numbers = after.vectors[0].count
    return WordMap(
      FigureWords(
        title: CaptionWords.mapTitle.text,
        caption: CaptionWords.mapCaption(
          NumberText.whole(numbers), NumberText.percent(shares[0]), NumberText.percent(shares[1])),
        altText: CaptionWords.mapAlt(
          NumberText.whole(shown.count), NumberText.percent(shares[1]))),
      kinds: Self.kinds.map(\.name.text),
      entries: shown.map { index in
        let word = after.words[index]
        return WordMap.Entry(
          word.written, kind: Self.kinds.firstIndex { $0.kind == word.kind } ?? 0)
      },
      links: links, linkMeaning: CaptionWords.saysTheSame.text, panels: panels)
  }

  /// A vector's direction: words that only differ in how loud they are stand at one place.
  private static func ofLengthOne(_ vector: [Double]) -> [Double] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }

  /// What the network expects when it sees nothing but snow: the mean of its answers to some snows.
  func expected(_ captions: [[Int]]) -> [Picture] {
    let (count, sigma) = (16, 80.0)
    var snowfall = SeededGenerator(seed: 0)
    let snow =
      sigma
      * Batch<Float>.gaussian(
        count: count, valueCount: 3 * ShapesWorld.side * ShapesWorld.side, using: &snowfall)
    return captions.map { caption in
      let answers = pupil.network.conditioned(on: [caption]).predictedClean(snow, sigma: sigma)
      let sum = (0..<count).reduce(0 * answers.rows([0])) { $0 + answers.rows([$1]) }
      return picture((sum / Double(count))[0])
    }
  }

  /// For some words the nearest ones, before and after learning.
  func nearest(before: Lexicon, after: Lexicon) -> PredictionTable {
    let chosen = ["red", "bleue", "carré", "heart", "small", "haut", "left", "white"]
    let indices = chosen.compactMap { word in after.words.firstIndex { $0.written == word } }
    func shares(_ lexicon: Lexicon, _ index: Int) -> [NamedShare] {
      lexicon.neighbours[index].map { neighbour in
        NamedShare(
          Bilingual(same: lexicon.words[neighbour.index].written), neighbour.cosine,
          isRight: lexicon.words[index].saysTheSame(as: lexicon.words[neighbour.index]))
      }
    }
    let inside = Lexicon(pupil.network, knowing: vocabulary, at: .inside)
    let (twins, kinds) = (after.translated, after.sameKind)
    return PredictionTable(
      FigureWords(
        title: CaptionWords.nearestTitle.text,
        caption: CaptionWords.nearestCaption(
          NumberText.percent(twins.rate.value), NumberText.whole(twins.rate.count),
          NumberText.percent(twins.chance), NumberText.percent(before.translated.rate.value),
          NumberText.percent(kinds.rate.value), NumberText.percent(kinds.chance),
          NumberText.percent(before.sameKind.rate.value),
          NumberText.percent(inside.translated.rate.value),
          NumberText.percent(inside.sameKind.rate.value)),
        altText: CaptionWords.nearestAlt(
          NumberText.whole(indices.count), NumberText.percent(twins.rate.value),
          NumberText.percent(before.translated.rate.value))),
      columnHeads: [CaptionWords.beforeLearning.text, CaptionWords.afterLearning.text],
      rows: indices.map { index in
        let word = after.words[index].written
        let token = vocabulary.token(of: word).token ?? 0
        return PredictionTable.Row(
          expected([[token]])[0], name: Bilingual(same: word),
          cells: [shares(before, index), shares(after, index)])
      }, barCount: 3)
  }

  /// What the words beside a word do to its vector: in a sentence, and in the same words shuffled.
  func beside(_ order: WordOrder, using generator: SeededGenerator) -> Strip {
    var generator = generator
    let tokens = sentence
    let places = Array(tokens.indices).inRandomOrder(using: &generator)
    let shuffled = places.map { tokens[$0] }
    let alone = { (tokens: [Int]) in tokens.map { pupil.network.wordVectors(of: [$0])[0] } }
    let beside = { (tokens: [Int]) in pupil.network.wordVectors(of: tokens) }
    let scale = Self.scale(of: alone(tokens) + beside(tokens) + beside(shuffled))
    func moved(_ tokens: [Int]) -> [Double] {
      zip(alone(tokens), beside(tokens)).map { alone, beside in
        let change = zip(alone, beside).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let length = alone.reduce(0) { $0 + $1 * $1 }
        return Double((change / max(length, 1e-12)).squareRoot())
      }
    }
    let strip = Strip(
      FigureWords(
        title: CaptionWords.besideTitle.text,
        caption: CaptionWords.besideCaption(
          NumberText.percent(Sample(moved(tokens)).mean), NumberText.whole(order.inOrder.count),
          NumberText.percent(order.inOrder.value), NumberText.percent(order.shuffled.value)),
        altText: CaptionWords.besideAlt(
          NumberText.percent(moved(tokens).min() ?? 0),
          NumberText.percent(moved(tokens).max() ?? 0),
          NumberText.percent(order.inOrder.value), NumberText.percent(order.shuffled.value))))
    let parts = [
      (CaptionWords.asSaid, tokens, words), (.shuffledWords, shuffled, places.map { words[$0] }),
    ]
    return parts.reduce(strip) { strip, part in
      strip.section(part.0.text)
        .heads(part.2.map { Bilingual(same: $0) }, label: CaptionWords.word.text)
        .pictures(
          alone(part.1).map { Self.picture(of: $0, scale) }, label: CaptionWords.alone.text,
          areJoined: false
        )
        .pictures(
          beside(part.1).map { Self.picture(of: $0, scale) }, label: CaptionWords.besideOthers.text,
          areJoined: false
        )
        .numbers(moved(part.1).map { NumberText.percent($0) }, label: CaptionWords.moved.text)
    }
  }
}

// MARK: - Bits

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
      rows: rows + [whole])
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
    let highest = max(learned.whole().interval.upperBound, exact.whole().interval.upperBound, all)
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
