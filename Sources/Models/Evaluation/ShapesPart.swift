public import Datasets

/// The parts of the world of shapes that a network is judged on, each by itself.
public enum ShapesPart: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  /// What it learned from.
  case training
  /// Half of the pictures whose form and colour it has seen together.
  case heldOutRandom
  /// Forms in a colour that it has never seen them in.
  case heldOutPairs

  /// The scenes of this part.
  public func scenes(of split: ShapesSplit = ShapesWorld.split) -> [ShapeScene] {
    switch self {
    case .training: split.training
    case .heldOutRandom: split.heldOutRandom
    case .heldOutPairs: split.heldOutPairs
    }
  }

  /// Its share of the world.
  public var share: Double { Double(scenes().count) / Double(ShapesWorld.scenes.count) }
}
