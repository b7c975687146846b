import Datasets
import Foundation
import Languages
import Models

/// Bits by counting: how many pictures are left after each word of a caption.
///
///     bits of a word = log₂ (pictures left before it / pictures left after it)
///
/// *Left* are those whose caption begins with the words so far. Every picture of the world has one
/// caption in each language and is as probable as every other: so this is exact, and the bits of the
/// words of any caption add up to log₂ 1,728.
struct CaptionTree: Sendable {
  /// The caption of every picture, in tokens.
  let captions: [[Int]]
  private let counts: [[Int]: Int]

  init(_ captions: [[Int]]) {
    self.captions = captions
    var counts: [[Int]: Int] = [:]
    for caption in captions {
      for length in 0...caption.count { counts[Array(caption.prefix(length)), default: 0] += 1 }
    }
    self.counts = counts
  }

  /// How many captions begin like this.
  func count(beginningWith words: some Sequence<Int>) -> Int { counts[Array(words)] ?? 0 }

  /// Which captions begin like this.
  func indices(beginningWith words: some Collection<Int>) -> [Int] {
    captions.indices.filter { captions[$0].starts(with: words) }
  }

  /// Pictures left before the first word, and after each.
  func left(_ caption: [Int]) -> [Int] {
    (0...caption.count).map { count(beginningWith: caption.prefix($0)) }
  }

  /// Bits of each word, knowing those before it.
  func bits(_ caption: [Int]) -> [Double] {
    let left = left(caption).map(Double.init)
    return zip(left, left.dropFirst()).map { log2($0 / $1) }
  }

  /// Bits of each word as if no word knew of the others: pictures whose captions have it anywhere.
  func bitsAlone(_ caption: [Int]) -> [Double] {
    caption.map { word in
      log2(Double(captions.count) / Double(captions.count { $0.contains(word) }))
    }
  }
}
