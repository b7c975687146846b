public import Datasets
import Diffusion
public import Tensors

/// All 13,464 emoji in all styles, to be compared with.
public struct EmojiPictures: Sendable {
  /// The pictures as numbers, style after style: see `EmojiPair.picture`.
  public let values: Batch<Float>
  private let known: PictureSet<Float>

  /// The picture that is nearest to a drawing.
  public struct Nearest: Hashable, Sendable {
    /// What it shows.
    public let pair: EmojiPair
    /// How far it is: a root mean square over numbers in −1…1.
    public let distance: Double
  }

  /// Pictures that differ by less, as a root mean square over numbers in −1…1, are one and the same to the
  /// eye: less than one step of 255, which is 0.0078, in every number.
  static let leastDifference = 0.005

  /// Every emoji in every style: 93 MB.
  ///
  /// - Throws: a sentence when the drawings are missing or damaged.
  public init(_ world: EmojiWorld) throws {
    values = try world.captionedPictures(in: EmojiStyle.allCases).values
    known = PictureSet(values)
  }

  /// The nearest picture of each drawing.
  ///
  /// - Parameter drawings: shape [count, 1728].
  /// - Returns: one for each, the first among equals.
  public func nearest(to drawings: Batch<Float>) -> [Nearest] {
    known.squaredDistances(to: drawings).map { distances in
      let picture = distances.indices.min { distances[$0] < distances[$1] } ?? 0
      return Nearest(
        pair: EmojiPair(picture: picture),
        distance: (distances[picture] / Double(values.valueCount)).squareRoot())
    }
  }

  /// Whether two pictures are the same one, or cannot be told apart: the bird's silhouette is the black
  /// bird's.
  public func areAlike(_ first: EmojiPair, _ second: EmojiPair) -> Bool {
    guard first != second else { return true }
    let squared = zip(values[first.picture], values[second.picture]).reduce(0.0) {
      $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1)
    }
    return (squared / Double(values.valueCount)).squareRoot() < Self.leastDifference
  }
}
