public import Diffusion
public import Tensors

/// The known picture that a sample comes closest to, and how far it is.
public struct Nearest: Sendable {
  /// Its position among the known pictures.
  public let index: Int
  /// Root of the mean squared difference, as a share of the way from black to white.
  public let distance: Double

  /// Below this, no screen would show a difference: one step of 255.
  public static let copyDistance = 1.0 / 255

  /// Whether the sample is nothing but a copy.
  public var isCopy: Bool { distance < Self.copyDistance }

  /// The nearest known picture of every sample.
  public static func of(_ samples: Batch<Float>, among known: PictureSet<Float>) -> [Nearest] {
    known.squaredDistances(to: samples).map { distances in
      let possible = distances.indices.filter { known.priorWeights[$0] > 0 }
      let index = possible.min { distances[$0] < distances[$1] } ?? 0
      return Nearest(
        index: index,
        distance: PictureError.ofMeanSquare(distances[index] / Double(max(1, samples.valueCount))))
    }
  }
}
