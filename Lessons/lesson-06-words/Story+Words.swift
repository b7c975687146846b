import Datasets
import Figures
import Foundation
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// What the network made of words: where they lie, and what stands near them.

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
