import Datasets
import Figures
import Languages
import LessonKit
import Models
import Tensors

/// All words that a network knows, each as what the part that draws gets to hear of it.
///
/// A word's own vector is only what the network for the text says *inside*. It goes through two small
/// layers into every block of the U-Net; what comes out there is what the word *does*. Words that do
/// the same are the same to the one who draws, wherever their own vectors stand.
struct Lexicon: Sendable {
  /// The words.
  let words: [ShapeWord]
  /// Their vectors, less the mean of all: what a word says beyond what every word says.
  let vectors: [[Double]]
  /// For each word all others, the nearest first, with the cosine of the angle between the two.
  let neighbours: [[Neighbour]]

  /// A word near another one.
  struct Neighbour: Sendable {
    let index: Int
    let cosine: Double
  }

  /// Which vectors of a word are meant.
  enum Place {
    /// In the network for the text, without neighbours.
    case inside
    /// In the network that draws.
    case heard
  }

  /// The words of a vocabulary.
  init(_ network: UNetDenoiser, knowing vocabulary: Vocabulary, at place: Place = .heard) {
    let known = vocabulary.words.enumerated().compactMap { token, word in
      ShapeWord(word).map { (token, $0) }
    }
    words = known.map(\.1)
    let captions = known.map { [$0.0] }
    let raw: [[Float]] =
      switch place {
      case .inside: captions.map { network.wordVectors(of: $0)[0] }
      case .heard: network.heard(of: captions)
      }
    let vectors = Self.centred(raw.map { $0.map(Double.init) })
    self.vectors = vectors
    neighbours = vectors.indices.map { index in
      vectors.indices.filter { $0 != index }
        .map { Neighbour(index: $0, cosine: Self.cosine(vectors[index], vectors[$0])) }
        .sorted { ($0.cosine, $1.index) > ($1.cosine, $0.index) }
    }
  }

  /// cos(a, b) = a·b/(|a| |b|): 1 for the same direction, 0 for none in common.
  static func cosine(_ a: [Double], _ b: [Double]) -> Double {
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let lengths = (product(a, a) * product(b, b)).squareRoot()
    return lengths > 0 ? product(a, b) / lengths : 0
  }

  private static func centred(_ vectors: [[Double]]) -> [[Double]] {
    let mean = vectors[0].indices.map { j in
      vectors.reduce(0) { $0 + $1[j] } / Double(vectors.count)
    }
    return vectors.map { zip($0, mean).map { $0 - $1 } }
  }
}

// MARK: - Does the nearest word mean the same?

extension Lexicon {
  /// A share of words, and what somebody would get who points at any other word by chance.
  struct Found: Sendable {
    let rate: Rate
    let chance: Double
  }

  /// Words that say something of the picture.
  var telling: [Int] { words.indices.filter { words[$0].kind != .other } }

  /// The words with the same meaning as one.
  func translations(of index: Int) -> [Int] {
    words.indices.filter { words[index].saysTheSame(as: words[$0]) }
  }

  /// Words whose nearest word is of their kind: colour beside colour, place beside place.
  var sameKind: Found {
    found(among: telling) { index in
      words.indices.filter { $0 != index && words[$0].kind == words[index].kind }
    }
  }

  /// Words whose nearest word says the same, in the other language or in its other gender.
  var translated: Found {
    found(among: telling.filter { !translations(of: $0).isEmpty }, translations)
  }

  private func found(among asked: [Int], _ right: (Int) -> [Int]) -> Found {
    let hits = asked.count { right($0).contains(neighbours[$0][0].index) }
    let chance = asked.reduce(0) { $0 + Double(right($1).count) / Double(words.count - 1) }
    return Found(
      rate: Rate(successes: hits, count: asked.count),
      chance: chance / Double(max(1, asked.count)))
  }
}
