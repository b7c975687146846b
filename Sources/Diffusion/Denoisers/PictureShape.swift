/// How the values of a row lie in a picture: row by row, the channels of a pixel side by side.
public struct PictureShape: Hashable, Sendable {
  /// Rows.
  public let height: Int
  /// Pixels in a row.
  public let width: Int
  /// Numbers in a pixel: 3 for colour.
  public let channels: Int

  /// A shape; all three numbers are positive.
  public init(height: Int, width: Int, channels: Int) {
    precondition(
      height > 0 && width > 0 && channels > 0, "Height, width and channels must be positive.")
    (self.height, self.width, self.channels) = (height, width, channels)
  }

  /// Pixels in a picture.
  public var pixelCount: Int { height * width }
  /// Numbers in a picture.
  public var valueCount: Int { height * width * channels }
}

/// What a window sees where it reaches over the edge of the picture.
public enum Border: String, Hashable, Sendable, CaseIterable {
  /// The picture again, from its other side.
  case circular
  /// Zeros, in the noisy picture as in the known ones: like a network that pads with zeros.
  case zero
  /// Known patches come from the interior alone; the noisy picture continues on its other side.
  case interior
  /// Zeros, and a window at the edge is compared only with patches at the same distance from the
  /// same edges: what a network with zero padding can tell from the zeros it sees.
  case exact
}
