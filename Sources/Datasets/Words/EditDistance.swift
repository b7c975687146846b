/// How many letters must be changed, added, dropped or swapped to turn one word into another.
///
///     d(i, j) = min( d(i−1, j) + 1,  d(i, j−1) + 1,  d(i−1, j−1) + [aᵢ ≠ bⱼ],
///                    d(i−2, j−2) + 1  if aᵢ aᵢ₋₁ = bⱼ₋₁ bⱼ )
///
/// Source: Damerau 1964, "A technique for computer detection and correction of spelling errors"
/// (the restricted form: no letter is edited twice).
package enum EditDistance {
  package static func between(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var d = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : (j == 0 ? i : 0) } }
    for i in 1...a.count {
      for j in 1...b.count {
        d[i][j] = min(
          d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1)
        }
      }
    }
    return d[a.count][b.count]
  }

  /// The word that is fewest letters away, the first among equals; nil when even that one shares less
  /// than half of its letters, or the word is longer than words are.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - known: what it may have been meant to be.
  /// - Returns: a place in `known`.
  package static func nearest(to word: String, among known: [String]) -> Int? {
    guard word.count <= 20 else { return nil }
    let distances = known.map { between(word, $0) }
    guard let least = distances.min(), let place = distances.firstIndex(of: least),
      2 * least <= max(word.count, known[place].count)
    else { return nil }
    return place
  }
}
