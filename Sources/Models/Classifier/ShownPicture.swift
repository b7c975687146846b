import Tensors

/// A picture as it is shown in one step of learning: moved a little, and often mirrored.
///
/// A car that stands a pixel further left, or looks the other way, is still a car. Who is shown
/// that need not learn it from further drawings.
struct ShownPicture {
  /// Its place among the pictures.
  let index: Int
  private let columns, rows: Int
  private let isMirrored: Bool

  /// A picture moved by up to `largestShift` pixels, drawn by lot.
  init(index: Int, largestShift: Int, using generator: inout SeededGenerator) {
    self.index = index
    columns = generator.integer(below: 2 * largestShift + 1) - largestShift
    rows = generator.integer(below: 2 * largestShift + 1) - largestShift
    isMirrored = generator.integer(below: 2) == 1
  }

  /// Its numbers, [side, side, 3]; what comes in at the border repeats the border's pixels.
  func values(of pictures: Batch<Float>, side: Int) -> [Float] {
    let picture = pictures[index]
    var values: [Float] = []
    values.reserveCapacity(picture.count)
    for y in 0..<side {
      let line = picture.startIndex + min(max(y + rows, 0), side - 1) * 3 * side
      for x in 0..<side {
        let column = min(max((isMirrored ? side - 1 - x : x) + columns, 0), side - 1)
        let pixel = line + 3 * column
        values.append(picture[pixel])
        values.append(picture[pixel + 1])
        values.append(picture[pixel + 2])
      }
    }
    return values
  }
}
