import Datasets
import Figures
import Languages
import LessonKit
import Models
import Pictures
import Tensors

// What a style is to the network, and what comes of moving it.

extension Story {
  /// All words that tell a style, as the network hears them before and after learning.
  func map() -> WordMap {
    let words = StyleWord.all(knownTo: stylist.model.vocabulary)
    var shares: [Double] = []
    func panel(_ network: UNetDenoiser, _ head: StyleWords) -> WordMap.Panel {
      let vectors = StyleWord.heard(words, by: network)
      let directions = PrincipalDirections(of: vectors, count: 2)
      shares.append(directions.share)
      return WordMap.Panel(
        head: head.text, note: StyleWords.mapNote(Self.percent(directions.share)),
        places: vectors.map {
          let place = directions.coordinates(of: $0)
          return Point(place[0], place[1])
        })
    }
    let untrained = UNetDenoiser.untrained(stylist.model.file.shape, seed: stylist.seed)
    let panels = [
      panel(untrained, .beforeLearning), panel(stylist.model.network, .afterLearning),
    ]
    let links = words.indices.flatMap { i in
      words.indices.filter { $0 > i && words[$0].style == words[i].style }.map {
        WordMap.Link(i, $0)
      }
    }
    return WordMap(
      self.words(
        StyleWords.mapTitle.text,
        StyleWords.mapCaption(
          NumberText.whole(words.count),
          NumberText.whole(stylist.model.network.network.shape.toldWidth),
          Self.percent(shares[1])),
        StyleWords.mapAlt(NumberText.whole(words.count))),
      kinds: [StyleWords.ofColour.text, EmojiStyle.twemoji.name, StyleWords.ofInk.text],
      entries: words.map { word in
        WordMap.Entry(word.written, kind: EmojiSheet.allCases.firstIndex(of: word.style.sheet) ?? 0)
      },
      links: links, linkMeaning: StyleWords.sameStyle.text, panels: panels)
  }

  /// The bird, in all styles, more and more strongly.
  func strengths(_ strengths: StyleStrengths) -> PictureGrid {
    PictureGrid(
      words(
        StyleWords.strengthTitle.text, StyleWords.strengthCaption.text,
        StyleWords.strengthAlt.text),
      columnLabel: StyleWords.strength.text, columnHeads: EmojiStyle.allCases.map(\.name),
      rows: zip(StyleStrengths.strengths, strengths.drawings).map { strength, drawings in
        PictureGrid.Row(
          head: NumberText.decimal(strength, digits: strength == strength.rounded() ? 0 : 1),
          cells: (0..<drawings.count).map { PictureGrid.Cell(picture(drawings, $0)) })
      })
  }

  /// Twemoji and what turns colour into other styles, beside what the formula makes of Twemoji.
  func sums(_ sums: StyleSums) -> PictureGrid {
    let all = sums.things.count * StyleSums.added.count
    let shown = 0..<StyleSums.shownThings
    return PictureGrid(
      words(
        StyleWords.sumsTitle.text,
        StyleWords.sumsCaption(
          NumberText.whole(sums.things.count), NumberText.whole(all),
          NumberText.whole(sums.nearerCount(sums.drawings)),
          NumberText.whole(sums.arrivedCount)),
        StyleWords.sumsAlt.text),
      columnHeads: [EmojiStyle.twemoji.name]
        + StyleSums.added.map { StyleWords.plusMinus($0.name, EmojiStyle.colour.name) },
      rows: shown.flatMap { k in
        let name = stylist.world.entries[sums.things[k]].name
        let styles = StyleSums.added.indices
        return [
          PictureGrid.Row(
            head: StyleWords.summed(name),
            cells: [PictureGrid.Cell(picture(sums.bases[k]))]
              + styles.map { style in
                PictureGrid.Cell(
                  picture(sums.drawings[k], style),
                  isHighlighted: !sums.hasArrived(thing: k, style: style))
              }),
          PictureGrid.Row(
            head: StyleWords.byFormula.text,
            cells: [
              PictureGrid.Cell(truth(EmojiPair(thing: sums.things[k], style: .twemoji)))
            ] + styles.map { PictureGrid.Cell(picture(sums.expected[k], $0)) }),
        ]
      }, highlightMeaning: StyleWords.sumsMeaning.text)
  }
}
