import Tensors

/// Where exactly things stand in a garden: the sixteen layouts differ by a pixel or two.
struct GardenLayout: Sendable {
  /// How far each of three plants is moved, in sides of the picture.
  private let moves: [SIMD2<Float>]
  /// How far cloud, sun and moon are moved to the right.
  let skyMove: Float
  /// Where the rain is in its fall, 0…1.
  let rainPhase: Float

  /// One of the layouts 0…15, the same for ever.
  init(number: Int) { self = Self.all[number] }

  private init(drawnFrom seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func offset(upTo most: Float) -> Float { most * Float(2 * generator.uniform() - 1) }
    moves = GardenScene.counts.map { _ in SIMD2(offset(upTo: 0.014), offset(upTo: 0.025)) }
    skyMove = offset(upTo: 0.05)
    rainPhase = Float(generator.uniform())
  }

  private static let all = GardenScene.layouts.map { GardenLayout(drawnFrom: UInt64($0)) }

  /// The points where the plants touch the ground, evenly spread and then moved a little.
  func feet(count: Int) -> [SIMD2<Float>] {
    let columns: [Float] =
      switch count {
      case 1: [0.5]
      case 2: [0.28, 0.72]
      default: [0.17, 0.5, 0.83]
      }
    return zip(columns, moves).map { SIMD2($0, 0.84) + $1 }
  }

  /// How much larger plants are that have more room.
  static func scale(count: Int) -> Float { count == 1 ? 1.25 : (count == 2 ? 1.15 : 1) }

  /// The height of the ground's edge at column x: a gentle hill, `0.61 + 0.06 (2x − 1)²`.
  static func horizon(x: Float) -> Float {
    let t = 2 * x - 1
    return 0.61 + 0.06 * t * t
  }
}
