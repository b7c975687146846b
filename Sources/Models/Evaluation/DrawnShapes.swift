public import Datasets
public import Diffusion
public import Tensors

/// What a denoiser draws from pure snow, judged against the complete world of shapes.
///
/// The world has 1,728 pictures and no others, so nothing has to be guessed: a drawing is *valid* if
/// some picture of the world lies within RMS 0.1 of it (numbers of a pixel from −1 to 1), and *novel*
/// if that picture was not among those learned from.
///
///     let drawn = DrawnShapes(by: denoiser, count: 200, seed: 1)
///     drawn.valid.value      // how many are pictures of this world
///     drawn.novel?.value     // and of these, how many were never shown
public struct DrawnShapes: Sendable {
  /// A drawing is valid up to this root mean squared distance.
  public static let validDistance = 0.1

  /// The drawings, in the order of their snow.
  public let drawings: Batch<Float>
  /// RMS distance of each to the nearest picture of the world.
  public let distances: [Double]
  /// Which scene that is.
  public let scenes: [ShapeScene]
  /// How many are valid.
  public let valid: Rate
  /// How many of the valid ones show what was never learned; nil if none is valid.
  public let novel: Rate?
  /// How many of the valid ones show each part of the world; nil if none is valid.
  ///
  /// Who draws every picture equally often has 720, 720 and 288 of 1,728: 42 %, 42 % and 17 %.
  public let shown: [ShapesPart: Rate]?

  /// Draws and judges.
  ///
  /// - Parameters:
  ///   - denoiser: answers pictures of 16 × 16 pixels.
  ///   - count: drawings, at least 1; drawing k depends on the seed and k alone.
  ///   - seed: of snow and of the noise on the way.
  ///   - steps: calls of the denoiser for each drawing.
  ///   - learned: the scenes that it learned from.
  public init(
    by denoiser: some Denoiser<Float>, count: Int, seed: UInt64, steps: Int = 100,
    learned: [ShapeScene] = ShapesWorld.split.training
  ) {
    var generator = SeededGenerator(seed: seed)
    let world = ShapesWorld.captionedPictures().values
    drawings = DrawingFromSnow(calls: steps).pictures(
      by: denoiser, count: count, valueCount: world.valueCount, using: &generator)
    let all = ShapesWorld.scenes
    let squares = PictureSet(world).squaredDistances(to: drawings)
    let nearest = squares.map { row in row.indices.min { row[$0] < row[$1] } ?? 0 }
    let scenes = nearest.map { all[$0] }
    let distances = zip(squares, nearest).map { row, scene in
      (row[scene] / Double(world.valueCount)).squareRoot()
    }
    (self.scenes, self.distances) = (scenes, distances)
    let validRows = distances.indices.filter { distances[$0] < Self.validDistance }
    valid = Rate(successes: validRows.count, count: count)
    let known = Set(learned)
    novel =
      validRows.isEmpty
      ? nil
      : Rate(
        successes: validRows.count { !known.contains(scenes[$0]) }, count: validRows.count)
    shown =
      validRows.isEmpty
      ? nil
      : Dictionary(
        uniqueKeysWithValues: ShapesPart.allCases.map { part in
          let members = Set(part.scenes())
          let count = validRows.count { members.contains(scenes[$0]) }
          return (part, Rate(successes: count, count: validRows.count))
        })
  }

  /// The distance within which half of the drawings lie.
  public var medianDistance: Double { distances.sorted()[distances.count / 2] }
}
