import Figures
import Languages

// What went wrong, whatever was examined.

extension PictureWall {
  /// What went wrong in the parts of an exam, in order; nil if all is right.
  ///
  /// - Parameters:
  ///   - results: what came out of each part.
  ///   - isRight: which of a part's drawings are right.
  ///   - most: failures that are shown at most.
  ///   - mostOfEach: failures that are shown of each part at most.
  ///   - caption: takes how many are shown, how many there are, and how many drawings were asked for.
  ///   - cell: one failure: a part and the place of a drawing in it.
  /// - Returns: the wall.
  static func failures<Result>(
    of results: [Result], isRight: KeyPath<Result, [Bool]>, most: Int = .max,
    mostOfEach: Int = .max, caption: EvaluateWords, cell: (Result, Int) -> PictureGrid.Cell
  ) -> PictureWall? {
    let wrong = results.map { result in
      let isRight = result[keyPath: isRight]
      return isRight.indices.filter { !isRight[$0] }.map { (result, $0) }
    }
    let shown = wrong.flatMap { $0.prefix(mostOfEach) }.prefix(most)
    guard !shown.isEmpty else { return nil }
    return PictureWall(
      FigureWords(
        title: EvaluateWords.failuresTitle.text,
        caption: caption(
          NumberText.whole(shown.count), NumberText.whole(wrong.reduce(0) { $0 + $1.count }),
          NumberText.whole(results.reduce(0) { $0 + $1[keyPath: isRight].count })),
        altText: EvaluateWords.failuresAlt.text),
      cells: shown.map(cell), columns: 6)
  }
}
