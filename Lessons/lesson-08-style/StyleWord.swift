import Datasets
import Languages
import LessonKit
import Models
import Tensors

/// A word that tells a style, as the network knows it.
struct StyleWord: Sendable {
  /// As people write it: the network hears a phrase as one word.
  let written: String
  let token: Int
  let style: EmojiStyle

  /// Those of both languages, each once, style after style.
  static func all(knownTo vocabulary: Vocabulary) -> [StyleWord] {
    var tokens: Set<Int> = []
    return EmojiStyle.allCases.flatMap { style in
      Language.allCases.flatMap { style.words(in: $0) }.compactMap { word -> StyleWord? in
        guard let token = vocabulary.token(of: word).token, tokens.insert(token).inserted else {
          return nil
        }
        let written = EmojiCaption.readable(vocabulary.words[token])
        return StyleWord(written: written, token: token, style: style)
      }
    }
  }

  /// What a network hears of each word.
  static func heard(_ words: [StyleWord], by network: UNetDenoiser) -> [[Double]] {
    network.heard(of: words.map { [$0.token] }).map { $0.map(Double.init) }
  }

  /// Of how many words the nearest other word names the same style, of those that have another.
  static func together(_ words: [StyleWord], by network: UNetDenoiser) -> Rate {
    let vectors = heard(words, by: network)
    func squared(_ i: Int, _ j: Int) -> Double {
      zip(vectors[i], vectors[j]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let asked = words.indices.filter { i in
      words.indices.contains { $0 != i && words[$0].style == words[i].style }
    }
    return Rate(
      successes: asked.count { i in
        let others = words.indices.filter { $0 != i }
        let nearest = others.min { squared(i, $0) < squared(i, $1) } ?? i
        return words[nearest].style == words[i].style
      }, count: asked.count)
  }
}
