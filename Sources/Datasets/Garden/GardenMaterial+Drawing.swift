extension GardenMaterial {
  /// The colour of a point of a plant's head.
  ///
  /// - Parameters:
  ///   - x: to the right of the head's middle, in sides of the picture.
  ///   - y: below the head's middle.
  ///   - depth: how far inside the head's outline, positive.
  /// - Returns: the colour.
  func tint(onPlantAt x: Float, _ y: Float, depth: Float) -> Tint {
    let tint = pattern(x, y, depth: depth, isGround: false)
    guard depth < 0.012 else { return tint }
    switch self {
    case .watermelon: return tint  // has a rind
    case .friedEgg: return Tint(hex: 0xE9D8B4)  // crisp
    default: return 0.75 * tint  // so that a head stands out from a sky of its own colour
    }
  }

  /// The colour of a point of the ground.
  ///
  /// - Parameters:
  ///   - x: from the left of the picture, in sides of the picture.
  ///   - depth: below the ground's edge, positive.
  /// - Returns: the colour.
  func tint(onGroundAt x: Float, below depth: Float) -> Tint {
    pattern(x, depth, depth: depth, isGround: true)
  }

  /// The middle of a flower; nil where the material brings its own.
  var flowerMiddle: Tint? {
    switch self {
    case .red, .purple, .blue, .bacon: Tint(hex: 0xFFD94A)
    case .yellow: Tint(hex: 0x7A4A1E)
    case .watermelon: Tint(hex: 0xDDF3C4)
    case .chocolate: Tint(hex: 0xFFF3DC)
    case .cookie: Tint(hex: 0x4A2815)
    case .friedEgg, .kiwi: nil
    }
  }

  /// The material without the outline of a head.
  private func pattern(_ x: Float, _ y: Float, depth: Float, isGround: Bool) -> Tint {
    switch self {
    case .red: Tint(hex: 0xDD2531)
    case .yellow: Tint(hex: 0xF9CF1C)
    case .blue: Tint(hex: 0x3D84FF)
    case .purple: Tint(hex: 0x7A2EBC)
    case .watermelon:
      // A plant is a slice: its rind is thick below and a mere line above.
      Self.watermelon(x, y, depth: depth, rind: isGround ? 0.035 : 0.012 + 0.26 * max(0, y))
    case .cookie: Self.cookie(x, y)
    case .bacon: Self.bacon(x, y)
    case .friedEgg: isGround ? Self.friedEggs(x, y) : Self.friedEgg(x, y, yolk: 0.078)
    case .chocolate: Self.chocolate(x, y)
    case .kiwi: isGround ? Self.kiwis(x, y) : Self.kiwi(x, y)
    }
  }

  // MARK: Patterns

  /// A green rind of the given thickness, a pale line, then flesh with seeds.
  private static func watermelon(
    _ x: Float, _ y: Float, depth: Float, rind: Float
  ) -> Tint {
    if depth < rind { return Tint(hex: 0x116128) }
    if depth < 1.5 * rind { return Tint(hex: 0xDDF3C4) }
    let seed = cell(x + 0.04, y, width: 0.16, height: 0.1)
    let isSeed = seed.x * seed.x + 0.5 * seed.y * seed.y < 0.018 * 0.018
    return Tint(hex: isSeed ? 0x3A0E14 : 0xFF667A)
  }

  /// White, with a yolk of the given radius and a glint on it.
  private static func friedEgg(_ x: Float, _ y: Float, yolk radius: Float) -> Tint {
    guard x * x + y * y < radius * radius else { return Tint(hex: 0xFFFEF8) }
    let (dx, dy) = (x + 0.4 * radius, y + 0.4 * radius)
    return Tint(hex: dx * dx + dy * dy < 0.09 * radius * radius ? 0xFFE58A : 0xFFA90A)
  }

  /// Eggs side by side, seen from the side a little.
  private static func friedEggs(_ x: Float, _ y: Float) -> Tint {
    let egg = cell(x, y - 0.1, width: 0.27, height: 0.19)
    return friedEgg(egg.x, 1.2 * egg.y, yolk: 0.07)
  }

  /// Tan, with round chips.
  private static func cookie(_ x: Float, _ y: Float) -> Tint {
    let chip = cell(x + 0.02, y + 0.01, width: 0.15, height: 0.1)
    let isChip = chip.x * chip.x + chip.y * chip.y < 0.031 * 0.031
    return Tint(hex: isChip ? 0x4A2815 : 0xE8B979)
  }

  /// Stripes that rise and fall together.
  private static func bacon(_ x: Float, _ y: Float) -> Tint {
    let t = (y + 0.028 * wave(x / 0.3) + 0.03) / 0.15
    let share = t - t.rounded(.down)
    return Tint(hex: share < 0.42 ? 0xA82A2A : (share < 0.66 ? 0xFBE2CB : 0xE0705F))
  }

  /// Squares with a dark groove below and to the right, and light on the other two edges.
  private static func chocolate(_ x: Float, _ y: Float) -> Tint {
    let (u, v) = (x / 0.125, y / 0.125)
    let (column, row) = (u - u.rounded(.down), v - v.rounded(.down))
    if max(column, row) > 0.75 { return Tint(hex: 0x281208) }
    return Tint(hex: min(column, row) < 0.25 ? 0x96602F : 0x5C3317)
  }

  /// One slice: a pale core, a ring of seeds, light green around.
  private static func kiwi(_ x: Float, _ y: Float) -> Tint {
    let square = x * x + y * y
    if square < 0.045 * 0.045 { return Tint(hex: 0xF4F7D2) }
    let isSeed = kiwiSeeds.contains { seed in
      let (dx, dy) = (x - seed.x, y - seed.y)
      return dx * dx + dy * dy < 0.014 * 0.014
    }
    return Tint(hex: isSeed ? 0x1D2A10 : 0x8CCB3C)
  }

  /// Slices side by side.
  private static func kiwis(_ x: Float, _ y: Float) -> Tint {
    let slice = cell(x, y - 0.1, width: 0.25, height: 0.19)
    return kiwi(slice.x, slice.y)
  }

  private static let kiwiSeeds: [SIMD2<Float>] = [
    SIMD2(1, 0), SIMD2(0.7071, 0.7071), SIMD2(0, 1), SIMD2(-0.7071, 0.7071), SIMD2(-1, 0),
    SIMD2(-0.7071, -0.7071), SIMD2(0, -1), SIMD2(0.7071, -0.7071),
  ].map { 0.07 * $0 }

  // MARK: Repetition

  /// Where a point lies in its cell of a brick wall, from the cell's middle: every other row is moved
  /// by half a cell.
  private static func cell(
    _ x: Float, _ y: Float, width: Float, height: Float
  ) -> SIMD2<Float> {
    let row = (y / height).rounded()
    let isOdd = row.truncatingRemainder(dividingBy: 2) != 0
    let across = x / width + (isOdd ? 0.5 : 0)
    return SIMD2((across - across.rounded()) * width, y - row * height)
  }

  /// A wave of period 1 and height ±1 from two parabolas, close to sin 2πt and the same everywhere.
  static func wave(_ t: Float) -> Float {
    let share = t - t.rounded(.down)
    let half = share < 0.5 ? 2 * share : 2 * share - 1
    return (share < 0.5 ? 4 : -4) * half * (1 - half)
  }
}
