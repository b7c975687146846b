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

  /// The known word that is fewest letters away, the first in the alphabet among equals; nil when even that
  /// one differs in more than a third of its letters: who says *green* does not mean *aren't*.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - known: correct spellings, by their folded form.
  /// - Returns: a correct spelling.
  package static func nearest(to word: CaptionWord, among known: [String: String]) -> String? {
    guard word.folded.count <= 20 else { return nil }
    let known = known.sorted { $0.key < $1.key }
    let distances = known.map { between(word.folded, $0.key) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least),
      3 * least <= max(3, word.folded.count, known[index].key.count)
    else { return nil }
    return known[index].value
  }
}
